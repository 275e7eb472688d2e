package import Model
import Reporting

/// What a run has done, for people and for programs.
package struct RunSummary: Sendable {
  let folder: String
  let total: Int
  let tally: RunTally
  let warnings: [IntakeWarning]
  let time: Duration
  let isInterrupted: Bool
  /// The last week there is.
  let week: WeekCounts?
  /// Rule id → its title.
  let titles: [String: String]
  let showsTimings: Bool

  package init(
    intake: Intake, tally: RunTally, time: Duration, isInterrupted: Bool, week: WeekCounts?, titles: [String: String],
    showsTimings: Bool = false
  ) {
    folder = intake.path
    total = intake.records.count
    warnings = intake.warnings
    self.tally = tally
    self.time = time
    self.isInterrupted = isInterrupted
    self.week = week
    self.titles = titles
    self.showsTimings = showsTimings
  }

  /// In Chinese; the last line is the report's sentence. It holds ids of cases and names of files, and no other
  /// personal data.
  package var text: String {
    var lines = [
      "案件 \(total)：通过 \(tally.decisions.pass)，退回 \(tally.decisions.resubmit)，人工 \(tally.decisions.manual)",
      waysLine,
    ]
    if isInterrupted { lines.append("已中断：还有 \(total - tally.done) 件没有处理，再次运行会接着处理") }
    if tally.givenUp > 0 { lines.append("读法太多、没有试完而不能确定的规则：\(tally.givenUp) 条次") }
    lines += section("未能读取的案件", tally.failedCases.map(line))
    lines += section("未能读取的扫描件", tally.failedScans.map(line))
    if let week {
      let titles = allTitles(titles)
      lines += section(
        "转人工的原因（\(week.period.name)，一件可有多条）",
        week.manualReasons.map { "\($0.cases) 件  \($0.code)  \(titles[$0.rule] ?? "")" })
    }
    if showsTimings { lines += section("读取各步骤的处理器时间（共 \(tally.pages) 页）", timingLines) }
    lines += section("提醒", warnings.map { printable($0.chinese) })
    return (lines + [sentence]).joined(separator: "\n") + "\n"
  }

  package var sentence: String { week?.sentence ?? "没有案件" }

  private var waysLine: String {
    let ways: [(RunTally.Way, String)] = [
      (.read, "读取"), (.judgedAgain, "按新规则重判"), (.withoutScans, "无扫描件"), (.unchanged, "未变化"),
    ]
    return ways.map { "\($1) \(tally.ways[$0] ?? 0)" }.joined(separator: "，") + "；用时 \(spoken(time))"
  }

  private func line(_ failed: RunTally.Failed<WorkError>) -> String {
    printable(failed.case) + (failed.file.isEmpty ? "" : "  \(printable(failed.file))") + "  \(failed.reason.chinese)"
  }

  private func line(_ failed: RunTally.Failed<ScanFailure>) -> String {
    let page = failed.reason.page > 0 ? " 第 \(failed.reason.page) 页" : ""
    return "\(printable(failed.case))  \(printable(failed.file))\(page)  \(failed.reason.reason.chinese)"
  }

  /// The first thousand: more would be read by nobody, and stand in the store.
  private func section(_ title: String, _ lines: [String]) -> [String] {
    guard !lines.isEmpty else { return [] }
    let shown = lines.prefix(1_000).map { "  " + $0 }
    return [title] + shown + (lines.count > shown.count ? ["  ……另有 \(lines.count - shown.count) 条"] : [])
  }
}
