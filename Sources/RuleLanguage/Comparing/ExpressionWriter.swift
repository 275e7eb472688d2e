import Diagnosing
import Model

/// Writes checked expressions in both languages, whatever language they were written in.
struct ExpressionWriter {
  let index: SchemaIndex
  /// The names that the rule's `define` lines give.
  let names: [String]
  let defines: [CheckedDefine]

  private typealias Message = Diagnostic.Message

  // MARK: - Values

  /// `choices`: the words the other side of the comparison may be.
  /// `unit`: what a number beside it is counted in.
  func node(_ value: CheckedValue, choices: [Schema.Name] = [], unit: CalendarUnit? = nil) -> ExpressionNode {
    switch value {
    case .literal(let literal):
      let unit = unit.map { Message(" \($0.rawValue)", " \($0.chinese)") } ?? .init(same: "")
      return ExpressionNode(kind: "literal", words: words(literal, choices) + unit)
    case .field(let path): return ExpressionNode(kind: "field", words: words(path))
    case .define(let index):
      return ExpressionNode(kind: "name", words: .init(same: names.indices.contains(index) ? names[index] : "?"))
    case .function(let function, let operand):
      let part = node(operand)
      return ExpressionNode(
        kind: function.rawValue,
        words: Message("\(function.rawValue) of ", "") + part.words + .init("", " 的 \(function.chinese)"), parts: [part]
      )
    case .measure(let measure, let from, let to):
      let (from, to) = (node(from), node(to))
      let particles = measure == .age ? ("age of ", " on ") : ("\(measure.rawValue) from ", " to ")
      return ExpressionNode(
        kind: measure.rawValue,
        words: Message(particles.0, "") + from.words + .init(particles.1, " 至 ") + to.words
          + .init("", " 的 \(measure.chinese)"), parts: [from, to])
    case .shift(let base, let number, let unit, let isBefore):
      let base = node(base)
      let term = ExpressionNode(
        kind: "literal", words: .init("\(number) \(unit.rawValue)", "\(number) \(unit.chinese)"))
      return ExpressionNode(
        kind: isBefore ? "before" : "after",
        words: Message(
          term.words.english + (isBefore ? " before " : " after ") + base.words.english,
          base.words.chinese + (isBefore ? " 前 " : " 后 ") + term.words.chinese), parts: [base, term])
    case .ladder(let lines): return ladder(lines.map { ($0.condition, node($0.result, choices: choices)) })
    case .countNames(let operand):
      let part = node(operand)
      return ExpressionNode(kind: "count", words: Message("count of ", "计数 ") + part.words, parts: [part])
    case .countRows(let collection, _, let condition):
      return rows("count", Message("count of ", "计数 "), collection, condition)
    }
  }

  private func words(_ literal: Value, _ choices: [Schema.Name]) -> Message {
    switch literal {
    case .text(let text):
      if let choice = choices.first(where: { $0.english == text }) { return .init(choice.english, choice.chinese) }
      return .init("\"\(text)\"", "“\(text)”")
    case .term(let term): return .init(term.english, term.canonical)
    default: return .init(same: literal.canonical)
    }
  }

  private func words(_ path: CheckedPath) -> Message {
    var owner = path.rootName
    let root = index.entity(owner)?.name ?? index.table(owner)?.name
    var chinese = [root?.chinese ?? owner]
    for name in path.links + (path.field.map { [$0] } ?? []) {
      let field = index.field(name, of: owner)
      chinese.append(field?.name.chinese ?? name)
      if case .link(let target)? = field?.kind { owner = target }
    }
    return .init(path.english, chinese.joined(separator: "."))
  }

  // MARK: - Conditions

  func node(_ condition: CheckedCondition) -> ExpressionNode {
    switch condition {
    case .test(let test, _): return node(test)
    case .all(let parts): return list(parts, "and", .init(" and ", " 且 "))
    case .any(let parts): return list(parts, "or", .init(" or ", " 或 "))
    case .not(let inner):
      let part = node(inner)
      return ExpressionNode(kind: "not", words: Message("not ", "非 ") + bracketed(part), parts: [part])
    case .define(let index): return node(CheckedValue.define(index))
    case .ladder(let lines): return ladder(lines.map { ($0.condition, node($0.result)) })
    }
  }

  private func list(_ parts: [CheckedCondition], _ kind: String, _ joiner: Message) -> ExpressionNode {
    let parts = parts.map { node($0) }
    return ExpressionNode(kind: kind, words: joined(parts.map(bracketed), joiner), parts: parts, isList: true)
  }

