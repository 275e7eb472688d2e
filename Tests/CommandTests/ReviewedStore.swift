import Foundation
import Model
import Store
import TestSupport

/// A folder with rules and a store of decided and reviewed cases, as reviewers have it when they think about a rule.
struct ReviewedStore {
  let folder: TemporaryFolder
  var docai: Docai

  /// Sixty good cases that passed and were found right, `case-01` … `case-60`; and `case-61`, whose listing number on the
  /// contract has four letters where the record has digits: it went to a reviewer, who found another flat.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: RunFolder.rules, toPath: folder.path("rules"))
    let worker = try FakeWorker(in: folder)
    docai = Docai(in: folder.path)
    docai.environment["DOCAI_WORKER"] = worker.path
    docai.environment["PATH"] =
      URL(fileURLWithPath: Docai.binary).deletingLastPathComponent().path + ":/usr/bin:/bin"
    let header = "case\tcity\tkind\tlisting\tseller\tbuyer\treceived\n"
    try folder.write("cases/cases.tsv", header + "empty-1\tBJ\tsale\t101111224667\t张伟\t李娜\t2026-11-20\n")

    let store = try Store(path: folder.path("docai.sqlite"), access: .create)
    for number in 1...60 {
      let id = "case-" + (number < 10 ? "0" : "") + "\(number)"
      try Self.add(id, Self.reading(listing: "101111224667"), .pass, verdict: .pass, to: store)
    }
    try Self.add("case-61", Self.reading(listing: "1Olll1224667"), .manual, verdict: .manual, to: store)
    try store.close()
  }

  /// A decided case whose record has the listing number 101111224667.
  static func add(
    _ id: String, _ reading: CaseReading, _ decision: Decision, verdict: Decision?, to store: Store
  ) throws {
    let seen = Moment(secondsSince1970: 1_763_600_000)
    let record = Record(
      case: id,
      columns: [
        "city": "BJ", "kind": "sale", "listing": "101111224667", "seller": "张伟", "buyer": "李娜",
        "received": "2026-07-01",
      ])
    let reasons =
      decision == .pass ? [] : [Finding(rule: "listing.match", arm: 1, outcome: .manual, text: "合同房源编号与系统不一致")]
    try store.save(
      Submission(
        record: record, files: [.init(name: "a.jpg", bytes: 1, sha256: "1")], key: "key of \(id)",
        folder: "cases/\(id)",
        seen: seen),
      result: CaseResult(
        key: "key of \(id)", case: id, status: .ok, reading: reading, run: .init(milliseconds: 1, reader: "reader 1")),
      judgement: Judgement(decision: decision, findings: reasons, reasons: reasons, ruleSet: "rules 1"), at: seen)
    if let verdict {
      _ = try store.add([Verdict(case: id, decision: verdict, reviewer: "李四", note: "", at: seen)])
    }
  }

  static func reading(listing: String) -> CaseReading {
    let (seller, buyer) = (number("11010119880305001"), number("31010119900712002"))
    let files = ["b.jpg", "c.jpg", "d.jpg", "e.jpg"]
    return CaseReading(
      pages: [PageReading(file: "a.jpg", page: 1, kind: "contract", isKindCertain: true)]
        + files.map { PageReading(file: $0, page: 1, kind: "resident-id", isKindCertain: true) },
      documents: [
        document(
          "contract", "a.jpg",
          [
            "contract-no": "C20260001", "listing": listing, "verification-code": nil, "agent": nil,
            "unlabelled-number": nil, "address": "北京市朝阳区青年路24号8号楼6单元259", "signed-on": "2026-06-20",
            "price": "3480000", "area": "89.5", "party-a.name": "张伟", "party-a.id-number": seller,
            "party-b.name": "李娜", "party-b.id-number": buyer,
          ]),
        portrait("张伟", "男", "1988-03-05", seller, files[0]), emblem("2016-10-17", "2036-10-17", files[1]),
        portrait("李娜", "女", "1990-07-12", buyer, files[2]), emblem("2018-05-01", "2038-05-01", files[3]),
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

  private static func portrait(
    _ name: String, _ sex: String, _ birth: String, _ number: String, _ file: String
  ) -> Document {
    document(
      "resident-id", file,
      [
        "name": name, "sex": sex, "ethnicity": "汉", "birth": birth, "address": "北京市东城区安定门内大街1号",
        "id-number": number,
      ])
  }

  private static func emblem(_ from: String, _ to: String, _ file: String) -> Document {
    var side = document("resident-id", file, ["authority": "北京市公安局东城分局", "valid-from": from, "valid-to": to])
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

  private static func number(_ first17: String) -> String {
    first17 + String(IdentityNumber.checkDigit(of: first17.utf8))
  }
}
