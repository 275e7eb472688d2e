import Model

/// A made-up case in which everything is right, to be bent by the tests.
struct SampleCase {
  var record = Record(
    case: "A-1",
    columns: [
      "city": "BJ", "kind": "sale", "listing": "101111224667", "seller": "张伟", "buyer": "李娜",
      "received": "2026-07-01",
    ])
  var reading: CaseReading

  /// Where its documents stand in `reading.documents`.
  static let contract = 0
  static let sellerPortrait = 1
  static let sellerEmblem = 2
  static let buyerPortrait = 3
  static let buyerEmblem = 4

  static let sellerNumber = number("11010119880305001")
  static let buyerNumber = number("31010119900712002")

  init() {
    let contract = Document(
      kind: "contract", file: "a.jpg", page: 1,
      fields: [
        "contract-no": .certain("C20260001", source: 1), "listing": .certain("101111224667", source: 2),
        "verification-code": .absent(source: 3), "agent": .absent(source: 90), "unlabelled-number": .absent(source: 4),
        "address": .certain("北京市朝阳区青年路24号8号楼6单元259", source: 5),
        "signed-on": .certain("2026-06-20", source: 6), "price": .certain("3480000", source: 7),
        "price-words": .certain("叁佰肆拾捌万元整", source: 8), "area": .certain("89.5", source: 9),
        "party-a.name": .certain("张伟", source: 10), "party-a.id-number": .certain(Self.sellerNumber, source: 11),
        "party-b.name": .certain("李娜", source: 12), "party-b.id-number": .certain(Self.buyerNumber, source: 13),
      ])
    let files = ["b.jpg", "c.jpg", "d.jpg", "e.jpg"]
    reading = CaseReading(
      pages: [PageReading(file: "a.jpg", page: 1, kind: "contract", isKindCertain: true)]
        + files.map { PageReading(file: $0, page: 1, kind: "resident-id", isKindCertain: true) },
      documents: [
        contract,
        .portrait("张伟", "男", "1988-03-05", Self.sellerNumber, file: files[0]),
        .emblem("2016-10-17", "2036-10-17", file: files[1]),
        .portrait("李娜", "女", "1990-07-12", Self.buyerNumber, file: files[2]),
        .emblem("2018-05-01", "2038-05-01", file: files[3]),
      ],
      identities: [
        Identity(portrait: 1, emblem: 2, isPairingCertain: true, party: .to(0)),
        Identity(portrait: 3, emblem: 4, isPairingCertain: true, party: .to(1)),
      ],
      parties: [
        Party(contract: 0, prefix: "party-a", role: "seller", identity: .to(0)),
        Party(contract: 0, prefix: "party-b", role: "buyer", identity: .to(1)),
      ])
  }

  subscript(document: Int, field: String) -> Field? {
    get { reading.documents[document].fields[field] }
    set { reading.documents[document].fields[field] = newValue }
  }

  /// Takes the emblem side of the seller's card out of the folder.
  mutating func loseSellerEmblem() {
    reading.pages.remove(at: 2)
    reading.documents[Self.sellerEmblem] = reading.documents[Self.buyerEmblem]
    reading.documents.removeLast()
    reading.identities[0].emblem = nil
    reading.identities[1].emblem = 2
  }

  /// Prints another validity on the seller's card.
  mutating func setSellerValidity(_ from: Field, _ to: Field) {
    self[Self.sellerEmblem, "valid-from"] = from
    self[Self.sellerEmblem, "valid-to"] = to
  }

  private static func number(_ first17: String) -> String {
    first17 + String(IdentityNumber.checkDigit(of: first17.utf8))
  }
}

extension Document {
  static func portrait(_ name: String, _ sex: String, _ birth: String, _ number: String, file: String) -> Document {
    Document(
      kind: "resident-id", sides: [.portrait], file: file, page: 1,
      fields: [
        "name": .certain(name, source: 1), "sex": .certain(sex, source: 2), "ethnicity": .certain("汉", source: 3),
        "birth": .certain(birth, source: 4), "address": .certain("北京市东城区安定门内大街1号", source: 5),
        "id-number": .certain(number, source: 6),
      ])
  }

  static func emblem(_ from: String, _ to: String, file: String) -> Document {
    Document(
      kind: "resident-id", sides: [.emblem], file: file, page: 1,
      fields: [
        "authority": .certain("北京市公安局东城分局", source: 1), "valid-from": .certain(from, source: 2),
        "valid-to": .certain(to, source: 2),
      ])
  }
}

extension Field {
  static func certain(_ value: String, source: Int, looks: Int = 2, marks: [Mark] = []) -> Field {
    Field(
      value: value, state: .certain, raw: value, file: "x.jpg", page: 1, box: Box(x: 1, y: 2, width: 3, height: 4),
      confidence: 0.99, source: source, readings: [FieldReading(.value(value), weight: 1)], marks: marks, looks: looks)
  }

  /// Read in several ways, the likeliest first.
  static func doubtful(_ values: String..., source: Int, looks: Int = 1) -> Field {
    Field(
      value: values[0], state: .doubtful, raw: values[0], confidence: 0.5, source: source,
      readings: values.map { FieldReading(.value($0), weight: 1 / Double(values.count)) }, looks: looks)
  }

  static func absent(source: Int) -> Field {
    Field(value: nil, state: .absent, source: source, readings: [FieldReading(.nothing, weight: 1)], looks: 2)
  }

  /// The blank is filled with ×.
  static func blank(source: Int) -> Field {
    Field(value: nil, state: .certain, raw: "×", source: source, readings: [FieldReading(.blank, weight: 1)], looks: 2)
  }

  /// Not asked for, or unreadable.
  static func unknown(_ state: FieldState = .notRead, source: Int) -> Field {
    Field(value: nil, state: state, source: source, readings: [])
  }
}
