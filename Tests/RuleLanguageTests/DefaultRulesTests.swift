import Diagnosing
import RuleLanguage
import Testing

@Suite struct DefaultRulesTests {
  @Test func `all default rules load in English`() throws {
    let (ruleSet, diagnostics) = load(DefaultRules.english)
    #expect(render(diagnostics, language: .english) == "")
    let rules = try #require(ruleSet).rules
    #expect(rules.count == 33)
    #expect(rules.filter { $0.off != nil }.map(\.id) == ["contract.amounts", "contract.signed"])
  }

  @Test func `the Chinese rules load as they are typed`() throws {
    let (ruleSet, diagnostics) = load(DefaultRules.chinese)
    #expect(render(diagnostics, language: .chinese) == "")
    #expect(try #require(ruleSet).rules.count == 9)
  }

  @Test func `both spellings of a rule have the same hash`() throws {
    let chinese = rules(of: DefaultRules.chinese)
    let english = rules(of: DefaultRules.english)
    for (id, text) in chinese {
      let other = try #require(english[id])
      #expect(try #require(load(text).ruleSet).hash == #require(load(other).ruleSet).hash, "\(id)")
    }
    #expect(chinese.count == 9)
  }

  /// Id → the rule's own lines.
  private func rules(of text: String) -> [String: String] {
    var rules: [String: String] = [:]
    var id = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ")
      if let first = words.first, ["rule", "规则"].contains(first), words.count == 2 { id = String(words[1]) }
      if !id.isEmpty { rules[id, default: ""] += line + "\n" }
    }
    return rules
  }
}
