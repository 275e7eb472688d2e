import Diagnosing

/// Parses a file into its rules and whole-case examples. Every error is reported; parsing goes on with the next line
/// that begins with a keyword.
struct Parser {
  let source: SourceText
  var file = SyntaxFile()
  var diagnostics: [Diagnostic] = []
  /// The rule whose clauses are being read; nil before the first and in a whole-case example.
  private var rule: SyntaxRule?
  /// The example whose lines are being read.
  private var example: SyntaxExample?

  static func parse(_ source: SourceText) -> (file: SyntaxFile, diagnostics: [Diagnostic]) {
    let (statements, lexical) = StatementReader.read(source)
    var parser = Parser(source: source)
    parser.diagnostics = lexical
    // A file of nothing but mistakes is not looked at to its end.
    for statement in statements where parser.diagnostics.count <= RuleSet.greatestDiagnosticCount {
      parser.read(statement)
    }
    parser.finishRule()
    return (parser.file, parser.diagnostics)
  }

  private init(source: SourceText) { self.source = source }

  private mutating func read(_ statement: Statement) {
    switch statement.keyword {
    case nil: readUnkeyed(statement)
    case .rule: beginRule(statement)
    case .case: beginCase(statement)
    case .expect: readExpectation(statement)
    case .title, .each, .when, .define, .require, .then, .else, .absent, .off, .example: readClause(statement)
    }
  }

  // MARK: - Beginnings and ends

  private mutating func beginRule(_ statement: Statement) {
    finishRule()
    let id = statement.tokens.first
    if let word = id?.word, let range = id?.range {
      rule = SyntaxRule(id: SourceWord(text: word, range: range))
    } else {
      report("incomplete-rule", .init("the rule has no id", "规则没有编号"), statement.start.range, help: Help.rule)
      rule = SyntaxRule(id: SourceWord(text: "", range: statement.start.range))
    }
    if statement.tokens.count > 1 { reportRest(statement.tokens[1].range) }
  }

  private mutating func beginCase(_ statement: Statement) {
    finishRule()
    guard case .raw(let raw) = statement.body else { return }
    let (name, base) = splitCaseName(raw)
    if name.text.isEmpty {
      report("syntax", .init("the case has no name", "案例没有名字"), statement.start.range, help: Help.case)
    }
    example = SyntaxExample(name: name, base: base, isCase: true)
  }

  /// `未成年 from 好案`, `未成年 仿 好案`.
  private func splitCaseName(_ raw: SourceWord) -> (SourceWord, SourceWord?) {
    for particle in [" from ", " 仿 "] {
      guard let found = raw.text.firstRange(of: particle) else { continue }
      let name = raw.text[..<found.lowerBound]
      let base = raw.text[found.upperBound...]
      let start = raw.range.lowerBound
      let offset = raw.text.utf8.distance(from: raw.text.startIndex, to: found.upperBound)
      return (
        SourceWord(text: trimmed(name), range: start..<start + name.utf8.count),
        SourceWord(text: trimmed(base), range: start + offset..<raw.range.upperBound)
      )
    }
    return (raw, nil)
  }