  private func node(_ test: CheckedCondition.Test) -> ExpressionNode {
    func made(_ kind: String, _ words: Message, _ parts: [ExpressionNode]) -> ExpressionNode {
      ExpressionNode(kind: kind, words: words, parts: parts, isTest: true)
    }
    switch test {
    case .compare(let comparison, let left, let right, let lookAlikes):
      let parts = [
        node(left, choices: choices(of: right), unit: unit(of: right)),
        node(right, choices: choices(of: left), unit: unit(of: left)),
      ]
      let sign = Message(same: " \(comparison.rawValue) ")
      let rest =
        lookAlikes == 0 ? Message(same: "") : .init(" allowing \(lookAlikes) look-alikes", " 容许 \(lookAlikes) 个形近字")
      return made(
        comparison.rawValue + String(lookAlikes), bracketed(parts[0]) + sign + bracketed(parts[1]) + rest, parts)
    case .isIn(let subject, let members):
      let part = node(subject)
      let members = members.map { node($0, choices: choices(of: subject)) }
      let all = joined(members.map(\.words), .init(", ", "、"))
      let list = ExpressionNode(kind: "members", words: all, parts: members, isList: true)
      return made("in", part.words + .init(" in (", " 属于（") + all + .init(")", "）"), [part, list])
    case .matches(let subject, let pattern):
      let pattern = ExpressionNode(kind: "literal", words: .init("\"\(pattern.text)\"", "“\(pattern.text)”"))
      let part = node(subject)
      return made("matches", part.words + .init(" matches ", " 匹配 ") + pattern.words, [part, pattern])
    case .checksOut(let subject):
      let part = node(subject)
      return made("checks", part.words + .init(" checks out", " 校验无误"), [part])
    case .exists(let subject):
      let part = node(subject)
      return made("exists", Message("exists ", "有 ") + part.words, [part])
    case .existsLink(let path): return made("link", Message("exists ", "有 ") + words(path), [])
    case .isAbsent(let subject):
      let part = node(subject)
      return made("absent", part.words + .init(" is absent", " 是 缺失"), [part])
    case .isBlank(let subject):
      let part = node(subject)
      return made("blank", part.words + .init(" is blank", " 是 未填"), [part])
    case .existsRow(let collection, _, let condition):
      var node = rows("exists row", Message("exists ", "有 "), collection, condition)
      node.isTest = true
      return node
    }
  }

  private func rows(
    _ kind: String, _ head: Message, _ collection: Collection, _ condition: CheckedCondition?
  ) -> ExpressionNode {
    let (name, isTable) =
      switch collection {
      case .entity(let name): (name, false)
      case .table(let name): (name, true)
      }
    let chinese = (isTable ? index.table(name)?.name : index.entity(name)?.name)?.chinese ?? name
    let words = head + .init(name, chinese)
    guard let condition else { return ExpressionNode(kind: kind + name, words: words) }
    let part = node(condition)
    return ExpressionNode(kind: kind + name, words: words + .init(" where ", " 其中 ") + part.words, parts: [part])
  }

  private func ladder(_ lines: [(condition: CheckedCondition?, value: ExpressionNode)]) -> ExpressionNode {
    let rungs = lines.map { condition, value -> ExpressionNode in
      guard let condition = condition.map({ node($0) }) else {
        return ExpressionNode(
          kind: "otherwise", words: .init(value.words.english + " otherwise", "其余 " + value.words.chinese),
          parts: [value])
      }
      return ExpressionNode(
        kind: "line",
        words: .init(
          "\(value.words.english) if \(condition.words.english)",
          "若 \(condition.words.chinese)，则 \(value.words.chinese)"),
        parts: [condition, value])
    }
    return ExpressionNode(
      kind: "ladder", words: joined(rungs.map(\.words), .init(", ", "，")), parts: rungs, isList: true)
  }

  private func unit(of value: CheckedValue) -> CalendarUnit? {
    switch value {
    case .measure(.days, _, _): .days
    case .measure(.years, _, _): .years
    case .define(let number) where defines.indices.contains(number):
      if case .value(let value) = defines[number] { unit(of: value) } else { nil }
    default: nil
    }
  }

  private func choices(of value: CheckedValue) -> [Schema.Name] {
    if case .field(let path) = value { path.choices } else { [] }
  }

  /// With brackets around what would not be clear without.
  private func bracketed(_ node: ExpressionNode) -> Message {
    ["and", "or", "ladder"].contains(node.kind)
      || node.kind.hasPrefix("count") && node.words.english.contains(" where ")
      ? Message("(", "（") + node.words + .init(")", "）") : node.words
  }

  private func joined(_ parts: [Message], _ joiner: Message) -> Message {
    guard let first = parts.first else { return .init(same: "") }
    return parts.dropFirst().reduce(first) { $0 + joiner + $1 }
  }
}

extension Term {
  fileprivate var english: String {
    switch self {
    case .years(let number): "\(number) years"
    case .months(let number): "\(number) months"
    case .days(let number): "\(number) days"
    case .unlimited: "长期"
    }
  }
}
