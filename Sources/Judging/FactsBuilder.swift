package import Definitions
package import Model
package import RuleLanguage

/// Turns what was read from a case into what rules may know of it. What the definitions say is worked out once, since
/// a replay asks for the facts of very many cases.
package struct FactsBuilder: Sendable {
  let documents: [String: DocumentPlan]
  /// The ids of documents that are no cards: entities of their own.
  let ownEntities: [String]
  let partyFields: [String]
  let columns: [RecordDefinition.Column]
  /// Every field of a card, unknown.
  let unknownIdentity: [String: Facts.Fact]
  /// Every entity of a case that a page nobody could read may hide more of.
  private let hideable: Set<String>

  package init(_ definitions: Definitions) {
    var plans: [String: DocumentPlan] = [:]
    for document in definitions.documents { plans[document.id] = DocumentPlan(document, definitions) }
    let printed = Set(plans.values.filter(\.isIdentity).flatMap(\.factIds))
    for id in plans.keys { plans[id]?.leaveOut(of: printed) }
    documents = plans
    unknownIdentity = Dictionary(
      uniqueKeysWithValues: printed.union(["portrait-side", "emblem-side"]).map { ($0, Facts.Fact.fixed(.unknown)) })
    let others = definitions.documents.filter { !$0.isIdentity }
    ownEntities = others.map(\.id)
    partyFields = Array(Set(others.flatMap(\.fields).filter(\.isOfParty).map { String($0.partyFieldId) })).sorted()
    columns = definitions.record.columns
    hideable = Set(ownEntities + [Entities.identity, Entities.party])
  }

  /// What is known of the case.
  package func facts(of reading: CaseReading, record: Record) -> Facts {
    var sources: [Facts.Source] = []
    let documents = reading.documents.map { document in
      self.documents[document.kind].map { $0.facts(of: document, sources: &sources) } ?? [:]
    }
    let open = open(in: reading)
    let assembly = RowAssembly(builder: self, reading: reading, documents: documents, open: open)
    var rows: [String: [Facts.Row]] = [
      Entities.record: [Facts.Row(facts: recordFacts(record))],
      Entities.identity: reading.identities.map(assembly.row),
      Entities.party: reading.parties.map(assembly.row),
      Entities.page: reading.pages.map(assembly.row),
    ]
    for id in ownEntities {
      rows[id] = reading.documents.indices.filter { reading.documents[$0].kind == id }
        .map { Facts.Row(facts: documents[$0]) }
    }
    return Facts(sources: sources, rows: rows, open: open)
  }

  /// Nothing is certainly absent while a page is not certain of its kind, a scan failed, a document's own kind is
  /// doubtful, or a card was found that no identity accounts for.
  private func open(in reading: CaseReading) -> Set<String> {
    var used: Set<Int> = []
    for identity in reading.identities { used.formUnion([identity.portrait, identity.emblem].compactMap(\.self)) }
    let isOpen =
      !reading.failures.isEmpty
      || reading.pages.contains { !$0.isKindCertain || $0.kind == "unreadable" }
      || reading.documents.indices.contains { index in
        let document = reading.documents[index]
        return !document.isKindCertain
          || documents[document.kind].map { $0.isIdentity && !used.contains(index) } ?? true
      }
    guard isOpen else { return [] }
    return reading.failures.isEmpty ? hideable : hideable.union([Entities.page])
  }
}

extension Facts {
  /// The facts of one case. For many cases make one `FactsBuilder`.
  package init(reading: CaseReading, record: Record, definitions: Definitions) {
    self = FactsBuilder(definitions).facts(of: reading, record: record)
  }
}
