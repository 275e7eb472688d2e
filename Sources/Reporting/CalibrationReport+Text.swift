import Diagnosing
import Model
import Statistics

extension CalibrationReport {
  package var text: String {
    ([heading, scope] + conclusion + [""] + table.lines + [""] + assumptions.map { "  " + $0 })
      .joined(separator: "\n") + "\n"
  }

  func say(_ english: String, _ chinese: String) -> String { language == .chinese ? chinese : english }

  /// What the head of a candidate's `certainty.txt` says, in one line.
  package var note: String {
    guard let certified else { return "" }
    return "\(all) 件案件，复核 \(certified.reviewed) 件，有误 \(certified.wrong) 件；容许 \(name(certified))，有误率不高于 "
      + "\(percent(goal.bound))（把握 \(percent(goal.confidence))）"
  }

  // MARK: - What it comes to

  var heading: String {
    say(
      "Calibration of the tolerances of rules \(counts.ruleSet.prefix(12)): at most \(percent(goal.bound)) wrong, with "
        + "\(percent(goal.confidence)) confidence",
      "容许的标定：规则 \(counts.ruleSet.prefix(12))，目标有误率不高于 \(percent(goal.bound))（把握 \(percent(goal.confidence))）")
  }

  var scope: String {
    let (automatic, manual) = (counts.sample.automatic, counts.sample.manual)
    let beyond = counts.sample.reviewedBeyond
    return say(
      "\(all) cases (\(counts.window.inWords(language, names: names))); the sample: \(automatic.reviewed) of \(automatic.cases) "
        + "automatic and \(manual.reviewed) of \(manual.cases) manual ones reviewed"
        + (beyond > 0 ? "; \(beyond) verdicts on automatic ones beyond it do not count" : ""),
      "案件 \(all) 件（\(counts.window.inWords(language, names: names))）；样本：自动的 \(automatic.cases) 件已复核 \(automatic.reviewed) 件，人工的 "
        + "\(manual.cases) 件已复核 \(manual.reviewed) 件" + (beyond > 0 ? "；样本以外自动案件的复核 \(beyond) 件不计" : ""))
  }

  /// The setting certified, or what is missing.
  var conclusion: [String] {
    var lines = [certifiedLine ?? say("No setting is certified", "没有可以认定的设定")]
    if let missing { lines.append(line(missing)) }
    if let present, let certified, certified.automatic < present.automatic {
      lines.append(
        say(
          "The tolerances as they are decide more than is proven: review more, or make them stricter",
          "现行的容许比已证实的更宽：补足复核，或者收紧"))
    }
    return lines
  }

  private var certifiedLine: String? {
    guard let certified, let present else { return nil }
    let gained = rate(certified).pointsGained(since: rate(present)) ?? 0
    let change =
      certified.factor == 1
      ? say("as they are", "即现行设定") : (gained > 0 ? "+" : "") + decimal(gained) + say(" points", " 个百分点")
    return say(
      "Certified: tolerances \(name(certified)), automatic rate \(rate(certified).percent) (\(change)); at most "
        + "\(percent(goal.bound)) wrong, with \(percent(goal.confidence)) confidence",
      "可以认定：容许 \(name(certified))，自动占比 \(rate(certified).percent)（\(change)），有误率不高于 "
        + "\(percent(goal.bound))（把握 \(percent(goal.confidence))）")
  }

  private func line(_ missing: (setting: CalibrationCounts.Setting, shortage: FixedSequence.Shortage)) -> String {
    let setting = missing.setting
    let place = say("For tolerances \(name(setting)): ", "容许 \(name(setting))：")
    switch missing.shortage {
    case .trials(let more):
      let isOutOfReach = setting.reviewed + more > setting.automatic
      return place
        + say("not enough reviewed cases: \(more) more needed, none of them wrong", "复核案例不足：还需 \(more) 个，且无误")
        + (isOutOfReach
          ? say(
            "; there are only \(setting.automatic) automatic cases: take a longer window or a wider --bound",
            "；期内自动案件只有 \(setting.automatic) 件，请放长统计期或放宽 --bound") : "")
    case .exceeded:
      return place
        + say(
          "\(setting.wrong) of \(setting.reviewed) reviewed cases are wrong, more than the bound: mend the rules first",
          "复核 \(setting.reviewed) 件，有误 \(setting.wrong) 件，已高于目标：先改规则")
    case .unknown:
      return place
        + say(
          "it decides cases that are manual today, of which fewer than nine in ten have a verdict: import these first",
          "它会自动判现在转人工的案件，而人工案件有复核结论的不足九成：先录入人工案件的结论")
    }
  }

