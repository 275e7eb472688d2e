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
    /// Whether much of what was taken for small print may be the ground's pattern.
    let mayHavePattern: Bool

    init(
      ink: consuming Pix, rules: consuming Pix, textHeight: Int, histogram: Histogram, inkThreshold: Int,
      hasLarge: Bool,
      mayHavePattern: Bool
    ) {
      self.ink = ink
      self.rules = rules
      self.textHeight = textHeight
      self.histogram = histogram
      self.inkThreshold = inkThreshold
      self.hasLarge = hasLarge
      self.mayHavePattern = mayHavePattern
    }

    /// How the lines of text lie.
    var skew: Pix.Skew? { text?.skew }

    /// The ink without what is larger than any character: a portrait or a stamp's outline has no say in how lines lie.
    var text: Pix? {
      guard hasLarge, let large = ink.keepingLarge(width: textHeight * 2, height: textHeight * 2) else {
        return ink.shared()
      }
      return ink.subtracting(large)
    }
  }
}
