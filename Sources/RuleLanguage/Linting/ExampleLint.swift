import Diagnosing
import Model

/// Outcomes of a rule that no example shows, and examples that show nothing new.
struct ExampleLint {
  let rule: ExpandedRule
  /// Its place among the rules.
  let number: Int
  let ruleSet: RuleSet

  private var examples: [CheckedExample] { ruleSet.examples.filter { $0.rule == number } }

  func warnings() -> [Diagnostic] { repeated() + missing() }

  private func repeated() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var first: [Facts: CheckedExample] = [:]
    for example in examples {
      guard let earlier = first[example.facts] else {
        first[example.facts] = example
        continue
      }
      found.append(
        Diagnostic(
          .warning, "repeated-example", .init("this example is the same case as an earlier one", "这个示例和前面的一个是同一个案件"),
          at: example.span, related: [(earlier.span, .init("the earlier one", "前面的示例"))],
          help: .init("change a fact, or remove it", "改一个值，或删掉它")))
    }
    return found
  }

  private func missing() -> [Diagnostic] {
    var shown: Set<ModelSearch.Outcome> = []
    for example in examples {
      for outcome in ruleSet.evaluator.evaluate(rule.rule, example.facts).prefix(1) {
        shown.insert(.init(outcome))
      }
    }
    var wanted: [(outcome: ModelSearch.Outcome, span: SourceSpan)] = []
    if !rule.requires.isEmpty { wanted.append((.init(.holds, arm: 0), rule.rule.spans.id)) }
    for (place, arm) in rule.rule.arms.enumerated() {
      wanted.append((.init(arm.outcome, arm: place + 1), rule.rule.spans.arms[place]))
    }
    wanted.removeAll { shown.contains($0.outcome) }
    guard !wanted.isEmpty else { return [] }
    var search = ModelSearch([rule.rule], ruleSet)
    var open = Set(wanted.map(\.outcome))
    search.run(greatestCount: 600) { found in
      open.subtract(found)
      return open.isEmpty
    }
    return wanted.compactMap { outcome, span -> Diagnostic? in
      // Without a case that shows it nobody knows whether there is one.
      guard let witness = search.facts(where: { $0 == [outcome] }) else { return nil }
      let word = outcome.message
      return Diagnostic(
        .warning, "no-example", .init("no example comes out as \(word.english) here", "没有示例得出这里的 \(word.chinese)"),
        at: span,
        notes: search.written(witness),
        help: .init("add an example of it", "补一个这样的示例"))
    }
  }
}
