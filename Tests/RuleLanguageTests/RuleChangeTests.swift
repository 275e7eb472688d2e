import Diagnosing
import RuleLanguage
import Testing

/// What `docai rules diff` says of two versions of a rule.
@Suite struct RuleChangeTests {
  private func changes(_ old: String, _ new: String) throws -> [RuleSetChange] {
    let (before, wrong) = load(old)
    let (after, wrongToo) = load(new)
    #expect(render(wrong + wrongToo, language: .chinese) == "")
    return try #require(before).changes(to: #require(after))
  }

  static let expiring = """
    规则 identity.expiring
      标题  快到期时提醒
      逐个  证件
      设    剩下  系统.受理日 至 证件.有效期至 的 天数
      适用  证件.有效期至 不早于 系统.受理日 且 剩下 ≤ 60 天
      直接  提示 “{证件.姓名} 的证件将于 {证件.有效期至} 到期”  若 有 证件.当事人
      直接  提示 “快到期”

    """

  @Test(arguments: [
    (
      "≤ 60 天", "≤ 90 天", "适用 60 天 → 90 天（在 `剩下 ≤ 90 天` 里）", "when 60 days → 90 days (in `剩下 ≤ 90 days`)"
    ),
    ("≤ 60 天", "< 60 天", "适用 剩下 ≤ 60 天 → 剩下 < 60 天", "when 剩下 ≤ 60 days → 剩下 < 60 days"),
    ("至 证件.有效期至 的 天数", "至 证件.签发日 的 天数", "设 剩下 证件.有效期至 → 证件.签发日", "define 剩下 identity.valid-to → identity.valid-from"),
    (
      "适用  证件.有效期至 不早于 系统.受理日 且 剩下", "适用  剩下",
      "适用 去掉 `证件.有效期至 ≥ 系统.受理日`",
      "when `identity.valid-to ≥ record.received` removed"
    ),
    ("且 剩下", "且 有 证件.人像面 且 剩下", "适用 加上 `有 证件.人像面`", "when `exists identity.portrait-side` added"),
    ("逐个  证件", "逐个  证件 若有", "逐个 证件 → 逐个 证件 若有", "for each identity → for each identity if any"),
    ("直接  提示 “快到期”", "直接  人工 “快到期”", "直接（第 2 句）提示 → 人工", "then (sentence 2) note → manual"),
    ("“快到期”", "“快到期了”", "直接（第 2 句）“快到期” → “快到期了”", "then (sentence 2) \"快到期\" → \"快到期了\""),
    (
      "若 有 证件.当事人", "若 有 证件.人像面",
      "直接（第 1 句）若 有 证件.当事人 → 有 证件.人像面",
      "then (sentence 1) if exists identity.party → exists identity.portrait-side"
    ),
    (
      "若 有 证件.当事人\n  直接  提示 “快到期”", "\n", "直接（第 1 句）去掉：提示 “{证件.姓名} 的证件将于 {证件.有效期至} 到期” 若 有 证件.当事人",
      "then (sentence 1) removed: note \"{identity.name} 的证件将于 {identity.valid-to} 到期\" if exists identity.party"
    ),
    (
      "直接  提示 “快到期”", "直接  提示 “快到期”  若 有 证件.姓名",
      "直接（第 2 句）只在 若 有 证件.姓名",
      "then (sentence 2) only if exists identity.name"
    ),
  ])
  func aChangeIsSaidInPlainWords(old: String, new: String, chinese: String, english: String) throws {
    #expect(Self.expiring.contains(old))
    let found = try changes(Self.expiring, Self.expiring.replacing(old, with: new))
    let first = try #require(found.first)
    #expect((first.kind, first.subject, first.name) == (.changed, "identity.expiring", "快到期时提醒"))
    #expect(first.words == .init(english, chinese))
  }

  @Test func `a sentence put in front moves the reason codes of the others`() throws {
    let new = Self.expiring.replacing("  直接  提示 “{", with: "  直接  提示 “甲”  若 有 证件.人像面\n  直接  提示 “{")
    #expect(
      try changes(Self.expiring, new).map(\.words.chinese) == [
        "直接（第 1 句）加上：提示 “甲” 若 有 证件.人像面", "直接（第 2 句）原来是第 1 句：原因代码跟着变了",
        "直接（第 3 句）原来是第 2 句：原因代码跟着变了",
      ])
  }

  @Test func `rules come, go and are switched on and off`() throws {
    func rule(_ id: String, _ rest: String = "") -> String {
      "规则 \(id)\n  标题  题\n\(rest)  要求  有 合同\n  否则  人工 “无”\n"
    }
    let off = "  停用  “还不准”\n"
    let found = try changes(
      rule("a.a") + rule("a.b") + rule("a.c", off) + rule("a.d", off),
      rule("a.b", off) + rule("a.c") + rule("a.d", "  停用  “另说”\n") + rule("a.e"))
    #expect(
      found.map { "\($0.kind.rawValue) \($0.subject) \($0.words.chinese)" } == [
        "removed a.a 去掉了这条规则", "switched-off a.b 停用了：还不准", "switched-on a.c 启用了", "same-meaning a.d 停用的原因 “还不准” → “另说”",
        "added a.e 新的规则",
      ])
  }

  @Test func `a title, an example and another name for the same expression mean the same`() throws {
    let example = "  示例 甲\n    合同.房源编号  1\n    期望 通过\n"
    let old = "规则 a.b\n  标题  旧\n  设  甲  有 合同.房源编号\n  要求  甲\n  否则  人工 “无”\n" + example
    let new =
      "rule a.b\n title 新\n define 乙 exists contract.listing\n require 乙\n else manual \"无\"\n"
      + example.replacing(" 1", with: " 2")
    let found = try changes(old, new)
    #expect(found.allSatisfy { $0.kind == .sameMeaning })
    #expect(found.map(\.words.chinese) == ["标题 “旧” → “新”", "改了示例“甲”"])
    #expect(load(old).ruleSet?.hash == load(new).ruleSet?.hash)
  }

  @Test func `both spellings of all rules have no difference, and every change of a hash is told`() throws {
    #expect(try changes(DefaultRules.chinese, DefaultRules.chinese).isEmpty)
    let lines = DefaultRules.chinese.split(separator: "\n", omittingEmptySubsequences: false)
    let before = try #require(load(DefaultRules.chinese).ruleSet)
    var told = 0
    // Leaving out a line, or making a number another one.
    for number in lines.indices {
      var shorter = lines
      shorter.remove(at: number)
      var other = lines
      let slips = [("16", "17"), ("2 个", "1 个"), ("不早于", "晚于")]
      other[number] = slips.reduce(lines[number]) { Substring($0.replacing($1.0, with: $1.1)) }
      for candidate in [shorter, other] {
        guard let after = load(candidate.joined(separator: "\n")).ruleSet else { continue }
        let found = before.changes(to: after).contains { $0.kind != .sameMeaning }
        #expect(found == (after.hash != before.hash), "\(lines[number])")
        told += found ? 1 : 0
      }
    }
    #expect(told > 30)
  }
}
