/// What happened to the cases received in a period, as a rule one week, each counted once by its last submission.
package struct WeekCounts: Hashable, Sendable, Codable {
  package var period: Period
  package var filter: CaseFilter
  package var total: Tally
  /// Manual cases that could not be judged on their facts, each under the first cause that fits.
  package var causes: [Cause: Int]
  /// City and kind as the record says; the most cases first.
  package var byCity: [Group]
  package var byKind: [Group]
  /// By how well the documents could be read, the best first; an empty name where nothing was found on the scans. Nil
  /// of a week that was published before this was counted, as below.
  package var byQuality: [Group]?
  /// Fields that alone keep cases from being automatic, the most cases first.
  package var soleFields: [SoleField]?
  /// Automatic decisions that reviewers took back: these cases count as manual.
  package var reopened: [Reopened]?
  /// With the period before, case by case.
  package var comparison: RateComparison?
  /// What made cases manual, the most cases first. A case may have several reasons.
  package var manualReasons: [Reason]
  /// Automatic decisions that a reviewer has looked at since.
  package var reviewed: Reviewed
  /// The period before; nil when no case was received in it.
  package var previous: Tally?
  /// The twelve weeks that end with the period's last, the earliest first.
  package var trend: [WeekTally]
  /// From receipt to the first decision; nil when no case has both.
  package var turnaround: Turnaround?
  /// Rules that said anything but "holds" of any case in the weeks of the trend.
  package var firedRules: Set<String>
  /// When the week was published: the counts are then those of that day, except for what became known since.
  package var publication: Publication?

  package init(
    period: Period, filter: CaseFilter = CaseFilter(), total: Tally = Tally(), causes: [Cause: Int] = [:],
    byCity: [Group] = [], byKind: [Group] = [],
    byQuality: [Group]? = nil, soleFields: [SoleField]? = nil, reopened: [Reopened]? = nil,
    comparison: RateComparison? = nil, manualReasons: [Reason] = [], reviewed: Reviewed = Reviewed(),
    previous: Tally? = nil, trend: [WeekTally] = [],
    turnaround: Turnaround? = nil, firedRules: Set<String> = [], publication: Publication? = nil
  ) {
    self.period = period
    self.filter = filter
    self.total = total
    self.causes = causes
    self.byCity = byCity
    self.byKind = byKind
    self.byQuality = byQuality
    self.soleFields = soleFields
    self.reopened = reopened
    self.comparison = comparison
    self.manualReasons = manualReasons
    self.reviewed = reviewed
    self.previous = previous
    self.trend = trend
    self.turnaround = turnaround
    self.firedRules = firedRules
    self.publication = publication
  }

  /// Cases by decision.
  package struct Tally: Hashable, Sendable, Codable {
    package var pass: Int
    package var resubmit: Int
    package var manual: Int

    package init(pass: Int = 0, resubmit: Int = 0, manual: Int = 0) {
      self.pass = pass
      self.resubmit = resubmit
      self.manual = manual
    }

    package var automatic: Int { pass + resubmit }
    package var eligible: Int { pass + resubmit + manual }

    package mutating func count(_ decision: Decision, cases: Int = 1) {
      switch decision {
      case .pass: pass += cases
      case .resubmit: resubmit += cases
      case .manual: manual += cases
      }
    }
  }

  /// In the order in which they are tried.
  package enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
    /// The id stands on several lines of `cases.tsv`.
    case duplicate
    case noScans = "no-scans"
    /// Not decided yet: a run was interrupted.
    case pending
    /// A scan or a page of it could not be read.
    case unreadable
    /// The worker gave no reading: a crash, a timeout.
    case failed
  }

  package struct Group: Hashable, Sendable, Codable {
    package var name: String
    package var tally: Tally

    package init(name: String, tally: Tally) {
      self.name = name
      self.tally = tally
    }
  }

  package struct Reason: Hashable, Sendable, Codable {
    package var rule: String
    package var arm: Int
    package var cases: Int
    /// Cases that no other rule keeps from being automatic; of those, how many a reviewer has looked at, and how many
    /// were found bad: what the rule costs and what it is worth.
    package var alone: Int
    package var aloneReviewed: Int
    package var aloneBad: Int
    /// The first few case ids.
    package var examples: [String]

    package init(
      rule: String, arm: Int, cases: Int, alone: Int = 0, aloneReviewed: Int = 0, aloneBad: Int = 0, examples: [String]
    ) {
      self.rule = rule
      self.arm = arm
      self.cases = cases
      self.alone = alone
      self.aloneReviewed = aloneReviewed
      self.aloneBad = aloneBad
      self.examples = examples
    }
  }

  /// A field whose uncertainty or absence alone keeps cases from being automatic.
  package struct SoleField: Hashable, Sendable, Codable {
    /// As the rules name it.
    package var path: String
    package var cases: Int
    /// Of those, how many a reviewer has looked at, and how many were found bad.
    package var reviewed: Int
    package var bad: Int

    package init(path: String, cases: Int, reviewed: Int = 0, bad: Int = 0) {
      self.path = path
      self.cases = cases
      self.reviewed = reviewed
      self.bad = bad
    }
  }

  /// A case whose automatic decision a reviewer took back.
  package struct Reopened: Hashable, Sendable, Codable {
    package var `case`: String
    /// What had been decided.
    package var decision: Decision
    package var by: Reopening

    package init(case: String, decision: Decision, by: Reopening) {
      self.case = `case`
      self.decision = decision
      self.by = by
    }
  }

  package struct Reviewed: Hashable, Sendable, Codable {
    package var automatic: Int
    /// Ids of the cases whose automatic decision the last verdict contradicts.
    package var wrong: [String]

    package init(automatic: Int = 0, wrong: [String] = []) {
      self.automatic = automatic
      self.wrong = wrong
    }
  }

  /// One week of the trend.
  package struct WeekTally: Hashable, Sendable, Codable {
    package var week: Week
    package var tally: Tally
    /// Automatic decisions that a reviewer has looked at, and how many of them were wrong.
    package var reviewed: Int
    package var wrong: Int

    package init(week: Week, tally: Tally = Tally(), reviewed: Int = 0, wrong: Int = 0) {
      self.week = week
      self.tally = tally
      self.reviewed = reviewed
      self.wrong = wrong
    }
  }

  /// Days from the day of receipt to that of the first decision, of the cases that have both.
  package struct Turnaround: Hashable, Sendable, Codable {
    package var cases: Int
    package var sameDay: Int
    package var medianDays: Int
    /// Nine in ten cases took no longer.
    package var ninetiethDays: Int

    package init(cases: Int, sameDay: Int, medianDays: Int, ninetiethDays: Int) {
      self.cases = cases
      self.sameDay = sameDay
      self.medianDays = medianDays
      self.ninetiethDays = ninetiethDays
    }

    /// Nil of nothing. A day before that of receipt counts as the same day.
    package init?(days: [Int]) {
      guard !days.isEmpty else { return nil }
      let sorted = days.map { max(0, $0) }.sorted()
      cases = sorted.count
      sameDay = sorted.count { $0 == 0 }
      medianDays = sorted[(sorted.count - 1) / 2]
      ninetiethDays = sorted[(sorted.count * 9 + 9) / 10 - 1]
    }
  }
}
