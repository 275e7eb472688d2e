import Diagnosing
import Model

/// Finds what the names of one rule mean and whether its comparisons make sense. It reports everything it finds and
/// goes on, so a rule with three mistakes has three errors.
struct Checker {
  let index: SchemaIndex
  let source: SourceText
  var diagnostics: [Diagnostic] = []
  /// The entity of the `for each`, English.
  var each: String?
  var defines: [Define] = []
  /// Name → its place in `defines`; of two with one name that of the later.
  var definePlaces: [String: Int] = [:]
  /// Names for a literal that nothing has been compared with yet → the literal: what it is, 60 天 of a term or of days, its
  /// first use tells.
  var openLiterals: [Int: SyntaxExpression] = [:]
  /// Names for a literal → the literal as it was used.
  var usedLiterals: [Int: CheckedValue] = [:]
  /// The collections of the enclosing `where`s, outermost first.
  var rows: [Collection] = []
  /// Every path looked at so far; nil while a text is checked, which looks at nothing.
  var looked: Set<CheckedPath>? = []
  /// Parts of the expression being checked, with its names expanded.
  var size = 0
  /// The deepest chain of names in the expression being checked.
  var chain = 0

  struct Define {
    var name: SourceWord
    var shape: Shape
    var size: Int
    var chain: Int
  }

  /// A rule larger than this, with its names expanded, could not be evaluated in a moment.
  static let greatestSize = 5000
  static let greatestChain = 16
  static let greatestRowDepth = 2

  init(index: SchemaIndex, source: SourceText) {
    self.index = index
    self.source = source
  }

  // MARK: - Conditions

  mutating func condition(_ syntax: SyntaxExpression) -> CheckedCondition {
    count(syntax)
    switch syntax.kind {
    case .all(let parts):
      return .all(parts.map { condition($0) })
    case .any(let parts):
      let siblings = parts.compactMap { laterThan($0) }
      return .any(parts.map { condition($0, siblings: siblings) })
    case .not(let inner):
      return .not(condition(inner))
    case .ladder(let lines):
      return .ladder(
        lines.map { line in
          CheckedLine(condition: line.condition.map { condition($0) }, result: condition(line.value))
        })
    case .word(let word):
      if let found = define(word) {
        if found.shape != .condition, found.shape != .failed { reportNoCondition(syntax, found.shape) }
        use(found)
        return .define(found.index)
      }
      let (_, shape) = value(syntax, expected: nil)
      if shape != .failed { reportNoCondition(syntax, shape) }
      return .all([])
    case .text, .term, .function, .measure, .shift, .count:
      let (_, shape) = value(syntax, expected: nil)
      if shape != .failed { reportNoCondition(syntax, shape) }
      return .all([])
    case .faulty:
      return .all([])
    case .compare, .isIn, .matches, .checksOut, .isAbsent, .isBlank, .exists:
      return .test(test(syntax, siblings: []), text: text(syntax.range))
    }
  }

  /// A condition beside others in an `or`, which a hint may point at.
  private mutating func condition(_ syntax: SyntaxExpression, siblings: [(String, String)]) -> CheckedCondition {
    guard case .compare = syntax.kind else { return condition(syntax) }
    count(syntax)
    return .test(test(syntax, siblings: siblings), text: text(syntax.range))
  }

  /// `X ≥ Y` as its left side and its own words.
  private func laterThan(_ syntax: SyntaxExpression) -> (String, String)? {
    guard case .compare(let comparison, let left, _, _, _) = syntax.kind,
      comparison == .greaterOrEqual || comparison == .greater
    else { return nil }
    return (text(left.range), text(syntax.range))
  }

