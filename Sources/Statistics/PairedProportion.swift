/// One question asked of the same cases before and after: how many say yes, once, twice or never.
package struct PairedProportion: Hashable, Sendable {
  package let both: Int
  package let onlyBefore: Int
  package let onlyAfter: Int
  package let neither: Int

  package init(both: Int, onlyBefore: Int, onlyAfter: Int, neither: Int) {
    self.both = both
    self.onlyBefore = onlyBefore
    self.onlyAfter = onlyAfter
    self.neither = neither
  }

  private var all: Int { both + onlyBefore + onlyAfter + neither }

  /// The share after less the share before, −1…1; nil of nothing.
  package var change: Double? { all > 0 ? Double(onlyAfter - onlyBefore) / Double(all) : nil }

  /// Where the change lies (Newcombe, Statistics in Medicine 17, 1998, 2635–2650, method 10), which holds for small counts,
  /// too; nil of nothing.
  package func interval(confidence: Double = 0.95) -> Interval? {
    guard let change, let after = Proportion(both + onlyAfter, of: all),
      let before = Proportion(both + onlyBefore, of: all)
    else { return nil }
    let (p, q) = (after.share ?? 0, before.share ?? 0)
    let (first, second) = (after.scoreInterval(confidence: confidence), before.scoreInterval(confidence: confidence))
    func length(_ x: Double, _ y: Double) -> Double { max(0, x * x - 2 * correlation * x * y + y * y).squareRoot() }
    return Interval(
      change - length(p - first.lower, second.upper - q), change + length(first.upper - p, q - second.lower))
  }

  /// Between before and after, with the paper's correction for continuity.
  private var correlation: Double {
    let (a, b, c, d) = (Double(both), Double(onlyAfter), Double(onlyBefore), Double(neither))
    let margins = (a + b) * (c + d) * (a + c) * (b + d)
    guard margins > 0 else { return 0 }
    let (cross, n) = (a * d - b * c, a + b + c + d)
    return (cross > n / 2 ? cross - n / 2 : cross < 0 ? cross : 0) / margins.squareRoot()
  }
}
