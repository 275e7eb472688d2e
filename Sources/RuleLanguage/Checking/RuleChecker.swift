import Diagnosing
import Model

extension Checker {
  /// Checks one rule; the result counts only when no error was reported.
  mutating func rule(_ syntax: SyntaxRule) -> CheckedRule {
    checkEach(syntax)
    var defines = syntax.defines.map { define($0) }
    let whens = syntax.whens.map { whole($0) }
    let requires = syntax.requires.map { whole($0) }
    let arms = syntax.arms.map { arm($0) }
    checkShape(syntax)
    var units: [Int: CalendarUnit] = [:]
    for (place, literal) in usedLiterals {
      defines[place] = .value(literal)
      if case .literal(.number) = literal, case .term(_, let unit) = syntax.defines[place].value.kind {
        units[place] = unit
      }
    }
    let paths = looked ?? []
    let rule = RuleSet.Rule(
      id: syntax.id.text, title: syntax.title?.text ?? "", off: syntax.off, entity: each,
      paths: Set(paths.map(\.english)).sorted(), decisions: decisions(syntax))
    return CheckedRule(
      rule: rule, isAnyEnough: syntax.isAnyEnough, defines: defines,
      defineNames: syntax.defines.map(\.name.text), defineUnits: units, whens: whens, requires: requires, arms: arms,
      paths: paths.sorted { $0.english < $1.english },
      spans: CheckedRule.Spans(
        id: span(syntax.id.range), defines: syntax.defines.map { span($0.name.range) },
        whens: syntax.whens.map { span($0.range) }, requires: syntax.requires.map { span($0.range) },
        arms: syntax.arms.map { span($0.range) }))
  }

