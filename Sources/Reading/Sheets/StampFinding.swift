internal import Model

/// Finds the round stamps of a copy by their rings: paler than print, wider than seven characters, and with little ink on
/// either side of the line.
struct StampFinding {
  /// Of a ring, in heights of a character: a company's stamp is 38…58 mm wide.
  private static let radii = 3.5...9.0
  /// How much of a ring is seen, 0…1: ink runs dry, and print hides some.
  private static let leastShare = 0.45
  /// How much pale ink may lie on either side of the line, as a share of what lies on it where no print hides it. On the
  /// sheets of eleven cases no ring came above 0.20, and no circle through lines of pale print below 0.29.
  private static let mostBeside = 0.22
  private static let most = 4
  /// Points that vote for circles; where there are more, only some do.
  private static let voters = 800

  /// Ink that is paler than print and does not touch it.
  private let pale: SmallBitmap
  private let dark: SmallBitmap
  /// The height of a character in pixels of these, 3…6.
  private let size: Double
  /// Pixels of the sheet a pixel of these.
  private let factor: Double

  /// The rings on a sheet, in its pixels.
  static func rings(on grey: borrowing Pix, _ layout: Cleaning.Layout) -> [CircleSearch.Circle] {
    var halvings = 1
    while layout.textHeight >> halvings >= 6, halvings < 4 { halvings += 1 }
    let size = Double(layout.textHeight) / Double(1 << halvings)
    // Never looked at in full size, for time; a ring as thin as a pixel stays, as the darkest pixels do.
    guard let print = layout.histogram.printThreshold(ink: layout.inkThreshold), let half = grey.halvedDarkest(),
      let ink = half.binarised(threshold: layout.inkThreshold), let dark = half.binarised(threshold: print),
      let near = dark.dilated(3, 3), let pale = ink.subtracting(near)?.halved(halvings - 1),
      let curved = curved(pale, size), Double(curved.inkCount) > leastPoints(size),
      let darkSmall = dark.halved(halvings - 1)
    else { return [] }
    let finding = StampFinding(
      pale: SmallBitmap(pale), dark: SmallBitmap(darkSmall), size: size, factor: Double(1 << halvings))
    return finding.rings(among: SmallBitmap(curved).points)
  }

  /// What may be of a ring: no ruling line, and larger than a line of text is high.
  private static func curved(_ pale: borrowing Pix, _ size: Double) -> Pix? {
    let (straight, large) = (Int(6 * size), Int(1.5 * size))
    guard let across = pale.opened(straight, 1), let down = pale.opened(1, straight) else { return nil }
    return pale.subtracting(across)?.subtracting(down)?.closed(3, 3)?.keepingLarge(width: large, height: large)
  }

  /// What is seen of the smallest ring, in pixels.
  private static func leastPoints(_ size: Double) -> Double { leastShare * 2 * .pi * radii.lowerBound * size }

  private func rings(among all: [CircleSearch.Point]) -> [CircleSearch.Circle] {
    let search = CircleSearch(width: pale.width, height: pale.height)
    let radii = Int(Self.radii.lowerBound * size)...Int(Self.radii.upperBound * size)
    var (points, found): ([CircleSearch.Point], [CircleSearch.Circle]) = (all, [])
    while found.count < Self.most, Double(points.count) > Self.leastPoints(size) {
      let step = (points.count + Self.voters - 1) / Self.voters
      let voters = stride(from: 0, to: points.count, by: step).map { points[$0] }
      let rings = search.candidates(among: voters, radii: radii).compactMap { ring(near: $0) }
      guard let ring = rings.max(by: { $0.contrast < $1.contrast })?.circle else { break }
      points.removeAll { ring.contains($0, margin: 0.4 * size) }
      found.append(ring)
    }
    return found.map { .init(x: ($0.x + 0.5) * factor, y: ($0.y + 0.5) * factor, radius: $0.radius * factor) }
  }

  /// The ring that lies where a circle does or a pixel off; nil where there is none.
  private func ring(near circle: CircleSearch.Circle) -> (contrast: Double, circle: CircleSearch.Circle)? {
    var best = (share: pale.share(of: circle.outline()), circle: circle)
    guard best.share > Self.leastShare / 2 else { return nil }
    for moved in circle.neighbours {
      let share = pale.share(of: moved.outline())
      if share > best.share { best = (share, moved) }
    }
    guard best.share >= Self.leastShare else { return nil }
    let seen = best.share / max(0.5, 1 - dark.share(of: best.circle.outline()))
    let beside = [-0.5, 0.5].map { pale.share(of: best.circle.outline(movedBy: $0 * size)) }.max() ?? 0
    return beside <= Self.mostBeside * seen ? (seen - beside, best.circle) : nil
  }
}

/// The pixels of a 1 bit image, to be looked at one by one.
private struct SmallBitmap {
  let width: Int
  let height: Int
  private let isSet: [Bool]

  init(_ image: borrowing Pix) {
    width = image.width
    height = image.height
    var isSet: [Bool] = []
    if let grey = image.unpacked() { for y in 0..<height { isSet += grey.row(y).map { $0 == 0 } } }
    self.isSet = isSet
  }

  var points: [CircleSearch.Point] { isSet.indices.filter { isSet[$0] }.map { ($0 % width, $0 / width) } }

  /// The share (0…1) of points that are set; those off the image are not.
  func share(of points: [CircleSearch.Point]) -> Double {
    let count = points.count { x, y in x >= 0 && y >= 0 && x < width && y < height && isSet[y * width + x] }
    return Double(count) / Double(max(points.count, 1))
  }
}
