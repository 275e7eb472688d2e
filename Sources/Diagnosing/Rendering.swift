/// The language diagnostics are printed in.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case chinese, english
}

/// All diagnostics as a person reads them, each with its line and the words underlined, and a last line that counts
/// them. Empty for none.
package func render(_ diagnostics: [Diagnostic], language: Language) -> String {
  guard !diagnostics.isEmpty else { return "" }
  let blocks = diagnostics.map { Rendering(language: language).block($0) }
  return (blocks + [summary(of: diagnostics, language: language)]).joined(separator: "\n\n") + "\n"
}

private func summary(of diagnostics: [Diagnostic], language: Language) -> String {
  let errors = diagnostics.count { $0.severity == .error }
  let warnings = diagnostics.count - errors
  switch language {
  case .chinese:
    return [(errors, "个错误"), (warnings, "个警告")].filter { $0.0 > 0 }.map { "\($0) \($1)" }.joined(separator: "，")
  case .english:
    return [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}

/// One diagnostic as a block of lines without a line end at its end.
private struct Rendering {
  let language: Language

  func block(_ diagnostic: Diagnostic) -> String {
    let spans = [diagnostic.span] + diagnostic.related.map(\.span)
    let gutter = spans.map { String($0.firstLine + 1).count }.max() ?? 1
    var lines = [heading(diagnostic)]
    lines += snippet(diagnostic.span, mark: "^", arrow: "-->", label: nil, gutter: gutter)
    for (span, message) in diagnostic.related {
      lines += snippet(span, mark: "-", arrow: ":::", label: text(message), gutter: gutter)
    }
    for note in diagnostic.notes {
      lines.append(blanks(gutter + 1) + (language == .chinese ? "= 注：" : "= note: ") + text(note))
    }
    if let help = diagnostic.help { lines.append((language == .chinese ? "帮助：" : "help: ") + text(help)) }
    return lines.joined(separator: "\n")
  }

  private func heading(_ diagnostic: Diagnostic) -> String {
    switch language {
    case .english: "\(diagnostic.severity.rawValue)[\(diagnostic.id)]: \(text(diagnostic.message))"
    case .chinese:
      (diagnostic.severity == .error ? "错误" : "警告")
        + "[\(Diagnostic.chineseName(of: diagnostic.id))]: \(text(diagnostic.message))"
    }
  }

  private func snippet(_ span: SourceSpan, mark: Character, arrow: String, label: String?, gutter: Int) -> [String] {
    let line = span.firstLine
    let number = String(line + 1)
    let excerpt = Excerpt(span)
    let underline = String(repeating: mark, count: max(1, excerpt.marked)) + (label.map { " " + $0 } ?? "")
    return [
      "\(blanks(gutter))\(arrow) \(printable(span.source.name)):\(number):\(span.column + 1)",
      "\(blanks(gutter + 1))|",
      "\(blanks(gutter - number.count))\(number) | \(excerpt.text)",
      "\(blanks(gutter + 1))| \(blanks(excerpt.before))\(underline)",
    ]
  }

  private func text(_ message: Diagnostic.Message) -> String {
    printable(language == .chinese ? message.chinese : message.english)
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

/// The line of a span as it is shown; of a very long one only what is around the words underlined.
private struct Excerpt {
  let text: String
  /// Display cells before and under the words.
  let before: Int
  let marked: Int

  /// UTF-8 bytes.
  private static let greatestLength = 600

  init(_ span: SourceSpan) {
    let line = Array(span.source.lineText(span.firstLine).utf8)
    let start = span.range.lowerBound - span.source.lineStarts[span.firstLine]
    let from = min(start, line.count)
    let to = min(start + span.range.count, line.count)
    let isLong = line.count > Self.greatestLength
    let low = isLong ? Self.boundary(max(0, from - 150), in: line) : 0
    let high = isLong ? Self.boundary(min(line.count, from + 400), in: line) : line.count
    func part(_ range: Range<Int>) -> String { printable(String(decoding: line[range], as: UTF8.self)) }
    let head = (low > 0 ? "…" : "") + part(low..<from)
    let words = part(from..<min(to, high))
    text = head + words + part(min(to, high)..<high) + (high < line.count ? "…" : "")
    before = displayWidth(of: head)
    marked = displayWidth(of: words)
  }

  /// The nearest beginning of a character at or before a byte.
  private static func boundary(_ offset: Int, in line: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, offset < line.count, line[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

/// Control characters become blanks, so that a hostile file cannot write to the terminal; what has no width is left out.
private func printable(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
      scalars.append(" ")
    } else if displayWidth(of: scalar) > 0 {
      scalars.append(scalar)
    }
  }
  return String(scalars)
}

extension SourceSpan {
  /// The line the span begins on, from 0.
  package var firstLine: Int { source.line(at: range.lowerBound) }

  /// Display cells before the span on its first line.
  fileprivate var column: Int {
    displayWidth(of: SourceSpan(source: source, range: source.lineStarts[firstLine]..<range.lowerBound).text)
  }

  /// The text of the span.
  package var text: String {
    let utf8 = source.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(decoding: utf8[start..<utf8.index(start, offsetBy: range.count)], as: UTF8.self)
  }
}
