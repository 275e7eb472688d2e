package import Diagnosing
package import Model

// The language's whole surface for the rest of the product. (Bodies to come.)

/// Rules that parsed, checked and whose examples pass.
package struct RuleSet: Sendable {
  /// SHA-256 of the parsed meaning with the schema, lower-case hex.
  package let hash: String
  package let rules: [Rule]

  package struct Rule: Sendable {
    package let id: String
    package let title: String
    /// The reason given when the rule is switched off.
    package let off: String?
    /// The paths the rule looks at (`contract.listing`), English names.
    package let paths: [String]
  }
}

/// What one rule says of one item of a case, over all plausible worlds.
package struct RuleOutcome: Hashable, Sendable {
  package var rule: String
  /// Index of the row of a `for each`, from 0; nil for a rule without.
  package var item: Int?
  /// The entity of the `for each`.
  package var entity: String?
  package var outcome: Finding.Outcome
  package var arm: Int
  /// For the submitter only certain values are printed (else 读不清); for the reviewer all readings.
  package var text: String
  /// When unclear: everything the rule may yet say.
  package var possible: Set<Finding.Outcome>
  /// Two witnesses when unclear (`读作 2036 则通过，读作 2026 则退回`); empty otherwise.
  package var witnesses: String
  package var conditions: [EvaluatedCondition]

  package struct EvaluatedCondition: Hashable, Sendable {
    package var text: String
    /// `true`, `false`, `absent`, `unknown` or `unclear`.
    package var truth: String
    /// The facts it looked at: path as written, entity, row and field (English).
    package var leaves: [Leaf]

    package struct Leaf: Hashable, Sendable {
      package var path: String
      package var entity: String
      package var row: Int
      package var field: String
      /// The plausible readings as printed to a reviewer, joined by 或.
      package var value: String
    }
  }
}
