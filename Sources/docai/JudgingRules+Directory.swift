import Diagnosing
import Judging
import Pipeline
import RuleLanguage

extension JudgingRules {
  /// The rules of a folder, whose examples may give raw text to be read as extraction reads it. There are none when an
  /// example in a rule file or a document definition fails.
  static func load(_ directory: String) -> (rules: JudgingRules?, diagnostics: [Diagnostic]) {
    let (rules, diagnostics) = load(directory: directory, reads: ExampleReading.reader(definitionsIn: directory))
    let failures = rules?.definitions.documentExamples().compactMap(\.failure) ?? []
    return (failures.isEmpty ? rules : nil, diagnostics + failures)
  }
}
