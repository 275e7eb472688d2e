import Definitions
import Model
import RuleLanguage

/// Fills the flat facts of one packed case after the other: what `FactsBuilder` and `RowAssembly` do, without a
/// dictionary or a text of its own for anything.
struct FlatCaseBuilder {
  let plans: [FlatDocumentPlan]
  /// By word: the document of that kind, or -1.
  private let planOfWord: [Int]
  private let entities: [Entity]
  private let columns: FlatColumns
  private let words: FlatWords
  private let needed: [Set<Int>]
  private let identityEntity: Int
  private let partyEntity: Int
  /// Of each field of a card: what it is while nothing is known of it.
  private let unknownIdentity: [FlatFact]
  private let identityFields: (kind: Int, party: Int, portrait: Int, emblem: Int)
  private let hideable: [Int]

  /// What an entity of the schema is made from.
  private enum Entity {
    case record, identity, party, page
    case document(plan: Int)
  }

  private var parts = FlatParts()

  /// Whether a field that rules look at was never asked for in the case in hand: it is unknown to them.
  var lacksNeeded: Bool { parts.lacksNeeded }
  /// Whether the case in hand may be decided otherwise by other tolerances.
  var isWeighed: Bool { parts.isWeighed }

  init(_ builder: FactsBuilder, _ definitions: Definitions, _ rules: FlatRules, words: [String]) {
    let layout = rules.layout
    let wordNumbers = FlatWords(words)
    func entity(_ name: String) -> Int { layout.firstIndex { $0.entity == name } ?? -1 }
    let identity = entity(Entities.identity)
    let party = entity(Entities.party)
    let documents = definitions.documents
    plans = documents.map { document in
      FlatDocumentPlan(
        document, builder, identityFields: layout[identity].fields,
        ownFields: document.isIdentity ? [] : layout[entity(document.id)].fields, partyFields: layout[party].fields,
        neededOfIdentity: rules.neededFields[identity], neededOfParty: rules.neededFields[party],
        neededOfOwn: document.isIdentity ? [] : rules.neededFields[entity(document.id)], words: wordNumbers)
    }
    planOfWord = words.map { word in documents.firstIndex { $0.id == word } ?? -1 }
    entities = layout.map { entry in
      switch entry.entity {
      case Entities.record: .record
      case Entities.identity: .identity
      case Entities.party: .party
      case Entities.page: .page
      default: .document(plan: documents.firstIndex { $0.id == entry.entity } ?? 0)
      }
    }
    columns = FlatColumns(
      builder, fields: layout[entity(Entities.record)].fields, needed: rules.neededFields[entity(Entities.record)],
      words: wordNumbers)
    self.words = wordNumbers
    needed = rules.neededFields
    identityEntity = identity
    partyEntity = party
    let fields = layout[identity].fields
    func field(_ name: String) -> Int { fields.firstIndex(of: name) ?? -1 }
    identityFields = (field("kind"), field("party"), field("portrait-side"), field("emblem-side"))
    unknownIdentity = fields.map { builder.unknownIdentity[$0] == nil ? .missing : .unknown }
    hideable = builder.ownEntities.map(entity) + [identity, party]
  }

  /// - Returns: whether the case is manual whatever the rules say; nil when the bytes make no sense.
  mutating func fill(_ facts: inout FlatFacts, with packed: UnsafeRawBufferPointer) -> Bool? {
    facts.clear()
    let start = facts.bytes.count
    facts.bytes.append(contentsOf: packed)
    var reader = PackedReader(start..<facts.bytes.count)
    guard reader.number(facts.bytes) == PackedCase.version else { return nil }
    let isRead = reader.number(facts.bytes) == PackedCase.Status.read.rawValue
    parts.clear()
    parts.id = reader.span(facts.bytes)
    let faultCount = reader.count(facts.bytes)
    for _ in 0..<faultCount { _ = reader.number(facts.bytes) }
    parts.readColumns(&reader, facts.bytes, columns)
    guard faultCount == 0, isRead, columns.hasReceived(parts, facts.bytes) else { return true }
    guard reader.count(facts.bytes) == 0 else { return true }
    if parts.readPages(&reader, facts.bytes, words) { return true }
    for _ in 0..<reader.count(facts.bytes) {
      let word = reader.number(facts.bytes)
      let plan = planOfWord.indices.contains(word) ? planOfWord[word] : -1
      readDocument(&reader, &facts, plan)
    }
    parts.readIdentities(&reader, facts.bytes)
    parts.readParties(&reader, facts.bytes)
    guard !reader.isBroken, reader.isAtEnd else { return nil }
    assemble(&facts)
    return false
  }

