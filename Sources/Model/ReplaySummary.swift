/// Which stored cases are judged again.
package struct ReplayWindow: Hashable, Sendable, Codable {
  /// The first and the last day of receipt.
  package var from: CivilDate?
  package var to: CivilDate?
  package var city: String?
  package var kind: String?

  package init(from: CivilDate? = nil, to: CivilDate? = nil, city: String? = nil, kind: String? = nil) {
    self.from = from
    self.to = to
    self.city = city
    self.kind = kind
  }

  /// All cases.
  package var isWhole: Bool { self == ReplayWindow() }
}

/// What other rules would make of stored cases, in counts; case ids are all it holds of a case.
package struct ReplaySummary: Hashable, Sendable, Codable {
  package var ruleSet: String
  /// The rules that were live; empty when none were.
  package var live: String
  package var window: ReplayWindow
  package var cells: [Cell]
  package var groups: [Group]
  /// Cases without a decision yet: they are not replayed.
  package var undecided: Int
  /// Cases in which a field that these rules look at was never read, and is unknown to them for that.
  package var lacking: Int
  package var seconds: Double

  /// Cases by decision before and after, and by the last verdict of a reviewer.
  package struct Cell: Hashable, Sendable, Codable {
    package var flip: Flip
    package var verdict: Decision?
    package var cases: Int

    package init(flip: Flip, verdict: Decision?, cases: Int) {
      self.flip = flip
      self.verdict = verdict
      self.cases = cases
    }
  }

  /// Cases whose decision flips alike for the same reason.
  package struct Group: Hashable, Sendable, Codable {
    package var flip: Flip
    /// Of a case that gets a reason: the new one; of a case that loses its reasons: the old one. Empty for none.
    package var rule: String
    package var arm: Int
    /// The first condition of it that did not hold, as written in the rule.
    package var condition: String
    package var cases: Int
    /// The first few case ids.
    package var samples: [String]

    package init(flip: Flip, rule: String, arm: Int, condition: String, cases: Int, samples: [String]) {
      self.flip = flip
      self.rule = rule
      self.arm = arm
      self.condition = condition
      self.cases = cases
      self.samples = samples
    }
  }

  package init(
    ruleSet: String, live: String, window: ReplayWindow = ReplayWindow(), cells: [Cell] = [], groups: [Group] = [],
    undecided: Int = 0, lacking: Int = 0, seconds: Double = 0
  ) {
    self.ruleSet = ruleSet
    self.live = live
    self.window = window
    self.cells = cells
    self.groups = groups
    self.undecided = undecided
    self.lacking = lacking
    self.seconds = seconds
  }
}

extension ReplaySummary {
  package func count(_ fits: (Cell) -> Bool) -> Int { cells.reduce(0) { $0 + (fits($1) ? $1.cases : 0) } }

  package var cases: Int { count { _ in true } }
  package var reviewed: Int { count { $0.verdict != nil } }

  package func count(_ flip: Flip) -> Int { count { $0.flip == flip } }

  package var before: WeekCounts.Tally { tally(\.from) }
  package var after: WeekCounts.Tally { tally(\.to) }

  private func tally(_ side: KeyPath<Flip, Decision>) -> WeekCounts.Tally {
    WeekCounts.Tally(
      pass: count { $0.flip[keyPath: side] == .pass }, resubmit: count { $0.flip[keyPath: side] == .resubmit },
      manual: count { $0.flip[keyPath: side] == .manual })
  }

  /// Whether cases are automatic, before and after.
  package var automatic: PairedCounts {
    PairedCounts(cells.map { ($0.flip.from.isAutomatic, $0.flip.to.isAutomatic, $0.cases) })
  }

  /// Whether reviewed cases are decided automatically and otherwise than the reviewer, before and after.
  package var wrong: PairedCounts {
    PairedCounts(
      cells.compactMap { cell in
        cell.verdict.map { verdict in
          (
            cell.flip.from.isAutomatic && cell.flip.from != verdict,
            cell.flip.to.isAutomatic && cell.flip.to != verdict,
            cell.cases
          )
        }
      })
  }

  /// Of the cases that would be decided so and have a verdict: how many, and how many of them wrongly.
  package func reviewed(_ decisions: Set<Decision>) -> (wrong: Int, all: Int) {
    (
      count { decisions.contains($0.flip.to) && $0.verdict != nil && $0.verdict != $0.flip.to },
      count { decisions.contains($0.flip.to) && $0.verdict != nil }
    )
  }
}
