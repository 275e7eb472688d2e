import Judging
import Model
import Testing

@Suite struct BuiltInReasonTests {
  private var sample = SampleCase()

  private func judge(_ material: CaseMaterial) throws -> Judgement {
    try #require(loaded.rules).judge(material, record: sample.record)
  }

  @Test(arguments: [
    (Record.Fault.duplicate, "case.duplicate"), (.badReceived, "case.bad-received"),
    (.unknownKind, "case.unknown-kind"),
    (.malformed, "case.malformed"),
  ])
  mutating func aFaultOfTheRecordIsManual(fault: Record.Fault, id: String) throws {
    sample.record.faults = [fault]
    let judgement = sample.judgement
    #expect(judgement.decision == .manual)
    #expect(judgement.reasonIds == [id])
    #expect(judgement.reasons.allSatisfy { !$0.text.isEmpty })
  }

  @Test mutating func `a record without a day of receipt is manual though nobody marked it`() {
    sample.record.columns["received"] = nil
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds.first == "case.bad-received")
  }

  @Test(arguments: WorkError.allCases)
  func aWorkerThatFailedIsManual(error: WorkError) throws {
    let judgement = try judge(.failed(error, file: "a.jpg"))
    #expect(judgement.decision == .manual)
    #expect(judgement.reasonIds == ["case.failed"])
    #expect(judgement.reasons[0].text.contains("a.jpg"))
  }

  @Test func `a worker's answer without a reading is a failure, whatever its status says`() throws {
    let run = CaseResult.Run(milliseconds: 1, reader: "r")
    let result = CaseResult(key: "k", case: "A-1", status: .ok, run: run)
    let judgement = try #require(loaded.rules).judge(result, record: sample.record)
    #expect(judgement.reasonIds == ["case.failed"])
  }

  @Test func `a missing folder and one without files are manual`() throws {
    #expect(try judge(.noScans).reasonIds == ["case.no-scans"])
    let empty = try judge(.read(CaseReading()))
    #expect(empty.decision == .manual)
    #expect(empty.reasonIds.contains("case.no-scans"))
  }

  @Test(arguments: ScanFailure.Reason.allCases)
  mutating func aScanThatCouldNotBeReadIsManualAndNamed(reason: ScanFailure.Reason) throws {
    sample.reading.failures = [ScanFailure(file: "extra.tif", page: 3, reason: reason)]
    let judgement = sample.judgement
    #expect(judgement.decision == .manual)
    let finding = try #require(judgement.reasons.first { $0.rule == "case.scan-unreadable" })
    #expect(finding.text.hasPrefix("extra.tif 第 3 页读不了：") && finding.text.count > 18)
  }

  @Test mutating func `a page nobody could read is manual`() {
    sample.reading.pages.append(PageReading(file: "z.jpg", page: 2, kind: "unreadable", isKindCertain: true))
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds.contains("case.scan-unreadable"))
  }

  @Test func `a folder of blank pages is manual, not a request for a contract`() throws {
    let blank = CaseReading(pages: [PageReading(file: "a.jpg", page: 1, kind: "blank", isKindCertain: true)])
    let judgement = try judge(.read(blank))
    #expect(judgement.decision == .manual)
    #expect(judgement.reasonIds.contains("case.scan-unreadable"))
  }

  @Test mutating func `a built-in reason stands before what the rules say`() {
    sample.record.faults = [.duplicate]
    sample[SampleCase.contract, "listing"] = .certain("101111224661", source: 2)
    #expect(sample.judgement.reasonIds == ["case.duplicate", "listing.match"])
  }
}