  // MARK: - The table

  private var table: Table {
    var table = Table(
      columns.enumerated().map { ($1, $0 == 0 || $0 == columns.count - 1 ? .left : .right) })
    table.rows = rows
    return table
  }

  var columns: [String] {
    [
      say("tolerances", "容许"), say("automatic", "自动"), say("rate", "自动占比"), say("in the sample", "样本内"),
      say("reviewed", "已复核"), say("wrong", "有误"), say("share", "有误率"), say("upper bound", "上限"),
      say("outcome", "结果"),
    ]
  }

  var rows: [[String]] {
    counts.settings.enumerated().map { place, setting in
      let risk = risk(setting)
      let mark =
        setting.factor == certified?.factor
        ? say(" ← certified", " ← 认定") : ""
      return [
        name(setting), String(setting.automatic), rate(setting).percent,
        Rate(setting.sampled, of: counts.sample.automatic.cases + counts.sample.manual.cases).percent,
        String(setting.reviewed), String(setting.wrong), risk.map { percent($0.share) } ?? "—",
        risk.map { percent($0.bound) } ?? "—", words(outcome(at: place)) + mark,
      ]
    }
  }

  /// `×2`, `×1（现行）`.
  func name(_ setting: CalibrationCounts.Setting) -> String {
    let factor =
      setting.factor > 0 && setting.factor < 1 ? "×1/\(Int((1 / setting.factor).rounded()))" : "×\(Int(setting.factor))"
    return setting.factor == 1 ? factor + say(" (present)", "（现行）") : factor
  }

  private func words(_ outcome: Outcome) -> String {
    switch outcome {
    case .proven: say("proven", "达到")
    case .untested: say("not tested", "未检验")
    case .failed(let shortage):
      switch shortage {
      case .trials(let more): say("\(more) more to review", "还需复核 \(more) 个")
      case .exceeded: say("more wrong than the bound", "高于目标")
      case .unknown: say("manual cases not reviewed", "人工案件未复核")
      }
    case .knownTooWrong: say("known to be worse", "已知有误的超过目标")
    }
  }

  // MARK: - What it rests on

  var assumptions: [String] {
    let unreviewed = counts.settings.map { $0.sampled - $0.reviewed }.max() ?? 0
    var lines = [
      say(
        "Assumed: cases to come are as those of the window, and reviewers of the sample did not know the decision.",
        "前提：今后的案件与这一期的一样；样本的复核是盲审，复核人不知道机器的结论。")
    ]
    if unreviewed > 0 {
      lines.append(
        say(
          "Assumed: the \(unreviewed) cases of the sample without a verdict are no worse than the others.",
          "前提：样本里还没有复核的 \(unreviewed) 件不比已复核的差。"))
    }
    lines.append(
      say(
        "Settings are tested from the strictest on, each by the exact one-sided bound; the first that fails ends it.",
        "从最严的设定起逐个检验，用单侧精确上限（Clopper–Pearson）；第一个不达到的为止，试得多也不影响把握。"))
    let lost = counts.settings.reduce(0) { $0 + $1.lost }
    if lost > 0 {
      lines.append(
        say(
          "\(lost) times a looser setting leaves a case to reviewers that a stricter one decides: more is known of it.",
          "有 \(lost) 次放宽后反而转人工：读出来的多了，疑点也多了。"))
    }
    return lines
  }
}

extension ReplayWindow {
  /// `all decided cases`, or the days, city and kind.
  func inWords(_ language: Language, names: Names) -> String {
    let isChinese = language == .chinese
    var parts: [String] = []
    if let from { parts.append((isChinese ? "受理日自 " : "received from ") + from.iso) }
    if let to { parts.append((isChinese ? "受理日至 " : "received to ") + to.iso) }
    if let city { parts.append((isChinese ? "城市 " : "city ") + printable(city)) }
    if let kind { parts.append((isChinese ? "类别 " : "kind ") + printable(isChinese ? names.kind(kind) : kind)) }
    return parts.isEmpty
      ? isChinese ? "全部已判的案件" : "all decided cases" : parts.joined(separator: isChinese ? "，" : ", ")
  }
}
