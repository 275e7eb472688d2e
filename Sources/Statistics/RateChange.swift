/// Why a rate changed from one period to the next, split so that the parts add up to the whole; all in shares, −1…1.
///
/// The rules' part compares the later period's cases under the rules of both periods. The mix's part is what the other
/// shares of the strata would have done at the earlier rates (Kitagawa, JASA 50, 1955); the rest is what the strata's own
/// rates did under the earlier rules: reading, documents, chance. How many cases there were explains nothing of a rate.
package struct RateChange: Hashable, Sendable {
  package let rules: Double
  package let mix: Double
  package let rest: Double

  package var total: Double { rules + mix + rest }

  /// One stratum: the cases of a city, kind and quality.
  package struct Stratum: Hashable, Sendable {
    /// Of the earlier period, by its own rules.
    package var before: Proportion
    /// Of the later period, by its own rules, and by those of the earlier.
    package var after: Proportion
    package var afterByFormerRules: Proportion

    /// Nil unless the two views of the later period are of equally many cases.
    package init?(before: Proportion, after: Proportion, afterByFormerRules: Proportion) {
      guard after.trials == afterByFormerRules.trials else { return nil }
      self.before = before
      self.after = after
      self.afterByFormerRules = afterByFormerRules
    }
  }

  /// Nil when either period has no case.
  package init?(_ strata: [Stratum]) {
    func sum(_ value: (Stratum) -> Int) -> Double { Double(strata.reduce(0) { $0 + value($1) }) }
    let (before, after) = (sum { $0.before.trials }, sum { $0.after.trials })
    guard before > 0, after > 0 else { return nil }
    let earlier = sum { $0.before.successes } / before
    let former = sum { $0.afterByFormerRules.successes } / after
    rules = sum { $0.after.successes } / after - former
    // A stratum that is new has no rate of its own before: it counts as an ordinary one.
    mix = strata.reduce(0) { mix, stratum in
      let share = Double(stratum.after.trials) / after - Double(stratum.before.trials) / before
      return mix + share * ((stratum.before.share ?? earlier) - earlier)
    }
    rest = former - earlier - mix
  }
}
