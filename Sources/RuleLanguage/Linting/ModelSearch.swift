import Diagnosing
import Model

/// Looks for small cases that make rules say each of their outcomes, by changing the values of their examples to those
/// around their literals and running the rules themselves. The same rules always give the same cases.
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

  let rules: [CheckedRule]
  let ruleSet: RuleSet
  /// What the rules say together, one each, with the first case found for it, in the order found.
  private(set) var found: [(outcomes: [Outcome], facts: Facts)] = []
  private let pool: FactPool
  private var known: Set<[Outcome]> = []
  private(set) var count = 0
  private var random: UInt64 = 0x9E37_79B9

  /// Whether examples are tried, too.
  private let hasExamples: Bool

  /// - Parameter shared: what may be tried; what the rules say then, they say whatever else may be. Nil: everything.
  init(_ rules: [CheckedRule], _ ruleSet: RuleSet, sharing shared: Set<CheckedPath>? = nil) {
    self.rules = rules
    self.ruleSet = ruleSet
    hasExamples = shared == nil
    pool = FactPool(rules, ruleSet.evaluator.index, sharing: shared)
  }

  /// The first case of which the rules say something of a kind; nil when none is found.
  func facts(where matches: ([Outcome]) -> Bool) -> Facts? { found.first { matches($0.outcomes) }?.facts }

  /// - Parameter isEnough: ends the search before `greatestCount` cases were tried.
  mutating func run(greatestCount: Int, until isEnough: ([Outcome]) -> Bool = { _ in false }) {
    let ids = Set(rules.map(\.rule.id))
    let own = !hasExamples ? [] : ruleSet.examples.filter { $0.rule.map { ids.contains(ruleSet.rules[$0].id) } == true }
    for facts in [pool.base] + own.prefix(8).map(\.facts) where tryOut(facts, isEnough) { return }
    // First each value by itself, then two or three at a time.
    for seed in found.map(\.facts) {
      for (place, choices) in pool.choices.enumerated() {
        for choice in choices where count < greatestCount / 2 {
          if tryOut(pool.changed(seed, place, choice), isEnough) { return }
        }
      }
    }
    guard !pool.choices.isEmpty else { return }
    while count < greatestCount, !found.isEmpty {
      var facts = found[next(found.count)].facts
      for _ in 0...next(3) {
        let place = next(pool.choices.count)
        guard !pool.choices[place].isEmpty else { continue }
        facts = pool.changed(facts, place, pool.choices[place][next(pool.choices[place].count)])
      }
      if tryOut(facts, isEnough) { return }
    }
  }

  private mutating func tryOut(_ facts: Facts, _ isEnough: ([Outcome]) -> Bool) -> Bool {
    count += 1
    let outcomes = rules.compactMap { ruleSet.evaluator.evaluate($0, facts).first.map(Outcome.init) }
    guard outcomes.count == rules.count, known.insert(outcomes).inserted else { return false }
    found.append((outcomes, facts))
    return isEnough(outcomes)
  }

  private mutating func next(_ count: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(random >> 33) % max(count, 1)
  }

  /// The facts that the rules look at, as an example would write them.
  func written(_ facts: Facts) -> [Diagnostic.Message] {
    var lines: [Diagnostic.Message] = []
    for path in pool.places {
      guard case .some(let content) = FactPool.content(of: path, in: facts, ruleSet.evaluator.index) else { continue }
      let message = TermWords.message(content)
      let choice: String? =
        if case .value(.text(let text)) = content { path.choices.first { $0.english == text }?.chinese } else { nil }
      lines.append(.init("\(path.written)  \(message.english)", "\(path.written)  \(choice ?? message.chinese)"))
    }
    return lines
  }
}
