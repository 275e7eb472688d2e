import Glibc

/// One question asked of the same cases before and after: how many say yes.
package struct PairedCounts: Hashable, Sendable {
  package var both = 0
  package var onlyBefore = 0
  package var onlyAfter = 0
  package var neither = 0

  package init() {}

  init(_ cells: [(before: Bool, after: Bool, cases: Int)]) {
    for (before, after, cases) in cells {
      switch (before, after) {
      case (true, true): both += cases
      case (true, false): onlyBefore += cases
      case (false, true): onlyAfter += cases
      case (false, false): neither += cases
      }
    }
  }

  package var all: Int { both + onlyBefore + onlyAfter + neither }
  package var before: Int { both + onlyBefore }
  package var after: Int { both + onlyAfter }

  /// Share after less share before, with its 95 % interval: Newcombe's method 10 for paired proportions (Statistics in
  /// Medicine 17, 1998, 2635–2650), which holds for small counts, too. Nil of nothing.
  package var change: (difference: Double, low: Double, high: Double)? {
    guard all > 0 else { return nil }
    let n = Double(all)
    let (a, b, c, d) = (Double(both), Double(onlyAfter), Double(onlyBefore), Double(neither))
    let (p1, p2) = ((a + b) / n, (a + c) / n)
    let (first, second) = (Self.wilson(after, all), Self.wilson(before, all))
    let margins = (a + b) * (c + d) * (a + c) * (b + d)
    let cross = a * d - b * c
    let corrected = cross > n / 2 ? cross - n / 2 : cross < 0 ? cross : 0
    let phi = margins > 0 ? corrected / margins.squareRoot() : 0
    func width(_ x: Double, _ y: Double) -> Double { max(0, x * x - 2 * phi * x * y + y * y).squareRoot() }
    return (
      p1 - p2, p1 - p2 - width(p1 - first.low, second.high - p2), p1 - p2 + width(first.high - p1, p2 - second.low)
    )
  }

  /// Wilson's 95 % interval of a share.
  package static func wilson(_ part: Int, _ whole: Int) -> (low: Double, high: Double) {
    guard whole > 0 else { return (0, 1) }
    let (n, z) = (Double(whole), 1.959963984540054)
    let p = Double(part) / n
    let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return (max(0, middle - half), min(1, middle + half))
  }
}

/// The exact upper bound of an error rate.
package enum ErrorBound {
  /// The rate that `wrong` errors or fewer among `all` would be seen with a chance of 5 % (Clopper and Pearson,
  /// one-sided 95 %): 0 of 59 → 4.95 %. 1 of nothing.
  package static func upper(_ wrong: Int, of all: Int) -> Double {
    guard wrong < all else { return 1 }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if chance(of: wrong, orFewerOf: all, at: middle) > 0.05 { low = middle } else { high = middle }
    }
    return high
  }

  /// How many more without an error bring the bound down to `limit`; nil when no number that anybody reviews does.
  package static func missing(_ wrong: Int, of all: Int, for limit: Double) -> Int? {
    if upper(wrong, of: all) <= limit { return 0 }
    var high = max(1, all)
    while upper(wrong, of: high) > limit {
      high *= 2
      if high > 1 << 30 { return nil }
    }
    var low = high / 2
    while low + 1 < high {
      let middle = (low + high) / 2
      if upper(wrong, of: middle) <= limit { high = middle } else { low = middle }
    }
    return high - all
  }

  private static func chance(of wrong: Int, orFewerOf all: Int, at rate: Double) -> Double {
    guard rate > 0 else { return 1 }
    guard rate < 1 else { return 0 }
    var sum = 0.0
    for k in 0...wrong {
      let (n, k) = (Double(all), Double(k))
      sum += exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(rate) + (n - k) * log1p(-rate))
    }
    return sum
  }
}
