package import Definitions
package import RuleLanguage

/// The rules a case is judged by, ready for very many cases: parsed, checked, their examples passing.
package struct JudgingRules: Sendable {
  package let definitions: Definitions
  package let ruleSet: RuleSet
  /// SHA-256 over the meaning of rules, tables, documents, record columns and certainty, lower-case hex. Titles,
  /// examples, comments and layout do not change it.
  package let hash: String
  let facts: FactsBuilder

  /// A pass needs a rule that holds for each of these.
  package static let requiredEntities = ["contract", Entities.party]

  package init(definitions: Definitions, ruleSet: RuleSet) {
    self.definitions = definitions
    self.ruleSet = ruleSet
    hash = definitions.digest(after: ruleSet.hash)
    facts = FactsBuilder(definitions)
  }

  /// The same rules with every tolerance multiplied, none above the half that `certainty.txt` may say.
  /// - Parameter factor: 0 tolerates nothing, 1 leaves them as they are.
  package func scalingTolerances(by factor: Double) -> JudgingRules {
    JudgingRules(definitions: definitions.scalingTolerances(by: factor), ruleSet: ruleSet)
  }
}
