import Diagnosing
private import Foundation
import RuleLanguage
import Testing

/// docs/RuleLanguage.md is executed: what it shows loads, and its examples come out as they say.
@Suite struct ReferenceTests {
  @Test func `every block of rules in the reference loads and passes its own examples`() throws {
    let blocks = try blocks()
    #expect(blocks.count >= 4)
    for block in blocks {
      let (ruleSet, diagnostics) = load(block)
      #expect(render(diagnostics, language: .chinese) == "")
      let results = try #require(ruleSet).runExamples(requiring: ["contract", "party"])
      #expect(!results.isEmpty)
      #expect(render(results.compactMap(\.failure), language: .chinese) == "")
    }
  }

  @Test func `the reference names every keyword, decision and function in both spellings`() throws {
    let text = try reference()
    for word in ["规则", "逐个", "若有", "直接", "仿", "因", "resubmit", "for each", "if any", "校验码", "check digit of", "年数"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  private func reference() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "docs/RuleLanguage.md"), encoding: .utf8)
  }

  private func blocks() throws -> [String] {
    try reference().components(separatedBy: "```").filter { $0.hasPrefix("rules\n") }.map { String($0.dropFirst(6)) }
  }
}
