internal import Model

/// Finds what lies on a sheet otherwise than the rest: copied cards lie on the glass as they fall, each askew by itself,
/// and levelled as one sheet only one of them lies level.
enum LeaningBlocks {
  /// The areas, in pixels of the layout, of blocks of text that lean by more than a degree from the sheet. Empty on a
  /// sheet that is full of text, and where areas would cut each other.
  static func areas(on layout: Cleaning.Layout) -> [Box] {
    let h = layout.textHeight
    // In a quarter of the size, for what is closed and opened is large.
    guard let text = layout.text, let smeared = text.halved(2)?.closed(reach * h / 4, reach * h / 4),
      let solid = smeared.opened(leastWidth * h / 4, leastHeight * h / 4),
      let parts = smeared.grown(from: solid)?.components
    else { return [] }
    let blocks = merged(parts.map { Homography.scale(4).map($0) }, within: 2 * h)
    guard blocks.count <= mostBlocks, blocks.allSatisfy({ max($0.width, $0.height) <= mostSide * h }) else { return [] }
    let cards = blocks.filter { isCardLike($0, h) }
    let whole = lean(of: text.bounds, text)
    var leaning = cards.filter { card in
      guard let lean = lean(of: card, text) else { return false }
      guard let whole else { return true }
      return lean.quarters != whole.quarters || abs(lean.degrees - whole.degrees) > leastDegrees
    }
    // One of them is the sheet's, so that specks and grain are no sheet of their own.
    if leaning.count == cards.count, let largest = leaning.indices.max(by: { area(leaning[$0]) < area(leaning[$1]) }) {
      leaning.remove(at: largest)
    }
    let areas = leaning.map { $0.grown(by: h) }
    let cutsAny = areas.contains { area in
      blocks.contains { !contains(area, $0) && area.intersection($0) != nil }
    }
    return cutsAny ? [] : areas
  }

  /// Boxes that lie over each other or as near as `margin` become one.
  private static func merged(_ boxes: [Box], within margin: Int) -> [Box] {
    var result: [Box] = []
    for box in boxes {
      var box = box
      while let near = result.firstIndex(where: { $0.grown(by: margin).intersection(box) != nil }) {
        box = box.union(result.remove(at: near))
      }
      result.append(box)
    }
    return result
  }

  /// How many quarter turns, and how many degrees then, bring the lines of a block level; nil where that is not sure.
  private static func lean(of block: Box, _ text: borrowing Pix) -> (quarters: Int, degrees: Double)? {
    guard let part = text.clipped(to: block), let turned = part.turned(quarters: 1) else { return nil }
    let skews = [part.skew, turned.skew].enumerated().compactMap { quarters, skew in skew.map { (quarters, $0) } }
    guard let (quarters, skew) = skews.max(by: { $0.1.score < $1.1.score }), skew.confidence > sure else { return nil }
    return (quarters, skew.degrees)
  }

  /// Whether it may be all that is printed on a side of a card: parts of one are wider, and what is left of it is lost.
  private static func isCardLike(_ block: Box, _ h: Int) -> Bool {
    let (shorter, longer) = (min(block.width, block.height), max(block.width, block.height))
    return shorter >= 8 * h && 10 * longer <= 26 * shorter
  }

  private static func area(_ box: Box) -> Int { box.width * box.height }

  private static func contains(_ area: Box, _ box: Box) -> Bool { area.union(box) == area }

  /// The widest gap inside a block, in heights of a character: as large as below the title of a card's emblem side.
  private static let reach = 6
  /// What a block fills at least, in heights of a character: a side of a card has four lines, a note by hand has one.
  private static let leastWidth = 6
  private static let leastHeight = 3
  /// Of a block's longer side: a card is as wide as some twenty-five of its characters, a page wider.
  private static let mostSide = 36
  /// Two cards of two sides each, and notes by hand.
  private static let mostBlocks = 8
  /// Leptonica's measure.
  private static let sure = 1.4
  /// Lines that lean by less still read.
  private static let leastDegrees = 1.2
}
