internal import Model

/// Finds the outline of a bright page or card that was photographed on a darker ground.
enum SurfaceFinder {
  /// Nil when there is no such outline: a scan fills its page, and then the page is the surface.
  static func outline(in grey: borrowing Pix) -> Quadrilateral? {
    let factor = 480 / Double(max(grey.width, grey.height))
    guard factor < 1, let small = grey.scaled(factor), let threshold = Histogram(small)?.otsuThreshold,
      let dark = small.binarised(threshold: threshold), let bright = dark.inverted()
    else { return nil }
    // Text and the portrait are holes in the surface; glare and grain are specks around it.
    guard let solid = bright.closed(9, 9)?.opened(9, 9),
      let large = solid.keepingLarge(width: small.width / 3, height: small.height / 3),
      let mask = large.unpacked()
    else { return nil }
    let boxes = large.components
    guard boxes.count == 1, let box = boxes.first, isSurrounded(box, by: small.bounds) else { return nil }
    let edge = boundary(of: mask)
    guard let quad = Quadrilateral.largest(in: thinned(convexHull(edge))) else { return nil }
    let fill = Double(large.inkCount) / quad.area
    guard (0.93...1.05).contains(fill), contrast(of: quad, in: small) else { return nil }
    return Quadrilateral(corners: quad.corners.map { ($0.x / factor, $0.y / factor) })
  }

  /// Ground is seen on at least three of the four sides.
  private static func isSurrounded(_ box: Box, by image: Box) -> Bool {
    let gaps = [box.x, box.y, image.right - box.right, image.bottom - box.bottom]
    return gaps.filter { $0 >= 2 }.count >= 3
  }

  /// First and last pixel of every row of an 8 bit mask (black is the surface).
  private static func boundary(of mask: borrowing Pix) -> [(x: Double, y: Double)] {
    (0..<mask.height).flatMap { y -> [(x: Double, y: Double)] in
      let row = mask.row(y)
      guard let first = row.firstIndex(of: 0), let last = row.lastIndex(of: 0) else { return [] }
      return [(Double(first), Double(y)), (Double(last) + 1, Double(y)), (Double(last) + 1, Double(y) + 1)]
    }
  }

  /// At most 48 vertices: the search for the best four is cubic.
  private static func thinned(_ hull: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    var hull = hull
    while hull.count > 48 {
      // Drop the vertex whose removal costs the least area.
      let cheapest = hull.indices.min { cost($0, hull) < cost($1, hull) } ?? 0
      hull.remove(at: cheapest)
    }
    return hull
  }

  private static func cost(_ i: Int, _ hull: [(x: Double, y: Double)]) -> Double {
    let (a, b, c) = (hull[(i + hull.count - 1) % hull.count], hull[i], hull[(i + 1) % hull.count])
    return abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y))
  }

  /// The rim inside is clearly brighter than the ground outside, and no side is without a step: else it is a patch of
  /// light, or the lit part of a page half in shadow.
  private static func contrast(of quad: Quadrilateral, in grey: borrowing Pix) -> Bool {
    let centre = (
      x: quad.corners.reduce(0) { $0 + $1.x } / 4, y: quad.corners.reduce(0) { $0 + $1.y } / 4
    )
    var (inside, outside): ([Int], [Int]) = ([], [])
    for (a, b) in zip(quad.corners, quad.corners.dropFirst() + quad.corners.prefix(1)) {
      let (insideBefore, outsideBefore) = (inside.count, outside.count)
      for step in 1..<16 {
        let t = Double(step) / 16
        let p = (x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t)
        for (scale, isInside) in [(0.95, true), (1.06, false)] {
          let x = Int(centre.x + (p.x - centre.x) * scale)
          let y = Int(centre.y + (p.y - centre.y) * scale)
          guard x >= 0, y >= 0, x < grey.width, y < grey.height else { continue }
          let value = Int(grey.row(y)[x])
          if isInside { inside.append(value) } else { outside.append(value) }
        }
      }
      let step = median(inside[insideBefore...]).flatMap { rim in median(outside[outsideBefore...]).map { rim - $0 } }
      if let step, step < leastStep { return false }
    }
    guard outside.count >= 12, let rim = median(inside[...]), let ground = median(outside[...]) else { return false }
    return rim - ground >= 25
  }

  /// The least step of grey values at one side of a surface.
  private static let leastStep = 15

  private static func median(_ values: ArraySlice<Int>) -> Int? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }
}
