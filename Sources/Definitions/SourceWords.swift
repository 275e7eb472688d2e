import Diagnosing

/// A word of a definition file and where it stands.
struct SourceWord: Hashable {
  let text: String
  let span: SourceSpan
}

extension SourceText {
  /// The words of line `number` (from 0). Blanks of every width part them; `#` at the start of a word begins a comment.
  func words(ofLine number: Int) -> [SourceWord] {
    let line = lineText(number)
    var words: [SourceWord] = []
    var start: String.Index?
    func close(at end: String.Index) {
      guard let begin = start else { return }
      let offset = lineStarts[number] + line.utf8.distance(from: line.startIndex, to: begin)
      let length = line.utf8.distance(from: begin, to: end)
      words.append(
        SourceWord(
          text: String(line[begin..<end]), span: SourceSpan(source: self, range: offset..<(offset + length))))
      start = nil
    }
    var index = line.startIndex
    while index < line.endIndex {
      let character = line[index]
      if character.isBlank {
        close(at: index)
      } else if start == nil {
        if character == "#" || character == "＃" { return words }
        start = index
      }
      index = line.index(after: index)
    }
    close(at: line.endIndex)
    return words
  }
}

extension Character {
  /// Space, tab, the full-width space of a Chinese input method, and a byte order mark.
  var isBlank: Bool { self == " " || self == "\t" || self == "\u{3000}" || self == "\u{FEFF}" }
}
