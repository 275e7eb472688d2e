import Diagnosing
import Model
import RuleLanguage
import Testing

/// The rules by which the language was agreed on, letter by letter: they load as they are written, and mean what was said
/// of them.
@Suite struct AgreedExamplesTests {
  private static let listing = """
    rule listing.match
      title    合同房源编号与系统一致
      require  contract.listing = record.listing
      else     manual "合同房源编号 {contract.listing} 与系统 {record.listing} 不一致"
      absent   manual "合同上没有读到房源编号"

      example 一致
        contract.listing   101111224667
        record.listing     101111224667
        expect pass
      example 差一位也要人工
        contract.listing   101111224661
        record.listing     101111224667
        expect manual
    """

  private static let listingInChinese = """
    规则 listing.match
      标题    合同房源编号与系统一致
      要求    合同.房源编号 等于 系统.房源编号
      否则    人工 “合同房源编号 {合同.房源编号} 与系统 {系统.房源编号} 不一致”
      缺失    人工 “合同上没有读到房源编号”

      示例 一致
        合同.房源编号   101111224667
        系统.房源编号   101111224667
        期望 通过
    """

  private static let inDate = """
    rule identity.in-date
      title    证件在受理日仍有效（到期日当天有效）
      for      each identity
      when     exists identity.party
      require  identity.valid-to >= record.received
      else     resubmit "{identity.name} 的证件已于 {identity.valid-to} 到期，请补交新证"
    """

  private static let termFitsAge = """
    rule identity.term-fits-age
      title    有效期年限与签发时年龄相符
      for      each identity
      when     identity.kind = resident-id
      define   age    age of identity.birth on identity.valid-from
      require  identity.term = 5 years   if age < 16
               identity.term = 10 years  if age < 26
               identity.term = 20 years  if age < 46
               identity.term = 长期       otherwise
      else     manual "签发时 {age} 岁，有效期却为 {identity.term}：可能是两个人的证件拼在一起，或读错"
    """

  @Test(arguments: [listing, listingInChinese, inDate, termFitsAge, inDate + "\n" + termFitsAge + "\n" + listing])
  func `what was agreed on loads as written, and its examples pass`(rules: String) throws {
    let (ruleSet, diagnostics) = load(rules)
    #expect(render(diagnostics, language: .chinese) == "")
    let results = try #require(ruleSet).runExamples()
    #expect(render(results.compactMap(\.failure), language: .chinese) == "")
  }

