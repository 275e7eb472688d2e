import GRDB
import Model
import Store
import TestSupport
import Testing

@Suite("Automatic decisions that a reviewer takes back")
struct ReopeningTests {
  let folder: TemporaryFolder
  let store: Store
  let week = Period(MadeUp.week("2026-W47"))

  init() throws {
    folder = try TemporaryFolder()
    store = try MadeUp.store(in: folder)
    for id in ["A-1", "A-2"] { try store.save(MadeUp.submission(id), .pass) }
    try store.save(MadeUp.submission("A-3"), .manual)
  }

  @Test("count as manual, and as wrong by what was decided")
  func counts() throws {
    #expect(try store.reopen(MadeUp.verdict("A-1", .manual)) == .reopened)
    let counts = try store.counts(of: week)
    #expect(counts.total == .init(pass: 1, manual: 2))
    #expect(counts.byCity == [.init(name: "BJ", tally: .init(pass: 1, manual: 2))])
    #expect(counts.reviewed == .init(automatic: 1, wrong: ["A-1"]))
    #expect(counts.trend.last == .init(week: MadeUp.week("2026-W47"), tally: counts.total, reviewed: 1, wrong: 1))
    #expect(
      counts.reopened
        == [.init(case: "A-1", decision: .pass, by: Reopening(reviewer: "reviewer 1", at: MadeUp.noon))])
    #expect(try store.counts(of: Period(MadeUp.week("2026-W48"))).previous == counts.total)
  }

  @Test("are shown with the case, are on the manual list, and stay the machine's for the sample")
  func shown() throws {
    _ = try store.reopen(MadeUp.verdict("A-1", .manual))
    let stored = try #require(try store.storedCase("A-1"))
    #expect(stored.decision == .pass && stored.verdicts.count == 1)
    #expect(stored.reopenings == [Reopening(reviewer: "reviewer 1", at: MadeUp.noon)])
    var manual: [String] = []
    try store.forEachLastSubmission(decidedAs: .manual) { manual.append($0.record.case) }
    #expect(manual == ["A-1", "A-3"])
    #expect(try store.automaticCases(of: week).map(\.case) == ["A-1", "A-2"])
  }

  @Test("are taken back once, and only where there is something to take back")
  func once() throws {
    #expect(try store.reopen(MadeUp.verdict("A-3", .pass)) == .notAutomatic)
    #expect(try store.storedCase("A-3")?.verdicts.isEmpty == true)
    #expect(try store.reopen(MadeUp.verdict("A-9", .pass)) == .unknownCase)
    _ = try store.reopen(MadeUp.verdict("A-1", .manual))
    #expect(try store.reopen(MadeUp.verdict("A-1", .resubmit)) == .alreadyOpen)
    #expect(try store.storedCase("A-1")?.reopenings.count == 1)
    #expect(try store.storedCase("A-1")?.verdicts.map(\.decision) == [.manual, .resubmit])
  }

  @Test("do not change a published week: they are its corrections")
  func published() throws {
    #expect(try store.publish(MadeUp.week("2026-W47"), at: MadeUp.noon))
    _ = try store.reopen(MadeUp.verdict("A-1", .manual))
    let counts = try store.counts(of: week)
    #expect(counts.total == .init(pass: 2, manual: 1))
    #expect(counts.publication?.changed == [.init(case: "A-1", was: .pass, now: .manual)])
    #expect(counts.publication?.now == .init(pass: 1, manual: 2))
    #expect(counts.reopened?.count == 1)
  }

  @Test("are forgotten with their case, also where they were published")
  func forgotten() throws {
    _ = try store.reopen(MadeUp.verdict("A-1", .manual))
    #expect(try store.publish(MadeUp.week("2026-W47"), at: MadeUp.noon))
    try store.forget(case: "A-1")
    try store.close()
    let published = try DatabaseQueue(path: store.path).read { db in
      try String.fetchOne(db, sql: "SELECT counts FROM published")
    }
    #expect(published?.contains("reopened") == true && published?.contains("A-1") == false)
  }

  @Test("say nothing of a later submission")
  func later() throws {
    _ = try store.reopen(MadeUp.verdict("A-1", .manual))
    try store.save(MadeUp.submission("A-1", scans: ["b.jpg"], key: "second"), .pass)
    #expect(try store.counts(of: week).total == .init(pass: 2, manual: 1))
    #expect(try store.counts(of: week).reopened == [])
  }
}
