/// Two opposite sides of a surface, one before and one behind all that is printed on it.
enum SideFinder {
  /// A straight side: where across it lies at the place `middle` along it, and how much further at each next place.
  struct Side {
    var across: Double
    var middle: Double
    var slope: Double
  }

  /// What is printed, as ranges along the sides and across them.
  typealias Print = (along: Range<Int>, across: Range<Int>)

  /// The sides along which the edges are strongest: summed over every line that slopes a little (a Radon transform). Of
  /// equal ones the outer, which loses nothing. Nil where there is no edge before or behind the print.
  /// - Parameters:
  ///   - edges: the strength of edges, for every place along the sides from one end to the other across them.
  ///   - range: where across them the sides are sought.
  static func sides(in edges: [[UInt8]], across range: Range<Int>, _ print: [Print]) -> (before: Side, behind: Side)? {
    guard let first = print.map(\.along.lowerBound).min(), let end = print.map(\.along.upperBound).max() else {
      return nil
    }
    let middle = (first + end) / 2
    var (before, behind): ((sum: Int, side: Side)?, (sum: Int, side: Side)?)
    for step in -steepest...steepest {
      let slope = Double(step) * slopeStep
      let shifts = (first...end).map { Int((Double($0 - middle) * slope).rounded()) }
      var (room, rest) = (range, range)
      for (along, across) in print {
        let (one, other) = (shifts[along.lowerBound - first], shifts[along.upperBound - first])
        room = room.clamped(to: range.lowerBound..<max(range.lowerBound, across.lowerBound - max(one, other)))
        rest = rest.clamped(to: min(range.upperBound, across.upperBound - min(one, other))..<range.upperBound)
      }
      for (place, sum) in zip(room, sums(edges[first..<end], room, shifts)) where sum > before?.sum ?? 0 {
        before = (sum, Side(across: Double(place), middle: Double(middle), slope: slope))
      }
      for (place, sum) in zip(rest, sums(edges[first..<end], rest, shifts)).reversed() where sum > behind?.sum ?? 0 {
        behind = (sum, Side(across: Double(place), middle: Double(middle), slope: slope))
      }
    }
    guard let before, let behind else { return nil }
    return (before.side, behind.side)
  }

  /// Eleven degrees either way.
  private static let steepest = 16
  private static let slopeStep = 0.0125

  /// The strength summed along the lines that cross the middle at each of `places`; every other place along them will do.
  private static func sums(_ edges: ArraySlice<[UInt8]>, _ places: Range<Int>, _ shifts: [Int]) -> [Int] {
    var sums = [Int](repeating: 0, count: places.count)
    for (index, line) in zip(edges.indices, edges) where index % 2 == 0 {
      let shift = shifts[index - edges.startIndex]
      for place in places.clamped(to: -shift..<line.count - shift) {
        sums[place - places.lowerBound] += Int(line[place + shift])
      }
    }
    return sums
  }
}
