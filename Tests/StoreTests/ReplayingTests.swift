import Foundation
import GRDB
import Model
import Store
import TestSupport
import Testing

@Suite("Packed cases and rule sets")
struct ReplayingTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try MadeUp.store(in: folder)
  }

  private func rows(_ window: ReplayWindow = ReplayWindow()) throws -> [String] {
    var rows: [String] = []
    try store.forEachPackedCase(in: window) { row in
      rows.append("\(row.case) \(row.decision) \(row.verdict.map { "\($0)" } ?? "-")")
    }
    return rows
  }

  @Test("a packed case follows its decision, its verdict and its submissions")
  func inStep() throws {
    try store.save(MadeUp.submission("A-1"), .pass)
    try store.save(MadeUp.submission("A-2"), .manual)
    _ = try store.add([MadeUp.verdict("A-1", .manual), MadeUp.verdict("A-1", .resubmit)])
    #expect(try rows() == ["A-1 pass resubmit", "A-2 manual -"])
    try store.save(MadeUp.judgement(.resubmit), ofCase: "A-2", submission: 1, at: MadeUp.noon)
    #expect(try rows() == ["A-1 pass resubmit", "A-2 resubmit -"])
    try store.save(MadeUp.submission("A-1", scans: ["other.jpg"]), .manual)
    #expect(try rows() == ["A-2 resubmit -", "A-1 manual -"])
    try store.forget(case: "A-2")
    #expect(try rows() == ["A-1 manual -"])
    try store.save(MadeUp.submission("A-3"))
    #expect(try store.undecidedCount() == 1)
  }

  @Test("a window is days of receipt, city and kind")
  func window() throws {
    try store.save(MadeUp.submission("A-1", received: "2026-11-16", city: "BJ"), .pass)
    try store.save(MadeUp.submission("A-2", received: "2026-11-22", city: "SH", kind: "rent"), .pass)
    let days = try #require(Week("2026-W47"))
    #expect(try rows(.init(from: days.monday, to: days.sunday)).count == 2)
    #expect(try rows(.init(from: CivilDate(iso: "2026-11-17"))) == ["A-2 pass -"])
    #expect(try rows(.init(city: "BJ")) == ["A-1 pass -"])
    #expect(try rows(.init(kind: "rent")) == ["A-2 pass -"])
  }

  @Test("a packed case gives its record and reading back")
  func unpacking() throws {
    try store.save(MadeUp.submission("A-1"), .pass)
    let words = try store.words()
    try store.forEachPackedCase(in: ReplayWindow()) { row in
      let (record, result) = try #require(row.withFacts { PackedCase.unpack(Array($0), words: words) })
      #expect(record == MadeUp.submission("A-1").record)
      #expect(result?.reading?.documents.first?.fields["name"]?.readings == [FieldReading(.value("王小明"), weight: 1)])
    }
  }

  @Test("a store whose packed cases are of another form packs them anew when it is opened")
  func repacking() throws {
    try store.save(MadeUp.submission("A-1"), .pass)
    _ = try store.add([MadeUp.verdict("A-1", .manual)])
    let facts = "SELECT facts FROM packed"
    try store.close()
    let queue = try DatabaseQueue(path: store.path)
    let before = try queue.read { try Data.fetchOne($0, sql: facts) }
    try queue.write { db in
      try db.execute(
        sql: "UPDATE packed SET facts = x'01'; DELETE FROM grdb_migrations WHERE identifier LIKE 'packed %'")
    }
    try queue.close()
    try MadeUp.store(in: folder, access: .update).close()
    let (after, verdict) = try DatabaseQueue(path: store.path).read { db in
      (try Data.fetchOne(db, sql: facts), try String.fetchOne(db, sql: "SELECT verdict FROM packed"))
    }
    #expect(after == before && verdict == "manual")
  }

  @Test("undecided cases are counted in their window")
  func undecided() throws {
    try store.save(MadeUp.submission("A-1", received: "2026-11-16", city: "BJ"))
    try store.save(MadeUp.submission("A-2", received: "2026-11-22", city: "SH", kind: "rent"))
    #expect(try store.undecidedCount() == 2)
    #expect(try store.undecidedCount(in: .init(from: CivilDate(iso: "2026-11-17"))) == 1)
    #expect(try store.undecidedCount(in: .init(to: CivilDate(iso: "2026-11-16"), city: "BJ", kind: "sale")) == 1)
    #expect(try store.undecidedCount(in: .init(city: "BJ", kind: "rent")) == 0)
  }

  @Test("a store of the version before packs what it holds when it is opened")
  func migration() throws {
    try store.save(MadeUp.submission("A-1"), .pass)
    try store.save(MadeUp.submission("A-2"), .resubmit)
    let before = try rows()
    try store.close()
    try DatabaseQueue(path: store.path).write { db in
      for table in ["promotions", "replays", "rule_sets", "shadows", "packed", "words"] {
        try db.execute(sql: "DROP TABLE \(table)")
      }
      for trigger in ["packed_is_last", "packed_decision", "packed_verdict"] {
        try db.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try db.execute(sql: "DROP INDEX decisions_by_rule_set; CREATE TABLE runs (id INTEGER PRIMARY KEY)")
      try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '2 %'")
    }
    #expect(throws: StoreError.older(path: store.path)) { try Store(path: store.path, access: .read) }
    let again = try Store(path: store.path, access: .update)
    var rows: [String] = []
    try again.forEachPackedCase(in: ReplayWindow()) { rows.append("\($0.case) \($0.decision) -") }
    #expect(rows == before)
  }

  @Test("rules become live only in place of those they were measured against")
  func live() throws {
    #expect(try store.liveRuleSet() == nil)
    #expect(try store.makeLive("1", files: ["a.rules": "1"], replacing: nil, .adopt, by: "李四", at: MadeUp.noon))
    #expect(try !store.makeLive("3", files: [:], replacing: "2", .promote, by: "李四", at: MadeUp.noon))
    #expect(try store.makeLive("2", files: ["a.rules": "2"], replacing: "1", .promote, by: "李四", at: MadeUp.noon))
    #expect(try store.liveRuleSet() == LiveRuleSet(hash: "2", files: ["a.rules": "2"]))
    #expect(try store.promotions().map(\.ruleSet) == ["1", "2"])
    #expect(try store.ruleFiles(of: "1") == ["a.rules": "1"])
  }

  @Test("shadows are counted by week and change no decision")
  func shadows() throws {
    try store.save(MadeUp.submission("A-1"), .pass)
    try store.saveShadow(.manual, of: "new", beside: .pass, onCase: "A-1", at: MadeUp.noon)
    let counts = try store.shadowCounts(of: MadeUp.week("2026-W47"))
    #expect(counts.map(\.ruleSet) == ["new"])
    #expect(counts.first?.cases == [Flip(from: .pass, to: .manual): 1])
    #expect(try rows() == ["A-1 pass -"])
    #expect(try store.shadowCounts(of: MadeUp.week("2026-W46")).isEmpty)
  }
}
