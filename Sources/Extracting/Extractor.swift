package import Definitions
package import Model

/// Text → document → fields → joined structure: what a case says, with how surely each thing was read.
///
/// What the record expects is used only to confirm a blind reading or to exclude its rivals, never to make one.
package struct Extractor: Sendable {
  let definitions: Definitions
  let record: [String: String]
  let choice: FieldChoice
  private let formats: ListingFormats
  private let lineInterest: LineInterest

  /// `needed` are the field paths the loaded rules ask for (`contract.listing`, `identity.name`, `party.phone`); they
  /// count only when `scope` is `needed`. Names, numbers and validities are always read.
  package init(definitions: Definitions, record: [String: String], scope: FieldScope, needed: Set<String> = []) {
    self.definitions = definitions
    self.record = record
    formats = ListingFormats(definitions)
    choice = FieldChoice(scope: scope, needed: needed)
    lineInterest = LineInterest(definitions, choice)
  }

  /// Whether a line that was only skimmed may hold something that is asked for, and so is worth reading in full.
  package func isAsked(_ line: TextLine) -> Bool { lineInterest.mayHoldField(line) }

  package func read(_ sheets: [Sheet], looking: inout some Looking) -> CaseReading {
    guard let contract = definitions.contract,
      let card = definitions.documents.first(where: { $0.isIdentity && $0.fields.contains { $0.side != nil } })
    else { return CaseReading() }
    let expectation = self.expectation
    let inspector = Inspector(sheets: sheets)
    let layout = SheetLayout(sheets, contract: contract, card: card, forms: definitions.forms)
    var maker = FieldMaker(sheets: sheets)
    var reading = CaseReading()

    let cards = CardReader(
      definition: card, definitions: definitions, expectation: expectation, choice: choice, inspector: inspector)
    var deck = CardDeck(layout, reader: cards, sheets: sheets)
    deck.read(received: record["received"].flatMap { CivilDate(iso: $0.prefix(10)) }, looking: &looking)

    let kinds = layout.kinds(explained: deck.explained)
    reading.pages = PageKinds.pages(sheets, kinds: kinds)
    let contracts = ContractReader(
      definition: contract, definitions: definitions, formats: formats, expectation: expectation, choice: choice,
      inspector: inspector, knownNumbers: deck.numbers)
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
          box: first.onPage(Box(x: 0, y: 0, width: first.width, height: first.height)), fields: fields,
          isKindCertain: pages.contains(where: \.isCertain)))
      deck.weigh(contractNumbers: fields)
    }
    for form in layout.forms {
      reading.documents.append(read(form, sheets, inspector, maker: &maker, looking: &looking))
    }
    deck.add(to: &reading, maker: &maker)
    PartyLinking.link(&reading)
    return reading
  }

  /// A page that is a document of its own, with its values beside their labels. What was not found on it may stand on
  /// another page: it is unknown.
  private func read(
    _ form: FormPage, _ sheets: [Sheet], _ inspector: Inspector, maker: inout FieldMaker, looking: inout some Looking
  ) -> Document {
    let sheet = sheets[form.page.sheet]
    let fields = labelled(form.definition, inspector).read(
      [form.page], isAbsenceCertain: false, maker: &maker, looking: &looking
    ).fields
    return Document(
      kind: form.definition.id, file: sheet.file, page: sheet.page,
      box: sheet.onPage(Box(x: 0, y: 0, width: sheet.width, height: sheet.height)), fields: fields,
      isKindCertain: form.isCertain)
  }

  /// The reader of a document whose values stand beside labels.
  func labelled(_ definition: DocumentDefinition, _ inspector: Inspector) -> ContractReader {
    ContractReader(
      definition: definition, definitions: definitions, formats: formats, expectation: expectation, choice: choice,
      inspector: inspector, knownNumbers: [])
  }

  private var expectation: Expectation {
    Expectation(record: record, definition: definitions.record, formats: formats)
  }
}

extension Definitions {
  /// The document that names the parties, by which a case is known.
  var contract: DocumentDefinition? {
    documents.first { !$0.isIdentity && $0.hasParties } ?? documents.first { !$0.isIdentity }
  }

  /// The other documents that are no cards.
  var forms: [DocumentDefinition] { documents.filter { !$0.isIdentity && $0.id != contract?.id } }
}
