internal import Model

/// Finds pieces of text lines on a level sheet: runs of characters with no wide gap, top to bottom, left to right.
enum LineFinder {
  /// - Parameter gap: the widest gap inside one piece, in heights of a character.
  static func pieces(on image: SheetImage, within area: Box? = nil, gap: Double = 1.5) -> [Box] {
    let h = image.textHeight
    if let area, let part = image.ink.clipped(to: area), let origin = area.intersection(image.ink.bounds) {
      return pieces(of: part, textHeight: h, gap: gap).map {
        Box(x: $0.x + origin.x, y: $0.y + origin.y, width: $0.width, height: $0.height)
      }
    }
    return pieces(of: image.ink, textHeight: h, gap: gap)
  }

  /// `box` with its left and right edges moved into the nearest wide gap of the ink, for glyph boxes of a line network
  /// are only roughly right and an edge must not cut a character.
  static func snapped(_ box: Box, on image: SheetImage) -> Box {
    let reach = max(3, image.textHeight / 3)
    let window = Box(x: box.x - reach, y: box.y, width: box.width + 2 * reach, height: box.height)
    guard let origin = window.intersection(image.ink.bounds), let part = image.ink.clipped(to: origin),
      let columns = part.turned(quarters: 1)?.unpacked()
    else { return box }
    // After a quarter turn every column is a row.
    let isBlank = (0..<columns.height).map { !columns.row($0).contains(0) }
    let left = gap(near: box.x - origin.x, reach, isBlank) ?? box.x - origin.x
    let right = gap(near: box.right - origin.x, reach, isBlank) ?? box.right - origin.x
    return right > left
      ? Box(x: left + origin.x, y: box.y, width: right - left, height: box.height) : box
  }

  /// The middle of the widest blank run that touches `place` ± `reach`; the nearer of equal ones.
  private static func gap(near place: Int, _ reach: Int, _ isBlank: [Bool]) -> Int? {
    var best: (width: Int, distance: Int, middle: Int)?
    var start: Int?
    for x in 0...isBlank.count {
      if x < isBlank.count, isBlank[x] {
        start = start ?? x
      } else if let first = start {
        start = nil
        let middle = min(max((first + x) / 2, place - reach), place + reach)
        guard x >= place - reach, first <= place + reach else { continue }
        let candidate = (width: min(x - first, reach), distance: abs(middle - place), middle: middle)
        if candidate.width > best?.width ?? 0
          || (candidate.width == best?.width && candidate.distance < best?.distance ?? 0)
        {
          best = candidate
        }
      }
    }
    return best.flatMap { $0.width >= 2 ? $0.middle : nil }
  }

  /// - Parameter isUntying: whether lines that something ties together are parted.
  static func pieces(of ink: borrowing Pix, textHeight h: Int, gap: Double = 1.5, isUntying: Bool = true) -> [Box] {
    // Speckles would bridge lines: what is smaller than a dot goes first.
    let dot = max(2, h / 10)
    guard let smeared = ink.closed(max(3, h * 7 / 10), max(1, h / 8)) else { return [] }
    let boxes = (smeared.components + (isUntying ? untied(smeared, textHeight: h) : []))
      .filter { $0.height > dot && $0.width > dot && $0.height < h * 6 }
    let rows = joined(boxes, textHeight: h, gap: gap)
    return rows.flatMap { split($0, of: ink, textHeight: h) }
      .filter { $0.height >= max(5, h * 2 / 5) || $0.width >= h }
      .sorted { ($0.y + $0.height / 2, $0.x) < ($1.y + $1.height / 2, $1.x) }
  }

  /// Whether an outline runs through lines of text: a shadow's edge was taken for the paper's, for print keeps a character's
  /// height away from the rim. Four lines and a quarter of all must end at one side, or two and a third.
  static func areCut(_ pieces: [Box], by bounds: Box, _ h: Int) -> Bool {
    let lines = pieces.filter { $0.width > 3 * h && (h / 2...2 * h).contains($0.height) }
    return [lines.count { $0.x < bounds.x + h }, lines.count { $0.right > bounds.right - h }].contains {
      $0 >= 4 && 4 * $0 >= lines.count || $0 >= 2 && 3 * $0 >= lines.count
    }
  }

  /// The lines of what is too high for one: a streak, a crease or the outline of a stamp that crosses several lines ties
  /// them together. Smeared, a line is solid over more than a character's width, and what ties is not.
  private static func untied(_ smeared: borrowing Pix, textHeight h: Int) -> [Box] {
    smeared.keepingLarge(width: 1, height: h * 6)?.opened(max(3, h * 2 / 3), 1)?.components ?? []
  }

  /// Joins boxes that stand side by side on one line, until none are left to join.
  private static func joined(_ boxes: [Box], textHeight h: Int, gap: Double) -> [Box] {
    var pieces: [Box] = []
    for box in boxes.sorted(by: { $0.x < $1.x }) {
      var box = box
      var again = true
      while again {
        again = false
        for (i, piece) in pieces.enumerated().reversed() where belong(piece, box, textHeight: h, gap: gap) {
          box = box.union(piece)
          pieces.remove(at: i)
          again = true
        }
      }
      pieces.append(box)
    }
    return pieces
  }

  private static func belong(_ a: Box, _ b: Box, textHeight h: Int, gap: Double) -> Bool {
    let overlap = min(a.bottom, b.bottom) - max(a.y, b.y)
    let lower = min(a.height, b.height)
    let higher = max(a.height, b.height)
    let apart = max(a.x, b.x) - min(a.right, b.right)
    // Marks above or below a stroke (二, 三, ：) overlap sideways instead.
    if apart < 0 { return overlap > lower / 2 || (-overlap < h / 5 && a.union(b).height <= h * 5 / 4) }
    let reach = Double(max(h, min(lower, h * 2))) * gap
    return overlap * 2 > lower && Double(apart) <= reach && higher <= max(h, lower) * 5 / 2
  }

  /// Two lines that touch are parted at the row of least ink.
  private static func split(_ box: Box, of ink: borrowing Pix, textHeight h: Int) -> [Box] {
    guard box.height > h * 9 / 5, box.width > box.height, let part = ink.clipped(to: box), let grey = part.unpacked()
    else { return [box] }
    let profile = (0..<grey.height).map { y in grey.row(y).count { $0 == 0 } }
    let middle = (profile.count / 4)..<max(profile.count * 3 / 4, profile.count / 4 + 1)
    guard let cut = middle.min(by: { profile[$0] < profile[$1] }),
      profile[cut] * 8 < (profile.max() ?? 0)
    else { return [box] }
    return [
      Box(x: box.x, y: box.y, width: box.width, height: cut),
      Box(x: box.x, y: box.y + cut + 1, width: box.width, height: box.height - cut - 1),
    ].flatMap { split($0, of: ink, textHeight: h) }
  }
}
