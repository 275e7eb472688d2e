/// Four corners in clockwise order from the top left, in pixels.
package struct Quadrilateral {
  package typealias Corner = (x: Double, y: Double)

  package var corners: [Corner]

  /// From corner to corner, clockwise from the top.
  package var sides: [(from: Corner, to: Corner)] {
    zip(corners, corners.dropFirst() + corners.prefix(1)).map { ($0, $1) }
  }

  package var area: Double {
    let pairs = zip(corners, corners.dropFirst() + corners.prefix(1))
    return abs(pairs.reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
  }

  package var middle: (x: Double, y: Double) {
    (corners.reduce(0) { $0 + $1.x } / 4, corners.reduce(0) { $0 + $1.y } / 4)
  }

  /// The size of the rectangle it most likely is the picture of: the longer of each two opposite sides.
  package var rectangle: (width: Double, height: Double) {
    func length(_ a: Int, _ b: Int) -> Double {
      let (dx, dy) = (corners[a].x - corners[b].x, corners[a].y - corners[b].y)
      return (dx * dx + dy * dy).squareRoot()
    }
    return (max(length(0, 1), length(3, 2)), max(length(0, 3), length(1, 2)))
  }

  /// Whether it can be the picture of a rectangle seen from not too far aside: corners within 12° of right ones, opposite
  /// sides within a fifth of each other.
  package var isNearlyRectangular: Bool {
    let vectors = sides.map { (x: $0.to.x - $0.from.x, y: $0.to.y - $0.from.y) }
    let lengths = vectors.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }
    guard vectors.count == 4, lengths.allSatisfy({ $0 > 0 }) else { return false }
    return (0..<4).allSatisfy { i in
      let (a, b) = (i, (i + 1) % 4)
      let cosine = (vectors[a].x * vectors[b].x + vectors[a].y * vectors[b].y) / (lengths[a] * lengths[b])
      return abs(cosine) <= 0.2 && lengths[a] >= 0.8 * lengths[(i + 2) % 4]
    }
  }

  /// Whether a point lies inside, or outside by less than `margin` pixels.
  package func contains(x: Double, y: Double, within margin: Double) -> Bool {
    sides.allSatisfy { from, to in
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      return dx * (y - from.y) - dy * (x - from.x) >= -margin * (dx * dx + dy * dy).squareRoot()
    }
  }

  /// The quadrilateral of greatest area among the vertices of a convex hull in order; nil for fewer than four.
  package static func largest(in hull: [(x: Double, y: Double)]) -> Quadrilateral? {
    guard hull.count >= 4 else { return nil }
    func triangle(_ a: Int, _ b: Int, _ c: Int) -> Double {
      let (p, q, r) = (hull[a], hull[b], hull[c])
      return abs((q.x - p.x) * (r.y - p.y) - (r.x - p.x) * (q.y - p.y)) / 2
    }
    var best: (area: Double, indices: [Int]) = (0, [])
    for a in 0..<hull.count {
      for c in (a + 2)..<max(a + 2, hull.count) {
        guard let b = ((a + 1)..<c).max(by: { triangle(a, $0, c) < triangle(a, $1, c) }),
          let d = (Array((c + 1)..<max(c + 1, hull.count)) + Array(0..<a)).max(by: {
            triangle(a, $0, c) < triangle(a, $1, c)
          })
        else { continue }
        let area = triangle(a, b, c) + triangle(a, d, c)
        if area > best.area { best = (area, [a, b, c, d]) }
      }
    }
    guard best.indices.count == 4 else { return nil }
    return Quadrilateral(corners: best.indices.map { hull[$0] }).fromTopLeft()
  }

  /// The same corners, beginning with the one nearest the top left, clockwise.
  private func fromTopLeft() -> Quadrilateral {
    let centre = middle
    func isClockwise() -> Bool {
      let (a, b) = (corners[0], corners[1])
      return (a.x - centre.x) * (b.y - centre.y) - (a.y - centre.y) * (b.x - centre.x) > 0
    }
    let ordered = isClockwise() ? corners : corners.reversed()
    let first = ordered.indices.min { ordered[$0].x + ordered[$0].y < ordered[$1].x + ordered[$1].y } ?? 0
    return Quadrilateral(corners: Array(ordered[first...] + ordered[..<first]))
  }
}

/// The convex hull by Andrew's monotone chain, in order around.
package func convexHull(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
  let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
  guard sorted.count > 2 else { return sorted }
  func half(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    var chain: [(x: Double, y: Double)] = []
    for p in points {
      while chain.count >= 2 {
        let (a, b) = (chain[chain.count - 2], chain[chain.count - 1])
        if (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0 { break }
        chain.removeLast()
      }
      chain.append(p)
    }
    return chain.dropLast()
  }
  return half(sorted) + half(sorted.reversed())
}
