import Model
import Store
import TestSupport
import Testing

@Suite("Counts of a week")
struct WeekCountsTests {
  let folder: TemporaryFolder
  let store: Store
  let week = MadeUp.week("2026-W47")

  init() throws {
    folder = try TemporaryFolder()
    store = try MadeUp.store(in: folder)
  }

  @Test("cases are counted in the week they were received, by their last submission only")
  func weeks() throws {
    try store.save(MadeUp.submission("A-1", received: "2026-11-16"), .pass)
    try store.save(MadeUp.submission("A-2", received: "2026-11-22 23:59"), .resubmit)
    try store.save(MadeUp.submission("A-3", received: "2026-11-15"), .pass)
    try store.save(MadeUp.submission("A-4"), .pass)
    try store.save(MadeUp.submission("A-4", scans: ["b.jpg"], key: "second"), .manual)
    try store.save(MadeUp.submission("A-5"), .pass)
    try store.save(MadeUp.submission("A-5", received: "2026-11-24", key: "second"), .pass)
    let counts = try store.counts(of: Period(week))
    #expect(counts.total == .init(pass: 1, resubmit: 1, manual: 1))
    #expect(counts.previous == .init(pass: 1))
    #expect(try store.lastWeek() == MadeUp.week("2026-W48"))
    #expect(try store.counts(of: Period(MadeUp.week("2026-W46"))).previous == nil)
  }

  @Test("a case without a day counts in the week it was first seen", arguments: ["", "2026-02-30", "soon"])
  func withoutDay(received: String) throws {
    let submission = MadeUp.submission(
      "A-1", received: received, faults: [.badReceived], seen: MadeUp.moment("2026-11-23T00:00:00+08:00"))
    try store.save(submission, .manual)
    var again = submission
    again.seen = MadeUp.moment("2026-12-09T00:00:00+08:00")
    try store.save(again, .manual)
    #expect(try store.counts(of: Period(MadeUp.week("2026-W48"))).total == .init(manual: 1))
    #expect(try store.lastWeek() == MadeUp.week("2026-W48"))
  }

  @Test("what could not be judged on its facts counts once, under its cause")
  func causes() throws {
    let manual = MadeUp.judgement(.manual)
    func save(_ submission: Submission, _ result: CaseResult?) throws {
      try store.save(submission, result: result, judgement: manual, at: MadeUp.noon)
    }
    try save(MadeUp.submission("twice", faults: [.duplicate], scans: []), nil)
    try save(MadeUp.submission("empty", scans: []), nil)
    try save(MadeUp.submission("crash"), MadeUp.failure("crash"))
    try save(MadeUp.submission("broken"), MadeUp.failure("broken", .unreadable))
    var damaged = MadeUp.result("damaged")
    damaged.reading?.failures = [ScanFailure(file: "a.jpg", reason: .damaged)]
    try save(MadeUp.submission("damaged"), damaged)
    var blurred = MadeUp.result("blurred")
    blurred.reading?.pages = [PageReading(file: "a.jpg", page: 1, kind: "unreadable", isKindCertain: false)]
    try save(MadeUp.submission("blurred"), blurred)
    try save(MadeUp.submission("read"), MadeUp.result("read"))
    try store.save(MadeUp.submission("pending"))
    let counts = try store.counts(of: Period(week))
    #expect(counts.total == .init(manual: 8))
    #expect(counts.causes == [.duplicate: 1, .noScans: 1, .failed: 1, .unreadable: 3, .pending: 1])
  }

