import Foundation
package import Model
import Statistics

extension WeekCounts {
  /// The report for programs. Names are never changed within a schema version; new ones may be added.
  package func json(rules: ReportedRules = ReportedRules()) throws -> String {
    try jsonText(WeekReport(self, rules), pretty: true) + "\n"
  }
}

/// Percentages are rounded to two places; the counts beside them are exact.
struct WeekReport: Encodable {
  let schemaVersion = 1
  let week: String?
  let from: String
  let to: String
  let city: String?
  let kind: String?
  let sentence: String
  let total: Counts
  let automaticPercentInterval: [Double]?
  let previous: Counts?
  let changePoints: Double?
  let changeRelativePercent: Double?
  let changePointsInterval: [Double]?
  let isChangeNoise: Bool?
  let manualCauses: [String: Int]
  let byCity: [Counts]
  let byKind: [Counts]
  let byQuality: [Counts]?
  let change: Change?
  let soleFields: [SoleField]?
  let reopened: [Reopened]?
  let manualReasons: [Reason]
  let reviewed: Reviewed
  let turnaround: Turnaround?
  let trend: [TrendWeek]
  let publication: Published?
  let silencedRules: [String: String]
  let neverFiredRules: [String]
  let promotions: [RulesChange]
  let shadows: [Shadow]

  init(_ counts: WeekCounts, _ rules: ReportedRules) {
    week = counts.period.week?.name
    from = counts.period.first.iso
    to = counts.period.last.iso
    city = counts.filter.city
    kind = counts.filter.kind
    sentence = counts.sentence
    total = Counts(counts.total)
    automaticPercentInterval = counts.interval.map(ends)
    previous = counts.previous.map { Counts($0) }
    changePointsInterval = counts.changeInterval.map(ends)
    isChangeNoise = counts.isChangeNoise
    changePoints = counts.previous.flatMap { counts.rate.pointsGained(since: $0.rate) }.map(places)
    changeRelativePercent = counts.previous.flatMap { counts.rate.relativeGain(since: $0.rate) }.map(places)
    manualCauses = Dictionary(
      uniqueKeysWithValues: WeekCounts.Cause.allCases.map { ($0.rawValue, counts.causes[$0] ?? 0) })
    byCity = counts.byCity.map { Counts($0.tally, name: $0.name) }
    byKind = counts.byKind.map { Counts($0.tally, name: $0.name) }
    byQuality = counts.byQuality?.map { Counts($0.tally, name: $0.name.isEmpty ? "none" : $0.name) }
    change = counts.split.flatMap { split in counts.comparison.map { Change(split, $0) } }
    soleFields = counts.soleFields?.map {
      SoleField(field: $0.path, cases: $0.cases, reviewed: $0.reviewed, bad: $0.bad)
    }
    reopened = counts.reopened?.map {
      Reopened(case: $0.case, decision: $0.decision, reviewer: $0.by.reviewer, at: $0.by.at.iso)
    }
    promotions = rules.promotions.map {
      RulesChange(
        ruleSet: $0.ruleSet, action: $0.action.rawValue, at: $0.at.iso, who: $0.who, unproven: $0.unproven)
    }
    shadows = rules.shadows.map { shadow in
      Shadow(
        ruleSet: shadow.ruleSet,
        decisions: shadow.flips.map { .init(live: $0.key.from, shadow: $0.key.to, cases: $0.value) })
    }
    manualReasons = counts.manualReasons.map { reason in
      Reason(
        rule: reason.rule, arm: reason.arm, title: allTitles(rules.titles)[reason.rule], cases: reason.cases,
        alone: reason.alone, aloneReviewed: reason.aloneReviewed, aloneBad: reason.aloneBad,
        examples: reason.examples)
    }
    reviewed = Reviewed(
      automatic: counts.reviewed.automatic, wrong: counts.reviewed.wrong.count, wrongCases: counts.reviewed.wrong,
      wrongPercentUpperBound: counts.wrongUpperBound.map { places(hundredths($0)) })
    turnaround = counts.turnaround.map {
      Turnaround(cases: $0.cases, sameDay: $0.sameDay, medianDays: $0.medianDays, ninetiethDays: $0.ninetiethDays)
    }
    trend = counts.trend.map {
      TrendWeek(week: $0.week.name, counts: Counts($0.tally), reviewed: $0.reviewed, wrong: $0.wrong)
    }
    publication = counts.publication.map(Published.init(_:))
    silencedRules = rules.silenced
    neverFiredRules = rules.neverFired(in: counts)
  }

  /// What a published week would be counted as today.
  struct Published: Encodable {
    let at: String
    let late: Counts
    let gone: Int
    let changed: [Change]
    let now: Counts

    init(_ publication: Publication) {
      at = publication.at.iso
      late = Counts(publication.late)
      gone = publication.gone
      changed = publication.changed.map {
        Change(case: $0.case, was: $0.was.rawValue, now: $0.now.rawValue)
      }
      now = Counts(publication.now)
    }

    struct Change: Encodable {
      let `case`: String
      let was: String
      let now: String
    }
  }

  struct TrendWeek: Encodable {
    let week: String
    let counts: Counts
    let reviewed: Int
    let wrong: Int
  }

  struct Turnaround: Encodable {
    let cases: Int
    let sameDay: Int
    let medianDays: Int
    let ninetiethDays: Int

    enum CodingKeys: String, CodingKey {
      case cases
      case sameDay = "same-day"
      case medianDays = "median-days"
      case ninetiethDays = "ninetieth-percentile-days"
    }
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
    let alone: Int
    let aloneReviewed: Int
    let aloneBad: Int
    let examples: [String]

    enum CodingKeys: String, CodingKey {
      case rule, arm, title, cases, alone, examples
      case aloneReviewed = "alone-reviewed"
      case aloneBad = "alone-bad"
    }
  }

  struct Reviewed: Encodable {
    let automatic: Int
    let wrong: Int
    let wrongCases: [String]
    let wrongPercentUpperBound: Double?

    enum CodingKeys: String, CodingKey {
      case automatic, wrong
      case wrongCases = "wrong-cases"
      case wrongPercentUpperBound = "wrong-percent-upper-bound"
    }
  }

  enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema-version"
    case week, from, to, city, kind, sentence, total, previous, turnaround, trend, publication
    case automaticPercentInterval = "automatic-percent-interval"
    case changePointsInterval = "change-points-interval"
    case isChangeNoise = "is-change-noise"
    case silencedRules = "silenced-rules"
    case neverFiredRules = "never-fired-rules"
    case changePoints = "change-points"
    case changeRelativePercent = "change-relative-percent"
    case manualCauses = "manual-causes"
    case byCity = "by-city"
    case byKind = "by-kind"
    case byQuality = "by-quality"
    case soleFields = "sole-fields"
    case change, reopened, promotions, shadows
    case manualReasons = "manual-reasons"
    case reviewed
  }
}

private func ends(_ interval: Interval) -> [Double] {
  [interval.lower, interval.upper].map { places(hundredths($0)) }
}

func places(_ hundredths: Int) -> Double { Double(hundredths) / 100 }
