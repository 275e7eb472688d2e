package import Diagnosing
import Model
import RuleLanguage

extension Gates {
  /// What is wrong in a `gates.txt`, every line at once, up to 200: the first ones are what has to be mended.
  package static func mistakes(in source: SourceText) -> [Diagnostic] {
    let mistakes = source.gateLines.compactMap { line -> Diagnostic? in
      guard !line.code.isEmpty, Gate(line.code) == nil else { return nil }
      return Diagnostic(
        .error, "bad-gate", .init("this is no gate", "这不是门槛的写法"), at: line.span,
        help: .init(
          "write it as `wrong-pass <= 0.1%` or `pass-to-resubmit flips = 0`",
          "写成 `误通过率 不高于 0.1%` 或 `通过改退回 等于 0`；能写哪些见 docs/RuleLanguage.md"))
    }
    return Array(mistakes.prefix(200))
  }

  /// The gates under each other; only blanks and empty lines change. Nil, with the errors, for a file that is wrong.
  package static func format(_ source: SourceText) -> (text: String?, diagnostics: [Diagnostic]) {
    let mistakes = mistakes(in: source)
    guard mistakes.isEmpty else { return (nil, mistakes) }
    let lines = Array(source.gateLines)
    let width = lines.map { displayWidth(of: $0.measure) }.max() ?? 0
    var layout = Layout()
    for line in lines {
      if !line.code.isEmpty {
        let code = line.bound.isEmpty ? line.measure : line.measure.padded(to: width + 2) + line.bound
        layout.code(code, comment: line.comment, indentation: 0)
      } else if line.comment.isEmpty {
        layout.empty()
      } else {
        layout.comment(line.comment)
      }
    }
    return (layout.text, [])
  }
}

/// A line of `gates.txt`.
struct GateLine {
  /// Without the comment and the blanks around it; empty for none.
  var code: String
  /// `#` and all.
  var comment: String
  var span: SourceSpan

  /// The words in front of the sign, one blank between them.
  var measure: String { words[..<sign].joined(separator: " ") }
  /// The sign and what stands behind it.
  var bound: String { words[sign...].joined(separator: " ") }

  private var words: [Substring] { code.split(whereSeparator: \.isWhitespace) }
  private var sign: Int {
    words.firstIndex { word in Gates.Gate.signs.contains { $0.sign == String(word).foldedWidth } } ?? words.count
  }
}

extension SourceText {
  var gateLines: LazyMapSequence<Range<Int>, GateLine> {
    lineStarts.indices.lazy.map { number in
      let line = lineText(number)
      let parts = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let code = parts.first.map { String($0).trimmed } ?? ""
      let lead = line.utf8.count - line.drop(while: \.isWhitespace).utf8.count
      let start = lineStarts[number] + (code.isEmpty ? 0 : lead)
      return GateLine(
        code: code, comment: parts.count > 1 ? "#" + String(parts[1]).trimmedAtEnd : "",
        span: SourceSpan(source: self, range: start..<start + code.utf8.count))
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