  @Test("cities, kinds and reasons come with the most cases first")
  func groups() throws {
    for (id, city, kind, rule) in [
      ("A-1", "SH", "sale", "listing.match"), ("A-2", "BJ", "rent", "identity.number"),
      ("A-3", "BJ", "sale", "identity.number"), ("A-4", "BJ", "sale", "identity.number"),
      ("A-5", "", "sale", "identity.number"),
    ] {
      try store.save(
        MadeUp.submission(id, city: city, kind: kind), result: MadeUp.result(id),
        judgement: MadeUp.judgement(.manual, rule: rule), at: MadeUp.noon)
    }
    let counts = try store.counts(of: Period(week))
    #expect(counts.byCity.map(\.name) == ["BJ", "", "SH"])
    #expect(
      counts.byKind == [.init(name: "sale", tally: .init(manual: 4)), .init(name: "rent", tally: .init(manual: 1))])
    #expect(
      counts.manualReasons == [
        .init(rule: "identity.number", arm: 1, cases: 4, alone: 4, examples: ["A-2", "A-3", "A-4"]),
        .init(rule: "listing.match", arm: 1, cases: 1, alone: 1, examples: ["A-1"]),
      ])
  }

  @Test("an automatic decision is wrong when the last verdict says otherwise")
  func wrong() throws {
    for (id, decision) in [("A-1", Decision.pass), ("A-2", .pass), ("A-3", .resubmit), ("A-4", .manual)] {
      try store.save(MadeUp.submission(id), decision)
    }
    _ = try store.add([
      MadeUp.verdict("A-1", .manual), MadeUp.verdict("A-1", .pass), MadeUp.verdict("A-3", .manual),
      MadeUp.verdict("A-4", .pass),
    ])
    #expect(try store.counts(of: Period(week)).reviewed == .init(automatic: 2, wrong: ["A-3"]))
  }

  @Test("a verdict on an earlier submission says nothing of the last one")
  func verdictOnEarlierSubmission() throws {
    try store.save(MadeUp.submission("A-1"), .pass)
    _ = try store.add([MadeUp.verdict("A-1", .manual)])
    try store.save(MadeUp.submission("A-1", scans: ["b.jpg"], key: "second"), .pass)
    #expect(try store.counts(of: Period(week)).reviewed == .init())
  }

  @Test("any days count, of one city or kind")
  func daysAndFilters() throws {
    for (id, received, city, kind) in [
      ("A-1", "2026-11-16", "BJ", "sale"), ("A-2", "2026-11-18 10:00", "BJ", "rent"),
      ("A-3", "2026-11-25", "SH", "sale"),
      ("A-4", "2026-11-12", "SH", "sale"),
    ] {
      try store.save(MadeUp.submission(id, received: received, city: city, kind: kind), .pass)
    }
    let period = try #require(Period(from: MadeUp.day("2026-11-17"), to: MadeUp.day("2026-11-25")))
    #expect(try store.counts(of: period).total == .init(pass: 2))
    #expect(try store.counts(of: period).previous == .init(pass: 2))
    #expect(try store.counts(of: period, where: .init(city: "SH")).total == .init(pass: 1))
    #expect(try store.counts(of: period, where: .init(city: "BJ", kind: "sale")).total == .init())
    #expect(try store.counts(of: period, where: .init(kind: "sale")).previous == .init(pass: 2))
  }

  @Test("the trend has twelve weeks, each with what reviewers found")
  func trend() throws {
    try store.save(MadeUp.submission("A-1", received: "2026-11-17"), .pass)
    try store.save(MadeUp.submission("A-2", received: "2026-11-17"), .manual)
    try store.save(MadeUp.submission("A-3", received: "2026-11-03"), .resubmit)
    try store.save(MadeUp.submission("A-4", received: "2026-08-20"), .pass)
    _ = try store.add([MadeUp.verdict("A-1", .manual), MadeUp.verdict("A-2", .pass), MadeUp.verdict("A-3", .resubmit)])
    let trend = try store.counts(of: Period(week)).trend
    #expect(trend.map(\.week.name).first == "2026-W36" && trend.count == 12)
    #expect(
      trend.filter { $0.tally.eligible > 0 } == [
        .init(week: MadeUp.week("2026-W45"), tally: .init(resubmit: 1), reviewed: 1),
        .init(week: week, tally: .init(pass: 1, manual: 1), reviewed: 1, wrong: 1),
      ])
  }

  @Test("a rule is told apart that alone keeps cases from being automatic, and what reviewers found in them")
  func alone() throws {
    func save(_ id: String, _ rules: [String]) throws {
      let reasons = rules.map { Finding(rule: $0, arm: 1, outcome: .unclear, text: "读不清") }
      try store.save(
        MadeUp.submission(id), result: MadeUp.result(id),
        judgement: Judgement(decision: .manual, findings: reasons, reasons: reasons, ruleSet: "0123"), at: MadeUp.noon)
    }
    try save("A-1", ["listing.match"])
    try save("A-2", ["listing.match"])
    try save("A-3", ["listing.match", "identity.number"])
    try save("A-4", ["identity.number", "identity.number"])
    _ = try store.add([MadeUp.verdict("A-1", .manual), MadeUp.verdict("A-2", .pass), MadeUp.verdict("A-3", .manual)])
    let counts = try store.counts(of: Period(week))
    #expect(
      counts.manualReasons == [
        .init(
          rule: "listing.match", arm: 1, cases: 3, alone: 2, aloneReviewed: 2, aloneBad: 1,
          examples: ["A-1", "A-2", "A-3"]),
        .init(rule: "identity.number", arm: 1, cases: 2, alone: 1, examples: ["A-3", "A-4"]),
      ])
    #expect(counts.firedRules == ["listing.match", "identity.number"])
  }

  @Test("turnaround is from the day of receipt to that of the first decision")
  func turnaround() throws {
    func save(_ id: String, received: String, decided: String, _ decision: Decision = .pass) throws {
      try store.save(
        MadeUp.submission(id, received: received), result: MadeUp.result(id), judgement: MadeUp.judgement(decision),
        at: MadeUp.moment(decided))
    }
    try save("A-1", received: "2026-11-16 18:00", decided: "2026-11-16T19:00:00+08:00")
    try save("A-2", received: "2026-11-16", decided: "2026-11-17T01:00:00+08:00")
    try save("A-2", received: "2026-11-16", decided: "2026-11-20T01:00:00+08:00", .manual)
    try save("A-3", received: "2026-11-16", decided: "2026-11-19T01:00:00+08:00")
    try store.save(MadeUp.submission("A-4"))
    #expect(
      try store.counts(of: Period(week)).turnaround
        == .init(cases: 3, sameDay: 1, medianDays: 1, ninetiethDays: 3))
  }
}
