package import Model

/// What a report says of the rules at hand: their titles, and which are switched off and why.
package struct ReportedRules: Sendable {
  package var titles: [String: String]
  /// Rule id → the reason it is off.
  package var silenced: [String: String]
  /// What candidates decided beside the live rules.
  package var shadows: [ShadowCounts]
  /// Changes of the live rules in the period, the oldest first.
  package var promotions: [Promotion]
  package var names: Names

  package init(
    titles: [String: String] = [:], silenced: [String: String] = [:], shadows: [ShadowCounts] = [],
    promotions: [Promotion] = [], names: Names = Names()
  ) {
    self.titles = titles
    self.silenced = silenced
    self.shadows = shadows
    self.promotions = promotions
    self.names = names
  }

  func title(_ rule: String) -> String { allTitles(titles)[rule] ?? "" }

  /// Rules in use that said nothing of any case in the weeks of the trend, by id; none where no case was judged.
  func neverFired(in counts: WeekCounts) -> [String] {
    guard counts.trend.contains(where: { $0.tally.eligible > 0 }) else { return [] }
    return titles.keys.filter { silenced[$0] == nil && !counts.firedRules.contains($0) }.sorted()
  }
}
