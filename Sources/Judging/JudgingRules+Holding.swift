package import Model
import RuleLanguage

extension JudgingRules {
  /// The rules that hold of a case, with the conditions they looked at: what a pass rests on. It is not part of a
  /// judgement because the same rules over the same reading always give it again.
  package func holding(_ result: CaseResult, record: Record) -> [Finding] {
    guard case .read(let reading) = CaseMaterial(result) else { return [] }
    let facts = facts.facts(of: reading, record: record)
    let evidence = Evidence(reading: reading, record: record, facts: facts, definitions: definitions)
    return ruleSet.evaluate(facts).filter { $0.outcome == .holds }.map { finding($0, evidence) }
  }
}
