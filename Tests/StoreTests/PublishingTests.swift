import Model
import Store
import TestSupport
import Testing

@Suite("Published weeks")
struct PublishingTests {
  let folder: TemporaryFolder
  let store: Store
  let week = MadeUp.week("2026-W47")

  init() throws {
    folder = try TemporaryFolder()
    store = try MadeUp.store(in: folder)
    for id in ["A-1", "A-2"] { try store.save(MadeUp.submission(id), .pass) }
    try store.save(MadeUp.submission("A-3"), .manual)
    #expect(try store.publish(week, at: MadeUp.moment("2026-11-23T09:00:00+08:00")))
  }

  @Test("keep their figures, and tell what came later")
  func corrections() throws {
    try store.save(MadeUp.submission("A-4"), .resubmit)
    try store.save(MadeUp.submission("A-1"), .manual)
    try store.save(MadeUp.submission("A-2", received: "2026-11-25", key: "again"), .pass)
    let counts = try store.counts(of: Period(week))
    #expect(counts.total == .init(pass: 2, manual: 1))
    #expect(
      counts.publication
        == Publication(
          at: MadeUp.moment("2026-11-23T09:00:00+08:00"), late: .init(resubmit: 1), gone: 1,
          changed: [.init(case: "A-1", was: .pass, now: .manual)], now: .init(resubmit: 1, manual: 2)))
    #expect(try store.counts(of: Period(week), where: .init(city: "BJ")).publication == nil)
  }

  @Test("are compared with as they were published")
  func comparison() throws {
    try store.save(MadeUp.submission("A-4"), .resubmit)
    try store.save(MadeUp.submission("A-9", received: "2026-11-24"), .pass)
    let next = try store.counts(of: Period(MadeUp.week("2026-W48")))
    #expect(next.previous == .init(pass: 2, manual: 1))
    #expect(next.trend.suffix(2).map(\.tally) == [.init(pass: 2, manual: 1), .init(pass: 1)])
    #expect(next.publication == nil)
  }

  @Test("show what reviewers found since, and are published once")
  func again() throws {
    _ = try store.add([MadeUp.verdict("A-1", .manual)])
    #expect(try store.counts(of: Period(week)).reviewed == .init(automatic: 1, wrong: ["A-1"]))
    #expect(try !store.publish(week, at: MadeUp.noon))
    #expect(try store.counts(of: Period(week)).publication?.hasCorrections == false)
  }

  @Test("keep no id of a case that was forgotten, and their figures all the same")
  func forgotten() throws {
    try store.forget(case: "A-3")
    let counts = try store.counts(of: Period(week))
    #expect(counts.total == .init(pass: 2, manual: 1))
    #expect(counts.publication?.gone == 1)
    #expect(counts.manualReasons.allSatisfy { $0.examples.isEmpty })
  }
}