  private func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(source: source, range: range) }

  private mutating func checkEach(_ syntax: SyntaxRule) {
    guard let word = syntax.each else { return }
    guard let entity = index.entity(word.text) else {
      reportUnknownHead(word.text, word)
      return
    }
    if !entity.isCollection {
      report(
        "type-mismatch", .init("a case has only one `\(word.text)`", "一个案子只有一份`\(word.text)`"), word.range,
        help: .init("leave this line out", "去掉这一行"))
    }
    each = entity.name.english
  }

  private mutating func define(_ syntax: SyntaxDefine) -> CheckedDefine {
    if let earlier = definePlaces[syntax.name.text].map({ defines[$0] }) {
      report(
        "duplicate-define", .init("`\(syntax.name.text)` is defined twice", "`\(syntax.name.text)` 设了两次"),
        syntax.name.range,
        related: [(SourceSpan(source: source, range: earlier.name.range), .init("first here", "第一次在这里"))],
        help: .init("give one of them another name", "换一个名字"))
    }
    if syntax.name.text.contains(".") {
      report(
        "syntax", .init("a name of your own has no dot", "自己设的名字里不能有点"), syntax.name.range,
        help: .init("write it with a hyphen or without", "去掉点"))
    }
    (size, chain) = (0, 0)
    let checked: CheckedDefine
    let shape: Shape
    if isCondition(syntax.value) {
      (checked, shape) = (.condition(condition(syntax.value)), .condition)
    } else {
      let result = value(syntax.value, expected: nil)
      (checked, shape) = (.value(result.0), result.1)
      if shape == .presence || { if case .link = shape { true } else { false } }() {
        report(
          "type-mismatch",
          .init("this is \(shape.description.english), no value", "这\(shape.description.chinese)，不是值"),
          syntax.value.range,
          help: .init("write `exists …`", "写 `有 …`"))
      }
    }
    // Asked before the name is known: it may be the word it stands for.
    if case .value = shape, isLiteral(syntax.value) { openLiterals[defines.count] = syntax.value }
    definePlaces[syntax.name.text] = defines.count
    defines.append(Define(name: syntax.name, shape: shape, size: size, chain: chain + 1))
    checkSize(syntax.value.range)
    return checked
  }

  private func isCondition(_ syntax: SyntaxExpression) -> Bool {
    switch syntax.kind {
    case .compare, .isIn, .matches, .checksOut, .isAbsent, .isBlank, .exists, .all, .any, .not: true
    case .ladder(let lines): lines.contains { isCondition($0.value) }
    case .word(let word): define(word)?.shape == .condition
    case .text, .term, .function, .measure, .shift, .count, .faulty: false
    }
  }

  private mutating func whole(_ syntax: SyntaxExpression) -> CheckedCondition {
    (size, chain) = (0, 0)
    let checked = condition(syntax)
    checkSize(syntax.range)
    return checked
  }

  private mutating func checkSize(_ range: Range<Int>) {
    guard size > Self.greatestSize || chain > Self.greatestChain else { return }
    report(
      "nested-too-deeply", .init("too large with its names expanded", "把名字展开以后太大"), range,
      help: .init("split the rule in two", "拆成两条规则"))
  }

  private mutating func arm(_ syntax: SyntaxArm) -> CheckedArm {
    CheckedArm(
      kind: syntax.kind, decision: syntax.decision, text: pieces(syntax.text),
      condition: syntax.condition.map { whole($0) })
  }

  // MARK: - What a rule must have

  private mutating func checkShape(_ syntax: SyntaxRule) {
    let thens = syntax.arms.filter { $0.kind == .then }
    if syntax.requires.isEmpty, thens.isEmpty {
      report(
        "incomplete-rule", .init("the rule requires nothing and says nothing", "这条规则什么也不要求"), syntax.id.range,
        help: .init("write `require …`, or `when …` and `then …`", "写 `要求 …`，或者 `适用 …` 和 `直接 …`"))
    }
    if !syntax.requires.isEmpty, let then = thens.first {
      report(
        "syntax", .init("`then` does not go with `require`", "有 `要求` 就不写 `直接`"), then.range,
        help: .init("write `else`", "写 `否则`"))
    }
    if !thens.isEmpty, syntax.whens.isEmpty {
      report(
        "incomplete-rule", .init("`then` needs a `when`", "`直接` 前面要有 `适用`"), syntax.id.range,
        help: .init("say when it applies", "写上什么时候适用"))
    }
    if syntax.requires.isEmpty, let wrong = syntax.arms.first(where: { $0.kind != .then }) {
      report(
        "syntax", .init("`\(wrong.kind.rawValue)` needs a `require`", "没有 `要求` 就不写 `否则` 和 `缺失`"), wrong.range,
        help: .init("write `then`", "写 `直接`"))
    }
    for kind in [SyntaxArm.Kind.else, .then, .absent] {
      let arms = syntax.arms.filter { $0.kind == kind }
      guard let last = arms.firstIndex(where: { $0.condition == nil }), last + 1 < arms.count else { continue }
      report(
        "syntax", .init("this line never counts: the one before it has no condition", "这一行永远轮不到：上一行没有条件"),
        arms[last + 1].range,
        related: [
          (SourceSpan(source: source, range: arms[last].range), .init("this one always counts", "这一行没有条件，总是成立"))
        ],
        help: .init("put the line without `if` last", "把没有 `若` 的一行放到最后"))
    }
  }

  private func decisions(_ syntax: SyntaxRule) -> Set<Finding.Outcome> {
    var outcomes = Set(syntax.arms.map { CheckedArm.outcome($0.kind, $0.decision) })
    guard !syntax.requires.isEmpty else { return outcomes }
    // What happens by default.
    if !syntax.arms.contains(where: { $0.kind == .else && $0.condition == nil }) { outcomes.insert(.manual) }
    if !syntax.arms.contains(where: { $0.kind == .absent && $0.condition == nil }) { outcomes.insert(.absent) }
    return outcomes
  }

  // MARK: - Texts

  /// A sentence with `{name}` in it.
  mutating func pieces(_ word: SourceWord) -> [TextPiece] {
    let before = looked
    looked = nil
    defer { looked = before }
    var pieces: [TextPiece] = []
    // The opening quote comes first.
    let quote = text(word.range).unicodeScalars.first.map { UTF8.width($0) } ?? 0
    var offset = word.range.lowerBound + quote
    var words = String.UnicodeScalarView()
    var name: String.UnicodeScalarView?
    var nameStart = offset
    for scalar in word.text.unicodeScalars {
      let width = UTF8.width(scalar)
      switch (scalar.halfWidth, name) {
      case ("{", nil):
        if !words.isEmpty { pieces.append(.words(String(words))) }
        words = String.UnicodeScalarView()
        name = String.UnicodeScalarView()
        nameStart = offset + width
      case ("}", let inner?):
        pieces.append(piece(SourceWord(text: String(inner), range: nameStart..<offset)))
        name = nil
      case (_, .some):
        if !scalar.isBlank { name?.append(scalar.isDot ? "." : scalar.halfWidth) }
      default:
        words.append(scalar)
      }
      offset += width
    }
    if name != nil {
      report(
        "syntax", .init("a `}` is missing", "少了一个 `}`"), nameStart - 1..<nameStart,
        help: .init("close the name with `}`", "在名字后面加 `}`"))
    }
    if !words.isEmpty { pieces.append(.words(String(words))) }
    return pieces
  }

  private mutating func piece(_ name: SourceWord) -> TextPiece {
    if let found = define(name.text) {
      if found.shape == .condition {
        report(
          "type-mismatch", .init("a condition cannot be printed", "条件不能印出来"), name.range,
          help: .init("name a field or a value", "写一个字段或值"))
      }
      return .value(.define(found.index))
    }
    guard let (path, shape) = path(name) else { return .words("") }
    switch shape {
    case .link, .presence:
      report(
        "type-mismatch",
        .init("this is \(shape.description.english), it cannot be printed", "这\(shape.description.chinese)，不能印出来"),
        name.range,
        help: .init("name one of its fields", "写出它的一个字段"))
    default: break
    }
    return .value(.field(path))
  }
}

extension CheckedArm {
  var outcome: Finding.Outcome { Self.outcome(kind, decision) }

  /// `manual` of an `absent` line is no suspicion.
  static func outcome(_ kind: SyntaxArm.Kind, _ decision: SyntaxDecision) -> Finding.Outcome {
    switch decision {
    case .manual: kind == .absent ? .absent : .manual
    case .resubmit: .resubmit
    case .note: .note
    }
  }
}
