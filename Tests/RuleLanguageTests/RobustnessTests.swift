import Diagnosing
import RuleLanguage
import Testing

/// Whatever stands in a file, loading it ends, and ends in rules or in diagnostics.
@Suite struct RobustnessTests {
  private static let corpus = Array((DefaultRules.english + "\n" + DefaultRules.chinese).unicodeScalars)
  private static let spice = Array(
    "“”\"「」（）()、，。=≠<≤#{}若则其余的 \n\t\u{0}\u{FEFF}\u{2F08}名 and or not if 60 年 \u{1F600}".unicodeScalars)

  @Test(arguments: 0..<12)
  func mutatedRulesNeverCrash(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed) &* 104_729)
    for _ in 0..<12 {
      let start = Int.random(in: 0..<Self.corpus.count - 1500, using: &generator)
      var text = Array(Self.corpus[start..<start + 1500])
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        let index = Int.random(in: 0..<text.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: text.remove(at: index)
        case 1: text.insert(Self.spice.randomElement(using: &generator) ?? "x", at: index)
        default: text[index] = Self.spice.randomElement(using: &generator) ?? "x"
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text)
      loadAndRender(String(view))
    }
  }

  @Test(arguments: 0..<8)
  func garbageNeverCrashes(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed) &* 15_485_863)
    let bytes = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    loadAndRender(String(decoding: bytes, as: UTF8.self))
    var view = String.UnicodeScalarView()
    for _ in 0..<3000 { view.append(Self.spice.randomElement(using: &generator) ?? "x") }
    loadAndRender("rule a.b\n require " + String(view))
  }

  @Test(arguments: [
    String(repeating: "(", count: 5000), String(repeating: "not ", count: 5000),
    String(repeating: "birth of ", count: 5000), "contract.signed-on" + String(repeating: " 前 1 天", count: 5000),
    String(repeating: "（合同.房源编号 = 1 或 ", count: 5000), String(repeating: "if a, then ", count: 5000),
    String(repeating: "exists party where ", count: 5000),
  ])
  func deepNestingIsAnErrorAndNoCrash(condition: String) {
    let (ruleSet, diagnostics) = load("rule a.b\n require \(condition)\n else manual \"no\"")
    #expect(ruleSet == nil)
    #expect(!diagnostics.isEmpty)
  }

  @Test func `names that expand without end are refused`() {
    var rule = "rule a.b\n define a0 exists contract.listing\n"
    for number in 1...200 { rule += " define a\(number) a\(number - 1) and a\(number - 1)\n" }
    let (ruleSet, diagnostics) = load(rule + " require a200\n else manual \"no\"")
    #expect(ruleSet == nil)
    #expect(diagnostics.contains { $0.id == "nested-too-deeply" })
  }

  @Test func `a file of 10 MB is refused in a moment`() {
    let text = String(repeating: "rule a.b\n require contract.listing = record.listing\n", count: 200_000)
    let source = SourceText(name: "large.rules", text: text)
    let time = ContinuousClock().measure {
      let (ruleSet, diagnostics) = RuleSet.load([source], schema: TestSchema.schema)
      #expect(ruleSet == nil)
      #expect(diagnostics.map(\.id) == ["file-too-large"])
    }
    #expect(time < .seconds(1))
  }

  @Test(arguments: ["“", "(", "x ", "规则\n", "＝", "若 ", "rule a.b\n", "\n", "  x y\n", "要求 合同.房源编号等于系统.房源编号\n"])
  func aLargeFileOfOneThingIsCheckedInAMoment(piece: String) {
    let text = "规则 a.b\n" + String(repeating: piece, count: 200_000 / piece.utf8.count)
    let time = ContinuousClock().measure { loadAndRender(text) }
    // Generous, for a debug build on a busy machine; what is quadratic takes minutes.
    #expect(time < .seconds(30), "\(time)")
  }

  /// More of one thing than anybody writes, and what of it is told.
  @Test(arguments: [
    ("规则 a.b\n", { @Sendable number in "设 名\(number) = 合同.房源编号\n" }, 25_000),
    ("规则 a.b\n", { @Sendable _ in "要求 有 合同\n" }, 40_000),
    ("规则 a.b\n要求 有 合同\n", { @Sendable _ in "否则 人工 “不” 若 有 合同\n" }, 20_000),
    ("", { @Sendable number in "规则 a.n\(number)\n要求 有 合同\n" }, 20_000),
  ]) func `what is too much is told in a moment`(start: String, line: @Sendable (Int) -> String, count: Int) {
    let text = start + (0..<count).map(line).joined()
    let time = ContinuousClock().measure {
      let (ruleSet, diagnostics) = load(text)
      #expect(ruleSet == nil)
      #expect(diagnostics.map(\.id).contains("too-many-parts"))
      #expect(diagnostics.count < 5)
    }
    // In a debug build on a busy machine; docs/Benchmarks.md has the release's.
    #expect(time < .seconds(15), "\(time)")
  }

  /// A slash belongs to a word only behind a figure; here there is nothing before it.
  @Test(arguments: ["/rule a.b", "／2026", ".a", "。甲", "/", "//1", "#/1\n/1"])
  func `a file may begin with any sign`(text: String) { loadAndRender(text) }

  @Test(arguments: ["合同 合同", "证件 证件", "名 名", "60 60", "长期 长期", "名 60 天\n设 名 名", "名 60 天\n设 又 名\n设 再 又"])
  func `a name may be the word it is set to`(define: String) {
    loadAndRender("规则 a.b\n逐个 证件\n设 \(define)\n要求 系统.受理日 至 证件.有效期至 的 天数 ≤ 名\n否则 人工 “不”")
  }

  @Test func `no file, an empty file and a file of comments are rules that say nothing`() {
    #expect(RuleSet.load([], schema: TestSchema.schema).ruleSet?.rules.isEmpty == true)
    #expect(load("").ruleSet?.rules.isEmpty == true)
    #expect(load("\u{FEFF}# 注释\r\n\r\n＃ 也是\r\n").ruleSet?.rules.isEmpty == true)
  }

  private func loadAndRender(_ text: String) {
    let (ruleSet, diagnostics) = load(text)
    for language in Language.allCases { _ = render(diagnostics, language: language) }
    #expect(ruleSet != nil || !diagnostics.isEmpty)
  }
}
