import Diagnosing
import Model
import RuleLanguage
import Testing

/// Sentences of the language's meaning as rules with examples, in Chinese and English mixed.
@Suite struct MeaningTests {
  private static let isIn = """
    规则 a.in
      要求  contract.listing 属于（系统.核验编码、record.listing）
      否则  人工 “不”
      示例 缺失的一员不碍事
        合同.房源编号 1
        系统.核验编码 缺失
        系统.房源编号 1
        expect pass
      示例 都不等，一员缺失
        合同.房源编号 1
        系统.核验编码 absent
        系统.房源编号 2
        期望 缺失
      示例 不明的一员不碍事
        合同.房源编号 1
        系统.核验编码 unknown
        系统.房源编号 1
        期望 pass
      示例 先是不能确定，再是缺失
        合同.房源编号 1
        系统.核验编码 缺失
        系统.房源编号 不明
        期望 unclear
      示例 都不等
        合同.房源编号 1
        系统.核验编码 3
        系统.房源编号 2
        期望 manual
      示例 自己缺失
        合同.房源编号 blank
        系统.核验编码 3
        系统.房源编号 2
        期望 absent
    """

  private static let existsWhere = """
    rule a.where
      require exists 当事人 其中 party.name 等于 “张三”
      else 人工 “不”
      example 一行成立
        当事人.1.姓名 不明
        当事人.2.姓名 张三
        期望 通过
      example 一行不明
        当事人.1.姓名 李四
        当事人.2.姓名 不明
        期望 不能确定
      example 一行缺失
        当事人.1.姓名 李四
        当事人.2.姓名 缺失
        期望 缺失
      example 都不成立
        当事人.1.姓名 李四
        当事人.2.姓名 王五
        期望 人工
      example 一行也没有
        当事人 缺失
        期望 人工
      example 也许还有别人
        当事人 不明
        期望 不能确定
    """

  private static let counting = """
    规则 a.count
      要求  （count of party where 当事人.身份 是 卖方） = 1
      否则  人工 “不”
      示例 数得清
        当事人.1.身份 卖方
        当事人.2.身份 buyer
        期望 通过
      示例 一行不明
        当事人.1.身份 卖方
        当事人.2.身份 不明
        期望 不能确定
      示例 一行缺失
        当事人.1.身份 卖方
        当事人.2.身份 缺失
        期望 缺失
      示例 两位
        当事人.1.身份 卖方
        当事人.2.身份 seller
        期望 人工
    """

  private static let negation = """
    规则 a.not
      要求  not 合同.房源编号 等于 系统.房源编号
      否则  人工 “不”
      示例 缺失仍是缺失
        合同.房源编号 缺失
        系统.房源编号 1
        期望 缺失
      示例 不能确定仍是不能确定
        合同.房源编号 1 或 2
        系统.房源编号 1
        期望 不能确定
      示例 对调
        合同.房源编号 1
        系统.房源编号 1
        期望 人工
    """

  private static let arms = """
    规则 a.arms
      要求  合同.房源编号 等于 系统.房源编号
      否则  人工 “甲”  若 合同.地址 的 数字 等于 系统.地址 的 数字
      else  manual “乙”
      缺失  退回 “丙”  若 合同.房源编号 是 未填
      示例 同样的结论用或连起来
        合同.房源编号 1
        系统.房源编号 2
        合同.地址 1号 或 2号
        系统.地址 1号
        期望 人工 “甲 或 乙”
      示例 缺失的若不成立
        合同.房源编号 1
        系统.房源编号 2
        合同.地址 缺失
        系统.地址 1号
        期望 人工 “乙”
      示例 没有一句成立，缺失就是缺失
        合同.房源编号 缺失
        系统.房源编号 2
        合同.地址 缺失
        系统.地址 1号
        期望 缺失
      示例 未填
        合同.房源编号 未填
        系统.房源编号 2
        合同.地址 缺失
        系统.地址 1号
        期望 退回 “丙”
    """

  private static let names = """
    规则 a.define
      设  same  合同.房源编号 等于 系统.房源编号
      要求  same 或 非 same
      否则  人工 “不”
      示例 名字在每种读法里各自展开
        合同.房源编号 1 或 2
        系统.房源编号 1
        期望 通过
    规则 a.places
      要求  合同.房源编号 等于 系统.房源编号
      否则  人工 “不”
      示例 两处都对
        合同.房源编号 1 和 1
        系统.房源编号 1
        期望 通过
      示例 两处不同，谁也不排除谁
        合同.房源编号 1 and 2
        系统.房源编号 1
        期望 不能确定
      示例 两处都错
        合同.房源编号 3 和 2
        系统.房源编号 1
        期望 人工
    """

  private static let eachIfAny = """
    规则 a.any
      逐个  证件 若有
      要求  证件.签发日 后 10 年 不早于 2036-01-01 或 identity.valid-to is 长期
      否则  人工 “不”
      示例 一份也没有
        证件 缺失
        期望 通过
      示例 长期晚于任何日期
        证件.签发日 2016-10-17
        证件.有效期至 长期
        期望 通过
    规则 a.ladder
      逐个  证件
      要求  证件.有效年限 = （5 年 若 证件.出生 至 证件.签发日 的 周岁 < 16
                              20 years if 证件.类型 是 护照）
      否则  人工 “不”
      示例 一行也不成立是缺失
        证件.有效年限 20 年
        证件.出生 1980-01-01
        证件.签发日 2020-01-01
        证件.类型 居民身份证
        期望 缺失
      示例 停在缺失的条件上
        证件.有效年限 20 年
        证件.出生 缺失
        证件.签发日 2020-01-01
        证件.类型 护照
        期望 缺失
      示例 停在不明的条件上
        证件.有效年限 20 年
        证件.出生 不明
        证件.签发日 2020-01-01
        证件.类型 护照
        期望 不能确定
    """

  @Test(arguments: [isIn, existsWhere, counting, negation, arms, names, eachIfAny])
  func whatARuleMeansIsWhatItsExamplesSay(rules: String) throws {
    let (ruleSet, diagnostics) = load(rules)
    let results = try #require(ruleSet, "\(render(diagnostics, language: .chinese))").runExamples()
    #expect(results.count > 3)
    #expect(render(results.compactMap(\.failure), language: .chinese) == "")
  }

  @Test func `a reason is numbered through all sentences of a rule`() throws {
    let rule = """
      规则 a.b
        要求  有 合同.房源编号 且 合同.房源编号 等于 系统.房源编号
        否则  人工 “一”  若 有 合同.地址
        否则  人工 “二”
        缺失  人工 “三”
      """
    var facts = MadeUpFacts()
    facts.set("contract.listing", .text("1"))
    #expect(try outcome(rule, facts.facts).arm == 3)
    facts.set("record.listing", .text("2"))
    #expect(try outcome(rule, facts.facts).arm == 2)
    facts.set("contract.address", .text("x"))
    #expect(try outcome(rule, facts.facts).arm == 1)
  }
}
