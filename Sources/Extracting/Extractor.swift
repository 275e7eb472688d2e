package import Definitions
package import Model

/// Text → document → fields → joined structure: what a case says, with how surely each thing was read.
///
/// What the record expects is used only to confirm a blind reading or to exclude its rivals, never to make one.
package struct Extractor: Sendable {
  let definitions: Definitions
  let record: [String: String]
  let choice: FieldChoice
  private let lineInterest: LineInterest

  /// `needed` are the field paths the loaded rules ask for (`contract.listing`, `identity.name`, `party.phone`); they
  /// count only when `scope` is `needed`. Names, numbers and validities are always read.
  package init(definitions: Definitions, record: [String: String], scope: FieldScope, needed: Set<String> = []) {
    self.definitions = definitions
    self.record = record
    choice = FieldChoice(scope: scope, needed: needed)
    lineInterest = LineInterest(definitions, choice)
  }

  /// Whether a line that was only skimmed may hold something that is asked for, and so is worth reading in full.
  package func isAsked(_ line: TextLine) -> Bool { lineInterest.mayHoldField(line) }

  package func read(_ sheets: [Sheet], looking: inout some Looking) -> CaseReading {
    guard let contract = definitions.documents.first(where: { !$0.isIdentity }),
      let card = definitions.documents.first(where: { $0.isIdentity && $0.fields.contains { $0.side != nil } })
    else { return CaseReading() }
    let expectation = Expectation(record: record, definition: definitions.record)
    let inspector = Inspector(sheets: sheets)
    let layout = SheetLayout(sheets, contract: contract, card: card)
    var maker = FieldMaker(sheets: sheets)
    var reading = CaseReading()

    let cards = CardReader(
      definition: card, definitions: definitions, expectation: expectation, choice: choice, inspector: inspector)
    var deck = CardDeck(layout, reader: cards, sheets: sheets)
    deck.read(received: record["received"].flatMap { CivilDate(iso: $0.prefix(10)) }, looking: &looking)

    let kinds = layout.kinds(explained: deck.explained)
    reading.pages = PageKinds.pages(sheets, kinds: kinds)
    let contracts = ContractReader(
      definition: contract, definitions: definitions, expectation: expectation, choice: choice, inspector: inspector,
      knownNumbers: deck.numbers)
    for pages in layout.contracts {
      let isAbsenceCertain = kinds.allSatisfy { if case .card = $0 { true } else { $0.isCertain } }
      let (fields, parties) = contracts.read(
        pages.map(\.page), isAbsenceCertain: isAbsenceCertain, maker: &maker, looking: &looking)
      let first = sheets[pages[0].page.sheet]
      reading.parties += parties.map {
        Party(contract: reading.documents.count, prefix: $0, role: $0.hasPrefix("party-a") ? "seller" : "buyer")
      }
      reading.documents.append(
        Document(
          kind: contract.id, file: first.file, page: first.page,
          box: first.stored.map(Box(x: 0, y: 0, width: first.width, height: first.height)), fields: fields,
          isKindCertain: pages.contains(where: \.isCertain)))
      deck.weigh(contractNumbers: fields)
    }
    deck.add(to: &reading, maker: &maker)
    PartyLinking.link(&reading)
    return reading
  }
}
