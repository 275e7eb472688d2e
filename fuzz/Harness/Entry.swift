import Definitions
import Diagnosing
import Extracting
import Foundation
import Judging
import Pipeline
import RuleLanguage

/// A place where text from outside comes in. Whatever stands there, reading it ends, and ends in something or in a
/// message; a crash, a hang or an error without words is what the fuzzer looks for.
enum Entry: String, CaseIterable {
  case rules, definitions, cases, verdicts, values

  func run(_ bytes: Data, _ defaults: Definitions) {
    switch self {
    case .rules: rules(bytes, defaults)
    case .definitions: definitions(bytes)
    case .cases: _ = try? CasesTable(bytes, file: "cases.tsv", record: defaults.record)
    case .verdicts: _ = try? VerdictsTable(bytes, file: "verdicts.tsv", at: .now)
    case .values: values(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func rules(_ bytes: Data, _ defaults: Definitions) {
    let text = String(decoding: bytes, as: UTF8.self)
    let (ruleSet, diagnostics) = RuleSet.load([SourceText(name: "a.rules", text: text)], schema: Schema(defaults))
    precondition(ruleSet != nil || !diagnostics.isEmpty, "no rules and no word why")
    for language in Language.allCases { _ = render(diagnostics, language: language) }
    guard let ruleSet else { return }
    // A warning is shown like an error, and an example is run whatever it says.
    _ = render(
      ruleSet.lint() + ruleSet.runExamples(requiring: JudgingRules.requiredEntities).compactMap(\.failure),
      language: .chinese)
  }

  /// Documents, record columns, tables and certainty; what loads has its examples read.
  private func definitions(_ bytes: Data) {
    let text = String(decoding: bytes, as: UTF8.self)
    let (definitions, diagnostics) = Definitions.load(texts: [SourceText(name: "a.txt", text: text)])
    precondition(definitions != nil || !diagnostics.isEmpty, "no definitions and no word why")
    for language in Language.allCases { _ = render(diagnostics, language: language) }
    if let definitions, definitions.documents.flatMap(\.examples).count < 4 { _ = definitions.runExamples() }
  }

  /// The parsers of printed text.
  private func values(_ text: String) {
    _ = ValidityParser.parse(text)
    _ = ListingNumberParser.parse(text)
    _ = IdentityNumberParser.parse(text)
    _ = DateParser.parse(text)
  }
}
