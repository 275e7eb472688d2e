/// A share of cases, kept as the two counts it comes from: everything is computed from counts and rounded once.
package struct Rate: Hashable, Sendable {
  package let part: Int
  package let whole: Int

  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// `45.00%`, rounded half up; `—` of nothing.
  package var percent: String { hundredths.map { decimal($0) + "%" } ?? "—" }

  /// In hundredths of a percent.
  package var hundredths: Int? { whole > 0 ? roundedRatio(part * 10_000, whole) : nil }

  /// Percentage points gained since `earlier`, in hundredths.
  package func pointsGained(since earlier: Rate) -> Int? {
    guard whole > 0, earlier.whole > 0 else { return nil }
    return roundedRatio((part * earlier.whole - earlier.part * whole) * 10_000, whole * earlier.whole)
  }

  /// Change in percent of the earlier rate, in hundredths; nil when that was nought.
  package func relativeGain(since earlier: Rate) -> Int? {
    guard whole > 0, earlier.part > 0 else { return nil }
    return roundedRatio((part * earlier.whole - earlier.part * whole) * 10_000, earlier.part * whole)
  }
}

/// `1.53` of 153.
func decimal(_ hundredths: Int) -> String {
  let magnitude = Int(hundredths.magnitude)
  let places = magnitude % 100
  return (hundredths < 0 ? "-" : "") + "\(magnitude / 100)." + (places < 10 ? "0" : "") + "\(places)"
}

/// Half away from nought, so that a fall rounds as a rise does.
private func roundedRatio(_ numerator: Int, _ denominator: Int) -> Int {
  let magnitude = (2 * Int(numerator.magnitude) + denominator) / (2 * denominator)
  return numerator < 0 ? -magnitude : magnitude
}
