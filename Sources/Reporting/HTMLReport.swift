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
      title: "AI自动初审" + (period.week == nil ? "统计" : "周报") + " " + period.name, scope: scope(rules.names),
      sentence: sentence,
      comparison: [comparisonLine, changeJudgement].compactMap(\.self).joined(separator: "；"),
      publication: publicationLine, tiles: tiles, split: splitSection, trendChart: trendChart(trend),
      trendSpan: "近\(trend.count)周",
      decisionBar: decisionBar(total),
      causes: causeList,
      groups: [
        group("按城市", byCity) { $0.isEmpty ? "（空）" : $0 }, group("按类别", byKind, rules.names.kind),
        group("按文件质量", byQuality ?? [], note: qualityNote, chineseQuality),
      ].compactMap(\.self),
      reasons: reasons(rules), hasReasons: !manualReasons.isEmpty,
      moreReasons: manualReasons.count > shownBlockers ? manualReasons.count - shownBlockers : nil,
      soleFields: soleFieldRows, hasSoleFields: soleFields?.isEmpty == false,
      wrong: listed(reviewed.wrong.map(printable)),
      reopened: reopenedLine, hasReviewNews: !reviewed.wrong.isEmpty || reopenedLine != nil,
      turnaround: turnaroundLine,
      promotions: rules.promotions.map(\.line),
      silenced: rules.silenced.sorted { $0.key < $1.key }.map { HTMLPage.Rule(id: $0.key, text: printable($0.value)) },
      quiet: listed(quiet.map { printable(rules.title($0)) }),
      shadows: rules.shadows.map(\.line),
      hasRuleNews: !quiet.isEmpty || !rules.silenced.isEmpty || !rules.shadows.isEmpty
        || !rules.promotions.isEmpty)
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
          name: "较\(previousPeriod)（百分点）", value: signed(gained),
          note: isChangeNoise == true ? "在随机波动之内" : "超出随机波动"))
    }
    tiles.append(
      HTMLPage.Tile(
        name: "自动结论有误 / 已复核", value: "\(reviewed.wrong.count) / \(reviewed.automatic)",
        note: wrongUpperBound.map { "随机抽取时有误率不高于 \(percent($0))（95%）" } ?? "尚无复核，有误率未知",
        isAlarming: !reviewed.wrong.isEmpty))
    return tiles
  }

  private func group(
    _ title: String, _ groups: [Group], note: String? = nil, _ name: (String) -> String
  ) -> HTMLPage.Group? {
    groups.isEmpty
      ? nil
      : HTMLPage.Group(
        title: title,
        rows: groups.map { group in
          HTMLPage.GroupRow(
            name: printable(name(group.name)), cases: group.tally.eligible,
            pass: group.tally.pass, resubmit: group.tally.resubmit, manual: group.tally.manual,
            percent: group.tally.rate.percent, bar: decisionBar(group.tally))
        }, note: note)
  }

  private var splitSection: HTMLPage.Split? {
    split.map { split in
      let most = split.parts.map { abs($0.hundredths) }.max() ?? 0
      return HTMLPage.Split(
        parts: split.parts.map {
          HTMLPage.Part(
            name: split.chinese($0), points: signed($0.hundredths), bar: changeBar($0.hundredths, of: most),
            meaning: split.meaning($0))
        }, total: signed(split.total), remarks: split.remarks.joined(separator: "；"))
    }
  }

  private var soleFieldRows: [HTMLPage.SoleField] {
    let most = soleFields?.map(\.cases).max() ?? 1
    return (soleFields ?? []).prefix(shownBlockers).map { field in
      HTMLPage.SoleField(
        cases: field.cases, bad: field.reviewed > 0 ? "\(field.bad)/\(field.reviewed)" : "—",
        field: printable(field.path), width: field.cases * 100 / max(most, 1))
    }
  }

  private func reasons(_ rules: ReportedRules) -> [HTMLPage.Reason] {
    let most = manualReasons.map(\.cases).max() ?? 1
    return manualReasons.prefix(shownBlockers).map { reason in
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
  let split: Split?
  let trendChart: String
  let trendSpan: String
  let decisionBar: String
  let causes: String?
  let groups: [Group]
  let reasons: [Reason]
  let hasReasons: Bool
  let moreReasons: Int?
  let soleFields: [SoleField]
  let hasSoleFields: Bool
  let wrong: String?
  let reopened: String?
  let hasReviewNews: Bool
  let turnaround: String?
  let promotions: [String]
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

  struct Split {
    let parts: [Part]
    let total: String
    let remarks: String
  }

  struct Part {
    let name: String
    let points: String
    let bar: String
    let meaning: String
  }

  struct SoleField {
    let cases: Int
    let bad: String
    let field: String
    /// Percent of the most frequent field's.
    let width: Int
  }

  struct Group {
    let title: String
    let rows: [GroupRow]
    let note: String?
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
