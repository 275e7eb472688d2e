import Diagnosing
import Model

/// Gaps in ladders: an age, date or number for which no line of the ladder holds.
struct LadderLint {
  let rule: ExpandedRule
  let ruleSet: RuleSet

  func warnings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (condition, span) in zip(rule.whens + rule.requires, rule.rule.spans.whens + rule.rule.spans.requires) {
      var gaps: [(CheckedValue, Value)] = []
      collect(condition, into: &gaps)
      for (term, value) in gaps {
        let words = TermWords.words(term)
        found.append(
          Diagnostic(
            .warning, "ladder-gap",
            .init(
              "no line of the ladder holds when `\(words)` is \(value.canonical)",
              "`\(words)` 是 \(value.canonical) 时，阶梯没有一行成立"),
            at: span, notes: notes(term, value), help: .init("add a line for it, or `… otherwise`", "补一行，或者加一行 `其余 …`"))
        )
      }
    }
    return found
  }

  /// A case in which the term has the value, found by a rule that asks for nothing else.
  private func notes(_ term: CheckedValue, _ value: Value) -> [Diagnostic.Message] {
    var asking = rule.rule
    asking.defines = []
    asking.whens = [.test(.compare(.equal, term, .literal(value), lookAlikes: 0), text: "")]
    asking.requires = []
    asking.arms = [CheckedArm(kind: .then, decision: .note, text: [], condition: nil)]
    var search = ModelSearch([asking], ruleSet)
    search.run(greatestCount: 600) { $0[0].outcome == .note }
    guard let facts = search.facts(where: { $0[0].outcome == .note }) else { return [] }
    return [.init("for example this case:", "例如这个案件：")] + search.written(facts)
  }

  private func collect(_ condition: CheckedCondition, into gaps: inout [(CheckedValue, Value)]) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { collect(part, into: &gaps) }
    case .not(let inner): collect(inner, into: &gaps)
    case .define: break
    case .ladder(let lines):
      note(lines.map(\.condition), into: &gaps)
      for line in lines { collect(line.result, into: &gaps) }
    case .test(.compare(_, let left, let right, _), _):
      collect(left, into: &gaps)
      collect(right, into: &gaps)
    case .test: break
    }
  }

  private func collect(_ value: CheckedValue, into gaps: inout [(CheckedValue, Value)]) {
    guard case .ladder(let lines) = value else { return }
    note(lines.map(\.condition), into: &gaps)
    for line in lines { collect(line.result, into: &gaps) }
  }

  /// Only a ladder over one date, number or span is looked at: others leave things open on purpose.
  private func note(_ conditions: [CheckedCondition?], into gaps: inout [(CheckedValue, Value)]) {
    let lines = conditions.compactMap(\.self)
    guard lines.count == conditions.count else { return }
    var terms: [String: CheckedValue] = [:]
    var literals: Set<Value> = []
    for line in lines where !Self.isSimple(line, &terms, &literals) { return }
    guard terms.count == 1, let (key, term) = terms.first else { return }
    for value in Regions.around(literals, of: term) where value != .unlimited {
      let model = AbstractModel(only: key, .value(value))
      let truths = lines.map { line in (try? model.truth(line, [0])) ?? .unknown }
      guard truths.allSatisfy({ $0 == .false }) else { continue }
      gaps.append((term, value))
      return
    }
  }

  /// Whether a condition does nothing but compare one ordered term with literals.
  private static func isSimple(
    _ condition: CheckedCondition, _ terms: inout [String: CheckedValue], _ literals: inout Set<Value>
  ) -> Bool {
    switch condition {
    case .all(let parts), .any(let parts):
      for part in parts where !isSimple(part, &terms, &literals) { return false }
      return true
    case .not(let inner): return isSimple(inner, &terms, &literals)
    case .test(.compare(_, let left, let right, lookAlikes: 0), _):
      switch (left, right) {
      case (.literal(let literal), let term), (let term, .literal(let literal)):
        guard !term.isLiteral, literal.isOrdered else { return false }
        if case .ladder = term { return false }
        terms[AbstractModel.key(term)] = term
        literals.insert(literal)
        return true
      default: return false
      }
    case .test, .ladder, .define: return false
    }
  }
}

extension AbstractModel {
  /// A model of one term with one value.
  fileprivate init(only key: String, _ content: Facts.Content) {
    variables = [Variable(key: key, choices: [.content(content)], words: [""], tells: true)]
    indices = [key: 0]
  }
}

extension Value {
  fileprivate var isOrdered: Bool {
    switch self {
    case .date, .number, .term: true
    case .text, .names, .truth, .unlimited: false
    }
  }
}
