import Foundation
import MadeUpReadings
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
    MadeUpReading.sale(
      listing: listing, signedOn: "2026-06-20",
      seller: MadeUpPerson("张伟", "11010119880305001", valid: ("2016-10-17", "2036-10-17")),
      buyer: MadeUpPerson("李娜", "31010119900712002", valid: ("2018-05-01", "2038-05-01")))
  }
}
