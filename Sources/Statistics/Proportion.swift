/// A share observed in a sample: `successes` of `trials`, and what it says of the share it is a sample of.
///
/// All confidences are 0…1, exclusive; all shares 0…1. A sample of nothing says nothing: 0…1.
package struct Proportion: Hashable, Sendable {
  package let successes: Int
  package let trials: Int

  /// Nil unless 0 ≤ successes ≤ trials.
  package init?(_ successes: Int, of trials: Int) {
    guard successes >= 0, successes <= trials else { return nil }
    self.successes = successes
    self.trials = trials
  }

  /// The share in the sample; nil of nothing.
  package var share: Double? { trials > 0 ? Double(successes) / Double(trials) : nil }

  /// The exact interval: never too narrow, whatever the share (Clopper and Pearson, Biometrika 26, 1934).
  package func exactInterval(confidence: Double = 0.95) -> Interval {
    let tail = (1 - confidence) / 2
    return Interval(exactLower(tail: tail), exactUpper(tail: tail))
  }

  /// The share is not above this, with the given confidence: the one-sided exact bound, for claims such as "at most
  /// 0.6 % are wrong".
  package func upperBound(confidence: Double = 0.95) -> Double { exactUpper(tail: 1 - confidence) }

  /// Whether the share is proven to be at most `bound`: `upperBound` is, told without looking for it.
  package func proves(atMost bound: Double, confidence: Double = 0.95) -> Bool {
    successes < trials && regularisedBeta(bound, Double(successes) + 1, Double(trials - successes)) >= confidence
  }

  /// The share is not below this, with the given confidence.
  package func lowerBound(confidence: Double = 0.95) -> Double { exactLower(tail: 1 - confidence) }

  /// The score interval (Wilson, JASA 22, 1927): right on average, and narrower than the exact one.
  package func scoreInterval(confidence: Double = 0.95) -> Interval {
    guard let share else { return Interval(0, 1) }
    let (n, z) = (Double(trials), normalQuantile(1 - (1 - confidence) / 2))
    let centre = share + z * z / (2 * n)
    let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return Interval(
      successes == 0 ? 0 : max(0, (centre - spread) / scale),
      successes == trials ? 1 : min(1, (centre + spread) / scale))
  }

  /// What `self` − `other` may be, for samples that share no case (Newcombe, Statistics in Medicine 17, 1998, method
  /// 10): −1…1.
  package func difference(from other: Proportion, confidence: Double = 0.95) -> Interval {
    guard let p = share, let q = other.share else { return Interval(-1, 1) }
    let (a, b) = (scoreInterval(confidence: confidence), other.scoreInterval(confidence: confidence))
    func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
    return Interval(p - q - length(p - a.lower, b.upper - q), p - q + length(a.upper - p, q - b.lower))
  }

  private func exactUpper(tail: Double) -> Double {
    successes == trials ? 1 : betaQuantile(1 - tail, Double(successes) + 1, Double(trials - successes))
  }

  private func exactLower(tail: Double) -> Double {
    successes == 0 ? 0 : betaQuantile(tail, Double(successes), Double(trials - successes) + 1)
  }
}

extension Proportion {
  /// The smallest sample that, with `failures` in it, proves that the share of failures is at most `bound`.
  /// - Parameter bound: 0…1, exclusive; 0.005 with no failure needs 598 at 95 %.
  package static func sampleSize(toProve bound: Double, failures: Int = 0, confidence: Double = 0.95) -> Int? {
    guard bound > 0, bound < 1, confidence > 0, confidence < 1, failures >= 0 else { return nil }
    func proves(_ trials: Int) -> Bool {
      Proportion(failures, of: trials)?.proves(atMost: bound, confidence: confidence) ?? false
    }
    var high = failures + 1
    while !proves(high) {
      guard high < 1 << 40 else { return nil }
      high *= 2
    }
    var low = failures
    while high - low > 1 {
      let middle = (low + high) / 2
      if proves(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
