import Model

extension RuleSet {
  /// What every rule that is not switched off says of the case, in the order of the rules, `for each` row by row.
  package func evaluate(_ facts: Facts) -> [RuleOutcome] {
    checked.filter { $0.rule.off == nil }.flatMap { evaluator.evaluate($0, facts) }
  }
}

/// Runs one rule over the facts of a case.
struct Evaluator: Sendable {
  let index: SchemaIndex
  let lookAlikes: LookAlikes

  func evaluate(_ rule: CheckedRule, _ facts: Facts) -> [RuleOutcome] {
    guard let entity = rule.rule.entity else { return [evaluate(rule, facts, item: nil)] }
    let count = facts.rows[entity]?.count ?? 0
    guard count == 0 else { return (0..<count).map { evaluate(rule, facts, item: $0) } }
    return [overNothing(rule, entity, isOpen: facts.open.contains(entity))]
  }

  func evaluate(_ rule: CheckedRule, _ facts: Facts, item: Int?) -> RuleOutcome {
    var grounding = Grounding(index: index, facts: facts, rule: rule, lookAlikes: lookAlikes, item: item)
    var run = RuleRun(&grounding)
    return run.outcome(&grounding)
  }

  /// A `require` over nothing is absent: what nobody found passes nothing.
  private func overNothing(_ rule: CheckedRule, _ entity: String, isOpen: Bool) -> RuleOutcome {
    let name = index.entity(entity)?.name.chinese ?? entity
    let title = rule.rule.title.isEmpty ? rule.rule.id : rule.rule.title
    var outcome = RuleOutcome(rule: rule.rule.id, entity: entity, outcome: .skipped)
    if isOpen {
      outcome.outcome = .unclear
      outcome.possible = rule.rule.decisions.union([.skipped])
      outcome.witnesses = "可能还有\(name)没有读到"
      outcome.text = "\(title)：不能确定（\(outcome.witnesses)）"
    } else if !rule.requires.isEmpty, !rule.isAnyEnough {
      outcome.outcome = .absent
      outcome.possible = [.absent]
      outcome.text = "\(title)：没有\(name)"
    }
    return outcome
  }
}
