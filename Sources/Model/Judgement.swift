/// What is decided about a case.
package enum Decision: String, Hashable, Sendable, Codable, CaseIterable {
  case pass, resubmit, manual

  /// `pass` and `resubmit` need no reviewer.
  package var isAutomatic: Bool { self != .manual }
}

/// What one rule said of one item of a case.
package struct Finding: Hashable, Sendable, Codable {
  /// The rule's id, or a built-in one beginning with `case.` (`case.failed`, `case.no-scans`, `case.duplicate` …).
  package var rule: String
  /// The arm or ladder line that decided, from 1; 0 when none did. Rule and arm together are the reason code.
  package var arm: Int
  /// The item of a `for each` rule (`identity 2`); empty otherwise.
  package var item: String
  package var outcome: Outcome
  /// The sentence of the rule with its values filled in: for the submitter when the outcome is `resubmit`, for the
  /// reviewer otherwise. Empty for `holds` and `skipped`.
  package var text: String
  /// The conditions looked at, for `explain`.
  package var conditions: [Condition]

  package enum Outcome: String, Hashable, Sendable, Codable {
    /// The rule holds.
    case holds
    /// The rule does not apply.
    case skipped
    case note
    case resubmit
    /// The rule fails with certainty: a suspicion.
    case manual
    /// A fact the rule needs is certainly missing, and it says manual.
    case absent
    /// It depends on how a doubtful thing is read.
    case unclear
  }

  /// What stands in the sentence of a rule that was given up as unclear because there was too much to try.
  package static let tooManyReadings = "读法太多"

  package var isGivenUp: Bool { outcome == .unclear && text.hasSuffix("（\(Self.tooManyReadings)）") }

  package init(
    rule: String, arm: Int = 0, item: String = "", outcome: Outcome, text: String = "", conditions: [Condition] = []
  ) {
    self.rule = rule
    self.arm = arm
    self.item = item
    self.outcome = outcome
    self.text = text
    self.conditions = conditions
  }
}

/// One condition of a rule with what it looked at.
package struct Condition: Hashable, Sendable, Codable {
  /// As written in the rule.
  package var text: String
  /// `true`, `false`, `absent`, `unknown` or `unclear`.
  package var truth: String
  package var leaves: [Leaf]

  /// A field that the condition looked at.
  package struct Leaf: Hashable, Sendable, Codable {
    /// `contract.listing`, as written in the rule.
    package var path: String
    /// All plausible readings joined by 或; `缺失`, `未填`, `读不清`.
    package var value: String
    package var file: String
    package var page: Int
    package var box: Box?
    package var confidence: Double
    package var state: FieldState

    package init(
      path: String, value: String, file: String = "", page: Int = 0, box: Box? = nil, confidence: Double = 0,
      state: FieldState
    ) {
      self.path = path
      self.value = value
      self.file = file
      self.page = page
      self.box = box
      self.confidence = confidence
      self.state = state
    }
  }

  package init(text: String, truth: String, leaves: [Leaf]) {
    self.text = text
    self.truth = truth
    self.leaves = leaves
  }
}

/// The decision about a case with everything it rests on.
package struct Judgement: Hashable, Sendable, Codable {
  package var decision: Decision
  /// All findings but `holds` and `skipped`, those that decided first.
  package var findings: [Finding]
  /// The findings that made the decision what it is.
  package var reasons: [Finding]
  /// SHA-256 of the rule set's meaning.
  package var ruleSet: String

  package init(decision: Decision, findings: [Finding], reasons: [Finding], ruleSet: String) {
    self.decision = decision
    self.findings = findings
    self.reasons = reasons
    self.ruleSet = ruleSet
  }
}