  private func trimmed(_ text: Substring) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[first...last])
  }

  private mutating func finishRule() {
    finishExample()
    if let rule { file.rules.append(rule) }
    rule = nil
  }

  private mutating func finishExample() {
    guard let example else { return }
    if example.expectations.isEmpty {
      report(
        "syntax", .init("the example expects nothing", "示例没有写期望什么"), example.name.range,
        help: .init("end it with `expect pass`", "在最后写 `期望 通过`"))
    }
    if example.isCase { file.cases.append(example) } else { rule?.examples.append(example) }
    self.example = nil
  }

  // MARK: - Clauses

  private mutating func readClause(_ statement: Statement) {
    finishExample()
    guard rule != nil else {
      report(
        "syntax", .init("`\(statement.start.text)` stands outside a rule", "`\(statement.start.text)` 不在任何规则里"),
        statement.start.range, help: Help.rule)
      return
    }
    if case .raw(let raw) = statement.body {
      readRaw(statement, raw)
      return
    }
    var parser = ExpressionParser(source: source, tokens: statement.tokens)
    switch statement.keyword {
    case .each: readEach(&parser, statement)
    case .when: readWhen(&parser)
    case .define: readDefine(&parser)
    case .require: rule?.requires.append(parser.ladder())
    case .then: readArms(&parser, .then)
    case .else: readArms(&parser, .else)
    case .absent: readArms(&parser, .absent)
    default: break
    }
    if !parser.isAtEnd { reportRest(&parser) }
    diagnostics += parser.diagnostics
    // A line that was meant to be another clause is not lost behind an error.
    for token in parser.skipped where token.beginsLine {
      if let word = token.word, let keyword = nearestKeyword(to: word) { reportKeyword(word, token.range, keyword) }
    }
  }

  /// The keyword that a word at the beginning of a line was probably meant to be.
  func nearestKeyword(to word: String) -> String? {
    guard OperatorWord.words[word] == nil, !word.contains(".") else { return nil }
    return Nearest.word(to: word, among: Keyword.words.keys.sorted())
  }

  mutating func reportKeyword(_ word: String, _ range: Range<Int>, _ keyword: String) {
    report(
      "unknown-keyword", .init("no line begins with `\(word)`", "没有以 `\(word)` 开头的写法"), range,
      help: .init("did you mean `\(keyword)`?", "您是不是要写 `\(keyword)`？"))
  }

  private mutating func readRaw(_ statement: Statement, _ raw: SourceWord) {
    switch statement.keyword {
    case .title:
      if let first = rule?.title { reportRepeated(statement, first: first) }
      rule?.title = raw
    case .off:
      let reason = unquoted(raw.text)
      rule?.off = reason
      if raw.text.isEmpty {
        report(
          "incomplete-rule", .init("switched off without a reason", "停用没有写原因"), statement.start.range,
          help: .init("write `off \"reason\"`", "写成 `停用 “原因”`"))
      }
    case .example:
      if raw.text.isEmpty {
        report(
          "syntax", .init("the example has no name", "示例没有名字"), statement.start.range,
          help: .init("write `example NAME`", "写成 `示例 名字`"))
      }
      example = SyntaxExample(name: raw, isCase: false)
    default: break
    }
  }

  private mutating func readEach(_ parser: inout ExpressionParser, _ statement: Statement) {
    if let first = rule?.each { reportRepeated(statement, first: first) }
    guard let word = parser.next?.word else {
      parser.report("syntax", .init("each of what is missing", "没有写逐个什么"), parser.here, help: Help.each)
      return
    }
    rule?.each = SourceWord(text: word, range: parser.here)
    parser.index += 1
    if parser.take(word: "若有") || (parser.take(.if) && parser.take(word: "any")) { rule?.isAnyEnough = true }
  }

  private mutating func readWhen(_ parser: inout ExpressionParser) {
    rule?.whens.append(parser.ladder())
    if parser.take(word: "then") || parser.take(word: "直接") { readArms(&parser, .then) }
  }

  private mutating func readDefine(_ parser: inout ExpressionParser) {
    guard let word = parser.next?.word else {
      parser.report(
        "syntax", .init("the name to define is missing", "没有写要设的名字"), parser.here,
        help: .init("write `define NAME VALUE`", "写成 `设 名字 = 值`"))
      return
    }
    let name = SourceWord(text: word, range: parser.here)
    parser.index += 1
    _ = parser.take(.equal)
    rule?.defines.append(SyntaxDefine(name: name, value: parser.ladder()))
  }

  private mutating func readUnkeyed(_ statement: Statement) {
    if case .given(let given) = statement.body {
      example?.givens.append(given)
      return
    }
    let word = statement.tokens.first?.word ?? statement.start.text
    let nearest = Nearest.word(to: word, among: Keyword.words.keys.sorted())
    let range = statement.tokens.first?.range ?? statement.start.range
    report(
      "unknown-keyword", .init("no line begins with `\(word)`", "没有以 `\(word)` 开头的写法"), range,
      help: nearest.map { .init("did you mean `\($0)`?", "您是不是要写 `\($0)`？") }
        ?? .init(
          "a line begins with one of: \(Keyword.allCases.map(\.rawValue).joined(separator: ", "))",
          "每行以这些词开头：\(Keyword.allCases.map(\.chinese).joined(separator: "、"))"))
  }

  mutating func addArm(_ arm: SyntaxArm) { rule?.arms.append(arm) }

  // MARK: - Examples

  private mutating func readExpectation(_ statement: Statement) {
    guard example != nil else {
      report(
        "syntax", .init("`\(statement.start.text)` stands outside an example", "`\(statement.start.text)` 不在任何示例里"),
        statement.start.range, help: .init("begin an example before it", "先写一行 `示例 名字`"))
      return
    }
    var tokens = statement.tokens[...]
    guard let outcome = tokens.popFirst(), let word = outcome.word else {
      report(
        "syntax", .init("what is expected is missing", "没有写期望什么"), statement.start.range,
        help: .init("write `expect pass`", "写成 `期望 通过`"))
      return
    }
    var expectation = SyntaxExpectation(
      outcome: SourceWord(text: word, range: outcome.range), rule: nil, text: nil,
      range: statement.start.range.lowerBound..<(statement.tokens.last?.range.upperBound ?? outcome.range.upperBound))
    if let particle = tokens.first?.word, particle == "by" || particle == "因" {
      tokens.removeFirst()
      if let rule = tokens.popFirst(), let word = rule.word {
        expectation.rule = SourceWord(text: word, range: rule.range)
      } else {
        report(
          "syntax", .init("the rule's id is missing", "没有写是哪条规则"), statement.start.range,
          help: .init("write `expect manual by rule.id`", "写成 `期望 人工 因 规则编号`"))
      }
    }
    if case .text(let text)? = tokens.first?.kind {
      tokens.removeFirst()
      expectation.text = text
    }
    if let rest = tokens.first { reportRest(rest.range) }
    example?.expectations.append(expectation)
  }

  private func unquoted(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let closer = Quote.closer(of: first),
      text.unicodeScalars.count >= 2, text.unicodeScalars.last == closer
    else { return text }
    return String(text.unicodeScalars.dropFirst().dropLast())
  }
}

enum Help {
  static let rule = Diagnostic.Message("begin with `rule ID`", "先写一行 `规则 编号`")
  static let each = Diagnostic.Message("write `for each identity`", "写成 `逐个 证件`")
  static let `case` = Diagnostic.Message("write `case NAME` or `case NAME from CASE`", "写成 `案例 名字` 或 `案例 名字 仿 案例`")
}
