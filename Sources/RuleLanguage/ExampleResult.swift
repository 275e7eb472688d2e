package import Diagnosing

/// How one example of the rule files came out.
package struct ExampleResult: Sendable {
  /// The `expect` line.
  package let span: SourceSpan
  /// The rule the example stands in; nil for a whole-case example.
  package let rule: String?
  package let name: String
  /// As written: `pass`, `manual by identity.adult`.
  package let expected: String
  package let got: String
  /// Set when the example failed: underlines the `expect` line and says what came out and why.
  package let failure: Diagnostic?

  package var passed: Bool { failure == nil }

  package init(span: SourceSpan, rule: String?, name: String, expected: String, got: String, failure: Diagnostic?) {
    self.span = span
    self.rule = rule
    self.name = name
    self.expected = expected
    self.got = got
    self.failure = failure
  }
}
