import Definitions
import Model
import RuleLanguage

/// Finds the field behind each fact that a condition looked at: its scan, page, box and state.
struct Evidence {
  let reading: CaseReading
  let record: Record
  let facts: Facts
  let definitions: Definitions

  func condition(_ evaluated: RuleOutcome.EvaluatedCondition) -> Condition {
    Condition(text: evaluated.text, truth: evaluated.truth, leaves: evaluated.leaves.map(leaf))
  }

  private func leaf(_ leaf: RuleOutcome.EvaluatedCondition.Leaf) -> Condition.Leaf {
    if let field = field(leaf.entity, leaf.row, leaf.field) {
      return Condition.Leaf(
        path: leaf.path, value: leaf.value, file: field.file, page: field.page, box: field.box,
        confidence: field.confidence, state: field.state)
    }
    var result = Condition.Leaf(path: leaf.path, value: leaf.value, state: state(leaf))
    if leaf.entity == Entities.page, reading.pages.indices.contains(leaf.row) {
      result.file = reading.pages[leaf.row].file
      result.page = reading.pages[leaf.row].page
    }
    return result
  }

  /// The field of a document that holds the fact.
  private func field(_ entity: String, _ row: Int, _ id: String) -> Field? {
    // A term is printed as the last day of the validity.
    let id = id == "term" ? "valid-to" : id
    switch entity {
    case Entities.identity:
      guard reading.identities.indices.contains(row) else { return nil }
      let identity = reading.identities[row]
      return [identity.portrait, identity.emblem].lazy.compactMap { $0.flatMap(document)?.fields[id] }.first
    case Entities.party:
      guard reading.parties.indices.contains(row) else { return nil }
      let party = reading.parties[row]
      return document(party.contract)?.fields[party.prefix + "." + id]
    default:
      let own = reading.documents.filter { $0.kind == entity }
      return own.indices.contains(row) ? own[row].fields[id] : nil
    }
  }

  private func document(_ index: Int) -> Document? {
    reading.documents.indices.contains(index) ? reading.documents[index] : nil
  }

  /// Of what no document holds: a record's cell, a kind, a link.
  private func state(_ leaf: RuleOutcome.EvaluatedCondition.Leaf) -> FieldState {
    guard let rows = facts.rows[leaf.entity], rows.indices.contains(leaf.row) else {
      return facts.open.contains(leaf.entity) ? .doubtful : .absent
    }
    return switch rows[leaf.row].facts[leaf.field] {
    case nil, .noLink, .fixed(.nothing): .absent
    case .unknownLink, .fixed(.unknown): .doubtful
    case .fixed, .link, .read: .certain
    }
  }
}
