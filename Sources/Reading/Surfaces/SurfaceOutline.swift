internal import Model

/// Whether a bright part of a photo is a flat surface with four straight sides, and where they run.
enum SurfaceOutline {
  /// The outline of the part whose box is `box`, in pixels of the grey image; nil where it is no such surface.
  static func find(in box: Box, on solid: borrowing Pix, _ grey: borrowing Pix) -> Quadrilateral? {
    // Only corners of its neighbours reach into its box.
    guard let part = solid.clipped(to: box)?.keepingLarge(width: box.width, height: box.height) else { return nil }
    if let quad = outline(of: part, at: box, grey) { return quad }
    guard let core = withoutGlare(part) else { return nil }
    return outline(of: core, at: box, grey, .most)
  }

  /// The part without a patch of light that has grown on to its rim: it is narrower than the part and small, else it may
  /// be a piece of it. Nil where there is none.
  private static func withoutGlare(_ part: borrowing Pix) -> Pix? {
    let reach = min(part.width, part.height) / 4
    guard let full = part.filled(), let core = full.opened(reach, reach), core.components.count == 1,
      core.inkCount < full.inkCount, 10 * core.inkCount >= 9 * full.inkCount
    else { return nil }
    return core
  }

  private static func outline(
    of part: borrowing Pix, at box: Box, _ grey: borrowing Pix, _ length: SeenLength = .half
  ) -> Quadrilateral? {
    guard let mask = part.unpacked() else { return nil }
    let edge = boundary(of: mask).map { (x: $0.x + Double(box.x), y: $0.y + Double(box.y)) }
    guard let quad = Quadrilateral.largest(in: thinned(convexHull(edge))) else { return nil }
    // The corners of a card are round (ISO/IEC 7810: 3.2 of 54 mm, 1.053 here) and opening rounds them further.
    guard (0.93...1.08).contains(Double(part.inkCount) / quad.area), contrast(of: quad, in: grey, length) else {
      return nil
    }
    return quad
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
  private static func contrast(of quad: Quadrilateral, in grey: borrowing Pix, _ length: SeenLength) -> Bool {
    let centre = quad.middle
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
      let step = median(inside[insideBefore...]).flatMap { rim in
        ground(outside[outsideBefore...], length).map { rim - $0 }
      }
      if let step, step < leastStep { return false }
    }
    guard outside.count >= 12, let rim = median(inside[...]), let ground = median(outside[...]) else { return false }
    return rim - ground >= 25
  }

  /// Along how much of a side darker ground must be seen.
  private enum SeenLength {
    case half
    /// Three quarters: where something was cut off, the cut may run across a surface and meet ground at its end only.
    case most
  }

  private static func ground(_ values: ArraySlice<Int>, _ length: SeenLength) -> Int? {
    switch length {
    case .half: median(values)
    case .most: values.isEmpty ? nil : values.sorted()[values.count * 3 / 4]
    }
  }

  /// The least step of grey values at one side of a surface.
  private static let leastStep = 15

  private static func median(_ values: ArraySlice<Int>) -> Int? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }
}
