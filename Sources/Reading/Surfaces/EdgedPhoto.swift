internal import Model

/// A small photo by its edges.
struct EdgedPhoto {
  private let edges: EdgeMap
  /// The same without those of print, among which sides are sought.
  private let straight: EdgeMap
  private let bounds: Box

  init(edges: EdgeMap, print: [Box], bounds: Box) {
    self.edges = edges
    // What is as thin as a hair may be the shadow along a side.
    straight = edges.erasing(print.filter { min($0.width, $0.height) >= 4 })
    self.bounds = bounds
  }

  /// The one page or card around all the print; nil where any of its sides is in doubt.
  func page(around print: [Box]) -> Quadrilateral? {
    // A small thing alone on a photo may be anything.
    surface(in: bounds, around: print, shape: 1.3...1.9).flatMap { quad in
      min(quad.rectangle.width, quad.rectangle.height) >= Double(SurfaceFinder.leastSideAlone) ? quad : nil
    }
  }

  /// Two cards or more where the print lies apart; empty where any of them is in doubt.
  func cards(around print: [Box]) -> [Quadrilateral] {
    let found = parts(of: bounds, print, cuts: 2)
    let areas = found.map(\.area)
    guard let least = areas.min(), let most = areas.max(), most <= 3 * least else { return [] }
    return found
  }

  /// The cards on both sides of a gap in the print, the wider gap first.
  private func parts(of area: Box, _ print: [Box], cuts: Int) -> [Quadrilateral] {
    let gaps = [Gap(in: print, isLevel: true), Gap(in: print, isLevel: false)].compactMap(\.self)
    for gap in gaps.sorted(by: { $0.width > $1.width }) where cuts > 0 {
      let halves = gap.halves(of: area, print).map { half in
        surface(in: half.area, around: half.print, shape: Self.card).map { [$0] }
          ?? parts(of: half.area, half.print, cuts: cuts - 1)
      }
      if halves.allSatisfy({ !$0.isEmpty }) { return halves.flatMap(\.self) }
    }
    return []
  }

  /// Long by short side of a card: ISO/IEC 7810 ID-1 has 1.59, half a sheet of paper 1.41, and perspective shortens either.
  private static let card = 1.45...1.75

  private func surface(in area: Box, around print: [Box], shape: ClosedRange<Double>) -> Quadrilateral? {
    guard
      let level = SideFinder.sides(
        in: straight.columns, across: area.y..<area.bottom, print.map { ($0.x..<$0.right, $0.y..<$0.bottom) }),
      let upright = SideFinder.sides(
        in: straight.rows, across: area.x..<area.right, print.map { ($0.y..<$0.bottom, $0.x..<$0.right) })
    else { return nil }
    let corners = [
      (level.before, upright.before), (level.before, upright.behind), (level.behind, upright.behind),
      (level.behind, upright.before),
    ].map { Self.crossing($0.0, $0.1) }
    let quad = Quadrilateral(corners: corners)
    let (width, height) = quad.rectangle
    guard min(width, height) >= Double(SurfaceFinder.leastSide),
      shape.contains(max(width, height) / min(width, height)),
      corners.allSatisfy({ bounds.grown(by: -2).contains(x: $0.x, y: $0.y) }), quad.isNearlyRectangular,
      quad.sides.allSatisfy({ isSeen($0.from, $0.to) })
    else { return nil }
    return quad
  }

  /// Where a level side meets an upright one, in pixels.
  private static func crossing(_ level: SideFinder.Side, _ upright: SideFinder.Side) -> Quadrilateral.Corner {
    // y = a + level.slope · x and x = b + upright.slope · y; an edge lies in the middle of its pixel.
    let a = level.across + 0.5 - level.slope * level.middle
    let b = upright.across + 0.5 - upright.slope * upright.middle
    let x = (b + upright.slope * a) / (1 - upright.slope * level.slope)
    return (x, a + level.slope * x)
  }

  /// Nearly all of a side: a shadow or a lamp may hide a bit of it.
  private func isSeen(_ from: Quadrilateral.Corner, _ to: Quadrilateral.Corner) -> Bool {
    let (share, hole) = edges.seen(from: from, to: to)
    return share >= 0.75 && hole <= 0.15
  }
}

/// The widest gap between things that are printed, above and below it or left and right of it.
private struct Gap {
  let width: Int
  private let isLevel: Bool
  private let middle: Int

  /// Nil where there is none as wide as the rims of two cards.
  init?(in print: [Box], isLevel: Bool) {
    let ranges = print.map { isLevel ? $0.y..<$0.bottom : $0.x..<$0.right }.sorted { $0.lowerBound < $1.lowerBound }
    guard var end = ranges.first?.upperBound else { return nil }
    var widest = (width: 0, middle: 0)
    for range in ranges {
      let width = range.lowerBound - end
      if width > widest.width { widest = (width, end + width / 2) }
      end = max(end, range.upperBound)
    }
    guard widest.width >= Self.least else { return nil }
    (width, middle, self.isLevel) = (widest.width, widest.middle, isLevel)
  }

  /// In pixels of the searched image.
  private static let least = 12

  /// What lies before the gap and what lies behind it.
  func halves(of area: Box, _ print: [Box]) -> [(area: Box, print: [Box])] {
    var (before, behind) = (area, area)
    if isLevel {
      before.height = middle - area.y
      (behind.y, behind.height) = (middle, area.bottom - middle)
    } else {
      before.width = middle - area.x
      (behind.x, behind.width) = (middle, area.right - middle)
    }
    let isBefore: (Box) -> Bool = { isLevel ? $0.y < middle : $0.x < middle }
    return [(before, print.filter(isBefore)), (behind, print.filter { !isBefore($0) })]
  }
}
