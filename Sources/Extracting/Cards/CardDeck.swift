import Definitions
import Model

/// All sides of cards in a case, read and joined.
struct CardDeck {
  private struct Entry {
    var cluster: CardCluster
    var card: CardSide
  }

  private let reader: CardReader
  private let sheets: [Sheet]
  private var entries: [Entry] = []
  private var pairs: [SidePairing.Pair] = []
  /// Index of a sheet → the lines on it that belong to a field of a card.
  private(set) var explained: [Int: Set<Int>] = [:]

  init(_ layout: SheetLayout, reader: CardReader, sheets: [Sheet]) {
    self.reader = reader
    self.sheets = sheets
    for sheet in layout.cardSheets {
      for cluster in sheet.clusters {
        let side = reader.side(cluster, on: sheet.page)
        let lines = side.spots.values.flatMap { $0.parts.compactMap(\.source?.run) }
        explained[sheet.page.sheet, default: []].formUnion(lines)
        entries.append(Entry(cluster: cluster, card: side))
      }
    }
  }

  /// Identity numbers that a look read on a card and whose check digit fits.
  var numbers: Set<String> {
    Set(
      entries.compactMap { entry in
        guard let verdict = entry.card.verdicts["id-number"], let value = verdict.value, verdict.looks > 0,
          IdentityNumber(value)?.checksOut == true
        else { return nil }
        return value
      })
  }

  mutating func read(received: CivilDate?, looking: inout some Looking) {
    for index in entries.indices {
      reader.read(&entries[index].card, looking: &looking)
      if entries[index].card.side == .emblem {
        reader.readValidity(&entries[index].card, birth: nil, looking: &looking)
      }
    }
    pairs = pairing(received).pairs()
    // Authority and address are looked at again only where the first look did not settle whose side is whose.
    if pairs.contains(where: { !$0.isCertain }) {
      for index in entries.indices { reader.readPlace(&entries[index].card, looking: &looking) }
      pairs = pairing(received).pairs()
    }
    for pair in pairs {
      guard let emblem = pair.emblem else { continue }
      let birth = pair.isCertain ? pair.portrait.flatMap { entries[$0].card.birth } : nil
      reader.weighValidity(&entries[emblem].card, birth: birth)
    }
  }

  /// Weighs the numbers again with those of the contract.
  mutating func weigh(contractNumbers fields: [String: Field]) {
    let numbers = Set(
      fields.filter { $0.key.hasSuffix(".id-number") && $0.value.looks > 0 }.compactMap(\.value.value))
    guard !numbers.isEmpty else { return }
    for index in entries.indices { reader.weighNumber(&entries[index].card, knownNumbers: numbers) }
  }

  /// Appends the documents and identities.
  func add(to reading: inout CaseReading, maker: inout FieldMaker) {
    let first = reading.documents.count
    for entry in entries {
      reading.documents.append(reader.document(entry.card, cluster: entry.cluster, sheets: sheets, maker: &maker))
    }
    reading.identities = pairs.map {
      Identity(
        portrait: $0.portrait.map { $0 + first }, emblem: $0.emblem.map { $0 + first }, isPairingCertain: $0.isCertain)
    }
  }

  private func pairing(_ received: CivilDate?) -> SidePairing {
    SidePairing(
      sides: entries.map {
        let sheet = sheets[$0.card.sheet]
        return SidePairing.Side(card: $0.card, file: sheet.file, page: sheet.page, box: sheet.onPage($0.card.box))
      }, received: received)
  }
}
