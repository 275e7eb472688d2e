/// Readers of which none shares network or training data with another: their errors are independent.
package enum Witness: String, Hashable, Sendable, Codable { case tesseract, second }

/// A line of text as one look read it; positions are in pixels of its sheet.
package struct TextLine: Hashable, Sendable, Codable {
  package var glyphs: [Glyph]
  package var box: Box
  /// Height of the baseline in pixels of the sheet at the line's left end, and its slope (0 = level).
  package var baseline: Baseline
  /// Width of the ink that none of the characters accounts for, in heights of the line: more than a third may be a
  /// character that was left out.
  package var unexplained = 0.0
  package var witness = Witness.tesseract

  package struct Baseline: Hashable, Sendable, Codable {
    package var y: Double
    package var slope: Double

    package init(y: Double, slope: Double) {
      self.y = y
      self.slope = slope
    }
  }

  package init(glyphs: [Glyph], box: Box, baseline: Baseline? = nil) {
    self.glyphs = glyphs
    self.box = box
    self.baseline = baseline ?? Baseline(y: Double(box.bottom), slope: 0)
  }

  package var text: String { glyphs.map(\.text).joined() }

  /// The mean of the characters' confidences, 0…1; 0 for an empty line.
  package var confidence: Double {
    glyphs.isEmpty ? 0 : glyphs.reduce(0) { $0 + $1.confidence } / Double(glyphs.count)
  }
}
