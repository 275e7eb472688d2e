package import Model
import Mustache
import Statistics

extension WeekCounts {
  /// The report for a browser and for A4 paper, in Chinese: one file without scripts or anything from outside.
  ///
  /// It holds case ids and no other personal data. What comes from records and rules is escaped by the template.
  package func html(rules: ReportedRules = ReportedRules()) throws -> String {
    try MustacheTemplate(string: reportTemplate).render(page(rules))
  }

  private func page(_ rules: ReportedRules) -> HTMLPage {
    let quiet = rules.neverFired(in: self)
    return HTMLPage(
      title: "AI自动初审" + (period.week == nil ? "统计" : "周报") + " " + period.name, scope: scope, sentence: sentence,
      comparison: [comparison, changeJudgement].compactMap(\.self).joined(separator: "；"),
      publication: publicationLine, tiles: tiles, trendChart: trendChart(trend), trendSpan: "近\(trend.count)周",
      decisionBar: decisionBar(total),
      causes: causeList, groups: [group("按城市", byCity) { $0 }, group("按类别", byKind, chineseKind)].compactMap(\.self),
      reasons: reasons(rules), hasReasons: !manualReasons.isEmpty,
      wrong: listed(reviewed.wrong.map(printable)),
      turnaround: turnaroundLine,
      silenced: rules.silenced.sorted { $0.key < $1.key }.map { HTMLPage.Rule(id: $0.key, text: printable($0.value)) },
      quiet: listed(quiet.map { "\(printable(rules.title($0)))（\($0)）" }),
      shadows: rules.shadows.map(\.line),
      hasRuleNews: !quiet.isEmpty || !rules.silenced.isEmpty || !rules.shadows.isEmpty)
  }

  private var causeList: String? {
    listed(
      Cause.allCases.compactMap { cause in
        causes[cause].flatMap { $0 > 0 ? "\(cause.chinese) \($0) 件" : nil }
      })
  }

  private var tiles: [HTMLPage.Tile] {
    var tiles = [
      HTMLPage.Tile(
        name: "自动占比", value: rate.percent,
        note: interval.map { "95%区间 \(percent($0))" } ?? "没有案件"),
      HTMLPage.Tile(
        name: "自动 / 受理", value: "\(total.automatic) / \(total.eligible)", note: "通过 \(total.pass)，退回 \(total.resubmit)"),
    ]
    if let previous, let gained = rate.pointsGained(since: previous.rate) {
      tiles.append(
        HTMLPage.Tile(
          name: "较\(previousPeriod)（百分点）", value: (gained > 0 ? "+" : "") + decimal(gained),
          note: isChangeNoise == true ? "在随机波动之内" : "超出随机波动"))
    }
    tiles.append(
      HTMLPage.Tile(
        name: "自动结论有误 / 已复核", value: "\(reviewed.wrong.count) / \(reviewed.automatic)",
        note: wrongUpperBound.map { "随机抽取时有误率不高于 \(percent($0))（95%）" } ?? "尚无复核，有误率未知",
        isAlarming: !reviewed.wrong.isEmpty))
    return tiles
  }

  private func group(_ title: String, _ groups: [Group], _ name: (String) -> String) -> HTMLPage.Group? {
    groups.isEmpty
      ? nil
      : HTMLPage.Group(
        title: title,
        rows: groups.map { group in
          HTMLPage.GroupRow(
            name: group.name.isEmpty ? "（空）" : printable(name(group.name)), cases: group.tally.eligible,
            pass: group.tally.pass, resubmit: group.tally.resubmit, manual: group.tally.manual,
            percent: group.tally.rate.percent, bar: decisionBar(group.tally))
        })
  }

  private func reasons(_ rules: ReportedRules) -> [HTMLPage.Reason] {
    let most = manualReasons.map(\.cases).max() ?? 1
    return manualReasons.map { reason in
      HTMLPage.Reason(
        cases: reason.cases, alone: reason.alone,
        bad: reason.aloneReviewed > 0 ? "\(reason.aloneBad)/\(reason.aloneReviewed)" : "—", code: reason.code,
        title: printable(rules.title(reason.rule)),
        examples: reason.examples.map(printable).joined(separator: "、"),
        width: reason.cases * 100 / max(most, 1))
    }
  }
}

/// Nil of nothing.
private func listed(_ items: [String]) -> String? { items.isEmpty ? nil : items.joined(separator: "、") }

/// What the template shows, in its order: stored properties, for these are what Mustache sees.
private struct HTMLPage {
  let title: String
  let scope: String
  let sentence: String
  let comparison: String
  let publication: String?
  let tiles: [Tile]
  let trendChart: String
  let trendSpan: String
  let decisionBar: String
  let causes: String?
  let groups: [Group]
  let reasons: [Reason]
  let hasReasons: Bool
  let wrong: String?
  let turnaround: String?
  let silenced: [Rule]
  let quiet: String?
  let shadows: [String]
  let hasRuleNews: Bool

  struct Tile {
    let name: String
    let value: String
    let note: String
    var isAlarming = false
  }

  struct Group {
    let title: String
    let rows: [GroupRow]
  }

  struct GroupRow {
    let name: String
    let cases: Int
    let pass: Int
    let resubmit: Int
    let manual: Int
    let percent: String
    let bar: String
  }

  struct Reason {
    let cases: Int
    let alone: Int
    let bad: String
    let code: String
    let title: String
    let examples: String
    /// Percent of the most frequent reason's.
    let width: Int
  }

  struct Rule {
    let id: String
    let text: String
  }
}
