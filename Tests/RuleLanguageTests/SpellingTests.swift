import Diagnosing
import RuleLanguage
import Testing

/// Every way to write a thing means the same: in Chinese and English, mixed, full and half width.
@Suite struct SpellingTests {
  /// Conditions about an identity, a row each.
  static let conditions: [[String]] = [
    [
      "合同.房源编号 等于 系统.房源编号", "contract.listing = record.listing", "contract.listing is record.listing",
      "合同.房源编号 是 系统.房源编号",
      "合同。房源编号＝系统．房源编号", "合同.listing = record.房源编号", "（合同.房源编号 = 系统.房源编号）", "合同.房源编号 等于 系统.房源编号。",
    ],
    [
      "合同.房源编号 不等于 系统.房源编号", "contract.listing != record.listing", "contract.listing <> record.listing",
      "contract.listing ≠ record.listing", "contract.listing is not record.listing", "合同.房源编号 不是 系统.房源编号",
      "合同.房源编号！＝系统.房源编号", "合同.房源编号＜＞系统.房源编号",
    ],
    ["合同.签订日 早于 系统.受理日", "contract.signed-on < record.received", "合同.签订日＜系统.受理日"],
    ["合同.签订日 晚于 系统.受理日", "contract.signed-on > record.received", "合同.签订日＞系统.受理日"],
    [
      "合同.签订日 不早于 2026-01-01", "contract.signed-on >= 2026-01-01", "合同.签订日≥２０２６-０１-０１", "合同.签订日＞＝2026-01-01",
    ],
    ["合同.签订日 不晚于 系统.受理日", "contract.signed-on <= record.received", "合同.签订日≤系统.受理日", "合同.签订日＜＝系统.受理日"],
    ["合同.成交价 大于 6500.50", "合同.成交价 超过 6500.50", "合同.成交价 多于 6500.50", "contract.price > 6500.50", "合同.成交价＞６５００．５０"],
    ["合同.成交价 小于 100", "合同.成交价 少于 100", "contract.price<100"],
    ["合同.成交价 至少 100", "合同.成交价 不小于 100", "合同.成交价 不少于 100", "contract.price ≥ 100"],
    ["合同.成交价 至多 100", "合同.成交价 不大于 100", "合同.成交价 不超过 100", "合同.成交价 不多于 100", "contract.price <= 100"],
    ["证件.有效期至 是 长期", "identity.valid-to is 长期", "identity.valid-to = unlimited", "证件.有效期至 等于 长期"],
    [
      "证件.类型 属于（居民身份证、护照）", "identity.kind in (resident-id, passport)", "证件.类型 属于 (resident-id，护照)",
      "identity.kind in（居民身份证；passport）", "证件.类型 属于 ( 居民身份证 ,passport )",
    ],
    ["证件.类型 不属于（居民身份证、护照）", "identity.kind not in (resident-id, passport)", "非 证件.类型 属于（居民身份证、护照）"],
    ["证件.姓名 属于 系统.卖方", "identity.name in record.seller", "identity.name 属于（系统.卖方）"],
    ["证件.号码 匹配 “9[0-9]{16}[0-9X]”", "identity.id-number matches \"9[0-9]{16}[0-9X]\"", "证件.号码 符合 「9[0-9]{16}[0-9X]」"],
    [
      "合同.房源编号 等于 系统.房源编号 容许 2 个形近字", "合同.房源编号 等于 系统.房源编号 容许 ２ 个 形近字",
      "contract.listing = record.listing allowing 2 look-alikes", "合同.房源编号 = 系统.房源编号 容许 2 look-alikes",
    ],
    ["证件.号码 校验无误", "identity.id-number checks out", "证件.号码 校验正确"],
    ["有 证件.人像面", "exists identity.portrait-side", "存在 证件.人像面"],
    ["没有 证件.姓名", "not exists identity.name", "非 有 证件.姓名", "非（有 证件.姓名）", "not (exists identity.name)"],
    ["合同.房源编号 是 缺失", "contract.listing is absent"], ["合同.房源编号 是 未填", "contract.listing is blank"],
    ["合同.房源编号 不是 缺失", "contract.listing is not absent", "合同.房源编号 是 不 缺失", "非 合同.房源编号 是 缺失"],
    [
      "有 合同 且 有 证件.姓名 且 有 证件.号码", "exists contract and exists identity.name and exists identity.id-number",
      "有 合同 并且 exists 证件.姓名 and 有 证件.号码",
    ],
    [
      "有 合同 或 （有 证件.姓名 且 有 证件.号码）", "exists contract or (exists identity.name and exists identity.id-number)",
      "有 合同 或者（有 证件.姓名 且 有 证件.号码）",
    ],
    [
      "证件.有效年限 等于 若 证件.出生 至 证件.签发日 的 周岁 < 16，则 5 年 其余 长期",
      "identity.term = (5 years if age of identity.birth on identity.valid-from < 16 长期 otherwise)",
      "证件.有效年限 = （5年 若 证件.出生 至 证件.签发日 的 周岁＜16 其余 长期）",
      "证件.有效年限 等于 如果 证件.出生 至 证件.签发日 的 周岁 小于 16，则 5 年，其余，长期",
    ],
    [
      "若 有 合同，则 有 证件.姓名 其余 有 证件.号码", "exists identity.name if exists contract exists identity.id-number otherwise",
      "有 证件.姓名 若 有 合同\n    有 证件.号码 其余",
    ],
    [
      "系统.受理日 至 证件.有效期至 的 天数 ≤ 60 天", "days from record.received to identity.valid-to <= 60 days",
      "系统.受理日 至 证件.有效期至 的 天数≤60天", "系统.受理日 至 证件.有效期至 的 天数 不超过 ６０ 天",
    ],
    ["证件.签发日 至 证件.有效期至 的 年数 = 20 年", "years from identity.valid-from to identity.valid-to = 20 years"],
    ["证件.出生 等于 证件.号码 的 出生日期", "identity.birth = birth of identity.id-number"],
    ["证件.性别 等于 证件.号码 的 性别", "identity.sex = sex of identity.id-number"],
    ["证件.号码 的 省份 等于 “11”", "province of identity.id-number = \"11\"", "证件.号码 的 省份 等于 ＂11＂"],
    ["证件.号码 的 区划 等于 “110105”", "region of identity.id-number = \"110105\""],
    ["证件.号码 的 校验码 等于 “X”", "check digit of identity.id-number = \"X\""],
    ["合同.成交价 等于 合同.大写金额 的 金额", "contract.price = yuan of contract.price-words"],
    ["合同.地址 的 数字 等于 系统.地址 的 数字", "numbers of contract.address = numbers of record.address"],
    [
      "证件.有效期至 等于 证件.签发日 后 10 年", "identity.valid-to = 10 years after identity.valid-from",
      "证件.有效期至 等于 证件.签发日 后 10年",
    ],
    ["证件.签发日 前 90 天 早于 系统.受理日", "90 days before identity.valid-from < record.received"],
    ["证件.有效期至 等于 证件.签发日 后 3 个月", "identity.valid-to = 3 months after identity.valid-from", "证件.有效期至 = 证件.签发日 后 3个月"],
    [
      "证件.有效期至 等于 证件.签发日 后 10 年 前 1 天", "identity.valid-to = 1 day before 10 years after identity.valid-from",
    ],
    ["（计数 当事人 其中 当事人.身份 是 卖方） = 1", "(count of party where party.role = seller) = 1"],
    ["（计数 当事人） 等于 2", "count of party = 2", "计数 当事人 = 2", "(count of 当事人) = 2"],
    ["计数 系统.卖方 至少 1", "count of record.seller >= 1"],
    [
      "有 别名 其中 别名.旧编号 等于 合同.房源编号 且 别名.新编号 等于 系统.房源编号",
      "exists alias where alias.old = contract.listing and alias.new = record.listing",
      "有 别名 其中（别名.旧编号 等于 合同.房源编号 且 别名.新编号 等于 系统.房源编号）",
    ],
    ["没有 当事人 其中 当事人.身份 是 卖方", "not exists party where party.role is seller"],
    ["有 当事人 其中 没有 当事人.证件", "exists party where not exists party.identity"],
  ]

