import Diagnosing

/// Parses conditions and values by recursive descent, from the loosest binding to the tightest:
/// ladder, `and`/`or`, `not`, comparison, value. The first error of a statement is reported, the rest is skipped.
struct ExpressionParser {
  let source: SourceText
  let tokens: [Token]
  var index = 0
  var diagnostics: [Diagnostic] = []
  /// Set after the first error of the statement: what follows from it is not reported.
  var hasFailed = false
  /// The tokens behind the first error, which nobody looked at.
  private(set) var skipped: ArraySlice<Token> = []
  private var depth = 0

  /// Deeper nesting than people can read, and far less than the stack can bear.
  static let greatestDepth = 64

  init(source: SourceText, tokens: [Token]) {
    self.source = source
    self.tokens = tokens
  }

  var next: Token? { index < tokens.count ? tokens[index] : nil }
  var isAtEnd: Bool { index >= tokens.count }

  /// Where something is missing: the next token, or just behind the last one.
  var here: Range<Int> {
    if let next { return next.range }
    guard let last = tokens.last else { return 0..<0 }
    return last.range.upperBound..<last.range.upperBound
  }

  /// An expression, or a ladder of them: `X if A`, `if A, then X`, `X otherwise`, `otherwise X`.
  mutating func ladder() -> SyntaxExpression {
    let start = here.lowerBound
    var lines: [SyntaxLadderLine] = []
    while true {
      let before = index
      switch line() {
      case .plain(let value):
        if lines.isEmpty { return value }
        report(
          "syntax", .init("this line of the ladder has no condition", "阶梯里的这一行没有条件"), value.range,
          help: .init("end it with `if …` or `otherwise`", "后面写 `若 …`，或者在前面写 `其余`"))
      case .line(let line):
        lines.append(line)
      }
      let ended = lines.last.map { $0.condition == nil } ?? true
      if ended || hasFailed || isAtEnd || index == before || !beginsOperand { break }
    }
    return SyntaxExpression(kind: .ladder(lines), range: start..<max(start, end))
  }

  private enum Line {
    case plain(SyntaxExpression)
    case line(SyntaxLadderLine)
  }

  private mutating func line() -> Line {
    if take(.if) {
      let condition = nested { $0.junction() }
      takeCommas()
      guard take(.then) else {
        report(
          "syntax", .init("`if A` needs `then X`", "`若 A` 后面要写 `则 X`"), here,
          help: .init("write `if A, then X` or `X if A`", "写成 `若 A，则 X`，或者 `X 若 A`"))
        return .line(SyntaxLadderLine(condition: condition, value: faulty()))
      }
      let value = nested { $0.junction() }
      takeCommas()
      return .line(SyntaxLadderLine(condition: condition, value: value))
    }
    if take(.otherwise) {
      takeCommas()
      return .line(SyntaxLadderLine(condition: nil, value: nested { $0.junction() }))
    }
    let value = junction()
    if take(.if) {
      let condition = nested { $0.junction() }
      takeCommas()
      return .line(SyntaxLadderLine(condition: condition, value: value))
    }
    if take(.otherwise) { return .line(SyntaxLadderLine(condition: nil, value: value)) }
    return .plain(value)
  }

  /// Whether the next token may begin a line of a ladder.
  private var beginsOperand: Bool {
    guard let next else { return false }
    switch next.kind {
    case .text: return true
    case .sign(let sign): return sign == .open
    case .word(let word):
      switch OperatorWord.words[word] {
      case nil, .if, .otherwise, .not, .exists, .existsNot, .count: return true
      default: return false
      }
    }
  }

  /// Conditions joined by `and`, or by `or`; both side by side say nothing clear.
  mutating func junction() -> SyntaxExpression {
    let first = negation()
    guard let joiner = nextOperator, joiner == .and || joiner == .or else { return first }
    var parts = [first]
    let firstSign = here
    var mixed: (sign: Range<Int>, before: Int)?
    while let other = nextOperator, other == .and || other == .or, !hasFailed {
      if other != joiner, mixed == nil { mixed = (here, end) }
      index += 1
      parts.append(negation())
    }
    let range = first.range.lowerBound..<max(first.range.lowerBound, end)
    if let mixed, !hasFailed {
      reportMixed(joiner, parts: parts, from: firstSign, mixed: mixed, range: range)
      return SyntaxExpression(kind: .faulty, range: range)
    }
    return SyntaxExpression(kind: joiner == .and ? .all(parts) : .any(parts), range: range)
  }

  private mutating func negation() -> SyntaxExpression {
    let start = here.lowerBound
    guard take(.not) else { return comparison() }
    let operand = nested { $0.negation() }
    return SyntaxExpression(kind: .not(operand), range: start..<max(start, end))
  }

  // MARK: - Tokens

  /// The byte behind the last token taken.
  var end: Int { index > 0 && index <= tokens.count ? tokens[index - 1].range.upperBound : here.lowerBound }

  var nextOperator: OperatorWord? { next?.word.flatMap { OperatorWord.words[$0] } }

  mutating func take(_ operatorWord: OperatorWord) -> Bool {
    guard let word = next?.word else { return false }
    if OperatorWord.words[word] == operatorWord {
      index += 1
      return true
    }
    guard let (meant, use) = OperatorWord.slips[word], meant == operatorWord else { return false }
    reportSlip(word, use: use)
    index += 1
    return true
  }

  mutating func take(_ sign: Sign) -> Bool {
    guard next?.sign == sign else { return false }
    index += 1
    return true
  }

  mutating func take(word: String) -> Bool {
    guard next?.word == word else { return false }
    index += 1
    return true
  }

  mutating func takeCommas() { while take(.comma) {} }

  /// Runs a part one level deeper; too deep is an error, not a crash.
  mutating func nested(_ body: (inout Self) -> SyntaxExpression) -> SyntaxExpression {
    guard depth < Self.greatestDepth else {
      report(
        "nested-too-deeply", .init("nested more than 64 deep", "套了 64 层以上"), here,
        help: .init("give a part a name with `define`", "用 `设` 给其中一部分起个名字"))
      return faulty()
    }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }

  func faulty() -> SyntaxExpression { SyntaxExpression(kind: .faulty, range: here.lowerBound..<here.lowerBound) }

  // MARK: - Errors

  mutating func report(
    _ id: String, _ message: Diagnostic.Message, _ range: Range<Int>,
    related: [(span: SourceSpan, message: Diagnostic.Message)] = [], help: Diagnostic.Message
  ) {
    guard !hasFailed else { return }
    skipRest()
    note(id, message, range, related: related, help: help)
  }

  /// Leaves the rest of the statement unread after an error reported elsewhere.
  mutating func skipRest() {
    hasFailed = true
    skipped = tokens[min(index + 1, tokens.count)...]
    index = tokens.count
  }

  /// An error that does not keep the parser from going on.
  mutating func note(
    _ id: String, _ message: Diagnostic.Message, _ range: Range<Int>,
    related: [(span: SourceSpan, message: Diagnostic.Message)] = [], help: Diagnostic.Message
  ) {
    diagnostics.append(
      Diagnostic(.error, id, message, at: SourceSpan(source: source, range: range), related: related, help: help))
  }

  func text(_ range: Range<Int>) -> String { SourceSpan(source: source, range: range).text }
}
