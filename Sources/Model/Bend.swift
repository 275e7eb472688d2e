/// How far a sheet of paper that did not lie flat was bent: lines of text that rose and fell together are level on the
/// sheet, and this says where they were before.
package struct Bend: Hashable, Sendable {
  /// The sheet's width in pixels.
  package var width: Int
  /// For each of as many equal strips from left to right how many pixels lower the text lay in its middle; empty for a
  /// flat sheet.
  package var shifts: [Double]

  package init(width: Int, shifts: [Double]) {
    self.width = width
    self.shifts = shifts
  }

  package static let flat = Bend(width: 0, shifts: [])

  /// How many pixels lower the text lay in a column: between the middles of two strips in proportion.
  package func shift(at x: Double) -> Double {
    guard let first = shifts.first, let last = shifts.last, width > 0 else { return 0 }
    let place = x * Double(shifts.count) / Double(width) - 0.5
    if place <= 0 { return first }
    let index = Int(place)
    if index + 1 >= shifts.count { return last }
    return shifts[index] + (place - Double(index)) * (shifts[index + 1] - shifts[index])
  }

  /// The upright rectangle around where a box was before.
  package func map(_ box: Box) -> Box {
    guard !shifts.isEmpty else { return box }
    let ends = [shift(at: Double(box.x)), shift(at: Double(box.right))]
    let inside = shifts.indices.filter { index in
      let x = (Double(index) + 0.5) * Double(width) / Double(shifts.count)
      return x > Double(box.x) && x < Double(box.right)
    }.map { shifts[$0] }
    let all = ends + inside
    let (top, bottom) = (Int((all.min() ?? 0).rounded(.down)), Int((all.max() ?? 0).rounded(.up)))
    return Box(x: box.x, y: box.y + top, width: box.width, height: box.height + bottom - top)
  }

  /// Of the same sheet upside down.
  package var turnedHalf: Bend { Bend(width: width, shifts: shifts.reversed().map { -$0 }) }
}
