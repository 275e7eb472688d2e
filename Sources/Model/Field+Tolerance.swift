/// What a field may be depends on how much of the evidence may be left aside: its tolerance, 0…0.5. A reading was made with
/// one tolerance already; from what it keeps, judging can tell what another would have left.
extension Field {
  /// Its readings with their shares of all the evidence, the greatest first. What they lack to 1 spoke for values that were
  /// dropped when it was read.
  ///
  /// A value that one look read and facts support is among them, though its reading keeps none: its doubt was all that stood
  /// in the way. Where something else than doubt decides (`doubt` is nil) they are the readings as they stand.
  package var evidence: [FieldReading] {
    guard let doubt else { return readings }
    guard let first = readings.first else {
      return value.map { [FieldReading(.value($0), weight: 1 - doubt)] } ?? []
    }
    guard first.weight > 0 else { return readings }
    let kept = (1 - doubt) / first.weight
    return readings.map { FieldReading($0.content, weight: $0.weight * kept) }
  }

  /// How many of its evidence's readings, from the first on, it may be within a tolerance; 0: it is unknown, for there are
  /// more than 16 of them, or more evidence is outside them than is tolerated.
  /// - Parameters:
  ///   - weights: those of `evidence`.
  ///   - isOpen: whether the least likely ones may be left aside, as they are where doubt alone decides.
  package static func count(within tolerance: Double, of weights: some BidirectionalCollection<Double>, isOpen: Bool)
    -> Int
  {
    var (outside, count) = (1 - weights.reduce(0, +), weights.count)
    if isOpen {
      for weight in weights.reversed() where count > 1 && outside + weight < tolerance - Self.rounding {
        outside += weight
        count -= 1
      }
    }
    // As much as is tolerated is too much where doubt decides, and just enough where nothing but the sum is known.
    let isWithin =
      isOpen ? outside < max(tolerance - Self.rounding, Self.rounding) : outside <= tolerance + Self.rounding
    return isWithin && count <= 16 ? count : 0
  }

  /// What sums of shares may be off by.
  private static let rounding = 1e-9
}