  @Test(arguments: conditions)
  func everySpellingOfAConditionMeansTheSame(spellings: [String]) throws {
    let hashes = try spellings.map { condition in
      let (ruleSet, diagnostics) = load("规则 a.b\n  逐个  证件\n  要求  \(condition)\n  否则  人工 “不”\n")
      return try #require(ruleSet, "\(condition): \(render(diagnostics, language: .chinese))").hash
    }
    for (spelling, hash) in zip(spellings, hashes) { #expect(hash == hashes[0], "\(spelling)") }
  }

  /// Whole rules.
  static let rules: [[String]] = [
    [
      "规则 a.b\n标题 甲\n逐个 证件\n适用 有 证件.当事人\n要求 有 证件.姓名\n否则 人工 “{证件.姓名} 不”\n缺失 退回 “没有”\n",
      "rule a.b\n  title  b\n  for each identity\n  when exists identity.party\n  require exists identity.name\n  else manual \"{identity.name} 不\"\n  absent resubmit \"没有\"",
      "\u{FEFF}规则：a.b\r\n标题：乙\r\nfor   each 证件\r\n适用：exists 证件.party\r\n要求：有 证件.name\r\n否则：人工 「｛证件。姓名｝ 不」\r\n缺失：退回 ＂没有＂\r\n",
      "规则 a.b # 一\n\n\n      逐个\n 证件 ＃ 二\n 适用\n 有\n证件.当事人\n要求 有 证件.姓名\n否则 人工\n“{ 证件.姓名 } 不”\nabsent 退回 『没有』",
    ],
    [
      "规则 a.b\n适用 有 合同\n直接 提示 “甲” 若 有 合同.地址\n直接 人工 “乙”",
      "rule a.b\nwhen exists contract then note \"甲\" if exists contract.address\nthen manual \"乙\"",
      "rule a.b\n适用 有 合同\nthen 若 有 合同.地址，则 提示 “甲”\n直接 其余 人工 “乙”", "规则 a.b\n适用 有 合同\n直接 提示 “甲” 若 有 合同.地址\n人工 “乙” 其余",
    ],
    [
      "规则 a.b\n停用 “原因”\n逐个 当事人 若有\n要求 有 当事人.姓名\n要求 有 当事人.号码",
      "rule a.b\noff \"reason\"\nfor each party if any\nrequire exists party.name\nrequire exists party.id-number",
    ],
    [
      "规则 a.b\n逐个 证件\n设 周岁 证件.出生 至 证件.签发日 的 周岁\n要求 周岁 ≥ 16\n否则 人工 “{周岁}”",
      "规则 a.b\n逐个 证件\n设 age = age of identity.birth on identity.valid-from\n要求 age ≥ 16\n否则 人工 “{age}”",
      "rule a.b\nfor each identity\ndefine count age of identity.birth on identity.valid-from\nrequire count ≥ 16\nelse manual \"{count}\"",
    ],
  ]

  @Test(arguments: rules)
  func everySpellingOfARuleMeansTheSame(spellings: [String]) throws {
    let hashes = try spellings.map { rule in
      let (ruleSet, diagnostics) = load(rule)
      return try #require(ruleSet, "\(rule): \(render(diagnostics, language: .chinese))").hash
    }
    for (spelling, hash) in zip(spellings, hashes) { #expect(hash == hashes[0], "\(spelling)") }
  }

  /// A text closes at the partner of its opening quote, nesting counted.
  @Test(arguments: [
    ("“写在“合同编号”一栏”", "写在“合同编号”一栏"), ("「甲「乙」丙」", "甲「乙」丙"), ("\"甲“乙”丙\"", "甲“乙”丙"), ("『甲』", "甲"), ("‘甲’", "甲"),
    ("＂甲\"乙＂", "甲\"乙"), ("”甲”", "甲"), ("“甲 # 乙”", "甲 # 乙"), ("“甲。”。", "甲。"),
  ])
  func aTextEndsAtThePartnerOfItsQuote(written: String, text: String) throws {
    let found = try outcome("规则 a.b\n  要求  有 合同\n  否则  人工 \(written)\n", MadeUpFacts().facts)
    #expect(found.text == text)
  }

  @Test(arguments: [
    ("今天 ≥ 合同.签订日", "unknown-entity"), ("today >= contract.signed-on", "unknown-entity"),
    ("a.c = 通过", "unknown-entity"), ("合同.房源编号.把握 ≥ 0.9", "unknown-field"), ("合同.成交价 = 1 = 2", "a-b-c"),
    ("有 合同 且 有 合同.地址 或 有 系统.地址", "mixed-and-or"), ("合同.成交价 = 1 + 2", "unexpected-character"),
  ])
  func whatIsNotInTheLanguageIsAnError(condition: String, id: String) {
    let (ruleSet, diagnostics) = load("规则 a.b\n  要求  \(condition)\n  否则  人工 “不”\n规则 a.c\n  要求  有 合同\n")
    #expect(ruleSet == nil)
    #expect(diagnostics.first?.id == id, "\(diagnostics.map(\.id))")
  }

  @Test func `examples and cases are understood in both languages, mixed and full width`() throws {
    let texts = [
      """
      规则 a.b
        逐个  证件
        要求  证件.有效期至 不早于 系统.受理日
        否则  人工 “{证件.有效期至} 到期”
        示例 甲
          证件.有效期至  2036-10-17
          系统.受理日    2026-07-01
          期望 通过
        示例 乙
          证件.有效期至  2036-10-17 或 2016-10-17
          系统.受理日    2026-07-01
          期望 不能确定
        示例 丙
          证件.有效期至  2016-10-17 和 2016-10-18
          系统.受理日    2026-07-01
          期望 人工 “到期”
        示例 丁
          证件.有效期至  未填
          系统.受理日    2026-07-01
          期望 缺失
        示例 戊
          证件.有效期至  未知
          系统.受理日    2026-07-01
          期望 不能确定
        示例 己
          证件.有效期至  长期
          系统.受理日    2026-07-01
          期望 通过
      案例 一
        证件.有效期至  2016-10-17
        系统.受理日    2026-07-01
        期望 人工 因 a.b
      案例 二 仿 一
        证件.有效期至  缺失
        期望 人工 因 a.b
      """,
      """
      rule a.b
        for each identity
        require identity.valid-to >= record.received
        else manual "{identity.valid-to} 到期"
        example 甲
          identity.valid-to： ２０３６-１０-１７
          系统。受理日　2026-07-01
          expect：pass
        example 乙
          identity.valid-to: 2036-10-17 or 2016-10-17
          record.received 2026-07-01
          expect unclear
        示例 丙
          identity.valid-to 2016-10-17 and 2016-10-18
          record.received 2026-07-01
          期望 manual “到期”
        example 丁
          identity.valid-to blank
          record.received 2026-07-01
          expect absent
        example 戊
          identity.valid-to unknown
          record.received 2026-07-01
          expect 不能确定
        example 己
          identity.valid-to unlimited
          record.received 2026-07-01
          expect pass
      case 一
        identity.valid-to 2016-10-17
        record.received 2026-07-01
        expect manual by a.b
      case 二 from 一
        identity.valid-to absent
        expect 人工 by a.b
      """,
    ]
    for text in texts {
      let (ruleSet, diagnostics) = load(text)
      let results = try #require(ruleSet, "\(render(diagnostics, language: .chinese))").runExamples()
      #expect(results.count == 8)
      #expect(render(results.compactMap(\.failure), language: .chinese) == "")
    }
  }

  @Test func `a ladder may stand wherever an expression may`() throws {
    for condition in [
      "合同.成交价 = （1 若 有 合同.地址 2 其余）", "（1 若 有 合同.地址 2 其余） = 合同.成交价", "合同.成交价 属于（（1 若 有 合同.地址 2 其余）、3）",
      "有 合同 且 （有 合同.地址 若 有 系统.地址 有 系统.地址 其余）", "非 （有 合同.地址 若 有 系统.地址 有 合同 其余）",
      "有 别名 其中 别名.旧编号 = （合同.房源编号 若 有 合同.地址 系统.房源编号 其余）",
    ] {
      let (ruleSet, diagnostics) = load("规则 a.b\n  要求  \(condition)\n  否则  人工 “不”  若 （有 合同 若 有 系统.地址 有 合同.地址 其余）\n")
      #expect(ruleSet != nil, "\(condition): \(render(diagnostics, language: .chinese))")
    }
  }
}
