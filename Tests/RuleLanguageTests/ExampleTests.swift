import Diagnosing
import Model
import RuleLanguage
import Testing

@Suite struct ExampleTests {
  private static let inDate = """
    规则 identity.in-date
      标题  有效
      逐个  证件
      适用  有 证件.当事人
      要求  证件.有效期至 不早于 系统.受理日
      否则  退回 “{证件.姓名} 的证件已于 {证件.有效期至} 到期”
    """

  private func results(_ text: String, reads: RawTextReader? = nil) throws -> [ExampleResult] {
    let (ruleSet, diagnostics) = load(text, reads: reads)
    try #require(diagnostics.isEmpty, "\(render(diagnostics, language: .chinese))")
    return try #require(ruleSet).runExamples(requiring: ["contract", "party"])
  }

  @Test(arguments: [
    ("2036-10-17", "通过"), ("长期", "通过"), ("2026-07-01", "通过"), ("2026-06-30", "退回"),
    ("2026-06-30", "退回 “张三 的证件已于 2026-06-30 到期”"),
    ("缺失", "缺失"), ("未填", "缺失"), ("未知", "不能确定"), ("2036-06-30 或 2026-06-30", "不定"), ("2036-06-30 或 2036-06-20", "通过"),
    ("2036-06-30 和 2026-06-30", "不能确定"), ("2026-06-30 或 2026-06-20", "不能确定"), ("2036-06-30 或 缺失", "unclear"),
    // What only one look read so is a value, and nothing to send a case back upon.
    ("2036-10-17 一次", "通过"), ("2026-06-30 一次", "不能确定"), ("2026-06-30 once", "不能确定"),
    ("2026-06-30 或 2026-06-30", "不能确定"),
  ])
  func anExampleSaysWhatIsReadAndWhatIsExpected(end: String, expected: String) throws {
    let example = """

        示例 试
          证件.当事人    有
          证件.姓名      张三
          证件.有效期至  \(end)
          系统.受理日    2026-07-01
          期望 \(expected)
      """
    #expect(try results(Self.inDate + example).map(\.passed) == [true])
  }

