package import Model

/// Rules that parsed and checked without an error. The files' examples are run apart, by `runExamples()`.
package struct RuleSet: Sendable {
  /// SHA-256 of the checked meaning with the schema, lower-case hex. Titles, examples, comments, layout and the
  /// language of the keywords do not change it.
  package let hash: String
  package let rules: [Rule]

  let evaluator: Evaluator
  let checked: [CheckedRule]
  let examples: [CheckedExample]

  package struct Rule: Hashable, Sendable {
    package let id: String
    package let title: String
    /// The reason given when the rule is switched off; it is then not evaluated, only its examples are.
    package let off: String?
    /// The entity of the `for each`; nil for a rule without.
    package let entity: String?
    /// The paths the rule looks at (`contract.listing`, `party.identity.name`, `contract`), English names, sorted.
    package let paths: [String]
    /// What its arms may say: `note`, `resubmit`, `manual`, `absent`.
    package let decisions: Set<Finding.Outcome>
  }
}

/// What one rule says of one item of a case, over all plausible worlds.
package struct RuleOutcome: Hashable, Sendable {
  package var rule: String
  /// Index of the row of a `for each`, from 0; nil for a rule without, and for a `for each` over nothing.
  package var item: Int?
  /// The entity of the `for each`.
  package var entity: String?
  package var outcome: Finding.Outcome
  /// The arm that decided, counted from 1 through the rule's `else`, `then` and `absent` arms as written; 0 when none.
  package var arm: Int
  /// For the submitter only certain values are printed (else 读不清); for the reviewer all readings. Empty for `holds`
  /// and `skipped`.
  package var text: String
  /// When unclear: everything the rule may yet say. Otherwise just the outcome.
  package var possible: Set<Finding.Outcome>
  /// Two witnesses when unclear (`读作 2036-10-17 则通过，读作 2026-10-17 则退回`); empty otherwise.
  package var witnesses: String
  package var conditions: [EvaluatedCondition]

  package init(
    rule: String, item: Int? = nil, entity: String? = nil, outcome: Finding.Outcome, arm: Int = 0, text: String = "",
    possible: Set<Finding.Outcome>? = nil, witnesses: String = "", conditions: [EvaluatedCondition] = []
  ) {
    self.rule = rule
    self.item = item
    self.entity = entity
    self.outcome = outcome
    self.arm = arm
    self.text = text
    self.possible = possible ?? [outcome]
    self.witnesses = witnesses
    self.conditions = conditions
  }

  package struct EvaluatedCondition: Hashable, Sendable {
    /// As written in the rule.
    package var text: String
    /// `true`, `false`, `absent`, `unknown` or `unclear`.
    package var truth: String
    /// The facts it looked at: path as written, entity, row and field (English).
    package var leaves: [Leaf]

    package init(text: String, truth: String, leaves: [Leaf]) {
      self.text = text
      self.truth = truth
      self.leaves = leaves
    }

    package struct Leaf: Hashable, Sendable {
      package var path: String
      package var entity: String
      package var row: Int
      package var field: String
      /// The plausible readings as printed to a reviewer, joined by 或.
      package var value: String

      package init(path: String, entity: String, row: Int, field: String, value: String) {
        self.path = path
        self.entity = entity
        self.row = row
        self.field = field
        self.value = value
      }
    }
  }
}
