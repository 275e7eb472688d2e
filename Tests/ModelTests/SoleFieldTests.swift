import Model
import Testing

@Suite("The field that alone keeps a case manual")
struct SoleFieldTests {
  private func reason(
    _ leaves: [(String, FieldState)], _ outcome: Finding.Outcome = .unclear, truth: String = "unclear"
  ) -> Finding {
    Finding(
      rule: "listing.match", outcome: outcome,
      conditions: [
        Condition(text: "", truth: truth, leaves: leaves.map { .init(path: $0.0, value: "", state: $0.1) })
      ])
  }

  private func soleField(_ reasons: [Finding], _ decision: Decision = .manual) -> String? {
    Judgement(decision: decision, findings: reasons, reasons: reasons, ruleSet: "1").soleField
  }

  @Test("is the one that all reasons want")
  func one() {
    let reasons = [
      reason([("合同.房源编号", .doubtful), ("系统.房源编号", .certain)]), reason([("合同.房源编号", .absent)], .absent),
    ]
    #expect(soleField(reasons) == "合同.房源编号")
  }

  @Test("is none where another field is wanted too, where something speaks against the case, or nothing is wanted")
  func none() {
    let doubtful = reason([("合同.房源编号", .doubtful)])
    #expect(soleField([doubtful, reason([("当事人.姓名", .doubtful)])]) == nil)
    #expect(soleField([doubtful, reason([("合同.房源编号", .certain)], .manual, truth: "false")]) == nil)
    #expect(soleField([doubtful, reason([])]) == nil)
    #expect(soleField([doubtful, reason([("当事人.姓名", .doubtful)], truth: "true")]) == nil)
    #expect(soleField([doubtful], .resubmit) == nil)
    #expect(soleField([]) == nil)
  }
}
