import Diagnosing
import RuleLanguage
import Testing

/// The layout of rule files: one way only, nothing lost, the meaning untouched.
@Suite struct FormatTests {
  private func format(_ text: String) throws -> String {
    let (formatted, diagnostics) = RuleFormatter.format(SourceText(name: "a.rules", text: text))
    #expect(render(diagnostics, language: .english) == "")
    return try #require(formatted)
  }

  @Test func `keywords, values and ladders stand in columns, and comments stay where they are`() throws {
    let rules = """
      \u{FEFF}# 头

      # 关于一条
      规则   a.b   # 尾
      标题 有  两格
       逐个：证件
      设 周岁 = 证件.出生   至 证件.签发日 的 周岁
      设 应为 5 年 若 周岁<16
         # 中间
        20 年 若 周岁 < 46
           长期 其余
      要求 证件.有效年限 等于 若 周岁 < 16 ， 则 5 年
       其余   应为
      否则 人工 “{周岁} 岁”若 周岁 > 3
      否则　退回 “x”。
        # 归上面

      # 归下面
      适用 证件.类型 属于 ( 居民身份证、 护照 ) 且 （ 有 证件.姓名 ）
      示例 甲
      证件.类型 居民身份证
      证件.有效年限：  20 年   # 注
      期望   通过

      示例 乙
      证件.类型 护照
      期望 通过 “ 两  格 ”


      案例 丙 仿 丁
      合同 缺失
      期望 人工 因 a.b
      """
    #expect(
      try format(rules) == """
        # 头

        # 关于一条
        规则 a.b  # 尾
          标题    有  两格
          逐个：  证件
          设      周岁 = 证件.出生 至 证件.签发日 的 周岁
          设      应为  5 年   若 周岁 < 16
                        # 中间
                        20 年  若 周岁 < 46
                        长期   其余
          要求    证件.有效年限 等于 若 周岁 < 16，则 5 年
                                     其余 应为
          否则    人工 “{周岁} 岁”  若 周岁 > 3
          否则    退回 “x”。
          # 归上面

          # 归下面
          适用    证件.类型 属于 (居民身份证、护照) 且 （有 证件.姓名）

          示例 甲
            证件.类型          居民身份证
            证件.有效年限：    20 年  # 注
            期望 通过

          示例 乙
            证件.类型    护照
            期望 通过 “ 两  格 ”

        案例 丙 仿 丁
          合同    缺失
          期望 人工 因 a.b

        """)
  }

  @Test func `English keywords have a column of their own width`() throws {
    #expect(
      try format("rule a.b\nfor   each identity\nrequire identity.term in (5 years ,10 years)\nelse manual \"x\"\n")
        == """
        rule a.b
          for      each identity
          require  identity.term in (5 years, 10 years)
          else     manual "x"

        """)
  }

  @Test func `a file that cannot be parsed is not laid out`() {
    let (text, diagnostics) = RuleFormatter.format(SourceText(name: "a.rules", text: "规则 a\n  要求 有 合同 且\n"))
    #expect(text == nil)
    #expect(diagnostics.map(\.id) == ["syntax"])
  }

  /// Blanks anywhere between tokens, line ends of Windows, empty lines, comments.
  @Test(arguments: 0..<30)
  func layoutNeverChangesTheMeaning(seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed) &* 32_452_843)
    let rules = seed.isMultiple(of: 2) ? DefaultRules.english : DefaultRules.chinese
    let messy = disordered(rules, &generator)
    let once = try format(messy)
    #expect(once.withoutBlanks == messy.withoutBlanks)
    #expect(try format(once) == once)
    let hash = try #require(load(rules).ruleSet).hash
    #expect(load(messy).ruleSet?.hash == hash)
    #expect(load(once).ruleSet?.hash == hash)
  }

  private func disordered(_ text: String, _ generator: inout SeededGenerator) -> String {
    let blanks = [" ", "   ", "\t", "\u{3000}", "\u{A0}"]
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: lines.append("")
      case 1: lines.append("   # 注释  \(lines.count)")
      default: break
      }
      let isRaw =
        ["title", "标题", "示例", "example", "案例", "case", "off", "停用"]
        .contains { line.contains($0) } || ["\"", "“", "「"].contains { line.contains($0) }
      var words = line.split(separator: " ").map(String.init)
      if isRaw { words = [String(line)] }
      let end = line.hasPrefix("#") ? "" : "  # 尾  注"
      let tail = Int.random(in: 0..<6, using: &generator) == 0 && !words.isEmpty && !isRaw ? end : ""
      let gap = blanks.randomElement(using: &generator) ?? " "
      lines.append((Bool.random(using: &generator) ? gap : "") + words.joined(separator: gap) + tail)
    }
    return lines.joined(separator: Bool.random(using: &generator) ? "\r\n" : "\n")
  }

  @Test(arguments: 0..<12)
  func whateverParsesIsLaidOutWithoutLoss(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed) &* 49_979_687)
    let corpus = Array((DefaultRules.english + "\n" + DefaultRules.chinese).unicodeScalars)
    let spice = Array("“”\"「」（）()、，。=≠<≤#{}若则其余的 \n\t\u{3000}\r#：: and or not if 60 年".unicodeScalars)
    for _ in 0..<40 {
      let start = Int.random(in: 0..<corpus.count - 600, using: &generator)
      var scalars = Array("rule x.y\n".unicodeScalars) + corpus[start..<start + 600]
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        let place = Int.random(in: 0..<scalars.count, using: &generator)
        scalars.insert(spice.randomElement(using: &generator) ?? " ", at: place)
      }
      let text = String(String.UnicodeScalarView(scalars))
      guard let once = RuleFormatter.format(SourceText(name: "a", text: text)).text else { continue }
      #expect(once.withoutBlanks == text.withoutBlanks)
      #expect(RuleFormatter.format(SourceText(name: "a", text: once)).text == once)
      #expect(load(text).ruleSet?.hash == load(once).ruleSet?.hash)
    }
  }

  @Test(arguments: ["\n", "# 注\n", "  合同.房源编号  1\n", "示例 甲\n", "规则 a.b\n", "标题 甲\n", "要求 有 合同\n", "且 有 合同\n", "。\n"])
  func aLargeFileIsLaidOutInAMoment(piece: String) {
    let text = "规则 a.b\n要求 有 合同\n" + String(repeating: piece, count: 200_000 / piece.utf8.count)
    // Generous, for a debug build on a busy machine; what is quadratic takes minutes.
    #expect(ContinuousClock().measure { _ = RuleFormatter.format(SourceText(name: "a", text: text)) } < .seconds(30))
  }
}
