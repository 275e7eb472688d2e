import Diagnosing
import Model

/// Looks for small cases that make a rule say each of its outcomes, by changing the values of its examples to those
/// around its literals and running the rule itself. The same rules always give the same cases.
struct ModelSearch {
  struct Outcome: Hashable {
    var outcome: Finding.Outcome
    var arm: Int

    init(_ outcome: Finding.Outcome, arm: Int) {
      self.outcome = outcome
      self.arm = arm
    }

    init(_ outcome: RuleOutcome) { self.init(outcome.outcome, arm: outcome.outcome == .holds ? 0 : outcome.arm) }
  }

  let rule: CheckedRule
  let ruleSet: RuleSet
  /// The first case found for each outcome.
  private(set) var witnesses: [Outcome: Facts] = [:]
  /// Every case tried.
  private(set) var tried: [Facts] = []
  private var corpus: [Facts] = []
  private var random: UInt64 = 0x9E37_79B9

  init(rule: CheckedRule, ruleSet: RuleSet) {
    self.rule = rule
    self.ruleSet = ruleSet
  }

  mutating func run(greatestCount: Int) {
    let pool = FactPool(rule, ruleSet.evaluator.index)
    let own = ruleSet.examples.filter { $0.rule.map { ruleSet.rules[$0].id } == rule.rule.id }
    for facts in [pool.base] + own.prefix(8).map(\.facts) { tryOut(facts) }
    // First each value by itself, then two or three at a time.
    for seed in corpus {
      for (place, choices) in pool.choices.enumerated() {
        for choice in choices where tried.count < greatestCount / 2 { tryOut(pool.changed(seed, place, choice)) }
      }
    }
    guard !pool.choices.isEmpty else { return }
    while tried.count < greatestCount {
      var facts = corpus[next(corpus.count)]
      for _ in 0...next(3) {
        let place = next(pool.choices.count)
        guard !pool.choices[place].isEmpty else { continue }
        facts = pool.changed(facts, place, pool.choices[place][next(pool.choices[place].count)])
      }
      tryOut(facts)
    }
  }

  private mutating func tryOut(_ facts: Facts) {
    tried.append(facts)
    guard let outcome = ruleSet.evaluator.evaluate(rule, facts).first.map(Outcome.init) else { return }
    if witnesses[outcome] == nil {
      witnesses[outcome] = facts
      corpus.append(facts)
    } else if corpus.isEmpty {
      corpus.append(facts)
    }
  }

  private mutating func next(_ count: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(random >> 33) % max(count, 1)
  }

  /// The facts that the rule looks at, as an example would write them.
  func written(_ facts: Facts) -> [Diagnostic.Message] {
    var lines: [Diagnostic.Message] = []
    for path in rule.paths {
      guard case .some(let content) = FactPool.content(of: path, in: facts, ruleSet.evaluator.index) else { continue }
      let message = TermWords.message(content)
      let choice: String? =
        if case .value(.text(let text)) = content { path.choices.first { $0.english == text }?.chinese } else { nil }
      lines.append(.init("\(path.written)  \(message.english)", "\(path.written)  \(choice ?? message.chinese)"))
    }
    return lines
  }
}
