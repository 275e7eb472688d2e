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

  @Test(
    "an example may give the text as it is printed",
    arguments: [
      ("2016.10.17-2036.10.17", "通过"), ("20161017-20261017", "人工"), ("2016.10.17-长期", "通过"),
      ("2016.10.17-2036", "不能确定"),
      ("2016.02.30-2036.02.28", "不能确定"), ("２０１６．１０．１７－２０３６．１０．１７", "通过"),
    ])
  func rawText(raw: String, expected: String) throws {
    try folder.write(
      "rules/a.rules",
      """
      规则 identity.in-date
        逐个  证件
        要求  证件.有效期至 不早于 系统.受理日
        否则  人工 “到期”
        示例 原文
          证件.有效期限  读作 “\(raw)”
          系统.受理日    2030-07-01
          期望 \(expected)

      """)
    for command in ["check", "test"] {
      let output = try docai.run("rules", command, "--language", "zh")
      #expect(output.code == 0, "\(output.text)")
    }
  }

  @Test("raw text of a field that is not there is an error")
  func rawTextOfNothing() throws {
    try folder.write(
      "rules/a.rules",
      "规则 a.b\n  要求  有 合同.签订日\n  示例 甲\n    合同.签定日  读作 “2026年1月1日”\n    期望 通过\n  示例 乙\n    合同.签订日  读作 “2026年1月1日”\n    期望 通过\n"
    )
    let output = try docai.run("rules", "check")
    #expect(output.code == 65)
    #expect(output.text.contains("error[unknown-field]") && !output.text.contains("rules/a.rules:7"))
  }

  // MARK: - format

  private static let messy = "规则 a.b\n标题 编号\n   要求  合同.房源编号 等于 系统.房源编号  # 注\n"
  private static let tidy = "规则 a.b\n  标题  编号\n  要求  合同.房源编号 等于 系统.房源编号  # 注\n"

  @Test("format lists what is untidy, puts it in order, and keeps the file's permissions")
  func format() throws {
    let path = try folder.write("rules/a.rules", Self.messy)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let check = try docai.run("rules", "format", "--check")
    #expect((check.code, check.text) == (1, "rules/a.rules\n"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.messy)

    let format = try docai.run("rules", "format")
    #expect((format.code, format.text) == (0, "rules/a.rules\n"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.tidy)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    let again = try docai.run("rules", "format", "--check")
    #expect((again.code, again.text) == (0, ""))
  }

  @Test("format puts a file in order where a link leads, and leaves a wrong one alone")
  func formatLinkAndWrongFile() throws {
    try folder.write("elsewhere/a.rules", Self.messy)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("rules/a.rules"), withDestinationPath: folder.path("elsewhere/a.rules"))
    let wrong = Self.messy + "  否则  人工 “没有结束\n"
    try folder.write("rules/b.rules", wrong)
    let output = try docai.run("rules", "format", "--language", "zh")
    #expect((output.code, output.text) == (65, "rules/a.rules\n"))
    #expect(output.errors.contains("错误[引号没有关]"))
    #expect(try String(contentsOfFile: folder.path("elsewhere/a.rules"), encoding: .utf8) == Self.tidy)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("rules/a.rules")).hasSuffix("a.rules"))
    #expect(try String(contentsOfFile: folder.path("rules/b.rules"), encoding: .utf8) == wrong)
  }

  @Test("the rules of this project are laid out")
  func committed() throws {
    let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("rules").path
    let output = try docai.run("rules", "format", "--check", "--rules", rules)
    #expect((output.code, output.text) == (0, ""))
  }

  // MARK: - diff

  @Test("diff tells what means something else and ends with 1")
  func diff() throws {
    try folder.write("rules/a.rules", rule())
    try copyRules(to: "candidate")
    try folder.write("candidate/a.rules", rule().replacing("manual \"不一致\"", with: "manual \"编号不同\""))
    let output = try docai.run("rules", "diff", "rules", "candidate", "--language", "zh")
    #expect(output.code == 1)
    #expect(output.lines.first == "listing.match 合同房源编号与系统一致：否则（第 1 句）“不一致” → “编号不同”")
    let hash = try docai.run("rules", "check").lines.last ?? "?"
    #expect(output.text.contains("\n旧 \(hash)\n新 "))

    struct Answer: Decodable {
      struct Change: Decodable {
        let kind: String
        let subject: String
      }

      let old: String
      let changes: [Change]
    }
    let json = try docai.run("rules", "diff", "rules", "candidate", "--format", "json")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(json.text.utf8))
    #expect((json.code, answer.old, answer.changes.map(\.kind)) == (1, hash, ["changed"]))
  }

  @Test("diff of what means the same ends with 0 and says what else is different")
  func diffOfSameMeaning() throws {
    try folder.write("rules/a.rules", rule())
    try copyRules(to: "candidate")
    try folder.write("candidate/a.rules", rule().replacing("else ", with: "# 注\n  否则"))
    let layout = try docai.run("rules", "diff", "rules", "candidate", "--language", "en")
    #expect((layout.code, layout.lines.first) == (0, "same meaning: at most comments, layout or spelling differ"))
    try folder.write("candidate/a.rules", rule().replacing("差一位", with: "换一位"))
    let example = try docai.run("rules", "diff", "rules", "candidate", "--language", "en")
    #expect(example.code == 0)
    #expect(example.text.contains("\n  listing.match 合同房源编号与系统一致: example `换一位` added\n"))
  }

  @Test("diff with a folder that is not there or does not load says so")
  func diffOfNothing() throws {
    try folder.write("rules/a.rules", rule())
    #expect(try docai.run("rules", "diff", "rules", "nowhere").code == 69)
    try copyRules(to: "candidate")
    try folder.write("candidate/a.rules", rule(field: "contract.listng"))
    let output = try docai.run("rules", "diff", "rules", "candidate")
    #expect(output.code == 65)
    #expect(output.errors.contains("candidate/a.rules:3"))
  }

  private func copyRules(to name: String) throws {
    try FileManager.default.copyItem(atPath: folder.path("rules"), toPath: folder.path(name))
  }

  // MARK: - docs

  @Test("docs prints the handbook, the same every time")
  func docs() throws {
    try folder.write("rules/a.rules", rule())
    let html = try docai.run("rules", "docs")
    #expect(html.code == 0)
    #expect(html.text.hasPrefix("<!DOCTYPE html>"))
    #expect(html.text.contains("合同房源编号与系统一致"))
    #expect(try docai.run("rules", "docs").text == html.text)
    #expect(try docai.run("rules", "docs", "--format", "markdown").text.hasPrefix("# 审核规则手册\n"))
  }

  // MARK: - SARIF

  @Test("SARIF names the rule, the lines and columns in code points, and the other place")
  func sarif() throws {
    struct Log: Decodable {
      struct Text: Decodable { let text: String }
      struct Rule: Decodable { let id: String }
      struct Driver: Decodable { let rules: [Rule] }
      struct Tool: Decodable { let driver: Driver }
      struct Region: Decodable, Equatable {
        let startLine: Int
        let startColumn: Int
        let endLine: Int
        let endColumn: Int
      }
      struct Artifact: Decodable { let uri: String }
      struct Physical: Decodable {
        let artifactLocation: Artifact
        let region: Region
      }
      struct Location: Decodable { let physicalLocation: Physical }
      struct Result: Decodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Location]
        let relatedLocations: [Location]
      }
      struct Run: Decodable {
        let tool: Tool
        let columnKind: String
        let results: [Result]
      }

      let version: String
      let runs: [Run]
    }
    try folder.write("rules/甲 b.rules", "规则 a.b\n  要求  有 𠮷 且 有 合同\n规则 a.b\n  要求  有 合同\n")
    let output = try docai.run("rules", "check", "--format", "sarif", "--language", "zh")
    #expect(output.code == 65)
    #expect(output.text.contains("\"$schema\" : \"https://json.schemastore.org/sarif-2.1.0.json\""))
    let log = try JSONDecoder().decode(Log.self, from: Data(output.text.utf8))
    let run = try #require(log.runs.first)
    #expect((log.version, run.columnKind) == ("2.1.0", "unicodeCodePoints"))
    #expect(run.results.map(\.ruleId) == ["unknown-entity", "duplicate-rule"])
    for result in run.results {
      #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId && result.level == "error")
    }
    let first = try #require(run.results.first?.locations.first?.physicalLocation)
    #expect(first.region == .init(startLine: 2, startColumn: 9, endLine: 2, endColumn: 10))
    #expect(first.artifactLocation.uri == "rules/%E7%94%B2%20b.rules")
    let other = try #require(run.results.last?.relatedLocations.first?.physicalLocation.region)
    #expect((other.startLine, other.startColumn) == (1, 4))
    #expect(run.results.last?.message.text.contains("帮助：给其中一条换个编号") == true)

    try FileManager.default.removeItem(atPath: folder.path("rules/甲 b.rules"))
    try folder.write("rules/a.rules", rule())
    let good = try docai.run("rules", "check", "--format", "sarif")
    #expect(good.code == 0)
    #expect(
      try JSONDecoder().decode(Log.self, from: Data(good.text.utf8)).runs.first?.results.allSatisfy {
        $0.level == "warning"
      } == true)
  }

  @Test("SARIF keeps to its schema with errors, warnings, second places and files that are missing")
  func sarifSchema() throws {
    let broken = rule(field: "contract.listng")
    for text in ["", rule(), broken + broken, rule() + "rule a.b\n  require contract.listing = record.listing\n"] {
      try folder.write("rules/a.rules", text)
      for language in ["zh", "en"] {
        let output = try docai.run("rules", "check", "--format", "sarif", "--language", language)
        let log = try JSONSerialization.jsonObject(with: Data(output.text.utf8))
        #expect(SARIFSchema.log.mistakes(in: log) == [])
      }
    }
    try folder.makeFolder("empty")
    let nothing = try docai.run("rules", "check", "--rules", "empty", "--format", "sarif")
    #expect(SARIFSchema.log.mistakes(in: try JSONSerialization.jsonObject(with: Data(nothing.text.utf8))) == [])
  }
}
