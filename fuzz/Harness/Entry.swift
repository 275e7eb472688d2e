import Definitions
import Diagnosing
import Extracting
import Foundation
import Judging
import Pipeline
import RuleLanguage

/// What the inputs are read against.
struct Given {
  let definitions: Definitions
  let schema: Schema
  let formats: ListingFormats

  init(_ definitions: Definitions, formats: ListingFormats) {
    self.definitions = definitions
    self.formats = formats
    schema = Schema(definitions)
  }
}

/// A place where text from outside comes in. Whatever stands there, reading it ends, and ends in something or in a
/// message; a crash, a hang or an error without words is what the fuzzer looks for.
enum Entry: String, CaseIterable {
  /// `warnings` is apart from `rules`: it tries hundreds of cases for every rule, and would slow the parser's fuzzing down.
  case rules, warnings, definitions, cases, verdicts, values

  func run(_ bytes: Data, _ given: Given) {
    switch self {
    case .rules: rules(String(decoding: bytes, as: UTF8.self), given)
    case .warnings: warnings(String(decoding: bytes, as: UTF8.self), given)
    case .definitions: definitions(String(decoding: bytes, as: UTF8.self))
    case .cases: _ = try? CasesTable(bytes, file: "cases.tsv", record: given.definitions.record)
    case .verdicts: _ = try? VerdictsTable(bytes, file: "verdicts.tsv", at: .now)
    case .values: values(String(decoding: bytes, as: UTF8.self), given)
    }
  }

  /// Parses, checks, runs the examples; what is laid out means the same.
  private func rules(_ text: String, _ given: Given) {
    let source = SourceText(name: "a.rules", text: text)
    let (ruleSet, diagnostics) = RuleSet.load([source], schema: given.schema)
    precondition(ruleSet != nil || !diagnostics.isEmpty, "no rules and no word why")
    for language in Language.allCases { _ = render(diagnostics, language: language) }
    guard let ruleSet else { return }
    let failures = ruleSet.runExamples(requiring: JudgingRules.requiredEntities).compactMap(\.failure)
    _ = render(failures, language: .chinese)
    guard let formatted = RuleFormatter.format(source).text else { preconditionFailure("parsed, but not laid out") }
    let again = RuleSet.load([SourceText(name: "a.rules", text: formatted)], schema: given.schema).ruleSet
    precondition(again?.hash == ruleSet.hash, "laid out it means something else")
  }

  private func warnings(_ text: String, _ given: Given) {
    let ruleSet = RuleSet.load([SourceText(name: "a.rules", text: text)], schema: given.schema).ruleSet
    for language in Language.allCases { _ = render(ruleSet?.lint() ?? [], language: language) }
  }

  /// Documents, record columns, tables, certainty and gates; what loads has its examples read.
  private func definitions(_ text: String) {
    let source = SourceText(name: "a.txt", text: text)
    let (definitions, diagnostics) = Definitions.load(texts: [source])
    precondition(definitions != nil || !diagnostics.isEmpty, "no definitions and no word why")
    for language in Language.allCases { _ = render(diagnostics, language: language) }
    _ = DefinitionFormatter.format(source)
    _ = Gates.format(source)
    if let definitions, definitions.documents.flatMap(\.examples).count < 4 { _ = definitions.runExamples() }
  }

  /// The parsers of printed text.
  private func values(_ text: String, _ given: Given) {
    _ = ValidityParser.parse(text)
    _ = ListingNumberParser.parse(text, formats: given.formats)
    _ = NumberPicture(text)
    _ = IdentityNumberParser.parse(text)
    _ = DateParser.parse(text)
  }
}
