/// A case that was decided without a reviewer, and what a reviewer has said of it since.
package struct AutomaticCase: Hashable, Sendable {
  package var `case`: String
  package var city: String
  package var kind: String
  package var folder: String
  package var decision: Decision
  /// The rule that asks for the resubmission; empty for a pass.
  package var rule: String
  /// The last verdict.
  package var verdict: Decision?

  package init(
    case: String, city: String, kind: String, folder: String, decision: Decision, rule: String, verdict: Decision?
  ) {
    self.case = `case`
    self.city = city
    self.kind = kind
    self.folder = folder
    self.decision = decision
    self.rule = rule
    self.verdict = verdict
  }

  package var isWrong: Bool { verdict.map { $0 != decision } ?? false }
}
