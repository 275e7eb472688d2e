import Diagnosing
import RuleLanguage
import Testing

/// The ten likeliest mistakes of somebody who types with a Chinese input method, and one in English, with exactly what
/// is said of them.
@Suite struct DiagnosticGoldenTests {
  @Test(arguments: mistakes)
  func aMistakeIsExplainedInChinese(mistake: Mistake) {
    let (ruleSet, diagnostics) = load(mistake.rules, name: mistake.file)
    #expect(ruleSet == nil)
    #expect(render(diagnostics, language: .chinese) == mistake.expected + "\n\n1 个错误\n")
  }

  @Test func `a mistyped field is explained in English`() {
    let rules = """
      rule listing.match
        title    the number is right
        require  contract.listng = record.listing
      """
    let (_, diagnostics) = load(rules, name: "rules/listing.rules")
    #expect(
      render(diagnostics, language: .english) == """
        error[unknown-field]: unknown field `contract.listng`
         --> rules/listing.rules:3:12
          |
        3 |   require  contract.listng = record.listing
          |            ^^^^^^^^^^^^^^^
        help: did you mean `contract.listing`?

        1 error

        """)
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let rules: String
    let expected: String

    var testDescription: String { name }
  }

  static let mistakes = [
    Mistake(
      name: "a field by the word the document prints", file: "rules/listing.rules",
      rules: """
        规则 listing.match
          标题  编号
          要求  合同.房源编码 等于 系统.房源编号

        """,
      expected: """
        错误[未知字段]: 没有字段 `合同.房源编码`
         --> rules/listing.rules:3:9
          |
        3 |   要求  合同.房源编码 等于 系统.房源编号
          |         ^^^^^^^^^^^^^
        帮助：您是不是要写 `合同.房源编号`？（“房源编码”是这个字段在合同上的一种印法，见 rules/documents/contract.txt:12）
        """),
    Mistake(
      name: "words glued together", file: "rules/listing.rules",
      rules: """
        规则 listing.match
          标题  编号
          要求  合同.房源编号等于系统.房源编号

        """,
      expected: """
        错误[要有空格]: `合同.房源编号等于系统.房源编号` 连在一起，认不出来
         --> rules/listing.rules:3:22
          |
        3 |   要求  合同.房源编号等于系统.房源编号
          |                      ^^^^
        帮助：词的前后加空格：`合同.房源编号 等于 系统.房源编号`
        """),
    Mistake(
      name: "a text that does not end", file: "rules/identity.rules",
      rules: """
        规则 identity.in-date
          标题  有效
          逐个  证件
          适用  有 证件.当事人
          要求  证件.有效期至 不早于 系统.受理日
          否则  退回 “{证件.姓名} 的证件已到期，请补交新证

        """,
      expected: """
        错误[引号没有关]: 这一行的文字没有结束
         --> rules/identity.rules:6:14
          |
        6 |   否则  退回 “{证件.姓名} 的证件已到期，请补交新证
          |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        帮助：在行末加 `”`
        """),
    Mistake(
      name: "an unknown decision", file: "rules/identity.rules",
      rules: """
        规则 identity.in-date
          标题  有效
          逐个  证件
          适用  有 证件.当事人
          要求  证件.有效期至 不早于 系统.受理日
          否则  驳回 “证件已到期”

        """,
      expected: """
        错误[未知结论]: 没有结论 `驳回`
         --> rules/identity.rules:6:9
          |
        6 |   否则  驳回 “证件已到期”
          |         ^^^^
        帮助：结论只有三个：人工（交审核员）、退回（让提交人补）、提示（不影响结论）。这里您大概要写 `退回`
        """),
    Mistake(
      name: "a date compared with days", file: "rules/identity.rules",
      rules: """
        #
        #
        #
        #
        #
        #
        #
        #
        #
        #
        规则 identity.expiring
          标题  快到期
          逐个  证件
          适用  证件.有效期至 ≤ 60 天
          直接  提示 “快到期”

        """,
      expected: """
        错误[类型不符]: 日期不能和天数比较
          --> rules/identity.rules:14:9
           |
        14 |   适用  证件.有效期至 ≤ 60 天
           |         ^^^^^^^^^^^^^^^^^^^^^
           = 注：`证件.有效期至` 是日期，`60 天` 是天数
        帮助：要比的是还剩几天：`系统.受理日 至 证件.有效期至 的 天数 ≤ 60 天`
        """),
    Mistake(
      name: "an open end in quotes", file: "rules/identity.rules",
      rules: """
        规则 identity.in-date
          标题  有效
          逐个  证件
          要求  证件.有效期至 是 “长期” 或 证件.有效期至 不早于 系统.受理日

        """,
      expected: """
        错误[类型不符]: `长期` 加了引号就成了文字
         --> rules/identity.rules:4:26
          |
        4 |   要求  证件.有效期至 是 “长期” 或 证件.有效期至 不早于 系统.受理日
          |                          ^^^^^^
        帮助：去掉引号。其实不用写：长期晚于任何日期，`证件.有效期至 不早于 系统.受理日` 就够了
        """),
    Mistake(
      name: "and beside or", file: "rules/party.rules",
      rules: """
        规则 party.kinds
          标题  种类
          # 人
          逐个  证件
          适用  证件.类型 是 护照 或 证件.类型 是 居民身份证 且 有 证件.人像面
          直接  提示 “看看”

        """,
      expected: """
        错误[且或混用]: `且` 和 `或` 写在一起，说不清先后
         --> rules/party.rules:5:27
          |
        5 |   适用  证件.类型 是 护照 或 证件.类型 是 居民身份证 且 有 证件.人像面
          |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        帮助：用括号说清楚：`（证件.类型 是 护照 或 证件.类型 是 居民身份证） 且 有 证件.人像面`；种类多时写 `证件.类型 属于（护照、居民身份证）`
        """),
    Mistake(
      name: "an empty text", file: "rules/listing.rules",
      rules: """
        #
        #
        #
        #
        #
        规则 listing.empty
          标题  没有编号
          适用  合同.房源编号 = “”
          直接  提示 “没有”

        """,
      expected: """
        错误[空值]: 文字不能拿来判断有没有
         --> rules/listing.rules:8:23
          |
        8 |   适用  合同.房源编号 = “”
          |                       ^^^^
        帮助：没有读到写 `合同.房源编号 是 缺失`，写了 × 或 / 写 `合同.房源编号 是 未填`，都不算写 `非 有 合同.房源编号`
        """),
    Mistake(
      name: "which of several", file: "rules/identity.rules",
      rules: """
        规则 identity.in-date
          要求  证件.有效期至 不早于 系统.受理日

        """,
      expected: """
        错误[要说哪一份]: 一个案子里有几份证件，不知道是哪一份
         --> rules/identity.rules:2:9
          |
        2 |   要求  证件.有效期至 不早于 系统.受理日
          |         ^^^^^^^^^^^^^
        帮助：在 `标题` 下面加一行 `逐个  证件`
        """),
    Mistake(
      name: "an example that leaves something out", file: "rules/listing.rules",
      rules: """
        #
        #
        #
        #
        #
        #
        #
        #
        #
        #
        #
        #
        #
        #
        规则 listing.match
          标题  编号
          要求  合同.房源编号 等于 系统.房源编号
          否则  人工 “不一致”
          示例 换了一位
            合同.房源编号  101111224661
            期望 人工

        """,
      expected: """
        错误[示例没说全]: 示例“换了一位”没有写 `系统.房源编号`，规则却要看它
          --> rules/listing.rules:19:8
           |
        19 |   示例 换了一位
           |        ^^^^^^^^
        帮助：在示例里写上它的值，或者明说 `系统.房源编号  缺失`；不写就当缺失，会让示例因为别的缘故变绿
        """),
  ]
}
