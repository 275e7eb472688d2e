package import Diagnosing
import RuleLanguage

/// Lays out a definition file (documents, the record, tables, certainty) in one way only. Only blanks and empty lines
/// change.
package struct DefinitionFormatter {
  private let source: SourceText
  private var layout = Layout()
  private let grids: DefinitionGrids

  /// Nil, with the errors, for a file that cannot be parsed.
  package static func format(_ source: SourceText) -> (text: String?, diagnostics: [Diagnostic]) {
    var parser = DefinitionParser()
    parser.parse(source)
    guard parser.diagnostics.isEmpty else { return (nil, parser.diagnostics) }
    var formatter = DefinitionFormatter(source)
    for line in source.lineStarts.indices { formatter.add(line) }
    return (formatter.layout.text, [])
  }

  private init(_ source: SourceText) {
    self.source = source
    grids = DefinitionGrids(source)
  }

  private mutating func add(_ line: Int) {
    let words = source.words(ofLine: line).map(\.text)
    let comment = source.comment(ofLine: line)
    guard let first = words.first else {
      if comment.isEmpty { layout.empty() } else { layout.comment(comment) }
      return
    }
    guard let keyword = grids.keyword[line] else {
      layout.code(grids.joined(words, line), comment: comment, indentation: 0)
      return
    }
    let rest = Array(words.dropFirst())
    let code: String
    switch keyword {
    case .document, .field, .record, .table: code = first + " " + rest.joined(separator: "  ")
    case .column, .tolerance: code = first + " " + grids.joined(rest, line)
    case .choices: code = first.padded(to: grids.detailWidth) + pairs(rest)
    case .type, .labels, .side, .source, .headers:
      code = first.padded(to: grids.detailWidth) + rest.joined(separator: " ")
    case .title: code = first + "  " + rest.joined(separator: " ")
    // What was read is as it was read, blanks and all.
    case .reads: code = first + " " + source.textAfterFirstWord(ofLine: line)
    case .expect:
      code = first + " " + grids.joined([rest.first ?? "", rest.dropFirst().joined(separator: " ")], line)
    case .identity, .rows, .example: code = words.joined(separator: " ")
    }
    layout.code(code, comment: comment, indentation: keyword.indentation)
  }

  /// `sale 买卖  rent 租赁`.
  private func pairs(_ words: [String]) -> String {
    stride(from: 0, to: words.count, by: 2).map { words[$0..<min($0 + 2, words.count)].joined(separator: " ") }
      .joined(separator: "  ")
  }
}

extension SourceText {
  /// The comment at the end of a line, `#` and all; empty without.
  fileprivate func comment(ofLine number: Int) -> String {
    let line = lineText(number)
    let end = words(ofLine: number).last.map { $0.span.range.upperBound - lineStarts[number] } ?? 0
    let rest = String(decoding: line.utf8.dropFirst(end), as: UTF8.self)
    return String(rest.drop { $0.isBlank }.reversed().drop { $0.isBlank }.reversed())
  }
}

extension SourceText {
  fileprivate func textAfterFirstWord(ofLine number: Int) -> String {
    let words = words(ofLine: number).dropFirst()
    guard let first = words.first, let last = words.last else { return "" }
    let range = first.span.range.lowerBound..<last.span.range.upperBound
    return String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}

extension DefinitionKeyword {
  /// Blanks before a line that begins with it; a line inside another stands two further in.
  fileprivate var indentation: Int {
    switch self {
    case .document, .record, .table, .rows, .tolerance: 0
    case .identity, .title, .field, .column, .example: 2
    case .type, .labels, .side, .source, .headers, .choices, .reads, .expect: 4
    }
  }

  /// It tells more of a field or column.
  var isDetail: Bool { [.type, .labels, .side, .source, .headers, .choices].contains(self) }
}
