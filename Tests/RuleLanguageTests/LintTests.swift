import Diagnosing
import Model
import RuleLanguage
import Testing

/// Warnings about meaning: each is given for a small rule file that deserves it, and shows why.
@Suite struct LintTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var id: String
    var rules: String
    /// A piece of the message and notes, in Chinese.
    var says: String
    var testDescription: String { id + ": " + rules.prefix(60) }
  }

  private static let rows = [
    Row(
      id: "never-true",
      rules: "规则 a.b\n适用 合同.签订日 早于 2026-01-01 且 合同.签订日 晚于 2026-02-01\n直接 人工 “x”",
      says: "`合同.签订日` 2025-12-31"),
    Row(
      id: "never-true",
      rules: "规则 a.b\n要求 合同.签订日 早于 2026-01-01\n要求 合同.签订日 不早于 2026-01-01\n否则 人工 “x”",
      says: "谁也通不过"),
    Row(
      id: "always-true",
      rules: "规则 a.b\n适用 有 合同.签订日\n要求 合同.签订日 早于 2026-01-01 或 合同.签订日 不早于 2026-01-01 或 非 有 合同.签订日\n否则 人工 “x”",
      says: "等于没有要求"),
    Row(
      id: "never-said",
      rules: """
        规则 a.b
        要求 合同.房源编号 等于 系统.房源编号
        否则 人工 “早” 若 合同.签订日 早于 2026-01-01
        否则 退回 “更早” 若 合同.签订日 早于 2025-01-01
        否则 人工 “其余”
        """, says: "没有一个案件会说到这一句"),
    Row(
      id: "ladder-gap",
      rules: """
        规则 a.b
        逐个 证件
        设 周岁 = 证件.出生 至 证件.签发日 的 周岁
        要求 证件.有效年限 等于 若 周岁 < 16，则 5 年
          若 周岁 > 16，则 20 年
        否则 人工 “x”
        """, says: "是 16 时"),
    Row(
      id: "unused-define", rules: "规则 a.b\n设 没用 = 合同.签订日\n要求 合同.房源编号 等于 系统.房源编号\n否则 人工 “x”",
      says: "`没用` 没有用到"),
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
        """, says: "`a.b`"),
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
        """, says: "`a.b` 也得出同样的结论"),
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
        """, says: "以人工为准"),
    Row(
      id: "no-example", rules: "规则 a.b\n要求 合同.签订日 不晚于 系统.受理日\n否则 人工 “x”", says: "合同.签订日  2026-07-0"),
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
        """, says: "同一个案件"),
  ]

  @Test(arguments: rows) func `a rule that deserves a warning gets it, with the case that shows it`(row: Row) throws {
    let ruleSet = try #require(load(row.rules).ruleSet)
    let warnings = ruleSet.lint().filter { $0.id == row.id }
    #expect(!warnings.isEmpty, "\(ruleSet.lint().map(\.id))")
    let texts = warnings.map { render([$0], language: .chinese) }
    #expect(texts.contains { $0.contains(row.says) }, "\(texts.joined())")
    #expect(warnings.allSatisfy { $0.severity == .warning })
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

/// How warnings look, in both languages.
@Suite struct LintRenderingTests {
  private static let rules = """
    规则 a.b
      要求 合同.签订日 不晚于 系统.受理日
      否则 人工 “晚了”

      示例 当天
        合同.签订日  2026-07-01
        系统.受理日  2026-07-01
        期望 通过
    """

  @Test func `a missing example is shown as the case to write`() throws {
    let warnings = try #require(load(Self.rules).ruleSet).lint()
    #expect(
      render(warnings, language: .chinese) == """
        警告[没有示例]: 没有示例得出这里的 人工
         --> rules/test.rules:3:8
          |
        3 |   否则 人工 “晚了”
          |        ^^^^^^^^^^^
          = 注：合同.签订日  2026-07-02
          = 注：系统.受理日  2026-07-01
        帮助：补一个这样的示例

        1 个警告

        """)
    #expect(
      render(warnings, language: .english) == """
        warning[no-example]: no example comes out as manual here
         --> rules/test.rules:3:8
          |
        3 |   否则 人工 “晚了”
          |        ^^^^^^^^^^^
          = note: 合同.签订日  2026-07-02
          = note: 系统.受理日  2026-07-01
        help: add an example of it

        1 warning

        """)
  }
}