  private mutating func readDocument(_ reader: inout PackedReader, _ facts: inout FlatFacts, _ plan: Int) {
    let isCertain = reader.number(facts.bytes) == 1
    parts.documents.append(.init(plan: plan, isKindCertain: isCertain, firstFact: parts.documentFacts.count))
    guard plan >= 0 else {
      parts.skipFields(&reader, facts.bytes)
      return
    }
    plans[plan].read(&reader, &facts, isKindCertain: isCertain, into: &parts)
  }

  // MARK: - Rows

  private func assemble(_ facts: inout FlatFacts) {
    let isOpen = isOpen()
    if isOpen { for entity in hideable { facts.isOpen[entity] = true } }
    for (number, entity) in entities.enumerated() {
      facts.firstFacts[number] = facts.facts.count
      switch entity {
      case .record:
        columns.addRow(parts, &facts)
        facts.rowCounts[number] = 1
      case .identity:
        for identity in parts.identities { addIdentity(identity, isOpen, &facts) }
        facts.rowCounts[number] = parts.identities.count
      case .party:
        for party in parts.parties { addParty(party, isOpen, &facts) }
        facts.rowCounts[number] = parts.parties.count
      case .page:
        for page in parts.pages { addPage(page, needed[number], &facts) }
        facts.rowCounts[number] = parts.pages.count
      case .document(let plan):
        var count = 0
        for document in parts.documents where document.plan == plan {
          for place in plans[plan].ownPlaces {
            facts.facts.append(place < 0 ? .missing : parts.documentFacts[document.firstFact + place])
          }
          count += 1
        }
        facts.rowCounts[number] = count
      }
    }
  }

  /// As `FactsBuilder.open`; scans that failed have made the case manual already.
  private func isOpen() -> Bool {
    for page in parts.pages where !page.isKindCertain { return true }
    for (index, document) in parts.documents.enumerated() {
      if !document.isKindCertain || document.plan < 0 { return true }
      guard plans[document.plan].isIdentity else { continue }
      var isUsed = false
      for identity in parts.identities where identity.portrait == index || identity.emblem == index { isUsed = true }
      if !isUsed { return true }
    }
    return false
  }

  private func addIdentity(_ identity: FlatParts.Card, _ isOpen: Bool, _ facts: inout FlatFacts) {
    let row = facts.facts.count
    facts.facts.append(contentsOf: unknownIdentity)
    let plan = kind(of: identity)
    if plan >= 0 {
      for field in plans[plan].unprinted { facts.facts[row + field] = .fixed(.nothing) }
      if needed[identityEntity].contains(identityFields.kind) {
        facts.facts[row + identityFields.kind] = .fixed(facts.add(text: plans[plan].id))
      }
    } else {
      facts.facts[row + identityFields.kind] = .unknown
    }
    facts.facts[row + identityFields.party] = link(identity.party, among: parts.parties.count, isOpen)
    let isCertain = identity.isPairingCertain
    add(identity.portrait, 0, isKnown: isCertain || identity.portrait >= 0, plan, isOpen, row, &facts)
    add(identity.emblem, 1, isKnown: isCertain, plan, isOpen, row, &facts)
  }

