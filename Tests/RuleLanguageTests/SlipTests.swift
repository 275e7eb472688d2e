import Diagnosing
import RuleLanguage
import Testing

/// Slips that are recognised and told how to mend.
@Suite struct SlipTests {
  @Test(arguments: [
    ("要求  合同.签订日 => 2026-01-01", "foreign-sign", "写成 `≥`"), ("要求  合同.签订日 =< 2026-01-01", "foreign-sign", "写成 `≤`"),
    ("要求  合同.房源编号 == 系统.房源编号", "foreign-sign", "写成 `=`"), ("要求  合同.签订日 ≧ 2026-01-01", "foreign-sign", "写成 `≥`"),
    ("要求  系统.受理日 至 合同.签订日 的 天数 ≤ 六十天", "bad-value", "写成 `60 天`"),
    ("要求  合同.签订日 ≥ 2026/1/1", "bad-value", "写成 `2026-01-01`"), ("要求  合同.签订日 ≥ 2026-02-30", "bad-value", "2026-01-31"),
    ("要求  合同.签订日 大于等于 2026-01-01", "unknown-name", "写成 `≥`"),
    ("要求  合同.房源编号 等於 系统.房源编号", "unknown-name", "写成 `等于`"), ("要求  合同.房源编号 是 无", "unknown-name", "写成 `缺失`"),
    ("要求  合同.房源编号 等于 系统.房源编号\n  否則  人工 “不”", "traditional-character", "写成 `否则`"),
    ("要求  合同.房源编号 等于 系统.房源编号\n  否则  人工 “{合同.房源号}”", "unknown-field", "`合同.房源编号`"),
    ("要求  \u{2F08}.房源编号 等于 系统.房源编号", "look-alike-character", "写成 `人.房源编号`"),
    ("要救  合同.房源编号 等于 系统.房源编号", "unknown-keyword", "`要求`"),
    ("要求  合同.房源编号 等于 系统.房源编号\n  否测  人工 “不”", "unknown-keyword", "`否则`"),
    ("要求  合同.房源编号 = 系统.房源编号 = 1", "a-b-c", "用 `且` 连起来"), ("要求  合同.房源编号", "not-a-condition", "有 合同.房源编号"),
    ("要求  合同.房源编号 < 系统.房源编号", "impossible-comparison", "等于"), ("要求  合同.成交价 = 系统.房源编号", "type-mismatch", ""),
    ("要求  合同.成交价 = “348”", "quoted-word", "`348`"), ("要求  有 当事入", "unknown-entity", "`当事人`"),
    ("要求  有 当事人 其中 当事人.身份 是 卖家", "unknown-value", "卖方"), ("要求  有 别名 其中 别名.旧号 等于 合同.房源编号", "unknown-column", "旧编号"),
    ("要求  别名.旧编号 等于 合同.房源编号", "which-one", "有 别名 其中"), ("要求  （合同.房源编号 等于 系统.房源编号", "syntax", "）"),
    ("要求  合同.房源编号 等于", "syntax", "字段"), ("逐个  合同\n  要求  有 合同.房源编号", "type-mismatch", "去掉这一行"),
    ("要求  有 合同.房源编号\n  要求 有 合同.地址 的 价格", "unknown-name", "数字"), ("适用  有 合同\n", "incomplete-rule", "要求"),
    ("要求  有 合同\n  否则  人工", "incomplete-rule", "引号"), ("要求  有 合同\n  否则  人工 “a”\n  否则 退回 “b”", "syntax", "最后"),
    ("设  甲  有 合同\n  设  甲  有 当事人\n  要求  甲", "duplicate-define", "换"), ("要求  有 合同 $", "unexpected-character", "删掉"),
    ("要求  有 合同\n  示例 a\n    合同  有", "syntax", "期望 通过"),
    ("要求  有 合同\n  示例 a\n    合同  有\n    期望 很好", "unknown-decision", "通过"),
    ("要求  有 合同.签订日\n  示例 a\n    合同.签订日  2026.02.29\n    期望 通过", "bad-value", "2026-01-31"),
    ("要求  有 合同.签订日\n  示例 a\n    合同.签定日  2026-02-28\n    期望 通过", "unknown-field", "签订日"),
    ("要求  有 合同.签订日\n  示例 a\n    合同.签订日 读作 “2026.1.1”\n    期望 通过", "no-reader", "直接写值"),
  ])
  func aSlipIsToldHowToMend(lines: String, id: String, help: String) throws {
    let (ruleSet, diagnostics) = load("规则 a.b\n  标题  试\n  " + lines + "\n")
    #expect(ruleSet == nil)
    let found = try #require(diagnostics.first { $0.id == id }, "\(diagnostics.map(\.id))")
    #expect(found.help?.chinese.contains(help) ?? help.isEmpty, "\(found.help?.chinese ?? "")")
    #expect(Diagnostic.chineseName(of: id) != id)
  }

  @Test func `every mistake of every rule is reported at once`() {
    let rules = """
      规则 a.b
        要求  合同.房源编码 等于 系统.房源编号
        否则  驳回 “不”
      规则 a.c
        要求  合同.签订日 ≤ 60 天
        否则  人工 “{合同.什么}”
      规则 a.b
        要求  有 合同.地址 且 有 系统.地址 或 有 合同
      案例 甲 仿 乙
        合同.房源编号  1
        期望 人工 因 a.d
      """
    let ids = load(rules).diagnostics.map(\.id)
    #expect(
      ids == [
        "unknown-field", "unknown-decision", "type-mismatch", "unknown-field", "duplicate-rule", "mixed-and-or",
        "unknown-case",
      ])
  }

  @Test func `a mistyped line behind an error is reported too`() {
    let rule = """
      rule a.b
        require contract.listing = = record.listing
        requrie exists contract
        els manual "no"
      """
    #expect(load(rule).diagnostics.map(\.id) == ["syntax", "unknown-keyword", "unknown-keyword"])
  }

  @Test func `a second rule of one name shows the first`() {
    let rule = "rule a.b\n require exists contract\n else manual \"no\"\n"
    let (_, diagnostics) = load(rule + rule)
    #expect(
      render(diagnostics, language: .english) == """
        error[duplicate-rule]: two rules are called `a.b`
         --> rules/test.rules:4:6
          |
        4 | rule a.b
          |      ^^^
         ::: rules/test.rules:1:6
          |
        1 | rule a.b
          |      --- first defined here
        help: give one of them another id

        1 error

        """)
  }

  @Test func `a very long line is shown around its words only`() throws {
    let rule = "rule a.b\n require " + String(repeating: "exists contract and ", count: 200) + "exists contrac"
    let text = render(load(rule).diagnostics, language: .english)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 700 })
    let line = try #require(lines.firstIndex { $0.contains("exists contrac…") || $0.hasSuffix("exists contrac") })
    let caret = try #require(lines[line + 1].firstIndex(of: "^"))
    let column = lines[line + 1].distance(from: lines[line + 1].startIndex, to: caret)
    #expect(lines[line].dropFirst(column).hasPrefix("contrac"))
  }
}
