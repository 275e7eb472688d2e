/// A plain-text file that a reviewer writes: rules, document definitions, tables.
package struct SourceText: Sendable {
  /// As shown in diagnostics: `rules/listing.rules`.
  package let name: String
  package let text: String
  /// UTF-8 offsets at which lines begin.
  package let lineStarts: [Int]

  package init(name: String, text: String) {
    self.name = name
    self.text = text
    var starts = [0]
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// Line of a UTF-8 offset, from 0.
  package func line(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Line and column of a UTF-8 offset, both from 1; the column counts Unicode scalars.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    let before = text.utf8.dropFirst(lineStarts[line]).prefix(offset - lineStarts[line])
    return (line + 1, String(decoding: before, as: UTF8.self).unicodeScalars.count + 1)
  }

  /// A line's text without its end.
  package func lineText(_ line: Int) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: lineStarts[line])
    let end =
      line + 1 < lineStarts.count ? utf8.index(utf8.startIndex, offsetBy: lineStarts[line + 1] - 1) : utf8.endIndex
    let text = String(decoding: utf8[start..<end], as: UTF8.self)
    return text.hasSuffix("\r") ? String(text.dropLast()) : text
  }
}

/// A stretch of a source text, in UTF-8 offsets.
package struct SourceSpan: Hashable, Sendable {
  package let source: SourceText
  package let range: Range<Int>

  package init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
  }
}

/// Hashes by name alone: texts are long, and a program seldom has two of one name.
extension SourceText: Hashable {
  package static func == (a: Self, b: Self) -> Bool { a.name == b.name && a.text == b.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
