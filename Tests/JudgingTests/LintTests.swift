import Definitions
import Diagnosing
import Judging
import Testing

@Suite struct LintTests {
  @Test func `the default rules deserve no warning`() throws {
    let rules = try #require(loaded.rules)
    var warnings: [Diagnostic] = []
    let time = ContinuousClock().measure { warnings = rules.lint() }
    for warning in warnings { Issue.record("\(render([warning], language: .chinese))") }
    // Generous, for a debug build on a busy machine.
    #expect(time < .seconds(60), "\(time)")
  }

  @Test func `a field that must be read surely and that no rule looks at is a warning`() throws {
    var definitions = try #require(loaded.rules?.definitions)
    let span = SourceSpan(source: SourceText(name: "certainty.txt", text: "容许 合同.甲方电话 1%"), range: 7..<26)
    definitions.toleranceSpans["contract.party-a.phone"] = span
    let text = "规则 a.b\n要求 合同.房源编号 等于 系统.房源编号\n否则 人工 “x”"
    let rules = try #require(
      JudgingRules.load([SourceText(name: "a.rules", text: text)], definitions: definitions).rules)
    let unused = rules.lint().filter { $0.id == "unused-field" }
    #expect(unused.contains { $0.span == span })
    #expect(!unused.contains { $0.span == definitions.toleranceSpans["contract.listing"] })
  }
}
