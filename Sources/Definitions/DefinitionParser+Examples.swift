import Diagnosing
import Model

extension DefinitionParser {
  /// `example NAME` or `example NAME from EARLIER`, which takes over the lines of an earlier example: a line of its own
  /// replaces the one that begins with the same word.
  mutating func addExample(_ keyword: SourceWord, _ words: [SourceWord]) {
    let from = words.firstIndex { ["from", "仿"].contains($0.text) }
    guard let first = words.first, let last = words[..<(from ?? words.count)].last else {
      diagnostics.append(.nothingFollows(keyword))
      return
    }
    guard hasRoom(for: .examples, at: first) else { return }
    var example = DocumentExample(
      name: words[..<(from ?? words.count)].map(\.text).joined(separator: " "),
      span: SourceSpan(source: first.span.source, range: first.span.range.lowerBound..<last.span.range.upperBound))
    let document = documents.count - 1
    if let from {
      let base = words[(from + 1)...].map(\.text).joined(separator: " ")
      if let found = examplePlaces["\(document) \(base)"] {
        example.lines = documents[document].definition.examples[found].lines
      } else {
        let last = documents[document].definition.examples.last
        diagnostics.append(.unexpected(words[from], nearest: last.map { .init($0.name, $0.name) }))
      }
    }
    let name = "\(document) \(example.name)"
    if let place = examplePlaces[name] {
      let other = documents[document].definition.examples[place]
      diagnostics.append(
        .duplicate("example", "示例", first, first: SourceWord(text: other.name, span: other.span)))
    }
    examplePlaces[name] = examplePlaces[name] ?? documents[document].definition.examples.count
    documents[document].definition.examples.append(example)
    ownLines = []
  }

  mutating func describeExample(_ keyword: DefinitionKeyword, _ word: SourceWord, _ words: [SourceWord]) {
    let document = documents.count - 1
    let example = documents[document].definition.examples.count - 1
    guard example >= 0 else {
      diagnostics.append(.misplaced(word, keyword))
      return
    }
    guard let first = words.first, let last = words.last else {
      diagnostics.append(.nothingFollows(word))
      return
    }
    let range = first.span.range.lowerBound..<last.span.range.upperBound
    let span = SourceSpan(source: word.span.source, range: range)
    if keyword == .reads {
      // No page has more lines.
      guard documents[document].definition.examples[example].lines.count < 200 else {
        diagnostics.append(.unexpected(word, nearest: nil))
        return
      }
      var changed = documents[document].definition.examples[example]
      addLine(Self.unquoted(span.words), to: &changed)
      documents[document].definition.examples[example] = changed
    } else if let expectation = expectation(words, span) {
      documents[document].definition.examples[example].expectations.append(expectation)
    }
  }

  /// Replaces the line taken over that begins with the same word; the words before a colon are one.
  private mutating func addLine(_ line: String, to example: inout DocumentExample) {
    let label = Self.label(line)
    let taken = example.lines.indices.first { !ownLines.contains($0) && Self.label(example.lines[$0]) == label }
    if let taken {
      example.lines[taken] = line
      ownLines.insert(taken)
    } else {
      ownLines.insert(example.lines.count)
      example.lines.append(line)
    }
  }

  private static func label(_ line: String) -> Substring { line.prefix { !" :：".contains($0) } }

  /// `FIELD CONTENT MARK…`; a content that is a value is certain unless 存疑 or 冲突 stands behind it.
  private mutating func expectation(_ words: [SourceWord], _ span: SourceSpan) -> DocumentExample.Expectation? {
    guard words.count >= 2 else {
      diagnostics.append(.nothingFollows(words[0]))
      return nil
    }
    var content: DocumentExample.Content
    switch words[1].text {
    case "absent", "缺失": content = .absent
    case "blank", "未填": content = .blank
    case "unknown", "不明": content = .unknown
    case let value: content = .value(value, .certain)
    }
    var marks: Set<Mark> = []
    for word in words.dropFirst(2) {
      if let mark = DocumentExample.markWords.first(where: { $1 == word.text })?.key ?? Mark(rawValue: word.text) {
        marks.insert(mark)
      } else if let state = DocumentExample.stateWords.first(where: { [$0.rawValue, $1].contains(word.text) })?.key,
        case .value(let value, _) = content
      {
        content = .value(value, state)
      } else {
        diagnostics.append(.unexpected(word, nearest: nil))
        return nil
      }
    }
    return DocumentExample.Expectation(field: words[0].text, content: content, marks: marks, span: span)
  }

  private static func unquoted(_ text: String) -> String {
    guard let first = text.first, let last = text.last, text.count >= 2, "“\"「".contains(first), "”\"」".contains(last)
    else { return text }
    return String(text.dropFirst().dropLast())
  }

  /// Every field that an example expects must be there.
  mutating func checkExamples(of document: DocumentDefinition) {
    let names = document.fields.flatMap { [$0.id, $0.chinese] }
    for expectation in document.examples.flatMap(\.expectations) where !names.contains(expectation.field) {
      let span = SourceSpan(
        source: expectation.span.source,
        range: expectation.span.range.lowerBound..<expectation.span.range.lowerBound + expectation.field.utf8.count)
      diagnostics.append(.unknownPath(SourceWord(text: expectation.field, span: span), among: names))
    }
  }
}

extension SourceSpan {
  /// The text it covers.
  fileprivate var words: String {
    String(decoding: source.text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
