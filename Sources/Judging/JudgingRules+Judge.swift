package import Model
import RuleLanguage

extension JudgingRules {
  /// Decides a case. What was not read, or could not be evaluated, never helps it to an automatic decision.
  package func judge(_ material: CaseMaterial, record: Record) -> Judgement {
    let builtIn = BuiltInReasons.findings(material, record)
    guard case .read(let reading) = material else { return manual(because: builtIn, others: []) }

    let facts = facts.facts(of: reading, record: record)
    let outcomes = ruleSet.evaluate(facts)
    let decided = ruleSet.decide(outcomes, over: facts, requiring: Self.requiredEntities)
    let evidence = Evidence(reading: reading, record: record, facts: facts, definitions: definitions)
    let gaps = Gaps(reading: reading, facts: facts, builder: self.facts)
    let (reasons, others) = findings(outcomes, deciding: decided.deciding, gaps, evidence)

    if !builtIn.isEmpty {
      return decided.decision == .manual
        ? manual(because: builtIn + reasons, others: others) : manual(because: builtIn, others: reasons + others)
    }
    switch decided.decision {
    case .manual:
      let unmet = decided.unmet.map { BuiltInReasons.nothingHolds(for: $0.entity, item: $0.item) }
      return manual(because: reasons.isEmpty ? unmet : reasons, others: others)
    case .pass, .resubmit:
      return Judgement(
        decision: decided.decision, findings: reasons + others, reasons: reasons, ruleSet: hash)
    }
  }

  /// What is worth showing of the outcomes: those that decided, and the others that neither hold nor do not apply. What
  /// only repeats a missing side or document is shown under the rule that tells of it.
  private func findings(
    _ outcomes: [RuleOutcome], deciding: [RuleOutcome], _ gaps: Gaps, _ evidence: Evidence
  ) -> (reasons: [Finding], others: [Finding]) {
    var deciding = Set(deciding.map(Key.init))
    var said = outcomes.filter { ![.holds, .skipped].contains($0.outcome) }
    if !gaps.isEmpty, said.contains(where: gaps.tells) {
      let repeating = said.filter(gaps.onlyRepeats)
      if repeating.contains(where: { deciding.contains(Key($0)) }) {
        deciding.formUnion(said.filter(gaps.tells).map(Key.init))
      }
      let hidden = Set(repeating.map(Key.init))
      said.removeAll { hidden.contains(Key($0)) }
    }
    return (
      said.filter { deciding.contains(Key($0)) }.map { finding($0, evidence) },
      said.filter { !deciding.contains(Key($0)) }.map { finding($0, evidence) }
    )
  }

  /// Decides what a worker answered.
  package func judge(_ result: CaseResult, record: Record) -> Judgement {
    judge(CaseMaterial(result), record: record)
  }

  private func manual(because reasons: [Finding], others: [Finding]) -> Judgement {
    Judgement(decision: .manual, findings: reasons + others, reasons: reasons, ruleSet: hash)
  }

  func finding(_ outcome: RuleOutcome, _ evidence: Evidence) -> Finding {
    Finding(
      rule: outcome.rule, arm: outcome.arm, item: outcome.item.map { "\(outcome.entity ?? "") \($0 + 1)" } ?? "",
      outcome: outcome.outcome, text: outcome.text, conditions: outcome.conditions.map(evidence.condition))
  }

  /// One outcome among those of a case.
  private struct Key: Hashable {
    let rule: String
    let item: Int?

    init(_ outcome: RuleOutcome) {
      rule = outcome.rule
      item = outcome.item
    }
  }
}
