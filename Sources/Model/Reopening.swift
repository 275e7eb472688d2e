/// An automatic decision that a reviewer took back. It is never undone: the case is a person's from then on.
package struct Reopening: Hashable, Sendable, Codable {
  package var reviewer: String
  package var at: Moment

  package init(reviewer: String, at: Moment) {
    self.reviewer = reviewer
    self.at = at
  }
}
