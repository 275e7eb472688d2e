import Diagnosing
import Judging
import Model
import Pipeline
import RuleLanguage

/// The default rules of this repository.
let defaultRules = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/rules"

/// Loaded once for all tests; with its diagnostics when it does not load.
let loaded = JudgingRules.load(directory: defaultRules, reads: defaultReads)

/// Reads the raw text in their examples.
let defaultReads = ExampleReading.reader(definitionsIn: defaultRules)

extension SampleCase {
  /// The default rules' judgement of the case; manual by `no-rules` when they do not load.
  var judgement: Judgement {
    loaded.rules?.judge(.read(reading), record: record)
      ?? Judgement(decision: .manual, findings: [], reasons: [Finding(rule: "no-rules", outcome: .manual)], ruleSet: "")
  }
}

extension Judgement {
  /// The rules that made the decision, once each, in order.
  var reasonIds: [String] { reasons.map(\.rule).reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }

  func finding(_ rule: String) -> Finding? { findings.first { $0.rule == rule } }
}
