package import Judging
import Model
package import Store

extension Store {
  /// The rules of a hash; nil when the store does not keep them, or when they do not load in this version.
  package func rules(of hash: String) throws -> JudgingRules? {
    guard let texts = try ruleFiles(of: hash) else { return nil }
    return JudgingRules.load(RuleFiles(texts: texts)) { ExampleReading.reader($0) }
  }

  /// The rules that are live; nil where there are none, or where they do not load in this version.
  package func liveRules() throws -> JudgingRules? {
    try liveRuleSet().flatMap { live in JudgingRules.load(RuleFiles(texts: live.files)) { ExampleReading.reader($0) } }
  }
}