  @Test func `both spellings have the same hash`() throws {
    let hashes = try [Self.listing, Self.listingInChinese].map { try #require(load($0).ruleSet).hash }
    #expect(hashes[0] == hashes[1])
  }

  /// Day of birth, day of issue, term → what the rule of terms says.
  @Test(arguments: [
    ("2012-06-01", "2024-09-10", "5 年", "通过"), ("2012-06-01", "2024-09-10", "10 年", "人工"),
    ("1995-01-01", "2016-02-29", "10 年", "通过"), ("1988-03-05", "2016-10-17", "20 年", "通过"),
    ("1960-05-01", "2006-05-01", "长期", "通过"), ("1960-05-02", "2006-05-01", "长期", "人工"),
    ("缺失", "2006-05-01", "长期", "缺失"), ("1960-05-02 或 1960-05-01", "2006-05-01", "长期", "不能确定"),
  ]) func `a ladder of requirements takes its first true line`(birth: String, from: String, term: String, said: String)
    throws
  {
    let example = """

        示例 试
          证件.类型      居民身份证
          证件.出生      \(birth)
          证件.签发日    \(from)
          证件.有效年限  \(term)
          期望 \(said)
      """
    let (ruleSet, diagnostics) = load(Self.termFitsAge + example)
    #expect(render(diagnostics, language: .chinese) == "")
    let results = try #require(ruleSet).runExamples()
    #expect(render(results.compactMap(\.failure), language: .chinese) == "")
  }

  @Test func `a reminder set by a name is told as that name from the one span to the other`() throws {
    let rule = """
      规则 identity.expiring
        标题  快到期
        逐个  证件
        设    提醒期  60 天
        适用  系统.受理日 至 证件.有效期至 的 天数 ≤ 提醒期
        直接  提示 “快到期”
      """
    let old = try #require(load(rule).ruleSet)
    let new = try #require(load(rule.replacing("60", with: "90")).ruleSet)
    #expect(old.changes(to: new).map(\.words.chinese) == ["设 提醒期 60 天 → 90 天"])
  }

  /// A name, what it is set to, a condition with it, and the same condition without.
  @Test(arguments: [
    ("60 天", "系统.受理日 至 证件.有效期至 的 天数 ≤ 名", "系统.受理日 至 证件.有效期至 的 天数 ≤ 60 天"),
    ("60 天", "名 ≥ 系统.受理日 至 证件.有效期至 的 天数", "60 天 ≥ 系统.受理日 至 证件.有效期至 的 天数"),
    ("18 年", "证件.出生 至 系统.受理日 的 年数 至少 名", "证件.出生 至 系统.受理日 的 年数 至少 18 年"),
    ("20 年", "证件.有效年限 等于 名", "证件.有效年限 等于 20 年"), ("长期", "证件.有效年限 是 名", "证件.有效年限 是 长期"),
    ("长期", "证件.有效期至 是 名", "证件.有效期至 是 长期"), ("2026-01-01", "合同.签订日 早于 名", "合同.签订日 早于 2026-01-01"),
    ("500000", "合同.成交价 大于 名", "合同.成交价 大于 500000"), ("101111224667", "合同.房源编号 等于 名", "合同.房源编号 等于 101111224667"),
  ]) func `a name for a value is what the value is where it is used`(value: String, named: String, plain: String) throws
  {
    func rule(_ condition: String) -> String { "规则 a.b\n逐个 证件\n设 名 \(value)\n要求 \(condition)\n否则 人工 “不”" }
    var facts = MadeUpFacts()
    facts.set("record.received", try date("2026-07-01"))
    facts.set("identity.birth", try date("2000-07-02"))
    facts.set("contract.price", .number(try #require(ExactNumber(500_001))))
    facts.set("contract.listing", .text("101111224667"))
    for end in ["2026-08-30", "2026-08-31"] {
      facts.set("identity.valid-to", try date(end))
      facts.set("identity.term", .term(.years(20)))
      facts.set("contract.signed-on", try date(end == "2026-08-30" ? "2025-12-31" : "2026-01-01"))
      #expect(try outcome(rule(named), facts.facts).outcome == outcome(rule(plain), facts.facts).outcome)
    }
  }

  @Test(arguments: [
    "证件.有效期至 晚于 名", "证件.姓名 等于 名", "系统.受理日 至 证件.有效期至 的 天数 ≤ 名 且 证件.有效年限 等于 名",
    "证件.出生 至 系统.受理日 的 年数 至少 名",
  ]) func `a name for a span of days is nothing else`(condition: String) {
    let rule = "规则 a.b\n逐个 证件\n设 名 60 天\n要求 \(condition)\n否则 人工 “不”"
    #expect(load(rule).diagnostics.map(\.id) == ["type-mismatch"])
  }

  /// Words that are operators only before their particle may be names.
  @Test(arguments: ["age", "days", "years", "numbers", "birth", "sex", "province", "region", "yuan"])
  func `a word of the language is a name where its particle does not follow`(name: String) throws {
    let rule = """
      rule a.b
        for each identity
        define \(name) age of identity.birth on identity.valid-from
        require \(name) < 16
        else manual "{\(name)}"
      """
    #expect(render(load(rule).diagnostics, language: .english) == "")
  }

  /// What the language has not: the day it is, what another rule says, how sure a reading is.
  @Test(arguments: [
    "record.received = today", "系统.受理日 早于 今天", "listing.match holds", "规则.listing.match 是 通过",
    "contract.listing is certain", "合同.房源编号 是 存疑", "confidence of contract.listing > 90",
    "contract.listing = record.listing = contract.contract-no",
    "exists contract.listing and exists contract.address or exists contract.price",
  ]) func `what is not in the language is an error`(condition: String) {
    let (ruleSet, diagnostics) = load("rule a.b\n require \(condition)\n else manual \"no\"")
    #expect(ruleSet == nil)
    #expect(!diagnostics.isEmpty)
  }

  @Test func `a rule may say its decision on the line of its when`() throws {
    let (ruleSet, diagnostics) = load(
      """
      rule a.b
        when exists contract.listing then note "there"
        example there
          contract.listing 1
          expect note "there"
        example not there
          contract.listing absent
          expect skipped
      """)
    #expect(render(diagnostics, language: .english) == "")
    #expect(try #require(ruleSet).runExamples().allSatisfy(\.passed))
  }
}
