internal import Model

/// Finds how a sheet is bent that does not lie quite flat when it is photographed, from its own lines: in strips from top
/// to bottom, each as wide as two or three characters, ink lies in rows, and the rows of neighbouring strips are laid over
/// each other. It is enough that all lines rise and fall together, as those of a sheet that curls along one axis do.
struct Unbending {
  /// Fewer strips are a card or a slip.
  private static let leastStrips = 12
  /// Rows of ink agree by at least so much (correlation, -1…1).
  private static let leastAgreement = 0.35

  private let height: Int
  private let rows: [[Float]]
  private let ink: [Float]
  private let hasText: [Bool]

  /// The bend of a sheet with this ink; nil where it is as good as flat.
  static func bend(of ink: borrowing Pix, textHeight: Int) -> Bend? {
    let count = ink.width * 2 / (5 * max(textHeight, 4))
    guard count >= leastStrips else { return nil }
    let finding = Unbending(ink, strips: count, textHeight: textHeight)
    guard let shifts = finding.shifts() else { return nil }
    let highest = shifts.max() ?? 0
    return Bend(width: ink.width, shifts: shifts.map { $0 - highest })
  }

  private init(_ ink: borrowing Pix, strips: Int, textHeight: Int) {
    height = textHeight
    var rows: [[Float]] = []
    for strip in 0..<strips {
      let (left, right) = (ink.width * strip / strips, ink.width * (strip + 1) / strips)
      let part = ink.clipped(to: Box(x: left, y: 0, width: right - left, height: ink.height))
      rows.append(Self.smoothed(part?.rowCounts ?? [], over: max(1, textHeight / 5), most: Float(right - left) * 0.6))
    }
    self.rows = rows
    let amounts = rows.map { $0.reduce(0, +) }
    self.ink = amounts
    let some = amounts.filter { $0 > 0 }.sorted()
    let usual = some.isEmpty ? 0 : some[some.count / 2]
    hasText = amounts.map { $0 > 0.15 * usual && usual > 0 }
  }

  private static func smoothed(_ counts: [Int], over width: Int, most: Float) -> [Float] {
    var sum = 0
    var result = [Float](repeating: 0, count: counts.count)
    for y in counts.indices {
      sum += counts[y] - (y >= width ? counts[y - width] : 0)
      if y >= width / 2 { result[y - width / 2] = min(most, Float(sum) / Float(width)) }
    }
    return result
  }

  /// How far down each strip lies, from the one with most ink on; nil where nothing is gained by moving them.
  private func shifts() -> [Double]? {
    guard let start = ink.indices.max(by: { ink[$0] < ink[$1] }), ink[start] > 0 else { return nil }
    var found = [Int?](repeating: nil, count: rows.count)
    found[start] = 0
    for direction in [1, -1] { follow(from: start, direction, &found) }
    for _ in 0..<2 { refine(&found) }
    let known = found.indices.filter { found[$0] != nil }
    guard known.count >= rows.count / 2 else { return nil }
    let shifts = Self.evened(Self.filled(found))
    let middle = shifts.reduce(0, +) / Double(shifts.count)
    guard shifts.contains(where: { abs($0 - middle) > Double(height) / 6 }), isSharper(shifts) else { return nil }
    return shifts
  }

  /// Strip after strip, each laid over the mean of those before it, near where they lead.
  private func follow(from start: Int, _ direction: Int, _ found: inout [Int?]) {
    var (last, slope) = (start, 0.0)
    var strip = start + direction
    while rows.indices.contains(strip) {
      let near = found.indices.filter { found[$0] != nil && abs($0 - strip) <= 6 }
      let steps = abs(strip - last)
      // Beyond a gap as wide as ten characters the rows could be laid a line off.
      if steps > 4 { return }
      let led = Double(found[last] ?? 0) + slope * Double(steps)
      if hasText[strip],
        let best = best(for: strip, over: mean(of: near, found), near: Int(led.rounded()), reach: height / 2)
      {
        slope = 0.5 * slope + 0.5 * Double(best - (found[last] ?? 0)) / Double(steps)
        found[strip] = best
        last = strip
      }
      strip += direction
    }
  }

  private func refine(_ found: inout [Int?]) {
    let known = found.indices.filter { found[$0] != nil }
    let all = mean(of: known, found)
    for strip in known {
      guard let now = found[strip] else { continue }
      if let best = best(for: strip, over: all, near: now, reach: height / 4) { found[strip] = best }
    }
  }

  private func mean(of strips: [Int], _ found: [Int?]) -> [Float] {
    var sum = [Float](repeating: 0, count: rows[0].count)
    for strip in strips {
      let shift = found[strip] ?? 0
      for y in max(0, -shift)..<max(0, -shift, min(sum.count, sum.count - shift)) { sum[y] += rows[strip][y + shift] }
    }
    return sum
  }

  /// The shift at which a strip's rows agree best with others; nil where they agree nowhere.
  private func best(for strip: Int, over others: [Float], near: Int, reach: Int) -> Int? {
    var best: (agreement: Double, shift: Int)?
    for shift in near - reach...near + reach {
      let agreement = Self.correlation(others, rows[strip], shift)
      if agreement > best?.agreement ?? Self.leastAgreement { best = (agreement, shift) }
    }
    return best?.shift
  }

  /// Pearson's, between `a` and what of `b` lies `shift` lower.
  private static func correlation(_ a: [Float], _ b: [Float], _ shift: Int) -> Double {
    let range = max(0, -shift)..<max(0, -shift, min(a.count, b.count - shift))
    guard range.count > 1 else { return 0 }
    var (sumA, sumB, squaresA, squaresB, products): (Float, Float, Float, Float, Float) = (0, 0, 0, 0, 0)
    for y in range {
      let (u, v) = (a[y], b[y + shift])
      (sumA, sumB) = (sumA + u, sumB + v)
      (squaresA, squaresB, products) = (squaresA + u * u, squaresB + v * v, products + u * v)
    }
    let count = Float(range.count)
    let spread = (squaresA - sumA * sumA / count) * (squaresB - sumB * sumB / count)
    return spread > 0 ? Double((products - sumA * sumB / count) / spread.squareRoot()) : 0
  }

  /// Strips of which nothing is known lie between their neighbours.
  private static func filled(_ found: [Int?]) -> [Double] {
    let known = found.indices.filter { found[$0] != nil }
    return found.indices.map { index in
      let (before, after) = (known.last { $0 <= index }, known.first { $0 >= index })
      let (left, right) = (before ?? after ?? 0, after ?? before ?? 0)
      let (a, b) = (Double(found[left] ?? 0), Double(found[right] ?? 0))
      return right == left ? a : a + (b - a) * Double(index - left) / Double(right - left)
    }
  }

  private static func evened(_ shifts: [Double]) -> [Double] {
    shifts.indices.map { index in
      index == 0 || index + 1 == shifts.count
        ? shifts[index] : (shifts[index - 1] + 2 * shifts[index] + shifts[index + 1]) / 4
    }
  }

  /// Whether the rows of all strips together stand out more when moved.
  private func isSharper(_ shifts: [Double]) -> Bool {
    func sharpness(_ moved: [Int?]) -> Double {
      mean(of: Array(rows.indices), moved).reduce(0) { $0 + Double($1) * Double($1) }
    }
    return sharpness(shifts.map { Int($0.rounded()) }) > 1.08 * sharpness(rows.map { _ in 0 })
  }
}
