internal import Model

/// The pixels of one sheet: even grey for reading, black and white for finding lines.
final class SheetImage {
  /// 8 bits, dark text on an even light ground, stamps faded.
  let grey: Pix
  /// The same with its grey stamps as they are; nil where there are none.
  let stamped: Pix?
  /// 1 bit, ink only: without ruling lines and large dark areas.
  let ink: Pix
  /// Where ruling lines stood, 1 bit.
  let rules: Pix
  /// The usual height of a character in pixels.
  let textHeight: Int
  /// From pixels of the sheet, as it was bent, to pixels of the page as stored.
  let stored: Homography
  let bend: Bend
  /// Whether much of the ink may be the ground's pattern.
  let mayHavePattern: Bool

  init(
    grey: consuming Pix, stamped: consuming Pix? = nil, ink: consuming Pix, rules: consuming Pix, textHeight: Int,
    stored: Homography, bend: Bend = .flat, mayHavePattern: Bool = false
  ) {
    self.grey = grey
    self.stamped = stamped
    self.ink = ink
    self.rules = rules
    self.textHeight = textHeight
    self.stored = stored
    self.bend = bend
    self.mayHavePattern = mayHavePattern
  }

  /// A part of the grey image, with its stamps faded or as they are.
  func clipped(to box: Box, isStamped: Bool) -> Pix? {
    if isStamped, let part = stamped?.clipped(to: box) { return part }
    return grey.clipped(to: box)
  }

  /// The same sheet upside down.
  func turnedHalf() -> SheetImage? {
    guard let grey = grey.turned(quarters: 2), let ink = ink.turned(quarters: 2), let rules = rules.turned(quarters: 2)
    else { return nil }
    let (width, height) = (Double(grey.width), Double(grey.height))
    return SheetImage(
      grey: grey, stamped: stamped?.turned(quarters: 2), ink: ink, rules: rules, textHeight: textHeight,
      stored: Homography.turn(quarters: 2, width: width, height: height).then(stored), bend: bend.turnedHalf,
      mayHavePattern: mayHavePattern)
  }
}
