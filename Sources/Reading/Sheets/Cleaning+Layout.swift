extension Cleaning {
  /// What lines are found on.
  final class Layout {
    let ink: Pix
    let rules: Pix
    /// The usual height of a character in pixels.
    let textHeight: Int
    /// Of the grey image.
    let histogram: Histogram
    /// What is darker (0…255) is ink.
    let inkThreshold: Int
    /// Whether any ink reaches as far as two characters, both ways.
    private let hasLarge: Bool

    init(
      ink: consuming Pix, rules: consuming Pix, textHeight: Int, histogram: Histogram, inkThreshold: Int, hasLarge: Bool
    ) {
      self.ink = ink
      self.rules = rules
      self.textHeight = textHeight
      self.histogram = histogram
      self.inkThreshold = inkThreshold
      self.hasLarge = hasLarge
    }

    /// How the lines of text lie; a portrait's or a stamp's outline, larger than any character, has no say.
    var skew: Pix.Skew? {
      guard hasLarge, let large = ink.keepingLarge(width: textHeight * 2, height: textHeight * 2),
        let text = ink.subtracting(large)
      else { return ink.skew }
      return text.skew
    }
  }
}
