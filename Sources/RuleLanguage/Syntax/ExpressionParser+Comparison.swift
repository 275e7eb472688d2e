import Diagnosing

extension ExpressionParser {
  /// A value with what is asked of it; a value alone names a condition.
  mutating func comparison() -> SyntaxExpression {
    let left = value()
    let start = left.range.lowerBound
    guard let next, !hasFailed else { return left }
    let sign = next.range
    func made(_ kind: SyntaxExpression.Kind, _ parser: Self) -> SyntaxExpression {
      SyntaxExpression(kind: kind, range: start..<max(start, parser.end))
    }
    if let comparison = takeComparison() { return compare(comparison, left, sign: sign) }
    if take(.is) {
      if take(.absent) { return made(.isAbsent(left), self) }
      if take(.blank) { return made(.isBlank(left), self) }
      let isNot = take(.not) || take(word: "不")
      if isNot, take(.absent) { return made(.not(made(.isAbsent(left), self)), self) }
      if isNot, take(.blank) { return made(.not(made(.isBlank(left), self)), self) }
      return compare(isNot ? .notEqual : .equal, left, sign: sign)
    }
    if take(.isNot) {
      if take(.absent) { return made(.not(made(.isAbsent(left), self)), self) }
      if take(.blank) { return made(.not(made(.isBlank(left), self)), self) }
      return compare(.notEqual, left, sign: sign)
    }
    if take(.in) { return made(.isIn(left, list()), self) }
    if take(.notIn) { return made(.not(made(.isIn(left, list()), self)), self) }
    if nextOperator == .not, index + 1 < tokens.count, tokens[index + 1].word == "in" {
      index += 2
      return made(.not(made(.isIn(left, list()), self)), self)
    }
    if take(.matches) { return made(.matches(left, pattern: value()), self) }
    if take(.checksOut) { return made(.checksOut(left), self) }
    if next.word == "checks", index + 1 < tokens.count, tokens[index + 1].word == "out" {
      index += 2
      return made(.checksOut(left), self)
    }
    return left
  }

  private mutating func takeComparison() -> Comparison? {
    if let comparison = next?.sign?.comparison {
      index += 1
      return comparison
    }
    guard let word = next?.word else { return nil }
    if case .compare(let comparison) = OperatorWord.words[word] {
      index += 1
      return comparison
    }
    guard case (.compare(let comparison), let use)? = OperatorWord.slips[word] else { return nil }
    reportSlip(word, use: use)
    index += 1
    return comparison
  }

  private mutating func compare(
    _ comparison: Comparison, _ left: SyntaxExpression, sign: Range<Int>
  ) -> SyntaxExpression {
    let right = value()
    var lookAlikes = 0
    if take(.allowing) { lookAlikes = self.lookAlikes() }
    let start = left.range.lowerBound
    if let other = next?.sign?.comparison ?? comparisonWord, !hasFailed {
      report(
        "a-b-c", .init("`\(other.rawValue)` follows a comparison", "比较后面又接了 `\(other.rawValue)`"), here,
        help: .init("compare two at a time and join them with `and`", "一次比两个，用 `且` 连起来"))
    }
    return SyntaxExpression(
      kind: .compare(comparison, left, right, lookAlikes: lookAlikes, sign: sign), range: start..<max(start, end))
  }

  private var comparisonWord: Comparison? {
    if case .compare(let comparison) = nextOperator { comparison } else { nil }
  }

  /// `2 look-alikes`, `2 个形近字`, `2 个 形近字`.
  private mutating func lookAlikes() -> Int {
    let count = next?.word.flatMap { Int($0) }
    if count != nil { index += 1 }
    _ = take(word: "个")
    guard let count, (1...9).contains(count), take(.lookAlikes) else {
      report(
        "syntax", .init("`allowing` needs a number and `look-alikes`", "`容许` 后面要写几个形近字"), here,
        help: .init("write `allowing 2 look-alikes`", "写成 `容许 2 个形近字`"))
      return 0
    }
    return count
  }

  /// `(a, b)`, or one value that holds several.
  private mutating func list() -> [SyntaxExpression] {
    let opening = here
    guard take(.open) else { return [value()] }
    var members: [SyntaxExpression] = []
    repeat {
      members.append(nested { $0.value() })
    } while take(.comma) && !hasFailed
    expectClose(of: opening)
    return members
  }

  /// `opening`: the bracket that has to be closed.
  mutating func expectClose(of opening: Range<Int>) {
    guard !take(.close), !hasFailed else { return }
    report(
      "syntax", .init("a `)` is missing", "少了一个 `）`"), here,
      related: [(SourceSpan(source: source, range: opening), .init("opened here", "括号从这里开始"))],
      help: .init("close the bracket before this", "在这里之前加上 `）`"))
  }

  mutating func reportSlip(_ word: String, use: String) {
    note(
      "unknown-name", .init("`\(word)` is no word of the rule language", "规则里没有 `\(word)` 这个词"), here,
      help: .init("write `\(use)`", "写成 `\(use)`"))
  }

  mutating func reportMixed(
    _ joiner: OperatorWord, parts: [SyntaxExpression], from: Range<Int>, mixed: (sign: Range<Int>, before: Int),
    range: Range<Int>
  ) {
    let group = text(range.lowerBound..<mixed.before)
    let rest = text(mixed.sign.lowerBound..<range.upperBound)
    var chinese = "用括号说清楚：`（\(group)） \(rest)`"
    var english = "say it with brackets: `(\(group)) \(rest)`"
    if joiner == .or, let (subject, words) = alternatives(parts, before: mixed.before) {
      chinese += "；种类多时写 `\(subject) 属于（\(words.joined(separator: "、"))）`"
      english += "; for several kinds write `\(subject) in (\(words.joined(separator: ", ")))`"
    }
    report(
      "mixed-and-or",
      .init("`and` and `or` stand side by side, so their order is not clear", "`且` 和 `或` 写在一起，说不清先后"),
      from.lowerBound..<mixed.sign.upperBound, help: .init(english, chinese))
  }

  /// `X = a or X = b` before the mixed operator: then `X in (a, b)` says it shorter.
  private func alternatives(_ parts: [SyntaxExpression], before: Int) -> (subject: String, words: [String])? {
    var subject: String?
    var words: [String] = []
    for part in parts where part.range.upperBound <= before {
      guard case .compare(.equal, let left, let right, _, _) = part.kind, case .word(let word) = right.kind else {
        return nil
      }
      let name = text(left.range)
      if subject != nil, subject != name { return nil }
      subject = name
      words.append(word)
    }
    return subject.map { ($0, words) }
  }
}
