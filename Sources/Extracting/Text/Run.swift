package import Model

/// One line of a sheet as labels and parsers see it: one folded character a glyph, blanks gone, places kept.
package struct Run: Hashable, Sendable {
  /// Index into the sheets of the case.
  package var sheet: Int
  package var characters: [Character]
  /// One for each character.
  package var glyphs: [Glyph]
  package var box: Box
  /// The height of a full-size character in pixels.
  package var em: Double
  package var witness: Witness
  /// False when ink is left that may be a character.
  package var isComplete: Bool

  package init(_ line: TextLine, sheet: Int) {
    self.sheet = sheet
    box = line.box
    witness = line.witness
    isComplete = line.unexplained < 0.35
    characters = []
    glyphs = []
    for glyph in line.glyphs {
      let folded = Folding.fold(glyph.text)
      for (index, character) in folded.enumerated() {
        characters.append(character)
        glyphs.append(folded.count == 1 ? glyph : glyph.part(index, of: folded.count, text: String(character)))
      }
    }
    let heights = glyphs.map(\.box.height).sorted()
    let median = heights.isEmpty ? 0 : heights[heights.count / 2]
    em = max(Double(median), 0.6 * Double(line.box.height), 1)
  }

  package var text: String { String(characters) }

  /// Takes in a line that stands to the left on the same row.
  mutating func prepend(_ other: Run) {
    characters.insert(contentsOf: other.characters, at: 0)
    glyphs.insert(contentsOf: other.glyphs, at: 0)
    box = box.union(other.box)
  }

  /// Z方：, and a Z alone where 乙　方 is set wide: no Latin letter stands there, and 乙 looks like one.
  func mendingSecondParty() -> Run {
    var mended = self
    for index in characters.indices where characters[index] == "Z" || characters[index] == "z" {
      let isAlone = characters.count == 1
      if isAlone || index + 1 < characters.count && characters[index + 1] == "方" { mended.characters[index] = "乙" }
    }
    return mended
  }

  /// How much a reading counts as evidence. The second reader errs many times less often than one look of Tesseract's,
  /// and knows when: its least confident character tells. What it does without knowing is to leave out a character
  /// (谢懿 as 谢 with 0.998).
  package func votes(of glyphs: some Collection<Glyph>) -> Double {
    guard witness == .second else { return 1 }
    let least = isComplete ? glyphs.map(\.confidence).min() ?? 0 : 0
    return least >= 0.9 ? 2.5 : least >= 0.7 ? 1.5 : 0.7
  }

  /// Whether a blank as wide as `ems` characters stands before the character at `index`.
  package func gap(before index: Int, wider ems: Double) -> Bool {
    guard index > 0, index < glyphs.count else { return true }
    return Double(glyphs[index].box.x - glyphs[index - 1].box.right) > ems * em
  }

  /// The character near `x` before which the step from one character to the next is the widest, and wider than usual.
  func wideStep(near x: Int) -> Int? {
    guard glyphs.count > 2 else { return nil }
    let steps = zip(glyphs, glyphs.dropFirst()).map { $1.box.midX - $0.box.midX }
    let usual = steps.sorted()[steps.count / 2]
    let near = (1..<glyphs.count).filter { abs(Double(glyphs[$0].box.x - x)) < 2 * em }
    return near.max { steps[$0 - 1] < steps[$1 - 1] }.flatMap { steps[$0 - 1] > 1.15 * usual ? $0 : nil }
  }

  /// The box around the characters of `range`, as high as the line.
  package func box(of range: Range<Int>) -> Box? {
    guard let first = range.first, range.upperBound <= glyphs.count else { return nil }
    let around = glyphs[range].dropFirst().reduce(glyphs[first].box) { $0.union($1.box) }
    let (top, bottom) = (min(around.y, box.y), max(around.bottom, box.bottom))
    return Box(x: around.x, y: top, width: around.width, height: bottom - top)
  }

  /// The text of `range` with a blank wherever the line has a gap.
  package func text(of range: Range<Int>) -> String {
    var text = ""
    for index in range {
      if index > range.lowerBound, gap(before: index, wider: 0.6) { text.append(" ") }
      text.append(characters[index])
    }
    return text
  }
}

extension Glyph {
  /// The `index`-th of `count` characters that the reader gave as one.
  fileprivate func part(_ index: Int, of count: Int, text: String) -> Glyph {
    let (left, right) = (box.width * index / count, box.width * (index + 1) / count)
    return Glyph(
      text: text, confidence: confidence,
      box: Box(x: box.x + left, y: box.y, width: right - left, height: box.height))
  }
}
