package import Diagnosing
import Model

extension RuleSet {
  /// Larger files are refused unread: nobody writes a rule file of this size.
  static let greatestBytes = 1_000_000
  /// More errors than this are not listed: the first ones are what has to be mended.
  static let greatestErrorCount = 200

  /// Parses and checks rule files. Every error of all of them is reported at once, and with one there is no rule set.
  /// The examples are checked here and run by `runExamples()`; `reads` serves their `reads "raw text"`.
  package static func load(
    _ sources: [SourceText], schema: Schema, reads: RawTextReader? = nil
  ) -> (ruleSet: RuleSet?, diagnostics: [Diagnostic]) {
    (nil, [])
  }

  /// What every rule that is not switched off says of the case, in the order of the rules, `for each` by `for each`.
  package func evaluate(_ facts: Facts) -> [RuleOutcome] { [] }

  /// Runs every example of the files.
  package func runExamples(requiring entities: [String] = []) -> [ExampleResult] { [] }

  package func decide(_ outcomes: [RuleOutcome], over facts: Facts, requiring entities: [String]) -> Verdict {
    Verdict(decision: .manual, deciding: [], unmet: [])
  }
}
