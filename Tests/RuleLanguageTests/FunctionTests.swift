import Diagnosing
import Model
import RuleLanguage
import Testing

/// What the operators of the language make of values, and the spellings they have.
@Suite struct FunctionTests {
  private func facts() throws -> Facts {
    var made = MadeUpFacts()
    made.set("identity.id-number", .text("11010519491231002X"))
    made.set("identity.birth", try date("1949-12-31"))
    made.set("identity.sex", .text("女"))
    made.set("identity.valid-from", try date("2016-02-29"))
    made.set("identity.valid-to", .unlimited)
    made.set("identity.term", .term(.years(20)))
    made.set(
      "identity.mrz", .text("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10"))
    made.set("identity.kind", .text("passport"))
    made.set("record.received", try date("2026-07-01"))
    made.set("record.address", .text("青年路024号8号楼６单元259"))
    made.set("record.seller", .names(["张三", "李四"]))
    made.set("contract.address", .text("北京市朝阳区青年路24号8号楼6单元259"))
    made.set("contract.price", .number(try #require(ExactNumber(text: "3480000"))))
    made.set("contract.price-words", .text("叁佰肆拾捌万元整"))
    made.set("contract.listing", .text("8JCYB7443601"))
    made.set("record.listing", .text("BJCY87443601"))
    return made.facts
  }

  private func tested(_ condition: String) throws -> Finding.Outcome {
    let rule = """
      rule a.b
        for each identity
        require \(condition)
        else    manual "no"
        absent  note "none"
      """
    return try outcome(rule, facts()).outcome
  }

  @Test(arguments: [
    "identity.birth = birth of identity.id-number", "identity.birth 等于 identity.id-number 的 出生日期",
    "identity.sex = sex of identity.id-number", "证件.性别 等于 证件.号码 的 性别", "identity.sex = 女", "identity.sex is female",
    "exists division where division.level = province and division.code = province of identity.id-number",
    "有 区划 其中（区划.级别 是 县 或 区划.代码 等于 证件.号码 的 区划）", "有 区划 其中 区划.代码 = 证件.号码 的 省份",
    "check digit of identity.id-number = \"X\"", "证件.号码 的 校验码 是 “X”",
    "identity.id-number checks out", "证件.号码 校验无误", "identity.mrz checks out",
    "age of identity.birth on record.received = 76", "证件.出生 至 系统.受理日 的 周岁 至少 76",
    "years from identity.birth to record.received < 77", "days from identity.valid-from to record.received > 3700 days",
    "证件.签发日 至 系统.受理日 的 天数 大于 3700 天", "days from record.received to identity.valid-to > 99999 days",
    "10 years after identity.valid-from = 2026-03-01", "证件.签发日 后 10 年 等于 2026-03-01",
    "证件.签发日 后 10 年 前 1 天 等于 2026-02-28", "1 day before 10 years after identity.valid-from = 2026-02-28",
    "3 months after identity.valid-from = 2016-05-29", "证件.签发日 后 3个月 等于 2016-05-29",
    "identity.valid-to = 长期", "证件.有效期至 是 长期", "identity.valid-to > record.received",
    "identity.term = 20 years", "证件.有效年限 等于 ２０ 年", "identity.term ≠ 长期", "identity.term = 240 months",
    "yuan of contract.price-words = contract.price", "合同.大写金额 的 金额 等于 合同.成交价", "contract.price ≥ 3480000",
    "contract.price >= 3480000 and contract.price != 3480000.01", "合同.成交价 不小于 3480000",
    "numbers of contract.address = numbers of record.address", "合同.地址 的 数字 等于 系统.地址 的 数字",
    "contract.listing = record.listing allowing 2 look-alikes", "合同.房源编号 等于 系统.房源编号 容许 2 个形近字",
    "合同.房源编号 等于 系统.房源编号 容许 2 个 形近字", "count of record.seller = 2", "计数 系统.卖方 等于 2",
    "“李四” 属于 系统.卖方", "\"王五\" not in record.seller", "“王五” 不属于 系统.卖方",
    "identity.id-number matches \"[0-9]{17}[0-9X]\"", "证件.号码 匹配 “［0-9］{17}(X|[0-9])”",
    "证件.类型 属于（护照，居民身份证）", "identity.kind is 护照", "证件.类型 不是 居民身份证", "identity.kind is not resident-id",
    "证件。类型 是 护照。", "not identity.kind = resident-id", "非（证件.类型 是 居民身份证）", "没有 证件.签发机关",
    "证件.签发机关 是 缺失", "record.received = 2026-07-01", "“女” 等于 证件.性别", "identity.id-number = 11010519491231002X",
  ])
  func holds(condition: String) throws {
    #expect(try tested(condition) == .holds)
  }

  @Test(arguments: [
    "contract.listing = record.listing allowing 1 look-alikes", "contract.listing = record.listing",
    "identity.id-number matches \"[0-9]{18}\"", "identity.id-number matches \"[0-9]{17}\"", "identity.term = 10 years",
    "age of identity.birth on record.received < 76", "identity.valid-to <= 2099-12-31", "\"张\" in record.seller",
    "days from record.received to identity.valid-to <= 60 days", "identity.term = 7305 days",
  ])
  func fails(condition: String) throws {
    #expect(try tested(condition) == .manual)
  }

  @Test(arguments: [
    "numbers of identity.issuer = numbers of contract.address", "numbers of identity.sex = numbers of contract.address",
    "1 day after identity.birth = identity.mrz-valid-to",
  ])
  func isAbsent(condition: String) throws {
    #expect(try tested(condition) == .note)
  }

  @Test(arguments: ["yuan of identity.issuer", "yuan of identity.mrz"])
  func whatAFunctionCannotReadIsUnknown(value: String) throws {
    let rule = """
      rule a.b
        for each identity
        require \(value) = contract.price
        else manual "no"
      """
    #expect(try outcome(rule, facts()).outcome == (value.contains("mrz") ? .unclear : .absent))
  }
}

@Suite struct PatternTests {
  @Test(arguments: [
    ("a{2,3}b?", ["aa", "aaab", "aaa"], ["a", "aaaa", "aab b", ""]), ("(ab|c)*", ["", "abc", "ccab"], ["a", "abd"]),
    ("[^0-9]+", ["abc", "甲乙"], ["a1", ""]), ("\\d{3}", ["123"], ["12", "1234", "１２３"]), (".京.*", ["北京市"], ["京", "北"]),
    ("9[0-9]{16}[0-9X]", ["911561198703151236"], ["9115619870315123"]),
    ("[-a]", ["-", "a"], ["b"]), ("a{2,}", ["aa", "aaaaaa"], ["a"]), ("\\.", ["."], ["a"]),
  ])
  func aPatternMatchesTheWholeText(pattern: String, matching: [String], others: [String]) throws {
    for (texts, expected) in [(matching, Finding.Outcome.holds), (others.filter { !$0.isEmpty }, .manual)] {
      for text in texts where !text.isEmpty {
        var made = MadeUpFacts()
        made.set("contract.listing", .text(text))
        let rule = "rule a.b\n require contract.listing matches \"\(pattern)\"\n else manual \"no\""
        #expect(try outcome(rule, made.facts).outcome == expected, "\(pattern) \(text)")
      }
    }
  }

  @Test(arguments: ["(", "[a", "a{", "*", "a{3,2}", "a)", "\\q", "[]", "a{999}", "((((a{99}){99}){99}){99})"])
  func aBadPatternIsAnError(pattern: String) {
    let rule = "rule a.b\n require contract.listing matches \"\(pattern)\"\n else manual \"no\""
    #expect(load(rule).diagnostics.map(\.id) == ["bad-pattern"])
  }

  @Test func `a pattern that blows up elsewhere runs in a moment`() throws {
    var made = MadeUpFacts()
    made.set("contract.listing", .text(String(repeating: "a", count: 2000) + "b"))
    let rule = "rule a.b\n require contract.listing matches \"(a*)*(a|a)*\"\n else manual \"no\""
    let start = ContinuousClock.now
    #expect(try outcome(rule, made.facts).outcome == .manual)
    let time = ContinuousClock.now - start
    #expect(time < .seconds(5))
  }
}
