/// Why a rate changed from one period to the next, split so that the parts add up to the whole; all in shares, −1…1.
///
/// The rules' part is what the same cases, as they were read, would have been decided under other rules: of each period,
/// its own decisions against those by the earlier period's rules. The reading's part is what the earlier period's scans
/// did when they were read again. The mix's part is what the other shares of the strata would have done at the earlier
/// rates (Kitagawa, JASA 50, 1955); the rest is what the strata's own rates did under the earlier rules: documents,
/// chance, and reading where nothing was read again. How many cases there were explains nothing of a rate.
package struct RateChange: Hashable, Sendable {
  package let rules: Double
  package let reading: Double
  package let mix: Double
  package let rest: Double

  package var total: Double { rules + reading + mix + rest }

  /// One stratum: the cases of a city, kind and quality.
  package struct Stratum: Hashable, Sendable {
    /// Of the earlier period: as decided, by its rules alone, and by these as read again.
    package var before: Proportion
    package var beforeByFormerRules: Proportion
    package var beforeReadAgain: Proportion
    /// Of the later period, by its own rules, and by those of the earlier.
    package var after: Proportion
    package var afterByFormerRules: Proportion

    /// Nil unless all views of a period are of equally many cases. What is not given is as decided.
    package init?(
      before: Proportion, beforeByFormerRules: Proportion? = nil, beforeReadAgain: Proportion? = nil, after: Proportion,
      afterByFormerRules: Proportion
    ) {
      self.before = before
      self.beforeByFormerRules = beforeByFormerRules ?? before
      self.beforeReadAgain = beforeReadAgain ?? self.beforeByFormerRules
      self.after = after
      self.afterByFormerRules = afterByFormerRules
      guard after.trials == afterByFormerRules.trials, before.trials == self.beforeByFormerRules.trials,
        before.trials == self.beforeReadAgain.trials
      else { return nil }
    }
  }

  /// Nil when either period has no case.
  package init?(_ strata: [Stratum]) {
    let (earlier, later) = (strata.reduce(0) { $0 + $1.before.trials }, strata.reduce(0) { $0 + $1.after.trials })
    guard earlier > 0, later > 0 else { return nil }
    func rate(_ view: KeyPath<Stratum, Proportion>, of cases: Int) -> Double {
      Double(strata.reduce(0) { $0 + $1[keyPath: view].successes }) / Double(cases)
    }
    let (asDecided, byFormerRules) = (rate(\.before, of: earlier), rate(\.beforeByFormerRules, of: earlier))
    let (readAgain, afterByFormerRules) = (rate(\.beforeReadAgain, of: earlier), rate(\.afterByFormerRules, of: later))
    rules = rate(\.after, of: later) - afterByFormerRules + byFormerRules - asDecided
    reading = readAgain - byFormerRules
    // A stratum that is new has no rate of its own before: it counts as an ordinary one.
    mix = strata.reduce(0) { mix, stratum in
      let share = Double(stratum.after.trials) / Double(later) - Double(stratum.before.trials) / Double(earlier)
      return mix + share * ((stratum.beforeReadAgain.share ?? readAgain) - readAgain)
    }
    rest = afterByFormerRules - readAgain - mix
  }
}
