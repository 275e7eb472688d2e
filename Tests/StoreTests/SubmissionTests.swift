import GRDB
import Model
import Store
import TestSupport
import Testing

@Suite("Submissions and readings")
struct SubmissionTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try MadeUp.store(in: folder)
  }

  @Test("the same files and record are the same submission, whoever reads them")
  func unchanged() throws {
    try store.save(MadeUp.submission("A-1"), .pass)
    #expect(try store.save(MadeUp.submission("A-1", key: "key of a later reader")) == 1)
    #expect(try store.storedCase("A-1")?.submission.key == "key of A-1", "it is not read anew yet")
    #expect(try store.storedCase("A-1")?.result != nil)
    try store.save(MadeUp.submission("A-1", key: "key of a later reader"), .pass)
    #expect(try store.lastSubmissions.map(\.submission.key) == ["key of a later reader"])
    #expect(try store.lastSubmissions.map(\.number) == [1])
  }

  @Test("fields can be asked for in SQL")
  func fields() throws {
    try store.save(MadeUp.submission("A-1"), .pass)
    try store.save(MadeUp.submission("A-1"), .pass)
    let rows = try DatabaseQueue(path: store.path).read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT case_id, value, x FROM fields JOIN submissions ON submission = submissions.id
          WHERE field = 'name' AND state = 'certain'
          """)
    }
    #expect(rows == [["case_id": "A-1", "value": "王小明", "x": 1]])
  }

  @Test(
    "changed files or a changed record are a new submission",
    arguments: [
      MadeUp.submission("A-1", scans: ["a.jpg", "b.jpg"]), MadeUp.submission("A-1", scans: ["b.jpg"]),
      MadeUp.submission("A-1", scans: []), MadeUp.submission("A-1", city: "SH"),
      MadeUp.submission("A-1", faults: [.duplicate]),
    ])
  func changed(second: Submission) throws {
    #expect(try store.save(MadeUp.submission("A-1")) == 1)
    #expect(try store.save(second) == 2)
    #expect(try store.save(MadeUp.submission("A-1")) == 3)
  }

  @Test("only the last submission of a case is handed out, cases by id")
  func lastOnly() throws {
    try store.save(MadeUp.submission("B-1"), .manual)
    try store.save(MadeUp.submission("A-1"), .manual)
    try store.save(MadeUp.submission("A-1", scans: ["new.jpg"], key: "second"), .pass)
    let cases = try store.lastSubmissions
    #expect(cases.map(\.record.case) == ["A-1", "B-1"])
    #expect(cases.map(\.number) == [2, 1])
    #expect(cases.map(\.decision) == [.pass, .manual])
  }

  @Test("a case comes back as it was stored")
  func roundTrip() throws {
    var submission = MadeUp.submission("A-1", faults: [.unknownKind], scans: ["IMG 1.jpg", "扫描.tif"])
    submission.files[1].failure = .linkNotFollowed
    let (result, judgement) = (MadeUp.result("A-1"), MadeUp.judgement(.manual, text: "不一致"))
    try store.save(submission, result: result, judgement: judgement, at: MadeUp.noon)
    _ = try store.add([MadeUp.verdict("A-1", .pass, note: "看过")])
    #expect(
      try store.storedCase("A-1")
        == StoredCase(
          submission: submission, number: 1, result: result, judgement: judgement, decidedAt: MadeUp.noon,
          verdicts: [MadeUp.verdict("A-1", .pass, note: "看过")]))
    #expect(try store.storedCase("A-2") == nil)
  }

  @Test("the text of a page comes back as it was stored, and a page without text without it")
  func pageText() throws {
    var result = MadeUp.result("A-1")
    result.reading?.pages = [nil, [], ["姓名 王小明", "公民身份号码"]].enumerated().map { index, text in
      PageReading(file: "a.tif", page: index + 1, kind: "other", isKindCertain: true, text: text)
    }
    try store.save(
      MadeUp.submission("A-1"), result: result, judgement: MadeUp.judgement(.manual), at: MadeUp.noon)
    #expect(try store.storedCase("A-1")?.result?.reading?.pages == result.reading?.pages)
  }

  @Test("an answer is found by its key; a failure is not, so that it is tried again")
  func readings() throws {
    try store.saveReading(MadeUp.result("A-1"))
    try store.saveReading(MadeUp.failure("A-2"))
    #expect(try store.reading(forKey: "key of A-1") == MadeUp.result("A-1"))
    #expect(try store.reading(forKey: "key of A-2") == nil)
    #expect(try store.reading(forKey: "key of A-3") == nil)
  }

  @Test(
    "a reading that may go better the next time is tried again",
    arguments: [
      (ScanFailure.Reason.crash, true), (.missing, true), (.changed, true), (.timeout, true), (.damaged, false),
      (.unsupportedFormat, false), (.noPermission, false), (.empty, false),
    ])
  func passingFailures(_ reason: ScanFailure.Reason, _ isTriedAgain: Bool) throws {
    let submission = MadeUp.submission("A-1")
    var result = MadeUp.result("A-1")
    result.reading?.failures = [ScanFailure(file: "a.jpg", reason: reason)]
    try store.save(submission, result: result, judgement: MadeUp.judgement(.manual), at: MadeUp.noon)
    #expect(try (store.reading(forKey: submission.key) == nil) == isTriedAgain)
    #expect(try (store.standingDecision(on: submission, ruleSet: "rules 1") == nil) == isTriedAgain)
    #expect(try store.storedCase("A-1")?.result == result, "until then it is shown")
  }

  @Test("a decision stands only while nothing it rests on has changed")
  func standingDecision() throws {
    let submission = MadeUp.submission("A-1")
    try store.save(submission, .pass)
    #expect(try store.standingDecision(on: submission, ruleSet: "rules 1") == .pass)
    #expect(try store.standingDecision(on: submission, ruleSet: "rules 2") == nil)
    for other in [
      MadeUp.submission("A-1", key: "other reader"), MadeUp.submission("A-1", city: "SH"),
      MadeUp.submission("A-1", scans: ["b.jpg"]), MadeUp.submission("A-2"),
    ] {
      #expect(try store.standingDecision(on: other, ruleSet: "rules 1") == nil)
    }
    try store.save(
      submission, result: MadeUp.failure("A-1"), judgement: MadeUp.judgement(.manual), at: MadeUp.noon)
    #expect(try store.standingDecision(on: submission, ruleSet: "rules 1") == nil)
  }

  @Test("new rules decide anew; the same judgement keeps the time it was first reached")
  func rejudging() throws {
    let later = MadeUp.moment("2026-11-21T08:00:00+08:00")
    try store.save(MadeUp.submission("A-1"), .manual)
    try store.save(MadeUp.judgement(.manual), ofCase: "A-1", submission: 1, at: later)
    #expect(try store.storedCase("A-1")?.decidedAt == MadeUp.noon)
    #expect(try store.save(MadeUp.judgement(.pass, ruleSet: "rules 2"), ofCase: "A-1", submission: 1, at: later))
    let stored = try store.storedCase("A-1")
    #expect(stored?.decision == .pass)
    #expect(stored?.decidedAt == later)
    #expect(try !store.save(MadeUp.judgement(.pass), ofCase: "A-1", submission: 2, at: later))
  }

  @Test("cases are listed by decision and week; one not decided yet is manual")
  func queues() throws {
    try store.save(MadeUp.submission("A-1"), .pass)
    try store.save(MadeUp.submission("A-2"), .manual)
    try store.save(MadeUp.submission("A-3"))
    try store.save(MadeUp.submission("A-4", received: "2026-11-10"), .manual)
    var manual: [String] = []
    try store.forEachLastSubmission(decidedAs: .manual) { manual.append($0.record.case) }
    #expect(manual == ["A-2", "A-3", "A-4"])
    var ofWeek: [String] = []
    try store.forEachLastSubmission(decidedAs: .manual, in: MadeUp.week("2026-W46")) { ofWeek.append($0.record.case) }
    #expect(ofWeek == ["A-4"])
  }

  @Test("verdicts are added once, on cases that are known")
  func verdicts() throws {
    try store.save(MadeUp.submission("A-1"), .pass)
    let verdicts = [MadeUp.verdict("A-1", .manual), MadeUp.verdict("A-2", .pass), MadeUp.verdict("A-1", .manual)]
    #expect(try store.add(verdicts) == [.added, .unknownCase, .alreadyThere])
    #expect(try store.add([MadeUp.verdict("A-1", .pass)]) == [.added])
    #expect(try store.storedCase("A-1")?.verdicts.map(\.decision) == [.manual, .pass])
  }
}
