package import Model

/// Rules ready to decide very many cases, one after the other: it holds the facts of the case in hand.
///
/// It gives the decision that `RuleSet.evaluate` and `RuleSet.decide` give, which a test compares it with. What it does
/// not work out itself (a resubmit on partial values, very many readings) it asks of them.
package struct FlatRules {
  private let ruleSet: RuleSet
  private let rules: [FlatRule]
  private var evaluation: FlatEvaluation
  /// Entities for which a pass needs a rule that holds, by number: those with rows, and those with but one.
  private let required: (collections: [Int], singles: [Int])
  /// Whether a pass needs something that the rules have no word for: then nothing passes.
  private let isRequiredUnknown: Bool
  /// Entity → the places of the fields that the rules look at.
  package let neededFields: [Set<Int>]

  package init(_ ruleSet: RuleSet, requiring entities: [String]) {
    self.ruleSet = ruleSet
    var compiler = FlatCompiler(ruleSet.evaluator.index)
    for (number, checked) in ruleSet.checked.enumerated() where checked.rule.off == nil {
      compiler.add(checked, number: number)
    }
    rules = compiler.program.rules
    neededFields = compiler.needed
    var facts = compiler.staying
    facts.stay()
    evaluation = FlatEvaluation(
      compiler.program, ruleSet.evaluator.index, ruleSet.evaluator.lookAlikes, facts)
    let all = ruleSet.evaluator.index.schema.entities
    let places = entities.compactMap { name in all.firstIndex { $0.name.english == name } }
    isRequiredUnknown = places.count < entities.count
    required = (places.filter { all[$0].isCollection }, places.filter { !all[$0].isCollection })
  }

  /// The entities in the order of their numbers, each with its fields in the order of theirs.
  package var layout: [(entity: String, fields: [String])] {
    ruleSet.evaluator.index.schema.entities.map { ($0.name.english, $0.fields.map(\.name.english)) }
  }

  /// The facts of the case in hand.
  package var facts: FlatFacts {
    get { evaluation.facts }
    _modify { yield &evaluation.facts }
  }

  package struct Result {
    package var decision: Decision
    /// What made it so; empty for a pass. Only the first suspicion unless all were asked for.
    package var reasons: [Reason]

    package init(decision: Decision, reasons: [Reason]) {
      self.decision = decision
      self.reasons = reasons
    }
  }

  /// A rule that decided: its id, the arm that spoke (0: none), and what it said.
  package struct Reason: Hashable, Sendable {
    package var rule: String
    package var arm: Int
    package var outcome: Finding.Outcome
  }

  /// Decides the case in hand.
  /// - Parameter all: whether every reason is wanted; else the first suspicion ends it.
  /// - Parameter whole: the facts of the case once more, where they are needed in full.
  package mutating func decide(all: Bool, whole: () -> Facts) -> Result {
    evaluation.beginCase()
    var known: Facts?
    var suspicions: [Reason] = []
    var resubmits: [Reason] = []
    var obstacles: [Reason] = []
    var holding: [(rule: Int, item: Int)] = []
    for place in rules.indices {
      let entity = Int(rules[place].entity)
      let rowCount = entity < 0 ? 1 : evaluation.facts.rowCounts[entity]
      if rowCount == 0 {
        note(overNothing(rules[place]), place, &suspicions, &resubmits, &obstacles)
      }
      for item in 0..<rowCount {
        evaluation.item = entity < 0 ? -1 : item
        let outcome: FlatOutcome
        if let flat = FlatRuleRun.outcome(rules[place], &evaluation) {
          outcome = flat
        } else {
          let facts = known ?? whole()
          known = facts
          let checked = ruleSet.checked[rules[place].number]
          outcome = FlatOutcome(ruleSet.evaluator.evaluate(checked, facts, item: entity < 0 ? nil : item))
        }
        if outcome.outcome == .holds {
          holding.append((place, evaluation.item))
        } else if outcome.outcome != .skipped {
          note(outcome, place, &suspicions, &resubmits, &obstacles)
        }
      }
      if !all, !suspicions.isEmpty { return Result(decision: .manual, reasons: suspicions) }
    }
    if !suspicions.isEmpty { return Result(decision: .manual, reasons: suspicions) }
    if !resubmits.isEmpty { return Result(decision: .resubmit, reasons: resubmits) }
    guard obstacles.isEmpty, isMet(holding) else { return Result(decision: .manual, reasons: obstacles) }
    return Result(decision: .pass, reasons: [])
  }

  private func note(
    _ outcome: FlatOutcome, _ place: Int, _ suspicions: inout [Reason], _ resubmits: inout [Reason],
    _ obstacles: inout [Reason]
  ) {
    let isSuspicion = outcome.isSuspicion
    guard isSuspicion || outcome.outcome == .resubmit || outcome.isObstacle else { return }
    let reason = Reason(
      rule: ruleSet.rules[rules[place].number].id, arm: outcome.arm, outcome: outcome.outcome.single)
    if isSuspicion {
      suspicions.append(reason)
    } else if outcome.outcome == .resubmit {
      resubmits.append(reason)
    } else {
      obstacles.append(reason)
    }
  }

  private func overNothing(_ rule: FlatRule) -> FlatOutcome {
    if evaluation.facts.isOpen[Int(rule.entity)] {
      return FlatOutcome(outcome: .unclear, possible: rule.decisions.union(.skipped), arm: 0, item: -1)
    }
    let outcome: FlatOutcomes = !rule.requires.isEmpty && !rule.isAnyEnough ? .absent : .skipped
    return FlatOutcome(outcome: outcome, possible: outcome, arm: 0, item: -1)
  }

  private func isMet(_ holding: [(rule: Int, item: Int)]) -> Bool {
    !isRequiredUnknown
      && required.singles.allSatisfy { entity in
        holding.contains { rules[$0.rule].entity < 0 && rules[$0.rule].looksAt[entity] }
      }
      && required.collections.allSatisfy { entity in
        (0..<evaluation.facts.rowCounts[entity]).allSatisfy { row in
          holding.contains { Int(rules[$0.rule].entity) == entity && $0.item == row }
        }
      }
  }
}
