internal import Model

/// Fades grey stamps. A copier makes a red stamp grey, so no channel is without it, and what stands below it is misread.
/// Nothing is wiped out: a hairline of print may be as pale as the stamp, and a stroke that is gone would be gone for
/// every look alike.
enum StampFading {
  /// What is left of a stamp's contrast to the ground.
  private static let left = 0.3
  /// Grey values from print, which stays as it is, to stamp.
  private static let ramp = 20

  /// A sheet with its stamps faded; nil where it has none.
  static func faded(_ grey: borrowing Pix, _ layout: Cleaning.Layout) -> Pix? {
    let rings = StampFinding.rings(on: grey, layout)
    guard !rings.isEmpty else { return nil }
    var result = grey.shared()
    for ring in rings {
      // The ring's own line lies half outside.
      let radius = Int(ring.radius) + layout.textHeight / 3
      let middle = (x: Int(ring.x), y: Int(ring.y))
      let box = Box(x: middle.x - radius, y: middle.y - radius, width: 2 * radius, height: 2 * radius)
      guard let part = grey.clipped(to: box), let histogram = Histogram(part), let ground = histogram.median,
        // What it is on the rest of the sheet says little.
        let print = histogram.printThreshold(ink: layout.inkThreshold),
        let strokes = grey.binarised(threshold: print)?.dilated(3, 3)
      else { continue }
      guard let page = result else { return nil }
      result = page.mapped(
        by: table(print: print, ground: Int(ground)), x: middle.x, y: middle.y, radius: radius, sparing: strokes)
    }
    return result
  }

  /// What becomes of each grey value.
  private static func table(print: Int, ground: Int) -> [UInt8] {
    (0..<256).map { value in
      guard value < ground else { return UInt8(value) }
      let share = max(0, min(1, Double(value - print + ramp) / Double(ramp)))
      return UInt8(Double(ground) - Double(ground - value) * (1 - share * (1 - left)))
    }
  }
}
