internal import Model

/// Finds bright pages and cards that were photographed on a darker ground.
enum SurfaceFinder {
  /// Their outlines in pixels of the small grey image, top to bottom and left to right. Empty when there are none: a scan
  /// fills its page, and then the page is the surface.
  static func outlines(in small: borrowing Pix) -> [Quadrilateral] {
    guard let threshold = Histogram(small)?.otsuThreshold, let dark = small.binarised(threshold: threshold),
      let bright = dark.inverted(),
      // Text and the portrait are holes in the surface; glare and grain are specks around it.
      let solid = bright.closed(9, 9)?.opened(9, 9)
    else { return [] }
    return ordered(cards(on: solid, small) ?? page(on: solid, small).map { [$0] } ?? [])
  }

  /// The longer side of the image that is searched, in pixels.
  static let size = 480

  /// The only large bright part, of whatever shape; nil where another is as large as a card, which would be lost.
  private static func page(on solid: borrowing Pix, _ grey: borrowing Pix) -> Quadrilateral? {
    guard let large = solid.keepingLarge(width: grey.width / 3, height: grey.height / 3),
      let others = solid.subtracting(large)?.keepingLarge(width: leastSide, height: leastSide)
    else { return nil }
    let boxes = large.components
    guard boxes.count == 1, others.inkCount == 0, let box = boxes.first, gaps(around: box, in: grey.bounds) >= 3 else {
      return nil
    }
    return SurfaceOutline.find(in: box, on: large, grey)
  }

  /// Separate cards, each with ground on all sides; nil unless all that is bright and large is one of them, for what
  /// lies outside the surfaces is not read.
  private static func cards(on solid: borrowing Pix, _ grey: borrowing Pix) -> [Quadrilateral]? {
    guard let large = solid.keepingLarge(width: leastSide, height: leastSide), let rest = solid.subtracting(large),
      !rest.components.contains(where: { max($0.width, $0.height) >= leastSide })
    else { return nil }
    let boxes = large.components
    // A small bright thing alone on a photo may be anything.
    let isAnyLarge = boxes.contains { min($0.width, $0.height) >= leastSideAlone }
    guard boxes.count > 1 || isAnyLarge, boxes.allSatisfy({ gaps(around: $0, in: grey.bounds) == 4 }) else {
      return nil
    }
    var found: [Quadrilateral] = []
    for box in boxes {
      guard let quad = SurfaceOutline.find(in: box, on: large, grey), hasCardShape(quad) else { return nil }
      found.append(quad)
    }
    let areas = found.map(\.area)
    guard let least = areas.min(), let most = areas.max(), most <= 3 * least else { return nil }
    return found
  }

  /// Of a card's box in pixels of the searched image; four cards on a photo leave each a fifth of its length.
  static let leastSide = size / 10
  static let leastSideAlone = size / 4

  /// Long by short side: ISO/IEC 7810 ID-1 has 1.59, and perspective shortens either.
  private static func hasCardShape(_ quad: Quadrilateral) -> Bool {
    let (width, height) = quad.rectangle
    return (1.3...1.9).contains(max(width, height) / min(width, height))
  }

  /// Sides of the image at which ground is seen.
  private static func gaps(around box: Box, in image: Box) -> Int {
    [box.x, box.y, image.right - box.right, image.bottom - box.bottom].count { $0 >= 2 }
  }

  /// By rows: what has its middle beside the topmost one lies in its row.
  static func ordered(_ quads: [Quadrilateral]) -> [Quadrilateral] {
    var waiting = quads.sorted { $0.top < $1.top }
    var result: [Quadrilateral] = []
    while let first = waiting.first {
      result += waiting.filter { $0.middle.y < first.bottom }.sorted { $0.middle.x < $1.middle.x }
      waiting.removeAll { $0.middle.y < first.bottom }
    }
    return result
  }
}

extension Quadrilateral {
  fileprivate var top: Double { corners.map(\.y).min() ?? 0 }
  fileprivate var bottom: Double { corners.map(\.y).max() ?? 0 }
}
