import Model

/// Every look sees what is printed: what is left of doubt then is what the text itself leaves open.
struct PrintedLooking: Looking {
  let sheet: Sheet

  func canSpell(_ character: Character, network: String) -> Bool { true }

  func look(at box: Box, on sheet: Sheet, style: TextStyle, attempt: Int) -> [Look] {
    self.sheet.lines.compactMap { line in
      let glyphs = line.glyphs.filter { box.contains(x: $0.box.midX, y: $0.box.midY) }
      return glyphs.isEmpty ? nil : Look(line: TextLine(glyphs: glyphs, box: line.box), preparation: "example")
    }
  }
}

extension Sheet {
  /// A page with these lines, one under the other; each Han character is as wide as it is high, all others half as
  /// wide, and a blank is a gap.
  init(lines texts: [String]) {
    let (em, step, margin) = (30, 70, 150)
    let lines = texts.enumerated().map { row, text in
      var glyphs: [Glyph] = []
      var left = margin
      let top = margin + row * step
      for character in text {
        let advance = character.isASCII ? em / 2 : em
        if character != " " && character != "\u{3000}" {
          glyphs.append(
            Glyph(text: String(character), confidence: 0.99, box: Box(x: left, y: top, width: advance - 2, height: em)))
        }
        left += advance
      }
      // Blanks before the first character set the line in.
      let start = glyphs.first?.box.x ?? margin
      return TextLine(glyphs: glyphs, box: Box(x: start, y: top, width: max(left - start, 1), height: em))
    }
    let width = max(1654, (lines.map(\.box.right).max() ?? 0) + margin)
    self.init(
      id: 0, file: "example", page: 1, width: width, height: max(2339, 2 * margin + texts.count * step), lines: lines)
  }
}
