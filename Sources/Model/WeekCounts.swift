/// What happened to the cases received in one week, each counted once by its last submission.
package struct WeekCounts: Hashable, Sendable {
  package var week: Week
  package var total: Tally
  /// Manual cases that could not be judged on their facts, each under the first cause that fits.
  package var causes: [Cause: Int]
  /// City and kind as the record says; the most cases first.
  package var byCity: [Group]
  package var byKind: [Group]
  /// What made cases manual, the most cases first. A case may have several reasons.
  package var manualReasons: [Reason]
  /// Automatic decisions that a reviewer has looked at since.
  package var reviewed: Reviewed
  /// The week before; nil when no case was received in it.
  package var previous: Tally?

  package init(
    week: Week, total: Tally = Tally(), causes: [Cause: Int] = [:], byCity: [Group] = [], byKind: [Group] = [],
    manualReasons: [Reason] = [], reviewed: Reviewed = Reviewed(), previous: Tally? = nil
  ) {
    self.week = week
    self.total = total
    self.causes = causes
    self.byCity = byCity
    self.byKind = byKind
    self.manualReasons = manualReasons
    self.reviewed = reviewed
    self.previous = previous
  }

  /// Cases by decision.
  package struct Tally: Hashable, Sendable {
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

    package mutating func count(_ decision: Decision) {
      switch decision {
      case .pass: pass += 1
      case .resubmit: resubmit += 1
      case .manual: manual += 1
      }
    }
  }

  /// In the order in which they are tried.
  package enum Cause: String, Hashable, Sendable, CaseIterable {
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

  package struct Group: Hashable, Sendable {
    package var name: String
    package var tally: Tally

    package init(name: String, tally: Tally) {
      self.name = name
      self.tally = tally
    }
  }

  package struct Reason: Hashable, Sendable {
    package var rule: String
    package var arm: Int
    package var cases: Int
    /// The first few case ids.
    package var examples: [String]

    package init(rule: String, arm: Int, cases: Int, examples: [String]) {
      self.rule = rule
      self.arm = arm
      self.cases = cases
      self.examples = examples
    }
  }

  package struct Reviewed: Hashable, Sendable {
    package var automatic: Int
    /// Ids of the cases whose automatic decision the last verdict contradicts.
    package var wrong: [String]

    package init(automatic: Int = 0, wrong: [String] = []) {
      self.automatic = automatic
      self.wrong = wrong
    }
  }
}
