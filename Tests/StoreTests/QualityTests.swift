import Foundation
import GRDB
import Model
import Store
import TestSupport
import Testing

@Suite("Quality of documents, and what alone keeps cases manual")
struct QualityTests {
  let folder: TemporaryFolder
  let store: Store
  let week = Period(MadeUp.week("2026-W47"))

  init() throws {
    folder = try TemporaryFolder()
    store = try MadeUp.store(in: folder)
  }

  private func save(_ id: String, certain: Int, doubtful: Int, _ reasons: [Finding] = []) throws {
    var result = MadeUp.result(id)
    var fields: [String: Field] = [:]
    for index in 0..<(certain + doubtful) {
      fields["f\(index)"] = Field(
        value: "1", state: index < certain ? .certain : .doubtful, source: index, readings: [])
    }
    // Neither counts: nothing was found there.
    fields["absent"] = Field(value: nil, state: .absent, source: 98, readings: [])
    fields["not-read"] = Field(value: nil, state: .notRead, source: 99, readings: [])
    result.reading?.documents = [Document(kind: "contract", file: "a.jpg", page: 1, fields: fields)]
    try store.save(
      MadeUp.submission(id), result: result,
      judgement: Judgement(
        decision: reasons.isEmpty ? .pass : .manual, findings: reasons, reasons: reasons, ruleSet: "1"),
      at: MadeUp.noon)
  }

  private func missing(_ field: String) -> Finding {
    Finding(
      rule: "listing.match", outcome: .unclear,
      conditions: [
        Condition(text: "", truth: "unknown", leaves: [.init(path: field, value: "", state: .doubtful)])
      ])
  }

  private func fill() throws {
    try save("A-1", certain: 19, doubtful: 1)
    try save("A-2", certain: 18, doubtful: 2, [missing("合同.房源编号")])
    try save("A-3", certain: 4, doubtful: 1, [missing("合同.房源编号")])
    try save("A-4", certain: 3, doubtful: 1, [missing("合同.房源编号"), missing("当事人.姓名")])
    try store.save(
      MadeUp.submission("A-5", scans: []), result: nil, judgement: MadeUp.judgement(.manual), at: MadeUp.noon)
    _ = try store.add([MadeUp.verdict("A-2", .pass), MadeUp.verdict("A-3", .resubmit)])
  }

  private let groups: [WeekCounts.Group] = [
    .init(name: "clear", tally: .init(pass: 1)), .init(name: "fair", tally: .init(manual: 2)),
    .init(name: "poor", tally: .init(manual: 1)), .init(name: "", tally: .init(manual: 1)),
  ]
  private let fields: [WeekCounts.SoleField] = [.init(path: "合同.房源编号", cases: 2, reviewed: 2, bad: 1)]

  @Test("are counted by week")
  func counts() throws {
    try fill()
    let counts = try store.counts(of: week)
    #expect(counts.byQuality == groups)
    #expect(counts.soleFields == fields)
  }

  @Test("are found in a store of the version before when it is opened")
  func migration() throws {
    try fill()
    try store.close()
    try DatabaseQueue(path: store.path).write { db in
      try db.execute(sql: "ALTER TABLE submissions DROP COLUMN quality; ALTER TABLE decisions DROP COLUMN sole_field")
      try db.execute(sql: "DROP TABLE reopenings")
      try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE 'quality%'")
    }
    #expect(throws: StoreError.older(path: store.path)) { try Store(path: store.path, access: .read) }
    let counts = try Store(path: store.path, access: .update).counts(of: week)
    #expect(counts.byQuality == groups)
    #expect(counts.soleFields == fields)
  }
}
