import Model
import RuleLanguage

/// Sides, cards and documents that are not there. One missing side makes many rules say “not there”: those are shown
/// under the finding about the side itself.
struct Gaps {
  let facts: Facts
  private var fields: Set<Place> = []
  /// The facts that tell of a gap: a side's presence, a party's link to its card.
  private var tellers: Set<Place> = []
  private var emptyEntities: Set<String> = []

  var isEmpty: Bool { tellers.isEmpty && emptyEntities.isEmpty }

  private struct Place: Hashable {
    let entity: String
    let row: Int
    let field: String
  }

  init(reading: CaseReading, facts: Facts, builder: FactsBuilder) {
    self.facts = facts
    for (row, identity) in reading.identities.enumerated() {
      for (index, side) in [(identity.portrait, Document.Side.portrait), (identity.emblem, .emblem)] where index == nil
      {
        for id in builder.fieldIds(on: side) {
          fields.insert(Place(entity: Entities.identity, row: row, field: id))
        }
        tellers.insert(Place(entity: Entities.identity, row: row, field: side.rawValue + "-side"))
      }
    }
    for (row, party) in reading.parties.enumerated() {
      if case .to = party.identity { continue }
      tellers.insert(Place(entity: Entities.party, row: row, field: "identity"))
    }
    emptyEntities = Set((builder.ownEntities + [Entities.party]).filter { facts.rows[$0]?.isEmpty ?? true })
  }

  /// Whether a rule that is absent or unclear only repeats a gap, which another outcome tells of.
  func onlyRepeats(_ outcome: RuleOutcome) -> Bool {
    guard [.absent, .unclear].contains(outcome.outcome), !tells(outcome) else { return false }
    let unsettled = outcome.conditions.flatMap(\.leaves).filter { !isSettled($0) }
    return !unsettled.isEmpty && unsettled.allSatisfy(isExplained)
  }

  /// Whether a rule looked at the gap itself.
  func tells(_ outcome: RuleOutcome) -> Bool {
    outcome.conditions.contains { condition in
      condition.leaves.contains { leaf in
        tellers.contains(Place(entity: leaf.entity, row: leaf.row, field: leaf.field))
          || (leaf.field.isEmpty && emptyEntities.contains(leaf.entity))
      }
    }
  }

  private func isExplained(_ leaf: RuleOutcome.EvaluatedCondition.Leaf) -> Bool {
    fields.contains(Place(entity: leaf.entity, row: leaf.row, field: leaf.field)) || emptyEntities.contains(leaf.entity)
  }

  /// Whether the fact is one value, the same in every reading.
  private func isSettled(_ leaf: RuleOutcome.EvaluatedCondition.Leaf) -> Bool {
    guard let rows = facts.rows[leaf.entity], rows.indices.contains(leaf.row) else { return false }
    switch rows[leaf.row].facts[leaf.field] {
    case .fixed(.value), .link: return true
    case .read(let source, let slot, _):
      let contents = Set(facts.sources[source].readings.map { $0[slot] })
      guard contents.count == 1, case .value = contents.first else { return false }
      return true
    default: return false
    }
  }
}

extension FactsBuilder {
  fileprivate func fieldIds(on side: Document.Side) -> Set<String> {
    documents.values.reduce(into: []) { ids, plan in if plan.isIdentity { ids.formUnion(plan.fieldIds(on: side)) } }
  }
}
