import Diagnosing
import Model

/// What two rules say together: they contradict each other, one adds nothing to the other, or the decision of one
/// hides that of the other.
struct PairLint {
  let rules: [ExpandedRule]
  let ruleSet: RuleSet

  /// Evaluations of one pair; beyond it nothing is said about it.
  private static let greatestCount = 3000
  /// Evaluations of all pairs; beyond it, or when there is more to mend than anybody reads, nothing is said about the rest:
  /// a person waits.
  private static let greatestTotal = 1_000_000

  func warnings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var spent = 0
    let told = rules.map { Self.tellingKeys($0, ruleSet.evaluator.index) }
    for second in rules.indices {
      for first in rules.indices.prefix(second)
      where spent < Self.greatestTotal && found.count < RuleSet.greatestDiagnosticCount
        && rules[first].rule.rule.entity == rules[second].rule.rule.entity
        && !told[first].isDisjoint(with: told[second])
      {
        found += warnings(rules[first], rules[second], &spent)
      }
    }
    return found
  }

  /// What a rule looks at for its value, and not only for being there: rules that share nothing of this cannot meet.
  private static func tellingKeys(_ rule: ExpandedRule, _ index: SchemaIndex) -> Set<String> {
    Set(AbstractModel([rule], index).variables.filter(\.tells).map(\.key))
  }

  private func warnings(_ a: ExpandedRule, _ b: ExpandedRule, _ spent: inout Int) -> [Diagnostic] {
    let exploration = Exploration([a, b], ruleSet.evaluator.index, greatestCount: Self.greatestCount)
    spent += exploration.evaluationCount
    if exploration.isComplete {
      if let warning = contradiction(a, b, exploration) { return [warning] }
      if let warning = shadow(a, by: b, exploration, isFirst: true) ?? shadow(b, by: a, exploration, isFirst: false) {
        return [warning]
      }
    }
    return overlap(a, b, &spent).map { [$0] } ?? []
  }

  private func contradiction(_ a: ExpandedRule, _ b: ExpandedRule, _ exploration: Exploration) -> Diagnostic? {
    guard !a.requires.isEmpty, !b.requires.isEmpty else { return nil }
    let together = exploration.found.filter { $0.said.allSatisfy(\.applies) }
    guard !together.contains(where: { $0.said == [.holds, .holds] }),
      together.contains(where: { $0.said[0] == .holds }), together.contains(where: { $0.said[1] == .holds })
    else { return nil }
    return Diagnostic(
      .warning, "contradiction",
      .init(
        "no case can meet both this rule and `\(a.rule.rule.id)` where both apply",
        "凡是两条都适用的案件，没有一个能同时满足这条规则和 `\(a.rule.rule.id)`"),
      at: b.rule.spans.id, related: [(a.rule.spans.id, .init("the other rule", "另一条规则"))],
      notes: Proof(exploration: exploration, ruleSet: ruleSet).notes { $0[0] == .holds && $0[1].applies },
      help: .init("mend one of them, or say with `when` where it applies", "改其中一条，或用 `适用` 分清"))
  }

  /// Whether wherever `a` objects `b` objects in the same way.
  private func shadow(
    _ a: ExpandedRule, by b: ExpandedRule, _ exploration: Exploration, isFirst: Bool
  ) -> Diagnostic? {
    let (own, other) = isFirst ? (0, 1) : (1, 0)
    let objections = exploration.found.filter { $0.said[own].outcome != nil || $0.said[own] == .unclear }
    guard objections.contains(where: { $0.said[own].outcome != nil }),
      objections.allSatisfy({
        $0.said[own] == .unclear ? $0.said[other] == .unclear : $0.said[own].outcome == $0.said[other].outcome
      })
    else { return nil }
    let proof = Proof(exploration: exploration, ruleSet: ruleSet)
    let notes = proof.notes { [.manual, .resubmit].contains($0[own].outcome) }
    return Diagnostic(
      .warning, "shadowed-rule",
      .init(
        "wherever this rule objects, `\(b.rule.rule.id)` decides the same",
        "凡是这条规则不通过的，`\(b.rule.rule.id)` 也得出同样的结论"),
      at: a.rule.spans.id, related: [(b.rule.spans.id, .init("the other rule", "另一条规则"))],
      notes: notes.isEmpty ? proof.notes { $0[own].outcome != nil } : notes,
      help: .init("remove it, or make it say more", "删掉它，或者让它多说些什么"))
  }

  /// Two rules that the same facts make send one case to different people: manual comes first, so the other's `resubmit`
  /// is lost there. What only one of them looks at is left open, so that it is not what makes it speak: two rules may well
  /// find fault with different things in one case.
  private func overlap(_ a: ExpandedRule, _ b: ExpandedRule, _ spent: inout Int) -> Diagnostic? {
    let shared = Set(a.rule.paths).intersection(b.rule.paths)
    guard !shared.isEmpty else { return nil }
    let decisions = [a, b].map { $0.rule.rule.decisions.intersection([.manual, .resubmit]) }
    guard decisions[0].union(decisions[1]) == [.manual, .resubmit] else { return nil }
    let isAllShared = a.rule.rule.paths == b.rule.rule.paths
    var search = ModelSearch([a.rule, b.rule], ruleSet, sharing: isAllShared ? nil : shared)
    let differ = { (found: [ModelSearch.Outcome]) in
      Set(found.map(\.outcome)) == [.manual, .resubmit]
    }
    search.run(greatestCount: 400, until: differ)
    spent += search.count
    return search.notes(where: differ).map { notes in
      Diagnostic(
        .warning, "overlapping-rules",
        .init(
          "this rule and `\(a.rule.rule.id)` look at the same facts and decide one case differently; manual counts",
          "这条规则和 `\(a.rule.rule.id)` 看的是同样的内容，同一个案件一条说退回、一条说人工，以人工为准"),
        at: b.rule.spans.id, related: [(a.rule.spans.id, .init("the other rule", "另一条规则"))], notes: notes,
        help: .init("say with `when` which of them applies", "用 `适用` 分清哪条管哪种情形"))
    }
  }
}
