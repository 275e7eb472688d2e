package import Diagnosing
import Model

extension RuleSet {
  /// Warnings about what the rules mean: parts that can never count, rules that contradict or repeat each other, and
  /// outcomes that no example shows. Each rests on every world the rules can tell apart, or on a case run through the
  /// rules themselves, and shows it: a warning is never a guess. Rules that are off are looked at for themselves only.
  /// - Parameter contradiction: what makes facts such as no case can have, in words; nil for facts that a case can have.
  package func lint(contradiction: @escaping (Facts) -> Diagnostic.Message? = { _ in nil }) -> [Diagnostic] {
    let expanded = checked.map(ExpandedRule.init)
    var found: [Diagnostic] = []
    for rule in expanded {
      found += RuleLint(rule: rule, ruleSet: self).warnings()
      found += LadderLint(rule: rule, ruleSet: self).warnings()
    }
    for (number, rule) in expanded.enumerated() {
      found += ExampleLint(rule: rule, number: number, ruleSet: self).warnings()
    }
    found += PairLint(rules: expanded.filter { $0.rule.rule.off == nil }, ruleSet: self).warnings()
    found += UnreachableExampleLint(ruleSet: self, contradiction: contradiction).warnings()
    return found
  }
}
