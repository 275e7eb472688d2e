import Foundation
import Judging
import MadeUpReadings
import Model
import Pipeline
import Store
import TestSupport
import Testing

/// Two weeks of made-up cases under two sets of rules: the later ones know that a flat has a new number.
@Suite("Two periods side by side")
struct PeriodComparisonTests {
  let folder: TemporaryFolder
  let store: Store
  let before: JudgingRules
  let after: JudgingRules
  static let (old, new) = ("101108200001", "101111451101")

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("s.sqlite"), access: .create)
    let rules = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../rules").standardized.path
    let files = RuleFiles(directory: rules)
    var texts = files.texts
    texts["tables/alias.txt", default: ""] += "\(Self.old)  \(Self.new)\n"
    before = try #require(JudgingRules.load(files) { ExampleReading.reader($0) })
    after = try #require(JudgingRules.load(RuleFiles(texts: texts)) { ExampleReading.reader($0) })
    let at = Moment(secondsSince1970: 1_795_000_000)
    try store.makeLive(before.hash, files: files.texts, replacing: nil, .adopt, by: "李四", at: at)
    try store.makeLive(after.hash, files: texts, replacing: before.hash, .promote, by: "李四", at: at)
  }

  private func save(
    _ ids: [String], on day: String, by rules: JudgingRules, listing: String = Self.new, reader: Int = 1,
    city: String = "BJ", key: String = ""
  ) throws {
    for id in ids {
      let record = Record(
        case: id,
        columns: [
          "city": city, "kind": "sale", "listing": Self.new, "seller": "张伟", "buyer": "李娜", "received": day,
        ])
      let reading = MadeUpReading.sale(
        listing: listing, signedOn: "2026-06-20",
        seller: MadeUpPerson("张伟", "11010119880305001", valid: ("2016-10-17", "2036-10-17")),
        buyer: MadeUpPerson("李娜", "31010119900712002", valid: ("2018-05-01", "2038-05-01")))
      let result = CaseResult(
        key: id + key, case: id, status: .ok, reading: reading, run: .init(milliseconds: 1, reader: "reader \(reader)"))
      let seen = Moment(secondsSince1970: 1_795_147_200 + reader)
      try store.save(
        Submission(
          record: record, files: [.init(name: "a.jpg", bytes: 1, sha256: "1")], key: id + key, folder: "", seen: seen),
        result: result, judgement: rules.judge(result, record: record), at: seen)
    }
  }

  private func publishLastWeek() throws {
    let week = try #require(Week("2026-W46"))
    #expect(try store.publish(week, at: Moment(secondsSince1970: 1_795_147_300)))
  }

  private func comparison() throws -> RateComparison {
    let week = try #require(Week("2026-W47"))
    let counts = try store.counts(of: Period(week))
    var comparison = try #require(try PeriodComparison(counts, in: store))
    return try comparison.comparison(counts)
  }

  @Test("tell what other rules did to the same cases")
  func rules() throws {
    try save(["A-1", "A-2"], on: "2026-11-10", by: before)
    try save(["A-3"], on: "2026-11-10", by: before, listing: Self.old)
    try save(["B-1"], on: "2026-11-17", by: after)
    try save(["B-2", "B-3"], on: "2026-11-17", by: after, listing: Self.old)
    let found = try comparison()
    #expect(found.formerRules == before.hash && found.rules == after.hash)
    #expect(found.judgedAgain == 3 && found.gap == nil && found.isByQuality && !found.isReadAgain)
    #expect(
      found.strata == [
        .init(
          city: "BJ", kind: "sale", quality: .clear,
          earlier: .init(cases: 3, asDecided: 2, byFormerRules: 2, readAgain: 2),
          later: .init(cases: 3, asDecided: 3, byFormerRules: 1, readAgain: 1))
      ])
  }

  @Test("judge nothing again where the rules are the same, even if nobody has them any more")
  func sameRules() throws {
    try save(["A-1"], on: "2026-11-10", by: before)
    try save(["B-1", "B-2"], on: "2026-11-17", by: before)
    let found = try comparison()
    #expect(found.judgedAgain == 0 && found.gap == nil)
    #expect(found.strata.first?.later == .init(cases: 2, asDecided: 2, byFormerRules: 2, readAgain: 2))
  }

  @Test("say so where the former rules are not in the store")
  func notStored() throws {
    let seen = Moment(secondsSince1970: 1_795_147_200)
    try store.save(
      Submission(
        record: Record(case: "A-1", columns: ["city": "BJ", "kind": "sale", "received": "2026-11-10"]), files: [],
        key: "A-1", folder: "", seen: seen), result: nil,
      judgement: Judgement(decision: .pass, findings: [], reasons: [], ruleSet: "gone"), at: seen)
    try save(["B-1"], on: "2026-11-17", by: after)
    let found = try comparison()
    #expect(found.gap == .rulesNotStored && found.formerRules == "gone" && found.judgedAgain == 0)
  }

  @Test("leave quality out where other readers read")
  func readers() throws {
    try save(["A-1"], on: "2026-11-10", by: before)
    try save(["B-1"], on: "2026-11-17", by: before, reader: 2)
    let found = try comparison()
    #expect(!found.isByQuality && found.strata.allSatisfy { $0.quality == nil })
  }

  @Test("tell reading apart where a published week was read again since")
  func readAgain() throws {
    try save(["A-1", "A-2"], on: "2026-11-10", by: before, listing: "101111451102")
    try publishLastWeek()
    try save(["A-1", "A-2"], on: "2026-11-10", by: before, reader: 200, key: "again")
    try save(["B-1"], on: "2026-11-17", by: before, reader: 200)
    let found = try comparison()
    #expect(found.isReadAgain && found.judgedAgain == 2)
    let earlier = found.strata.first { $0.earlier.cases > 0 }?.earlier
    #expect(earlier == .init(cases: 2, asDecided: 0, byFormerRules: 0, readAgain: 2))
  }

  @Test("add up to a published week's figures when cases were forgotten")
  func forgotten() throws {
    try save(["A-1", "A-2"], on: "2026-11-10", by: before)
    try publishLastWeek()
    try store.forget(case: "A-2")
    try save(["B-1"], on: "2026-11-17", by: before)
    let found = try comparison()
    #expect(found.strata.reduce(0) { $0 + $1.earlier.cases } == 2)
    #expect(found.strata.reduce(0) { $0 + $1.earlier.asDecided } == 2)
  }

  @Test("leave a case a person's that was taken back, whatever the rules")
  func reopened() throws {
    try save(["A-1"], on: "2026-11-10", by: before)
    try save(["B-1", "B-2"], on: "2026-11-17", by: after)
    let at = Moment(secondsSince1970: 1_795_147_300)
    _ = try store.reopen(Verdict(case: "B-1", decision: .manual, reviewer: "李四", note: "", at: at))
    let found = try comparison()
    #expect(found.strata.first?.later == .init(cases: 2, asDecided: 1, byFormerRules: 1, readAgain: 1))
  }
}
