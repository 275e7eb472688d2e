/// An upright rectangle in pixels, origin top left.
package struct Box: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Int { x + width }
  package var bottom: Int { y + height }
  package var midX: Double { Double(x) + Double(width) / 2 }
  package var midY: Double { Double(y) + Double(height) / 2 }

  package func union(_ other: Box) -> Box {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return Box(
      x: left, y: top, width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
  }

  package func intersection(_ other: Box) -> Box? {
    let (left, top) = (max(x, other.x), max(y, other.y))
    let (right, bottom) = (min(right, other.right), min(bottom, other.bottom))
    return right > left && bottom > top ? Box(x: left, y: top, width: right - left, height: bottom - top) : nil
  }

  /// Grown by `margin` pixels on every side (shrunk when negative); not clamped.
  package func grown(by margin: Int) -> Box {
    Box(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  package func contains(x px: Double, y py: Double) -> Bool {
    px >= Double(x) && px <= Double(right) && py >= Double(y) && py <= Double(bottom)
  }
}

/// Written as `[x, y, width, height]`.
extension Box: Codable {
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    x = try container.decode(Int.self)
    y = try container.decode(Int.self)
    width = try container.decode(Int.self)
    height = try container.decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for value in [x, y, width, height] { try container.encode(value) }
  }
}