  private mutating func test(_ syntax: SyntaxExpression, siblings: [(String, String)]) -> CheckedCondition.Test {
    switch syntax.kind {
    case .compare(let comparison, let left, let right, let lookAlikes, let sign):
      return compare(
        syntax, comparison, left, right, lookAlikes: lookAlikes, sign: sign,
        sibling: siblings.first { $0.0 == text(left.range) }?.1)
    case .isIn(let subject, let members):
      let (checked, shape) = value(subject, expected: nil)
      return .isIn(checked, members.map { member(syntax, $0, of: subject, shape) })
    case .matches(let subject, let pattern):
      return matches(subject, pattern)
    case .checksOut(let subject):
      let (checked, shape) = value(subject, expected: nil)
      if ![.value(.idNumber), .value(.text), .value(.code), .failed].contains(shape) {
        report(
          "type-mismatch",
          .init("\(shape.description.english) has no check of its own", "\(shape.description.chinese)没有校验可做"),
          subject.range, help: .init("only identity numbers and machine-readable lines have", "只有证件号码和护照机读码有校验"))
      }
      return .checksOut(checked)
    case .isAbsent(let subject): return .isAbsent(value(subject, expected: nil).0)
    case .isBlank(let subject): return .isBlank(value(subject, expected: nil).0)
    case .exists(let thing, let condition): return exists(thing, where: condition)
    default: return .isAbsent(.literal(.truth(false)))
    }
  }

  private mutating func matches(_ subject: SyntaxExpression, _ pattern: SyntaxExpression) -> CheckedCondition.Test {
    let (checked, shape) = value(subject, expected: nil)
    if !shape.isText, shape != .failed {
      report(
        "type-mismatch",
        .init("\(shape.description.english) matches no pattern", "\(shape.description.chinese)不能和模式匹配"), subject.range,
        help: .init("patterns are for text and numbers of documents", "模式只用于文字和编号"))
    }
    guard case .text(let text) = pattern.kind else {
      report(
        "bad-pattern", .init("a pattern stands in quotes", "模式要加引号"), pattern.range,
        help: .init("write `matches \"9[0-9]{17}\"`", "写成 `匹配 “9[0-9]{17}”`"))
      return .isAbsent(checked)
    }
    do {
      return .matches(checked, try Pattern(text))
    } catch {
      let why: Diagnostic.Message =
        error == .syntax
        ? .init("the pattern cannot be read", "这个模式看不懂") : .init("the pattern is too large", "这个模式太大")
      report(
        "bad-pattern", why, pattern.range,
        help: .init(
          "there are classes `[0-9X]`, `?`, `*`, `+`, `{m,n}`, `|` and groups",
          "可以用 `[0-9X]`、`?`、`*`、`+`、`{m,n}`、`|` 和括号"))
      return .isAbsent(checked)
    }
  }

  // MARK: - Names for expressions

  func define(_ word: String) -> (index: Int, shape: Shape, size: Int, chain: Int)? {
    guard let index = definePlaces[word] else { return nil }
    let define = defines[index]
    return (index, define.shape, define.size, define.chain)
  }

  mutating func use(_ define: (index: Int, shape: Shape, size: Int, chain: Int)) {
    // No more than is too much: names of names grow faster than numbers do.
    size = min(size + define.size, Self.greatestSize + 1)
    chain = max(chain, define.chain)
  }

  private mutating func count(_ syntax: SyntaxExpression) { size += 1 }

  // MARK: - Errors

  func text(_ range: Range<Int>) -> String { SourceSpan(source: source, range: range).text }

  mutating func report(
    _ id: String, _ message: Diagnostic.Message, _ range: Range<Int>,
    related: [(span: SourceSpan, message: Diagnostic.Message)] = [], notes: [Diagnostic.Message] = [],
    help: Diagnostic.Message? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .error, id, message, at: SourceSpan(source: source, range: range), related: related, notes: notes, help: help))
  }

  private mutating func reportNoCondition(_ syntax: SyntaxExpression, _ shape: Shape) {
    let words = text(syntax.range)
    report(
      "not-a-condition",
      .init(
        "`\(words)` is \(shape.description.english), no condition", "`\(words)` 是\(shape.description.chinese)，不是条件"),
      syntax.range,
      help: .init(
        "say what must hold of it: `\(words) = …` or `exists \(words)`", "写出对它的要求：`\(words) 等于 …`，或者 `有 \(words)`"))
  }
}
