import Foundation
import TestSupport
import Testing

@Suite("docai rules")
struct RulesCommandTests {
  let folder: TemporaryFolder
  let docai: Docai

  /// The project's own definitions with one rule of the test's.
  init() throws {
    folder = try TemporaryFolder()
    docai = Docai(in: folder.path)
    let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("rules")
    try folder.makeFolder("rules")
    for name in ["documents", "tables", "certainty.txt"] {
      try FileManager.default.copyItem(
        atPath: rules.appendingPathComponent(name).path, toPath: folder.path("rules/\(name)"))
    }
  }

  private func rule(field: String = "contract.listing", expect: String = "manual") -> String {
    """
    rule listing.match
      title    合同房源编号与系统一致
      require  \(field) = record.listing
      else     manual "不一致"

      example 差一位
        contract.listing   101111224661
        record.listing     101111224667
        expect \(expect)

    """
  }

  @Test("good rules end with 0 and their hash")
  func good() throws {
    try folder.write("rules/a.rules", rule())
    let check = try docai.run("rules", "check", "--language", "zh")
    #expect(check.code == 0)
    #expect(check.text.contains("`rules` 可用：1 条规则，其中停用 0 条\n"))
    #expect(check.lines.last?.utf8.count == 64)
    #expect(try docai.run("rules", "test", "--language", "zh").text.hasSuffix("，失败 0 个\n"))
    #expect(try docai.run("rules", "test", "--all").text.hasPrefix("ok  listing.match: 差一位\n"))
  }

  @Test("an error is underlined in the language asked for and ends with 65", arguments: ["check", "test"])
  func wrongField(command: String) throws {
    try folder.write("rules/a.rules", rule(field: "contract.listng"))
    let english = try docai.run("rules", command, "--language", "en")
    #expect(english.code == 65)
    #expect(english.text.contains("error[unknown-field]"))
    #expect(english.text.contains("help: did you mean `contract.listing`"))
    #expect(try docai.run("rules", command, "--language", "zh").text.contains("错误["))
  }

  @Test("an example that fails ends with 65", arguments: ["check", "test"])
  func failingExample(command: String) throws {
    try folder.write("rules/a.rules", rule(expect: "pass"))
    let output = try docai.run("rules", command)
    #expect(output.code == 65)
    #expect(output.text.contains("--> rules/a.rules:9:"))
  }

  @Test("an example of a document that is read otherwise ends with 65", arguments: ["check", "test", "run"])
  func failingDocumentExample(command: String) throws {
    try folder.write("rules/a.rules", rule())
    try folder.write(
      "rules/documents/zz.txt",
      """
      document letter 信
        field number 号码
          type code
          labels 信件编号
        example 一行
          reads 信件编号：A-1234567
          expect number A-1234568

      """)
    try folder.write("cases.tsv", "case\tcity\tkind\tlisting\tseller\tbuyer\treceived\n")
    let output = try command == "run" ? docai.run("run", ".") : docai.run("rules", command)
    #expect(output.code == 65)
    #expect((output.text + output.errors).contains("--> rules/documents/zz.txt:7:"))
  }

  @Test("a rule without an example of its outcome is a warning, and loads")
  func warning() throws {
    try folder.write("rules/a.rules", rule())
    let output = try docai.run("rules", "check", "--language", "en")
    #expect(output.code == 0)
    #expect(output.text.contains("warning[no-example]: no example comes out as pass here"))
  }

  @Test("diagnostics for programs name file, line and column")
  func json() throws {
    struct Answer: Decodable {
      struct Entry: Decodable {
        let id: String
        let file: String
        let line: Int
        let column: Int
      }

      let errors: Int
      let diagnostics: [Entry]
    }
    try folder.write("rules/a.rules", rule(field: "contract.listng"))
    let output = try docai.run("rules", "check", "--format", "json")
    #expect(output.code == 65)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(output.text.utf8))
    let entry = try #require(answer.diagnostics.first { $0.id == "unknown-field" })
    #expect(answer.errors >= 1)
    #expect((entry.file, entry.line, entry.column) == ("rules/a.rules", 3, 12))
  }

  @Test("a folder without rules is no good", arguments: ["check", "test"])
  func noRules(command: String) throws {
    let output = try docai.run("rules", command)
    #expect(output.code == 65)
    #expect(output.text.contains("error[no-rules]"))
  }
}