  /// The fields of one side: 0 portrait, 1 emblem.
  private func add(
    _ index: Int, _ side: Int, isKnown: Bool, _ kind: Int, _ isOpen: Bool, _ row: Int, _ facts: inout FlatFacts
  ) {
    let presence = row + (side == 0 ? identityFields.portrait : identityFields.emblem)
    guard isKnown, index >= 0 else {
      let fact = FlatFact.fixed(isKnown && !isOpen ? .nothing : .unknown)
      facts.facts[presence] = fact
      if kind >= 0 { for place in plans[kind].sides[side] { facts.facts[row + place.field] = fact } }
      return
    }
    guard parts.documents.indices.contains(index), parts.documents[index].plan >= 0 else { return }
    let document = parts.documents[index]
    facts.facts[presence] = document.isKindCertain ? .fixed(FlatContent(.truth, payload: 1)) : .unknown
    let plan = plans[document.plan]
    for place in plan.sides[side] {
      facts.facts[row + place.field] = parts.documentFacts[document.firstFact + place.fact]
    }
    for place in plan.sideless { facts.facts[row + place.field] = parts.documentFacts[document.firstFact + place.fact] }
  }

  /// The document of an identity's kind; -1 when that is not certain.
  private func kind(of identity: FlatParts.Card) -> Int {
    var kind = -1
    for index in [identity.portrait, identity.emblem] where index >= 0 {
      guard parts.documents.indices.contains(index), parts.documents[index].isKindCertain else { return -1 }
      let plan = parts.documents[index].plan
      guard plan >= 0, kind < 0 || kind == plan else { return -1 }
      kind = plan
    }
    return kind
  }

  private func addParty(_ party: FlatParts.Party, _ isOpen: Bool, _ facts: inout FlatFacts) {
    for (field, part) in columns.partyFields.enumerated() {
      switch part {
      case .role:
        let isKnown = party.role == words.seller || party.role == words.buyer
        facts.facts.append(
          .fixed(isKnown ? facts.add(text: party.role == words.seller ? "seller" : "buyer") : .unknown))
      case .identity: facts.facts.append(link(party.identity, among: parts.identities.count, isOpen))
      case .field:
        guard parts.documents.indices.contains(party.contract), parts.documents[party.contract].plan >= 0 else {
          facts.facts.append(.unknown)
          continue
        }
        let document = parts.documents[party.contract]
        let place = plans[document.plan].place(ofParty: party.prefix, field)
        facts.facts.append(place < 0 ? .unknown : parts.documentFacts[document.firstFact + place])
      }
    }
  }

  private func addPage(_ page: FlatParts.Page, _ needed: Set<Int>, _ facts: inout FlatFacts) {
    for (place, part) in columns.pageFields.enumerated() {
      guard needed.contains(place) else {
        facts.facts.append(.unknown)
        continue
      }
      switch part {
      case .kind:
        let plan = planOfWord.indices.contains(page.kind) ? planOfWord[page.kind] : -1
        let isKnown =
          page.isKindCertain && (plan >= 0 || page.kind == words.other || page.kind == words.blank)
        facts.facts.append(.fixed(isKnown ? facts.add(text: words.text(page.kind)) : .unknown))
      case .number:
        facts.facts.append(.fixed(facts.add(ExactNumber(page.page).map { .value(.number($0)) } ?? .unknown)))
      case .file:
        facts.facts.append(.fixed(FlatContent(.text, length: page.file.count, payload: page.file.lowerBound)))
      }
    }
  }

  private func link(_ link: Int, among count: Int, _ isOpen: Bool) -> FlatFact {
    switch PackedCase.link(link) {
    case .to(let index): (0..<count).contains(index) ? FlatFact(.link, first: index) : FlatFact(.unknownLink)
    case .none: FlatFact(isOpen ? .unknownLink : .noLink)
    case .unknown: FlatFact(.unknownLink)
    }
  }
}
