import Foundation
import Model

extension RunSummary {
  /// One line a stage: seconds in all, milliseconds a page, calls, share.
  var timingLines: [String] {
    let all = max(tally.stages.total, 1e-9)
    let rows = StageTimes.Stage.allCases.map { stage in
      let entry = tally.stages[stage]
      return String(
        format: "%8.2f 秒  %7.1f 毫秒/页  %6d 次  %3.0f%%  ", entry.seconds, perPage(entry.seconds), entry.calls,
        100 * entry.seconds / all) + stage.chinese
    }
    return rows
      + [String(format: "%8.2f 秒  %7.1f 毫秒/页  合计", tally.stages.total, perPage(tally.stages.total))]
  }

  private func perPage(_ seconds: Double) -> Double { 1000 * seconds / Double(max(tally.pages, 1)) }
}

extension StageTimes.Stage {
  var chinese: String {
    switch self {
    case .decode: "解码"
    case .surface: "找纸面、校正透视"
    case .straighten: "均匀底色、去表格线、校正倾斜"
    case .orientation: "判断方向"
    case .lines: "找文字行"
    case .firstLook: "逐行初读"
    case .furtherLooks: "字段复读"
    case .extract: "字段提取"
    }
  }
}
