internal import Model

/// How strong the edges of a small photo are, pixel by pixel, in half grey levels' step across two pixels.
struct EdgeMap {
  /// Level edges, for every x from top to bottom.
  private(set) var columns: [[UInt8]]
  /// Upright edges, for every y from left to right.
  private(set) var rows: [[UInt8]]

  /// In either of two greys: a card differs from its ground by its light, or by its colour.
  init?(_ grey: borrowing Pix, _ pale: borrowing Pix) {
    guard let rows = Self.strength(grey, pale, upright: true),
      // Turned, so that a column is a row.
      let columns = Self.strength(grey, pale, upright: false)?.turned(quarters: 3)
    else { return nil }
    self.rows = (0..<rows.height).map { rows.row($0).map { min($0, Self.most) } }
    self.columns = (0..<columns.height).reversed().map { columns.row($0).map { min($0, Self.most) } }
  }

  private static func strength(_ grey: borrowing Pix, _ pale: borrowing Pix, upright: Bool) -> Pix? {
    guard let one = grey.edges(upright: upright), let other = pale.edges(upright: upright) else { return nil }
    return one.greater(other)
  }

  /// What is stronger counts no more: the table's rim is not surer than the card's.
  private static let most: UInt8 = 16

  /// How strong an edge must be to be seen.
  private static let least: UInt8 = 3

  /// Without the edges of what lies in the boxes, which reach two pixels beyond them.
  func erasing(_ boxes: [Box]) -> EdgeMap {
    var result = self
    let bounds = Box(x: 0, y: 0, width: columns.count, height: rows.count)
    for box in boxes.compactMap({ $0.grown(by: 2).intersection(bounds) }) {
      for x in box.x..<box.right { for y in box.y..<box.bottom { result.columns[x][y] = 0 } }
      for y in box.y..<box.bottom { for x in box.x..<box.right { result.rows[y][x] = 0 } }
    }
    return result
  }

  /// How much of the stretch from `a` to `b` is seen as an edge, and its longest hole, both as shares of it (0…1).
  /// Its ends are left out: the corners of a card are round.
  func seen(from a: (x: Double, y: Double), to b: (x: Double, y: Double)) -> (share: Double, hole: Double) {
    let isLevel = abs(b.x - a.x) > abs(b.y - a.y)
    let steps = max(8, Int(max(abs(b.x - a.x), abs(b.y - a.y))))
    var (count, hole, longest) = (0, 0, 0)
    for step in 0...steps {
      let t = 0.06 + 0.88 * Double(step) / Double(steps)
      let (x, y) = (Int(a.x + (b.x - a.x) * t), Int(a.y + (b.y - a.y) * t))
      let isSeen = isLevel ? isEdge(x, y, in: columns) : isEdge(y, x, in: rows)
      count += isSeen ? 1 : 0
      hole = isSeen ? 0 : hole + 1
      longest = max(longest, hole)
    }
    return (Double(count) / Double(steps + 1), Double(longest) / Double(steps + 1))
  }

  /// Within a pixel across.
  private func isEdge(_ line: Int, _ place: Int, in lines: [[UInt8]]) -> Bool {
    guard lines.indices.contains(line) else { return false }
    let values = lines[line]
    return (place - 1...place + 1).contains { values.indices.contains($0) && values[$0] >= Self.least }
  }
}
