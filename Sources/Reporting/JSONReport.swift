import Foundation
package import Model

extension WeekCounts {
  /// The weekly report for programs. Names are never changed within a schema version; new ones may be added.
  package func json(titles: [String: String] = [:]) throws -> String {
    try encode(WeekReport(self, titles: allTitles(titles)), pretty: true) + "\n"
  }
}

/// Percentages are rounded to two places; the counts beside them are exact.
private struct WeekReport: Encodable {
  let schemaVersion = 1
  let week: String
  let from: String
  let to: String
  let sentence: String
  let total: Counts
  let previous: Counts?
  let changePoints: Double?
  let changeRelativePercent: Double?
  let manualCauses: [String: Int]
  let byCity: [Counts]
  let byKind: [Counts]
  let manualReasons: [Reason]
  let reviewed: Reviewed

  init(_ counts: WeekCounts, titles: [String: String]) {
    week = counts.week.name
    from = counts.week.monday.iso
    to = counts.week.sunday.iso
    sentence = counts.sentence
    total = Counts(counts.total)
    previous = counts.previous.map { Counts($0) }
    changePoints = counts.previous.flatMap { counts.rate.pointsGained(since: $0.rate) }.map(places)
    changeRelativePercent = counts.previous.flatMap { counts.rate.relativeGain(since: $0.rate) }.map(places)
    manualCauses = Dictionary(
      uniqueKeysWithValues: WeekCounts.Cause.allCases.map { ($0.rawValue, counts.causes[$0] ?? 0) })
    byCity = counts.byCity.map { Counts($0.tally, name: $0.name) }
    byKind = counts.byKind.map { Counts($0.tally, name: $0.name) }
    manualReasons = counts.manualReasons.map { reason in
      Reason(
        rule: reason.rule, arm: reason.arm, title: titles[reason.rule], cases: reason.cases,
        examples: reason.examples)
    }
    reviewed = Reviewed(
      automatic: counts.reviewed.automatic, wrong: counts.reviewed.wrong.count, wrongCases: counts.reviewed.wrong)
  }

  struct Counts: Encodable {
    let name: String?
    let eligible: Int
    let pass: Int
    let resubmit: Int
    let manual: Int
    let automatic: Int
    let automaticPercent: Double?

    init(_ tally: WeekCounts.Tally, name: String? = nil) {
      self.name = name
      eligible = tally.eligible
      pass = tally.pass
      resubmit = tally.resubmit
      manual = tally.manual
      automatic = tally.automatic
      automaticPercent = tally.rate.hundredths.map(places)
    }

    enum CodingKeys: String, CodingKey {
      case name, eligible, pass, resubmit, manual, automatic
      case automaticPercent = "automatic-percent"
    }
  }

  struct Reason: Encodable {
    let rule: String
    let arm: Int
    let title: String?
    let cases: Int
    let examples: [String]
  }

  struct Reviewed: Encodable {
    let automatic: Int
    let wrong: Int
    let wrongCases: [String]

    enum CodingKeys: String, CodingKey {
      case automatic, wrong
      case wrongCases = "wrong-cases"
    }
  }

  enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema-version"
    case week, from, to, sentence, total, previous
    case changePoints = "change-points"
    case changeRelativePercent = "change-relative-percent"
    case manualCauses = "manual-causes"
    case byCity = "by-city"
    case byKind = "by-kind"
    case manualReasons = "manual-reasons"
    case reviewed
  }
}

private func places(_ hundredths: Int) -> Double { Double(hundredths) / 100 }
