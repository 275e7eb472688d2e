import Model

/// Lays out made-up text as a reader would give it: one glyph a character, with boxes.
struct PrintedSheet {
  var width: Int
  var height: Int
  var lines: [TextLine] = []
  /// See `Sheet`.
  var unread = 0

  init(width: Int = 1654, height: Int = 2339) {
    self.width = width
    self.height = height
  }

  /// A line at `x`, `y` (top left) in characters `em` pixels high. Han characters are as wide as high, all others half
  /// as wide; a blank is a gap of half a character.
  func adding(_ text: String, x: Int, y: Int, em: Int = 30) -> PrintedSheet {
    var copy = self
    copy.lines.append(TextLine(text, x: x, y: y, em: em))
    copy.lines.sort { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    return copy
  }

  func sheet(_ id: Int, file: String? = nil, page: Int = 1) -> Sheet {
    var sheet = Sheet(id: id, file: file ?? "\(id).png", page: page, width: width, height: height, lines: lines)
    sheet.unread = unread
    return sheet
  }
}

extension TextLine {
  init(_ text: String, x: Int, y: Int, em: Int) {
    var glyphs: [Glyph] = []
    var left = x
    for character in text {
      let advance = character.isASCII ? em / 2 : em
      if character != " " && character != "\u{3000}" {
        glyphs.append(
          Glyph(text: String(character), confidence: 0.95, box: Box(x: left, y: y, width: advance - 2, height: em)))
      }
      left += advance
    }
    self.init(glyphs: glyphs, box: Box(x: x, y: y, width: left - x, height: em))
  }
}

extension Sheet {
  /// The same sheet as a first look may misread it: the printed texts replaced by what is given. A text may be replaced
  /// by one of another length; its characters are spread over the same place.
  func misread(_ changes: [String: String]) -> Sheet {
    var copy = self
    copy.lines = lines.map { line in
      changes.reduce(line) { $0.replacing($1.key, with: $1.value) }
    }
    return copy
  }
}

extension TextLine {
  func replacing(_ old: String, with new: String) -> TextLine {
    let text = glyphs.map(\.text)
    let wanted = old.filter { $0 != " " }.map(String.init)
    guard wanted.count <= text.count,
      let start = (0...(text.count - wanted.count)).first(where: { Array(text[$0..<$0 + wanted.count]) == wanted })
    else { return self }
    let range = start..<start + wanted.count
    let box = glyphs[range].dropFirst().reduce(glyphs[start].box) { $0.union($1.box) }
    let read = Array(new)
    let replaced = read.enumerated().map { index, character in
      let (left, right) = (box.width * index / read.count, box.width * (index + 1) / read.count)
      return Glyph(
        text: String(character), confidence: 0.6,
        box: Box(x: box.x + left, y: box.y, width: right - left, height: box.height))
    }
    var copy = self
    copy.glyphs.replaceSubrange(range, with: replaced)
    return copy
  }
}
