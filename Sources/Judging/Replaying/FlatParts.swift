import Model
import RuleLanguage

/// The parts of one packed case, in arrays that are filled anew for the next.
struct FlatParts {
  struct Page {
    var kind: Int
    var isKindCertain: Bool
    var page: Int
    var file: Range<Int>
  }

  struct Document {
    /// -1: of no kind that is defined.
    var plan: Int
    var isKindCertain: Bool
    /// Where its facts begin in `documentFacts`.
    var firstFact: Int
  }

  /// An identity; a side that is not there is -1.
  struct Card {
    var portrait: Int
    var emblem: Int
    var isPairingCertain: Bool
    var party: Int
  }

  struct Party {
    var contract: Int
    /// Words.
    var prefix: Int
    var role: Int
    var identity: Int
  }

  var id = 0..<0
  /// By the number of the column; empty ranges below nought for columns that the record does not have.
  var cells: [Range<Int>?] = []
  /// The cell of the day of receipt, whether the definitions know the column or not.
  var received: Range<Int>?
  var pages: [Page] = []
  var documents: [Document] = []
  var documentFacts: [FlatFact] = []
  var identities: [Card] = []
  var parties: [Party] = []
  /// A field that rules look at was not asked for when a document was read.
  var lacksNeeded = false
  /// A field is one thing or another by how much evidence is tolerated outside it.
  var isWeighed = false
  /// Of the document in hand.
  var fields: [FlatDocumentPlan.Field] = []
  var spans: [FlatDocumentPlan.Span] = []

  mutating func clear() {
    received = nil
    lacksNeeded = false
    isWeighed = false
    pages.removeAll(keepingCapacity: true)
    documents.removeAll(keepingCapacity: true)
    documentFacts.removeAll(keepingCapacity: true)
    identities.removeAll(keepingCapacity: true)
    parties.removeAll(keepingCapacity: true)
  }

  mutating func readColumns(_ reader: inout PackedReader, _ bytes: [UInt8], _ columns: FlatColumns) {
    cells.removeAll(keepingCapacity: true)
    for _ in 0..<columns.count { cells.append(nil) }
    for _ in 0..<reader.count(bytes) {
      let word = reader.number(bytes)
      let cell = reader.span(bytes)
      let column = columns.column(word)
      if column >= 0 { cells[column] = cell }
      if word == columns.received { received = cell }
    }
  }

  /// - Returns: whether the pages alone make the case manual.
  mutating func readPages(_ reader: inout PackedReader, _ bytes: [UInt8], _ words: FlatWords) -> Bool {
    var isBlank = true
    for _ in 0..<reader.count(bytes) {
      let kind = reader.number(bytes)
      let isCertain = reader.number(bytes) == 1
      let page = reader.number(bytes)
      if kind == words.unreadable { return true }
      if kind != words.blank { isBlank = false }
      pages.append(Page(kind: kind, isKindCertain: isCertain, page: page, file: reader.span(bytes)))
    }
    return isBlank
  }

  func skipFields(_ reader: inout PackedReader, _ bytes: [UInt8]) {
    for _ in 0..<reader.count(bytes) {
      _ = reader.number(bytes)
      _ = reader.number(bytes)
      let isWeighed = reader.number(bytes) & PackedCase.Flag.isWeighed != 0
      for _ in 0..<reader.count(bytes) {
        let head = reader.number(bytes)
        if head & 3 == 0 { _ = reader.span(head >> 2) }
        if isWeighed { _ = reader.weight(bytes) }
      }
    }
  }

  mutating func readIdentities(_ reader: inout PackedReader, _ bytes: [UInt8]) {
    for _ in 0..<reader.count(bytes) {
      let portrait = reader.number(bytes) - 1
      let emblem = reader.number(bytes) - 1
      let isCertain = reader.number(bytes) == 1
      identities.append(
        Card(portrait: portrait, emblem: emblem, isPairingCertain: isCertain, party: reader.number(bytes)))
    }
  }

  mutating func readParties(_ reader: inout PackedReader, _ bytes: [UInt8]) {
    for _ in 0..<reader.count(bytes) {
      let contract = reader.number(bytes)
      let prefix = reader.number(bytes)
      let role = reader.number(bytes)
      parties.append(Party(contract: contract, prefix: prefix, role: role, identity: reader.number(bytes)))
    }
  }
}
