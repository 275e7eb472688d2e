package import Model

/// What the outcomes of all rules make of a case.
package struct Verdict: Hashable, Sendable {
  package let decision: Decision
  /// The outcomes that made the decision what it is; empty for a pass, and when only `unmet` forbids the pass.
  package let deciding: [RuleOutcome]
  /// The entities and rows for which no rule holds, though a pass needs one.
  package let unmet: [Need]

  /// A pass needs a rule that holds for this.
  package struct Need: Hashable, Sendable {
    package let entity: String
    /// The row of a collection, from 0; nil for an entity that is none.
    package let item: Int?

    package init(entity: String, item: Int?) {
      self.entity = entity
      self.item = item
    }
  }
}
