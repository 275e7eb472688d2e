import Definitions
import Diagnosing
import Judging
import Model
import RuleLanguage
import TestSupport
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

  @Test func `a field that no rule and no example names, and a column for no rule, are warnings`()
    throws
  {
    var definitions = try #require(loaded.rules?.definitions)
    let text = SourceText(name: "rules/documents/contract.txt", text: "  字段 floor  楼层\n  列 bank  银行  文字  可缺\n")
    let place = try #require(definitions.documents.firstIndex { $0.id == "contract" })
    definitions.documents[place].fields.append(
      FieldDefinition(
        id: "floor", chinese: "楼层", type: .text, labels: [], definition: SourceSpan(source: text, range: 9..<14)))
    definitions.record.columns.append(
      .init(
        id: "bank", chinese: "银行", type: .text, isOptional: true, definition: SourceSpan(source: text, range: 29..<33)))
    let sources = JudgingRules.ruleFiles(in: defaultRules).map { SourceText.read(path: $0).0 }
    let rules = try #require(JudgingRules.load(sources, definitions: definitions, reads: defaultReads).rules)
    let warnings = rules.lint()
    #expect(warnings.map(\.id) == ["unused-field", "unused-field"])
    let rendered = Language.allCases.map { render(warnings, language: $0) }.joined(separator: "\n")
    try expectGolden(rendered, "unused-field.txt")
    let shown = SourceSpan(source: text, range: 9..<14)
    definitions.documents[place].examples.append(
      DocumentExample(
        name: "楼层", expectations: [.init(field: "楼层", content: .value("6", .certain), span: shown)], span: shown))
    let again = JudgingRules.load(sources, definitions: definitions, reads: defaultReads).rules
    #expect(again?.lint().count == 1)
  }

  @Test func `an example whose term is not that between its dates is no case's`() throws {
    let text = """
      规则 a.b
        逐个  证件
        要求  证件.有效年限 等于 10 年 且 证件.有效期至 晚于 证件.签发日
        示例 二十年说成十年
          证件.签发日    2016-10-17
          证件.有效期至  2036-10-17
          证件.有效年限  10 年
          期望 通过
        示例 有一种读法是十年
          证件.签发日    2016-10-17
          证件.有效期至  2036-10-17 或 2026-10-17
          证件.有效年限  10 年
          期望 通过
        示例 没说到期日是哪天
          证件.签发日    2016-10-17
          证件.有效期至  长期
          证件.有效年限  长期
          期望 人工

      """
    let definitions = try #require(loaded.rules?.definitions)
    let source = SourceText(name: "rules/a.rules", text: text)
    let rules = try #require(JudgingRules.load([source], definitions: definitions).rules)
    let warnings = rules.lint().filter { $0.id == "unreachable-example" }
    #expect(warnings.map { $0.span.text } == ["二十年说成十年"])
    #expect(warnings.first?.notes.first?.chinese == "两个日期之间是 20 年，不是 10 年")
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
