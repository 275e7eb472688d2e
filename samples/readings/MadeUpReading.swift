package import Model

/// A person that does not exist, and their resident identity card.
package struct MadeUpPerson: Hashable, Sendable {
  package var name: String
  /// Six digits of a division, eight of the birth and three of the order; the check digit is added.
  package var first17: String
  package var validFrom: String
  package var validTo: String

  package init(_ name: String, _ first17: String, valid: (from: String, to: String)) {
    self.name = name
    self.first17 = first17
    validFrom = valid.from
    validTo = valid.to
  }

  package var number: String { first17 + String(IdentityNumber.checkDigit(of: first17.utf8)) }

  fileprivate var birth: String {
    let digits = Array(first17.dropFirst(6).prefix(8)).map(String.init)
    return digits[0..<4].joined() + "-" + digits[4..<6].joined() + "-" + digits[6..<8].joined()
  }

  fileprivate var sex: String { (first17.last?.wholeNumberValue ?? 0) % 2 == 1 ? "男" : "女" }
}

/// What a worker would have read of a sale: the contract, and both sides of both parties' cards, all of it certain. The
/// documents are the contract, the seller's portrait and emblem side, and the buyer's.
package enum MadeUpReading {
  package static func sale(
    listing: String, signedOn: String, seller: MadeUpPerson, buyer: MadeUpPerson
  ) -> CaseReading {
    let files = ["b.jpg", "c.jpg", "d.jpg", "e.jpg"]
    return CaseReading(
      pages: [PageReading(file: "a.jpg", page: 1, kind: "contract", isKindCertain: true)]
        + files.map { PageReading(file: $0, page: 1, kind: "resident-id", isKindCertain: true) },
      documents: [
        document(
          "contract", "a.jpg",
          [
            "contract-no": "C20260001", "listing": listing, "verification-code": nil, "agent": nil,
            "unlabelled-number": nil, "address": "北京市朝阳区青年路24号8号楼6单元259", "signed-on": signedOn,
            "price": "3480000", "area": "89.5", "party-a.name": seller.name, "party-a.id-number": seller.number,
            "party-b.name": buyer.name, "party-b.id-number": buyer.number,
          ]),
        portrait(seller, files[0]), emblem(seller, files[1]), portrait(buyer, files[2]), emblem(buyer, files[3]),
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

  private static func portrait(_ person: MadeUpPerson, _ file: String) -> Document {
    document(
      "resident-id", file,
      [
        "name": person.name, "sex": person.sex, "ethnicity": "汉", "birth": person.birth, "address": "北京市东城区安定门内大街1号",
        "id-number": person.number,
      ])
  }

  private static func emblem(_ person: MadeUpPerson, _ file: String) -> Document {
    var side = document(
      "resident-id", file,
      ["authority": "北京市公安局东城分局", "valid-from": person.validFrom, "valid-to": person.validTo])
    for id in ["valid-from", "valid-to"] { side.fields[id]?.source = 99 }
    return side
  }

  private static func document(_ kind: String, _ file: String, _ values: [String: String?]) -> Document {
    var fields: [String: Field] = [:]
    for (source, (id, value)) in values.sorted(by: { $0.key < $1.key }).enumerated() {
      fields[id] = Field(
        value: value, state: value == nil ? .absent : .certain, source: source,
        readings: [FieldReading(value.map { .value($0) } ?? .nothing, weight: 1)], looks: 2)
    }
    return Document(kind: kind, file: file, page: 1, fields: fields)
  }
}

extension CaseReading {
  /// Makes a field doubtful that was certain: it may as well be `other`.
  package mutating func doubt(_ field: String, ofDocument document: Int, orElse other: String) {
    guard let value = documents[document].fields[field]?.value else { return }
    documents[document].fields[field]?.state = .doubtful
    documents[document].fields[field]?.readings = [value, other].map { FieldReading(.value($0), weight: 0.5) }
  }
}
