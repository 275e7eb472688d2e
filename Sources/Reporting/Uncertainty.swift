package import Model
package import Statistics

/// How sure the counts of a period are, at 95 %.
extension WeekCounts {
  /// Where the automatic rate lies (score interval); nil without cases.
  package var interval: Interval? { total.interval }

  /// Where the change of the rate lies, −1…1; nil without cases in either period.
  package var changeInterval: Interval? {
    guard let previous, total.eligible > 0, previous.eligible > 0 else { return nil }
    return proportion(total.automatic, total.eligible)?
      .difference(from: proportion(previous.automatic, previous.eligible) ?? .nothing)
  }

  /// Whether as great a change may well be chance: nought lies within the interval.
  package var isChangeNoise: Bool? { changeInterval?.contains(0) }

  /// At most this share of the automatic decisions is wrong, if those looked at were drawn by lot (exact, one-sided);
  /// nil while none was looked at.
  package var wrongUpperBound: Double? { reviewed.automatic == 0 ? nil : wrong?.upperBound() }

  private var wrong: Proportion? { proportion(reviewed.wrong.count, reviewed.automatic) }
}

extension WeekCounts.Tally {
  var interval: Interval? { eligible > 0 ? proportion(automatic, eligible)?.scoreInterval() : nil }
}

extension Proportion {
  fileprivate static var nothing: Proportion {
    guard let nothing = Proportion(0, of: 0) else { preconditionFailure("nothing of nothing is a proportion") }
    return nothing
  }
}

private func proportion(_ part: Int, _ whole: Int) -> Proportion? { Proportion(part, of: whole) }

/// `12.34%` of 0.1234.
func percent(_ share: Double) -> String { decimal(hundredths(share)) + "%" }

/// A share in hundredths of a percent.
func hundredths(_ share: Double) -> Int { Int((share * 10_000).rounded()) }

/// `25.82% 至 65.79%`.
func percent(_ interval: Interval) -> String { "\(percent(interval.lower)) 至 \(percent(interval.upper))" }

/// `-26.71 至 +29.16`, in percentage points.
func points(_ interval: Interval) -> String {
  [interval.lower, interval.upper].map { signed(hundredths($0)) }.joined(separator: " 至 ")
}
