/// A week that was published, and what became known of it since: a published figure is corrected, never changed.
package struct Publication: Hashable, Sendable, Codable {
  package var at: Moment
  /// Cases that came after it was published, by their decision of today.
  package var late: WeekCounts.Tally
  /// Cases that count in the week no longer: handed in again with another day of receipt, or forgotten.
  package var gone: Int
  package var changed: [Change]
  /// The week as it would be counted today.
  package var now: WeekCounts.Tally

  package init(
    at: Moment, late: WeekCounts.Tally = .init(), gone: Int = 0, changed: [Change] = [], now: WeekCounts.Tally
  ) {
    self.at = at
    self.late = late
    self.gone = gone
    self.changed = changed
    self.now = now
  }

  package var hasCorrections: Bool { late.eligible > 0 || gone > 0 || !changed.isEmpty }

  /// A case that is decided in another way today.
  package struct Change: Hashable, Sendable, Codable {
    package var `case`: String
    package var was: Decision
    package var now: Decision

    package init(case: String, was: Decision, now: Decision) {
      self.case = `case`
      self.was = was
      self.now = now
    }
  }
}
