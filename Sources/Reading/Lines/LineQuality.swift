internal import Model

extension TextLine {
  /// How well the characters explain a line that fills `box`, 0…1: their mean confidence, less where they take too little
  /// of its width.
  func quality(in box: Box) -> Double {
    // Figures each in a box of its own stand wide apart; there hardly any ink is left over.
    if unexplained < 0.2, glyphs.count >= 4 { return confidence }
    let width = glyphs.reduce(0.0) { sum, glyph in
      let isWide = (glyph.text.unicodeScalars.first?.value ?? 0) >= 0x2e80
      return sum + Double(box.height) * (isWide ? 1 : 0.5)
    }
    // Wide spacing is common; less than a third of the width is not.
    return confidence * min(1, 3 * width / Double(max(box.width, 1)))
  }
}
