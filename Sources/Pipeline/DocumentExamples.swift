package import Definitions
import Diagnosing
import Extracting
package import RuleLanguage

extension Definitions {
  /// How the examples in the document definitions came out. It is here because it takes the stage that reads fields as
  /// well as the definitions.
  package func documentExamples() -> [ExampleResult] {
    runExamples().map { result in
      let expectation = result.expectation
      let span = expectation.span
      let expected = String(
        decoding: span.source.text.utf8.dropFirst(span.range.lowerBound).prefix(span.range.count), as: UTF8.self)
      let name = result.example.name
      let failure = Diagnostic(
        .error, "example-failed",
        .init(
          "example `\(name)`: `\(expectation.field)` was read as `\(result.got)`",
          "示例“\(name)”的 `\(expectation.field)` 读成了 `\(result.got)`，和期望的不一样"),
        at: span, help: .init("mend the labels or types, or what the example expects", "改标签或类型，或者改示例的期望"))
      return ExampleResult(
        span: span, rule: nil, name: "\(result.document.chinese): \(name)", expected: expected, got: result.got,
        failure: result.passed ? nil : failure)
    }
  }
}
