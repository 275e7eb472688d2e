import Model
import RuleLanguage

/// Joins the facts of documents into the rows that rules see: a person's card, a party, a page.
struct RowAssembly {
  let builder: FactsBuilder
  let reading: CaseReading
  /// The facts of `reading.documents`.
  let documents: [[String: Facts.Fact]]
  let open: Set<String>

  // MARK: a card

  func row(of identity: Identity) -> Facts.Row {
    // A field is nothing only when the kind of card is known not to print it.
    var facts = builder.unknownIdentity
    for id in plan(of: identity)?.unprinted ?? [] { facts[id] = .fixed(.nothing) }
    facts["kind"] = kind(of: identity)
    facts["party"] = link(identity.party, among: reading.parties.count, of: Entities.party)
    let isCertain = identity.isPairingCertain
    add(identity.portrait, .portrait, isKnown: isCertain || identity.portrait != nil, of: identity, to: &facts)
    add(identity.emblem, .emblem, isKnown: isCertain, of: identity, to: &facts)
    return Facts.Row(facts: facts)
  }

  /// The fields printed on one side. Of a side that was not found they are nothing, once it is certain that no page
  /// holds it and that none was dealt to another card; else they are unknown.
  private func add(
    _ index: Int?, _ side: Document.Side, isKnown: Bool, of identity: Identity, to facts: inout [String: Facts.Fact]
  ) {
    let presence = side == .portrait ? "portrait-side" : "emblem-side"
    let isOpen = open.contains(Entities.identity)
    guard isKnown, let index else {
      let content = isKnown && !isOpen ? Facts.Content.nothing : .unknown
      facts[presence] = .fixed(content)
      for id in plan(of: identity)?.fieldIds(on: side) ?? [] { facts[id] = .fixed(content) }
      return
    }
    guard let document = document(index), let plan = builder.documents[document.kind] else { return }
    facts[presence] = document.isKindCertain ? .fixed(.value(.truth(true))) : .fixed(.unknown)
    for id in plan.fieldIds(on: side) { facts[id] = documents[index][id] }
    // A passport has no sides: its fields come with whichever side it was filed under.
    for planned in plan.fields where planned.side == nil { facts[planned.id] = documents[index][planned.id] }
  }

  private func kind(of identity: Identity) -> Facts.Fact {
    let sides = [identity.portrait, identity.emblem].compactMap { $0 }.map(document)
    guard let first = sides.first, let kind = first?.kind,
      sides.allSatisfy({ $0?.kind == kind && $0?.isKindCertain == true })
    else { return .fixed(.unknown) }
    return .fixed(.value(.text(kind)))
  }

  private func plan(of identity: Identity) -> DocumentPlan? {
    guard case .fixed(.value(.text(let kind))) = kind(of: identity) else { return nil }
    return builder.documents[kind]
  }

  // MARK: a party

  func row(of party: Party) -> Facts.Row {
    var facts: [String: Facts.Fact] = [:]
    facts["role"] = .fixed(["seller", "buyer"].contains(party.role) ? .value(.text(party.role)) : .unknown)
    facts["identity"] = link(party.identity, among: reading.identities.count, of: Entities.identity)
    for field in builder.partyFields {
      facts[field] =
        documents.indices.contains(party.contract)
        ? documents[party.contract][party.prefix + "." + field] ?? .fixed(.unknown) : .fixed(.unknown)
    }
    return Facts.Row(facts: facts)
  }

  // MARK: a page

  func row(of page: PageReading) -> Facts.Row {
    let isKnown = page.isKindCertain && (builder.documents[page.kind] != nil || ["other", "blank"].contains(page.kind))
    return Facts.Row(facts: [
      "kind": .fixed(isKnown || page.kind == "unreadable" ? .value(.text(page.kind)) : .unknown),
      "number": .fixed(ExactNumber(page.page).map { .value(.number($0)) } ?? .unknown),
      "file": .fixed(.value(.text(page.file))),
    ])
  }

  private func document(_ index: Int) -> Document? {
    reading.documents.indices.contains(index) ? reading.documents[index] : nil
  }

  /// “Certainly to nobody” is certain only while nobody may be hidden.
  private func link(_ link: Link, among count: Int, of entity: String) -> Facts.Fact {
    switch link {
    case .to(let index): (0..<count).contains(index) ? .link(index) : .unknownLink
    case .none: open.contains(entity) ? .unknownLink : .noLink
    case .unknown: .unknownLink
    }
  }
}
