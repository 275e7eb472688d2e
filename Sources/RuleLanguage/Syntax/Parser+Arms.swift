import Diagnosing

extension Parser {
  /// `DECISION "text" [if A]`, `if A, then DECISION "text"`, one after the other.
  mutating func readArms(_ parser: inout ExpressionParser, _ kind: SyntaxArm.Kind) {
    repeat {
      guard let arm = arm(&parser, kind) else { return }
      addArm(arm)
    } while !parser.isAtEnd && !parser.hasFailed && startsArm(parser)
  }

  private func startsArm(_ parser: ExpressionParser) -> Bool {
    guard let word = parser.next?.word else { return false }
    return SyntaxDecision.words[word] != nil || OperatorWord.words[word] == .if
      || OperatorWord.words[word] == .otherwise
  }

  private mutating func arm(_ parser: inout ExpressionParser, _ kind: SyntaxArm.Kind) -> SyntaxArm? {
    let start = parser.here.lowerBound
    var condition: SyntaxExpression?
    if parser.take(.if) {
      condition = parser.junction()
      parser.takeCommas()
      if !parser.take(.then) {
        parser.report(
          "syntax", .init("`if A` needs `then`", "`若 A` 后面要写 `则`"), parser.here,
          help: .init("write `manual \"…\" if A`", "写成 `若 A，则 人工 “…”`，或者 `人工 “…” 若 A`"))
      }
    } else if parser.take(.otherwise) {
      parser.takeCommas()
    }
    guard let decision = decision(&parser) else { return nil }
    guard case .text(let text)? = parser.next?.kind else {
      parser.report(
        "incomplete-rule", .init("the sentence to say is missing", "没有写要说的话"), parser.here,
        help: .init("write it in quotes behind `\(decision.rawValue)`", "在 `\(decision.chinese)` 后面用引号写一句话"))
      return nil
    }
    let range = parser.here
    parser.index += 1
    if condition == nil {
      if parser.take(.if) { condition = parser.junction() } else { _ = parser.take(.otherwise) }
    }
    return SyntaxArm(
      kind: kind, decision: decision, text: SourceWord(text: text, range: range), condition: condition,
      range: start..<max(start, parser.end))
  }

  private mutating func decision(_ parser: inout ExpressionParser) -> SyntaxDecision? {
    guard let word = parser.next?.word else {
      parser.report(
        "incomplete-rule", .init("a decision is missing", "没有写结论"), parser.here, help: .decisions(guess: nil))
      return nil
    }
    if let decision = SyntaxDecision.words[word] {
      parser.index += 1
      return decision
    }
    let guess = SyntaxDecision.slips[word] ?? nearest(word)
    parser.report(
      "unknown-decision", .init("unknown decision `\(word)`", "没有结论 `\(word)`"), parser.here,
      help: .decisions(guess: guess))
    return nil
  }

  private func nearest(_ word: String) -> SyntaxDecision? {
    Nearest.word(to: word, among: SyntaxDecision.words.keys.sorted()).flatMap { SyntaxDecision.words[$0] }
  }

  // MARK: - Errors

  mutating func report(_ id: String, _ message: Diagnostic.Message, _ range: Range<Int>, help: Diagnostic.Message) {
    diagnostics.append(
      Diagnostic(.error, id, message, at: SourceSpan(source: source, range: range), help: help))
  }

  mutating func reportRepeated(_ statement: Statement, first: SourceWord) {
    diagnostics.append(
      Diagnostic(
        .error, "duplicate-clause",
        .init("`\(statement.start.text)` stands twice in this rule", "这条规则里写了两次 `\(statement.start.text)`"),
        at: SourceSpan(source: source, range: statement.start.range),
        related: [(SourceSpan(source: source, range: first.range), .init("first here", "第一次在这里"))],
        help: .init("keep one of them", "只留一个")))
  }

  mutating func reportRest(_ range: Range<Int>) {
    report(
      "syntax", .init("nothing may stand here", "这里不该再有别的"), range,
      help: .init("delete it", "删掉，或者另起一行"))
  }

  /// What is left of a clause: a mistyped keyword at the beginning of a line, or words that do not belong.
  mutating func reportRest(_ parser: inout ExpressionParser) {
    guard let token = parser.next else { return }
    if token.beginsLine, let word = token.word, let keyword = nearestKeyword(to: word) {
      reportKeyword(word, token.range, keyword)
      parser.skipRest()
      return
    }
    let words = parser.text(token.range)
    parser.report(
      "syntax", .init("`\(words)` does not belong here", "`\(words)` 不该写在这里"), token.range,
      help: .init(
        "words need blanks between them, and lines begin with a keyword", "词和词之间要有空格；新的一行要以 `要求`、`否则` 这样的词开头"))
  }
}

extension SyntaxDecision {
  /// What people type for a decision.
  fileprivate static let slips: [String: SyntaxDecision] = [
    "驳回": .resubmit, "拒绝": .resubmit, "补件": .resubmit, "补交": .resubmit, "打回": .resubmit, "退件": .resubmit,
    "退單": .resubmit, "reject": .resubmit, "refuse": .resubmit, "return": .resubmit,
    "转人工": .manual, "复核": .manual, "审核": .manual, "复审": .manual, "轉人工": .manual, "review": .manual,
    "human": .manual, "fail": .manual,
    "提醒": .note, "警告": .note, "备注": .note, "warn": .note, "warning": .note, "info": .note,
  ]
}

extension Diagnostic.Message {
  fileprivate static func decisions(guess: SyntaxDecision?) -> Self {
    .init(
      "there are three: `manual` (to a reviewer), `resubmit` (back to the submitter), `note` (changes nothing)"
        + (guess.map { "; here you probably want `\($0.rawValue)`" } ?? ""),
      "结论只有三个：人工（交审核员）、退回（让提交人补）、提示（不影响结论）"
        + (guess.map { "。这里您大概要写 `\($0.chinese)`" } ?? ""))
  }
}
