import Diagnosing
import Foundation
import RuleLanguage

/// Diagnostics for editors and CI. Lines and columns count from 1, columns in Unicode scalars.
struct DiagnosticsJSON: Encodable {
  let schemaVersion = 1
  let errors: Int
  let warnings: Int
  let ruleSet: String?
  let diagnostics: [Entry]

  init(_ diagnostics: [Diagnostic], ruleSet: String?) {
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count - errors
    self.ruleSet = ruleSet
    self.diagnostics = diagnostics.map(Entry.init)
  }

  func text() throws -> String { try json(self) }

  struct Entry: Encodable {
    let severity: String
    let id: String
    let file: String
    let line: Int
    let column: Int
    let message: Words
    let help: Words?

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity.rawValue
      id = diagnostic.id
      let span = diagnostic.span
      file = span.source.name
      (line, column) = span.source.place(of: span.range.lowerBound)
      message = Words(diagnostic.message)
      help = diagnostic.help.map(Words.init)
    }
  }

  struct Words: Encodable {
    let en: String
    let zh: String

    init(_ message: Diagnostic.Message) {
      en = message.english
      zh = message.chinese
    }
  }

  enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema-version"
    case ruleSet = "rule-set"
    case errors, warnings, diagnostics
  }
}

/// The outcome of every example.
struct ExamplesJSON: Encodable {
  let schemaVersion = 1
  let examples: [Example]
  let diagnostics: [DiagnosticsJSON.Entry]

  init(_ results: [ExampleResult], failures: [Diagnostic]) {
    examples = results.map(Example.init)
    diagnostics = failures.map(DiagnosticsJSON.Entry.init)
  }

  func text() throws -> String { try json(self) }

  struct Example: Encodable {
    let rule: String?
    let name: String
    let expected: String
    let got: String
    let passed: Bool

    init(_ result: ExampleResult) {
      rule = result.rule
      name = result.name
      expected = result.expected
      got = result.got
      passed = result.passed
    }
  }

  enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema-version"
    case examples, diagnostics
  }
}

private func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
  return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}