  @Test func `a failing example underlines what it expects and says why`() throws {
    let example = """

        示例 到期
          证件.当事人    有
          证件.姓名      张三
          证件.有效期至  2026-06-30
          系统.受理日    2026-07-01
          期望 通过
      """
    let result = try #require(results(Self.inDate + example).first)
    #expect(result.got == "resubmit")
    #expect(result.rule == "identity.in-date")
    #expect(
      render([try #require(result.failure)], language: .chinese) == """
        错误[示例不符]: 示例“到期”的结果是 退回，和期望的不一样
          --> rules/test.rules:12:5
           |
        12 |     期望 通过
           |     ^^^^^^^^^
           = 注：identity.in-date#1：张三 的证件已于 2026-06-30 到期
        帮助：改规则，或者改示例的期望

        1 个错误

        """)
  }

  @Test(arguments: [
    ("    证件.当事人  缺失\n", "不适用"), ("    证件.当事人  不明\n    证件.有效期至  长期\n    系统.受理日 2026-07-01\n", "不能确定"),
    ("    证件  缺失\n", "缺失"), ("    证件  未知\n", "不能确定"),
  ])
  func whatMakesNoDifferenceNeedNotBeSaid(givens: String, expected: String) throws {
    #expect(try results(Self.inDate + "\n  示例 试\n" + givens + "    期望 " + expected).map(\.passed) == [true])
  }

  @Test func `what would make a difference has to be said`() {
    let example = "\n  示例 试\n    证件.当事人  有\n    证件.有效期至  长期\n    期望 缺失"
    let ids = load(Self.inDate + example).diagnostics
    #expect(ids.map(\.id) == ["incomplete-example"])
    #expect(ids.first?.message.chinese == "示例“试”没有写 `系统.受理日`，规则却要看它")
  }

  @Test func `raw text is read by what was passed in`() throws {
    let reads: RawTextReader = { entity, field, raw in
      guard entity == "identity", field == "有效期限" else { return nil }
      let ends = raw == "2016.10.17-2036.10.17" ? ["2036-10-17"] : ["2036-10-17", "2026-10-17"]
      return RawTextReadings(
        readings: ends.map { ["valid-to": CivilDate(iso: $0).map { .value(.date($0)) } ?? .unknown] }, isReadWhole: true
      )
    }
    func example(_ raw: String, _ expected: String) -> String {
      "\n  示例 试\n    证件.当事人 有\n    证件.有效期限  读作 “\(raw)”\n    系统.受理日  2030-07-01\n    期望 \(expected)"
    }
    #expect(try results(Self.inDate + example("2016.10.17-2036.10.17", "通过"), reads: reads).map(\.passed) == [true])
    #expect(try results(Self.inDate + example("2016.10.17-20?6.10.17", "不能确定"), reads: reads).map(\.passed) == [true])
    let unknown = load(Self.inDate + example("x", "通过").replacing("有效期限", with: "有效期间"), reads: reads)
    #expect(unknown.diagnostics.map(\.id) == ["unknown-field"])
  }

  @Test func `an example may have rows of a table of its own`() throws {
    let rules = """
      规则 a.b
        要求  合同.房源编号 等于 系统.房源编号 或 （有 别名 其中 别名.旧编号 等于 合同.房源编号 且 别名.新编号 等于 系统.房源编号）
        否则  人工 “不一致”
        示例 表里没有
          合同.房源编号  BJCY87443601
          系统.房源编号  101111224667
          期望 人工
        示例 假如表里有
          合同.房源编号  BJCY87443601
          系统.房源编号  101111224667
          别名.旧编号    BJCY87443601
          别名.新编号    101111224667
          期望 通过
        示例 表里的是另一套房
          合同.房源编号  BJCY87443601
          系统.房源编号  101111224667
          alias.1.old    BJCY87443601
          alias.1.new    101111224668
          alias.2.old    BJCY87443602
          alias.2.new    101111224667
          期望 人工
        示例 不要紧的一行
          合同.房源编号  101111224667
          系统.房源编号  101111224667
          别名.旧编号    BJCY87443601
          别名.新编号    101111224668
          期望 通过
      """
    let results = try results(rules)
    #expect(results.map(\.passed) == Array(repeating: true, count: 4), "\(results.map(\.got))")
  }

  @Test(arguments: [
    ("别名.旧号  1", "unknown-field"), ("别名  有", "unknown-field"), ("别名.旧编号  缺失", "bad-value"),
    ("别名.旧编号  读作 “1”", "bad-value"), ("区划.级别  市", "bad-value"), ("别名.51.旧编号  1", "bad-value"),
  ]) func `a row of a table is of its columns and values`(given: String, id: String) {
    let rules = "规则 a.b\n要求 有 合同.房源编号\n否则 人工 “x”\n示例 试\n合同.房源编号 1\n\(given)\n期望 通过"
    #expect(load(rules).diagnostics.map(\.id) == [id])
  }

  @Test func `links make rows, and rows have numbers`() throws {
    let rules = """
      rule identity.belongs
        for each identity
        when not exists identity.party and (exists party where not exists party.identity)
        then manual "somebody has no card"
        example nobody without
          identity.party  exists
          expect skipped
        example one without
          identity.party  absent
          party.identity  absent
          expect manual
        example the second without
          identity.party    absent
          party.1.identity  exists
          party.2.identity  absent
          expect manual
        example all with
          identity.party    absent
          party.1.identity  exists
          party.2.identity  exists
          expect skipped
      rule party.card-name
        for each party
        require party.identity.name = party.name
        else manual "{party.name}, {party.identity.name}"
        example another
          party.name           张三
          party.identity.name  李四
          expect manual "张三, 李四"
      """
    let results = try results(rules)
    #expect(results.map(\.passed) == Array(repeating: true, count: 5), "\(results.map(\.got))")
  }

  private static let whole = """
    rule listing.match
      require contract.listing = record.listing
      else manual "another number"
    rule party.card
      for each party
      require exists party.identity
      else resubmit "no card"
    rule identity.adult
      for each identity
      when exists identity.party
      require age of identity.birth on record.received >= 18
      else manual "a minor"

    case 好案
      contract.listing   101111224667
      record.listing     101111224667
      record.received    2026-07-01
      party.identity     exists
      identity.birth     1988-03-05
      expect pass
    案例 未成年 仿 好案
      证件.出生   2012-06-01
      期望 人工 因 identity.adult
    case 没有证件 from 好案
      party.identity  absent
      identity        absent
      expect resubmit by party.card
    case 未成年又缺证件 from 未成年
      party.2.identity  absent
      expect manual by identity.adult
    case 没有当事人的证件读清 from 好案
      identity.birth  unknown
      expect manual by identity.adult
    """

  @Test func `whole cases run all rules and build on each other`() throws {
    let results = try results(Self.whole)
    #expect(results.map(\.passed) == Array(repeating: true, count: 5), "\(results.map(\.got))")
    #expect(results.map(\.name).first == "好案")
  }

  @Test func `a case that names the wrong rule fails`() throws {
    let text = Self.whole + "\ncase 错 from 未成年\n  expect manual by listing.match\n"
    let result = try #require(results(text).last)
    #expect(!result.passed)
    #expect(result.got == "manual")
  }

  @Test func `cases that go round in a circle are an error`() {
    let text = "case 甲 from 乙\n expect pass\ncase 乙 from 甲\n expect pass\n"
    #expect(Set(load(text).diagnostics.map(\.id)) == ["cycle"])
  }
}
