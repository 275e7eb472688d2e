import MadeUpReadings
import Model

/// What is the matter with a made-up case.
enum Fate: Hashable {
  case fine
  case expired, noEmblemSide
  /// The contract has the flat's former number.
  case renumbered
  case otherListing, doubtfulListing, doubtfulParty, doubtfulPartyNumber, doubtfulCardName, doubtfulDay, doubtfulMore
  case otherNumber, noCard, unreadable, noScans

  /// Each as often as its number says.
  static let sentBack: [(Fate, Int)] = [(.expired, 70), (.noEmblemSide, 30)]
  static let manual: [(Fate, Int)] = [
    (.doubtfulParty, 19), (.doubtfulCardName, 11), (.otherListing, 15), (.doubtfulListing, 11), (.noCard, 12),
    (.doubtfulPartyNumber, 8), (.otherNumber, 6), (.doubtfulDay, 5), (.doubtfulMore, 9), (.unreadable, 5),
    (.noScans, 4),
  ]

  /// The worse a scan, the likelier it goes to a reviewer: out of a hundred, the clear and the fair ones.
  fileprivate var quality: (clear: Int, fair: Int) {
    switch self {
    case .fine: (68, 27)
    case .expired, .noEmblemSide, .renumbered, .otherListing, .otherNumber: (60, 30)
    default: (14, 48)
    }
  }
}

/// A record, and what was read of its scans; nil when there are none.
struct MadeUpCase {
  let record: Record
  let result: CaseResult?

  /// Former and new numbers of flats.
  static let renumbered: [(old: String, new: String)] = (1...6).map { ("10110820000\($0)", "10111145110\($0)") }

  private static let cities = [("上海", 34), ("北京", 27), ("成都", 21), ("深圳", 18)]

  /// - Parameter reader: the revision of what read it.
  init(_ id: String, _ fate: Fate, received: CivilDate, reader: Int, _ dice: inout Dice) {
    let pair = Self.renumbered[dice.below(Self.renumbered.count)]
    let listing = fate == .renumbered ? pair.new : "1011112246\(10 + dice.below(90))"
    record = Record(
      case: id,
      columns: [
        "city": dice.pick(Self.cities), "kind": dice.below(100) < 62 ? "sale" : "rent", "listing": listing,
        "seller": "张样本", "buyer": "李样本", "received": received.iso,
      ])
    if fate == .noScans {
      result = nil
      return
    }
    var reading = MadeUpReading.sale(
      listing: fate == .renumbered ? pair.old : listing, signedOn: received.iso,
      seller: MadeUpPerson(
        "张样本", "11010119880305001",
        valid: fate == .expired ? ("2004-06-15", "2014-06-15") : ("2016-10-17", "2036-10-17")),
      buyer: MadeUpPerson("李样本", "31010119900712002", valid: ("2018-05-01", "2038-05-01")))
    Self.apply(fate, listing, to: &reading)
    Self.wear(&reading, fate, &dice)
    result = CaseResult(
      key: id, case: id, status: .ok, reading: reading,
      run: .init(milliseconds: 2000, reader: "made-up reading \(reader)"))
  }

  private static func apply(_ fate: Fate, _ listing: String, to reading: inout CaseReading) {
    let misread = String(listing.dropLast()) + (listing.hasSuffix("0") ? "8" : "0")
    switch fate {
    case .fine, .expired, .renumbered, .noScans: break
    case .noEmblemSide: remove(2, from: &reading)
    case .noCard:
      reading.identities[1].party = .none
      remove(4, from: &reading)
      remove(3, from: &reading)
      reading.identities.removeLast()
      reading.parties[1].identity = .none
      reading.pages.append(PageReading(file: "f.jpg", page: 1, kind: "other", isKindCertain: true))
    case .otherListing: reading.documents[0].fields["listing"]?.become(misread)
    case .doubtfulListing: reading.doubt("listing", ofDocument: 0, orElse: misread)
    case .doubtfulParty: reading.doubt("party-b.name", ofDocument: 0, orElse: "季样本")
    case .doubtfulPartyNumber: reading.doubt("party-a.id-number", ofDocument: 0, orElse: "11010119880305801X")
    case .doubtfulCardName: reading.doubt("name", ofDocument: 3, orElse: "季样本")
    case .doubtfulDay: reading.doubt("signed-on", ofDocument: 0, orElse: "2034-06-20")
    case .doubtfulMore:
      reading.doubt("party-b.name", ofDocument: 0, orElse: "季样本")
      reading.doubt("listing", ofDocument: 0, orElse: misread)
    case .otherNumber: reading.documents[0].fields["party-a.id-number"]?.become("110101198803050097")
    case .unreadable: reading.failures = [ScanFailure(file: "e.jpg", reason: .damaged)]
    }
  }

  private static func remove(_ document: Int, from reading: inout CaseReading) {
    let file = reading.documents[document].file
    reading.documents.remove(at: document)
    reading.pages.removeAll { $0.file == file }
    for index in reading.identities.indices {
      reading.identities[index].portrait = moved(reading.identities[index].portrait, without: document)
      reading.identities[index].emblem = moved(reading.identities[index].emblem, without: document)
    }
  }

  private static func moved(_ index: Int?, without removed: Int) -> Int? {
    index.flatMap { $0 == removed ? nil : $0 > removed ? $0 - 1 : $0 }
  }

  /// Fields that no rule looks at are read the worse, the worse the scan.
  private static func wear(_ reading: inout CaseReading, _ fate: Fate, _ dice: inout Dice) {
    let throwOf = dice.below(100)
    guard throwOf >= fate.quality.clear else { return }
    let isPoor = throwOf >= fate.quality.clear + fate.quality.fair
    for field in ["area", "contract-no", "price"] { reading.doubt(field, ofDocument: 0, orElse: "8") }
    guard isPoor else { return }
    reading.doubt("address", ofDocument: 0, orElse: "北京市朝阳区青年路21号8号楼6单元259")
    for index in reading.documents.indices where reading.documents[index].kind == "resident-id" {
      for field in ["address", "ethnicity", "authority"] { reading.doubt(field, ofDocument: index, orElse: "北京") }
    }
  }
}

extension Field {
  /// Read with certainty, and something else.
  fileprivate mutating func become(_ value: String) {
    self.value = value
    readings = [FieldReading(.value(value), weight: 1)]
  }
}
