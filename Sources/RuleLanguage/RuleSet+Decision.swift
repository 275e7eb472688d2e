package import Model

/// What the outcomes of all rules make of a case.
package struct CaseDecision: Hashable, Sendable {
  package let decision: Decision
  /// The outcomes that made the decision what it is; empty for a pass, and when only `unmet` forbids the pass.
  package let deciding: [RuleOutcome]
  /// The entities and rows for which no rule holds, though a pass needs one.
  package let unmet: [Need]

  /// A pass needs a rule that holds for this.
  package struct Need: Hashable, Sendable {
    package let entity: String
    /// The row of a collection, from 0; nil for an entity that is none.
    package let item: Int?

    package init(entity: String, item: Int?) {
      self.entity = entity
      self.item = item
    }
  }
}

extension RuleSet {
  /// The decision, in this order: a rule that is, or may yet be, a suspicion → manual; a rule that certainly says
  /// resubmit → resubmit; a rule that is unclear or absent, or something a pass needs and no rule holds for → manual;
  /// else pass. A note changes nothing, unclear or not.
  ///
  /// `requiring`: for each of these entities a pass needs a rule that holds: one for every row of a collection, one
  /// that looks at it for any other (the contract, each party). Nothing passes by default.
  package func decide(_ outcomes: [RuleOutcome], over facts: Facts, requiring entities: [String]) -> CaseDecision {
    let suspicions = outcomes.filter {
      $0.outcome == .manual || $0.outcome == .unclear && $0.possible.contains(.manual)
    }
    guard suspicions.isEmpty else { return CaseDecision(decision: .manual, deciding: suspicions, unmet: []) }
    let resubmits = outcomes.filter { $0.outcome == .resubmit }
    guard resubmits.isEmpty else { return CaseDecision(decision: .resubmit, deciding: resubmits, unmet: []) }
    let obstacles = outcomes.filter { $0.outcome == .absent || $0.outcome == .unclear && !$0.isMereNote }
    let unmet = needs(entities, facts).filter { need in !outcomes.contains { holds($0, for: need) } }
    guard obstacles.isEmpty, unmet.isEmpty else {
      return CaseDecision(decision: .manual, deciding: obstacles, unmet: unmet)
    }
    return CaseDecision(decision: .pass, deciding: [], unmet: [])
  }

  private func needs(_ entities: [String], _ facts: Facts) -> [CaseDecision.Need] {
    entities.flatMap { name -> [CaseDecision.Need] in
      guard evaluator.index.entity(name)?.isCollection == true else {
        return [CaseDecision.Need(entity: name, item: nil)]
      }
      return (facts.rows[name] ?? []).indices.map { CaseDecision.Need(entity: name, item: $0) }
    }
  }

  private func holds(_ outcome: RuleOutcome, for need: CaseDecision.Need) -> Bool {
    guard outcome.outcome == .holds else { return false }
    if need.item != nil { return outcome.entity == need.entity && outcome.item == need.item }
    guard outcome.entity == nil, let rule = rules.first(where: { $0.id == outcome.rule }) else { return false }
    return rule.paths.contains { $0 == need.entity || $0.hasPrefix(need.entity + ".") }
  }
}

extension RuleOutcome {
  /// Unclear whether there is anything to note, and nothing worse.
  fileprivate var isMereNote: Bool {
    possible.contains(.note) && possible.isSubset(of: [.note, .holds, .skipped])
  }
}
