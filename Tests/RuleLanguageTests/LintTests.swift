import Diagnosing
import Foundation
import Model
import RuleLanguage
import TestSupport
import Testing

/// Warnings about meaning: each is given for a small rule file that deserves it, and shows why.
@Suite struct LintTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var id: String
    /// Where one id has several goldens: what this one shows.
    var name = ""
    var rules: String
    var testDescription: String { golden }
    var golden: String { id + (name.isEmpty ? "" : "-" + name) + ".txt" }
  }

  private static let rows = [
    Row(
      id: "never-true",
      rules: "规则 a.b\n适用 合同.签订日 早于 2026-01-01 且 合同.签订日 晚于 2026-02-01\n直接 人工 “x”"),
    Row(
      id: "never-true", name: "together",
      rules: "规则 a.b\n要求 合同.签订日 早于 2026-01-01\n要求 合同.签订日 不早于 2026-01-01\n否则 人工 “x”"),
    Row(
      id: "always-true",
      rules: "规则 a.b\n适用 有 合同.签订日\n要求 合同.签订日 早于 2026-01-01 或 合同.签订日 不早于 2026-01-01 或 非 有 合同.签订日\n否则 人工 “x”"),
    Row(
      id: "never-said",
      rules: """
        规则 a.b
        要求 合同.房源编号 等于 系统.房源编号
        否则 人工 “早” 若 合同.签订日 早于 2026-01-01
        否则 退回 “更早” 若 合同.签订日 早于 2025-01-01
        否则 人工 “其余”
        """),
    Row(
      id: "ladder-gap",
      rules: """
        规则 a.b
        逐个 证件
        设 周岁 = 证件.出生 至 证件.签发日 的 周岁
        要求 证件.有效年限 等于 若 周岁 < 16，则 5 年
          若 周岁 > 16，则 20 年
        否则 人工 “x”
        """),
    Row(
      id: "unused-define", rules: "规则 a.b\n设 没用 = 合同.签订日\n要求 合同.房源编号 等于 系统.房源编号\n否则 人工 “x”"),
    Row(
      id: "contradiction",
      rules: """
        规则 a.b
        逐个 证件
        要求 证件.出生 至 系统.受理日 的 周岁 至少 18
        否则 人工 “x”
        规则 c.d
        逐个 证件
        要求 证件.出生 至 系统.受理日 的 周岁 < 18
        否则 人工 “y”
        """),
    Row(
      id: "shadowed-rule",
      rules: """
        规则 a.b
        逐个 证件
        要求 证件.出生 至 系统.受理日 的 周岁 至少 18
        否则 人工 “x”
        规则 c.d
        逐个 证件
        要求 证件.出生 至 系统.受理日 的 周岁 至少 16
        否则 人工 “y”
        """),
    Row(
      id: "overlapping-rules",
      rules: """
        规则 a.b
        逐个 证件
        要求 证件.有效期至 不早于 系统.受理日
        否则 退回 “x”
        规则 c.d
        逐个 证件
        要求 证件.有效期至 晚于 系统.受理日 或 证件.有效期至 早于 2020-01-01
        否则 人工 “y”
        """),
    // What else they look at does not matter: it may be anything.
    Row(
      id: "overlapping-rules", name: "of-shared-facts",
      rules: """
        规则 a.b
        逐个 证件
        适用 有 证件.当事人
        要求 证件.有效期至 不早于 系统.受理日
        否则 退回 “x”
        规则 c.d
        逐个 证件
        要求 证件.有效期至 晚于 系统.受理日 且 证件.姓名 属于 系统.卖方
        否则 人工 “y”
        """),
    Row(
      id: "no-example", rules: "规则 a.b\n要求 合同.签订日 不晚于 系统.受理日\n否则 人工 “x”"),
    Row(
      id: "unreachable-example",
      rules: """
        规则 a.b
        逐个 当事人
        要求 有 当事人.证件
        否则 退回 “x”
        示例 证件不归谁
          当事人.证件  有
          证件.当事人  缺失
          期望 通过
        """),
    Row(
      id: "repeated-example",
      rules: """
        规则 a.b
        要求 合同.签订日 不晚于 系统.受理日
        否则 人工 “x”
        示例 一
          合同.签订日  2026-07-01
          系统.受理日  2026-07-01
          期望 通过
        示例 二
          合同.签订日  2026-07-01
          系统.受理日  2026-07-01
          期望 通过
        """),
  ]

  @Test(arguments: rows)
  func `a rule that deserves a warning gets it, with the case that proves it`(row: Row) throws {
    let ruleSet = try #require(load(row.rules).ruleSet)
    let warnings = ruleSet.lint().filter { $0.id == row.id }
    try #require(!warnings.isEmpty, "\(ruleSet.lint().map(\.id))")
    #expect(warnings.allSatisfy { $0.severity == .warning })
    // What needs no case: a name that is not used, and an example that is there twice.
    #expect(["unused-define", "repeated-example"].contains(row.id) || warnings.allSatisfy { !$0.notes.isEmpty })
    try expectGolden(Language.allCases.map { render(warnings, language: $0) }.joined(separator: "\n"), row.golden)
  }

  /// All but `unused-field`, which needs definitions.
  @Test func `every warning of docs/Errors.md has a rule here that deserves it`() throws {
    let catalogue = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../docs/Errors.md").standardized
    let text = try String(contentsOf: catalogue, encoding: .utf8)
    let warnings = Set(text.matches(of: /\n\| `([a-z-]+)` \|[^|]*\| warning:/).map { String($0.1) })
    #expect(warnings.count > 10 && warnings.subtracting(Self.rows.map(\.id)) == ["unused-field"])
    #expect(Set(Self.rows.map(\.id)).isSubset(of: warnings))
  }

  @Test(arguments: [
    // Each line of the ladder may be reached; 46 and more are said by the last line.
    """
    规则 a.b
    逐个 证件
    设 周岁 = 证件.出生 至 证件.签发日 的 周岁
    要求 证件.有效年限 等于 若 周岁 < 16，则 5 年
      若 周岁 < 26，则 10 年
      其余 长期
    否则 人工 “x”
    """,
    "规则 a.b\n适用 合同.签订日 早于 2026-01-01 或 合同.签订日 晚于 2026-02-01\n直接 人工 “x”",
    "规则 a.b\n要求 合同.房源编号 等于 系统.房源编号\n否则 人工 “x”\n规则 c.d\n要求 合同.核验编码 等于 系统.核验编码\n否则 人工 “x”",
    // Both look at the last day, but each objects to it for the sake of another.
    """
    规则 a.b
    逐个 证件
    要求 证件.有效期至 不早于 系统.受理日
    否则 退回 “x”
    规则 c.d
    逐个 证件
    要求 证件.有效期至 晚于 证件.签发日
    否则 人工 “y”
    """,
    // One objects to the last day, the other to the name beside it.
    """
    规则 a.b
    逐个 证件
    要求 证件.有效期至 不早于 系统.受理日
    否则 退回 “x”
    规则 c.d
    逐个 证件
    适用 证件.有效期至 不早于 2020-01-01
    要求 证件.姓名 属于 系统.卖方
    否则 人工 “y”
    """,
    // One is about the last day, the other about the day of issue.
    """
    规则 a.b
    逐个 证件
    要求 证件.有效期至 不早于 系统.受理日
    否则 退回 “x”
    规则 c.d
    逐个 证件
    要求 证件.签发日 不晚于 系统.受理日
    否则 人工 “y”
    """,
  ]) func `a rule that deserves none gets none but for its missing examples`(rules: String) throws {
    let ruleSet = try #require(load(rules).ruleSet)
    #expect(ruleSet.lint().filter { $0.id != "no-example" }.map(\.id) == [])
  }
}
