internal import Foundation

/// The value that a standard normal variable stays below with probability `p`, 0…1 exclusive.
func normalQuantile(_ p: Double) -> Double {
  bisect(-40, 40) { 0.5 * erfc(-$0 / 2.0.squareRoot()) < p }
}

/// The value that a beta variable of shape (`a`, `b`) stays below with probability `p`.
func betaQuantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
  bisect(0, 1) { regularisedBeta($0, a, b) < p }
}

/// The regularised incomplete beta function I_x(a, b): the probability that a beta variable is below `x`, 0…1.
///
/// By its continued fraction, evaluated as Lentz does (Abramowitz and Stegun 26.5.8).
func regularisedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  if x <= 0 { return 0 }
  if x >= 1 { return 1 }
  // The fraction converges fast on this side of the mean only.
  if x > (a + 1) / (a + b + 2) { return 1 - regularisedBeta(1 - x, b, a) }
  let front = exp(a * log(x) + b * log1p(-x) - (lgamma(a) + lgamma(b) - lgamma(a + b))) / a
  let tiny = 1e-300
  var (c, d) = (1.0, 1 / nonzero(1 - (a + b) * x / (a + 1), tiny))
  var value = d
  for step in 1...10_000 {
    let m = Double(step)
    for numerator in [
      m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
      -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
    ] {
      d = 1 / nonzero(1 + numerator * d, tiny)
      c = nonzero(1 + numerator / c, tiny)
      value *= c * d
    }
    if abs(c * d - 1) < 1e-15 { break }
  }
  return min(1, front * value)
}

private func nonzero(_ value: Double, _ tiny: Double) -> Double { abs(value) < tiny ? tiny : value }

/// Where `isBelow` turns from true to false, to the last bit that matters.
private func bisect(_ lower: Double, _ upper: Double, _ isBelow: (Double) -> Bool) -> Double {
  var (low, high) = (lower, upper)
  for _ in 0..<100 {
    let middle = low + (high - low) / 2
    if middle == low || middle == high { break }
    if isBelow(middle) { low = middle } else { high = middle }
  }
  return low + (high - low) / 2
}
