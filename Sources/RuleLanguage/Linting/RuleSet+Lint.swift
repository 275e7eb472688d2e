package import Diagnosing
import Model

extension RuleSet {
  /// Warnings about what the rules mean: parts that can never count, rules that contradict or repeat each other, and
  /// outcomes that no example shows. Each rests on every world the rules can tell apart, or on a case run through the
  /// rules themselves, and shows it: a warning is never a guess. Rules that are off are looked at for themselves only.
  package func lint() -> [Diagnostic] {
    let expanded = checked.map(ExpandedRule.init)
    var found: [Diagnostic] = []
    for rule in expanded {
      found += RuleLint(rule: rule, index: evaluator.index).warnings()
      found += LadderLint(rule: rule).warnings()
    }
    for (number, rule) in expanded.enumerated() {
      found += ExampleLint(rule: rule, number: number, ruleSet: self).warnings()
    }
    found += PairLint(rules: expanded.filter { $0.rule.rule.off == nil }, ruleSet: self).warnings()
    return found
  }
}
