/// One recognised character, what else it might be, and where it stands on its sheet.
package struct Glyph: Hashable, Sendable, Codable {
  package var text: String
  /// The reader's own confidence, 0…1.
  package var confidence: Double
  /// Runner-ups, best first, with the reader's confidence in each.
  package var rivals: [Rival]
  package var box: Box

  package struct Rival: Hashable, Sendable, Codable {
    package var text: String
    package var confidence: Double

    package init(text: String, confidence: Double) {
      self.text = text
      self.confidence = confidence
    }
  }

  package init(text: String, confidence: Double, rivals: [Rival] = [], box: Box) {
    self.text = text
    self.confidence = confidence
    self.rivals = rivals
    self.box = box
  }
}
