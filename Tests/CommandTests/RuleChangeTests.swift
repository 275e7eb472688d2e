import Foundation
import TestSupport
import Testing

@Suite("Changing the rules")
struct RuleChangeTests {
  /// The session of docs/RuleLanguage.md: each line after `$` is run, and what is shown below it must be printed; `…`
  /// stands for anything.
  @Test("goes as the reviewers' handbook shows it")
  func session() throws {
    let reviewed = try ReviewedStore()
    let handbook = URL(fileURLWithPath: RunFolder.rules).deletingLastPathComponent()
      .appendingPathComponent("docs/RuleLanguage.md")
    let text = try String(contentsOf: handbook, encoding: .utf8)
    let steps = text.components(separatedBy: "```console\n").dropFirst()
      .flatMap { ($0.components(separatedBy: "```").first ?? "").components(separatedBy: "\n$ ") }
      .map { $0.hasPrefix("$ ") ? String($0.dropFirst(2)) : $0 }
    try #require(steps.count > 10)
    for step in steps {
      let lines = step.split(separator: "\n").map(String.init)
      let output = try shell(lines[0], in: reviewed)
      var printed = output.split(separator: "\n").map(String.init)[...]
      for line in lines.dropFirst() where line != "…" {
        let place = printed.firstIndex { Self.fits($0, line) }
        #expect(place != nil, "after `\(lines[0])`: no line \(line) in\n\(output)")
        printed = printed[(place.map { $0 + 1 } ?? printed.startIndex)...]
      }
    }
  }

  private static func fits(_ line: String, _ pattern: String) -> Bool {
    let pieces = pattern.trimmingCharacters(in: .whitespaces).components(separatedBy: "…")
    var rest = line.trimmingCharacters(in: .whitespaces)[...]
    for (index, piece) in pieces.enumerated() where !piece.isEmpty {
      guard let range = rest.range(of: piece), index > 0 || range.lowerBound == rest.startIndex else { return false }
      rest = rest[range.upperBound...]
    }
    return pieces.last == "" || rest.isEmpty
  }

  private func shell(_ command: String, in reviewed: ReviewedStore) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command + " > out 2>&1"]
    process.currentDirectoryURL = URL(fileURLWithPath: reviewed.folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(reviewed.docai.environment) { $1 }
    try process.run()
    process.waitUntilExit()
    return try String(contentsOfFile: reviewed.folder.path("out"), encoding: .utf8)
  }

  private func edit(_ reviewed: ReviewedStore, _ old: String, _ new: String, in file: String = "identity.rules") throws
  {
    let path = reviewed.folder.path("other/" + file)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// `other` beside `rules`, adopted and changed in meaning, but not in any decision.
  private func other() throws -> ReviewedStore {
    let reviewed = try ReviewedStore()
    #expect(try reviewed.docai.run("run", "cases", "--quiet").code == 0)
    try FileManager.default.copyItem(atPath: reviewed.folder.path("rules"), toPath: reviewed.folder.path("other"))
    try edit(reviewed, "不早于 2004-01-01", "不早于 2003-12-31")
    return reviewed
  }

  @Test("nothing goes live without a replay of exactly these rules against those that are live")
  func unreplayed() throws {
    let reviewed = try other()
    let docai = reviewed.docai
    let refused = try docai.run("rules", "promote", "other")
    #expect(refused.code == 1 && refused.errors.contains("there is no replay of these rules"))
    #expect(try docai.run("rules", "replay", "other", "--kind", "sale").code == 0)
    #expect(try docai.run("rules", "promote", "other").errors.contains("there is no replay"), "a window is not all")
    #expect(try docai.run("rules", "replay", "other").code == 0)
    let unproven = try docai.run("rules", "promote", "other")
    #expect(unproven.code == 1 && unproven.errors.contains("还要复核"))
    try edit(reviewed, "不早于 2003-12-31", "不早于 2003-12-30")
    #expect(try docai.run("rules", "promote", "other", "--accept-unproven", "试").errors.contains("there is no replay"))
  }

  @Test("a run decides by the live rules and says when ./rules are others; rollback and history tell the rest")
  func live() throws {
    let reviewed = try other()
    let docai = reviewed.docai
    _ = try docai.run("rules", "replay", "other")
    let promoted = try docai.run("rules", "promote", "other", "--accept-unproven", "没有变化", "--by", "李四")
    #expect(promoted.code == 0, "\(promoted.errors)")
    let run = try docai.run("run", "cases", "--quiet")
    #expect(run.code == 0 && run.errors.contains("和现行规则"))
    #expect(try docai.run("run", "cases", "--quiet", "--rules", "rules").errors.isEmpty)
    let history = try docai.run("rules", "history").text
    #expect(history.contains("登记") && history.contains("换上") && history.contains("未经证实而放行：没有变化"))
    #expect(history.contains("李四"))
    #expect(try docai.run("rules", "rollback").code == 0)
    #expect(try docai.run("run", "cases", "--quiet").errors.isEmpty)
    #expect(try docai.run("rules", "rollback").code == 1)
    #expect(try docai.run("rules", "history", "--format", "json").text.contains("\"action\" : \"rollback\""))
  }

  @Test("a shadow decides beside the live rules, changes nothing, and stands in the report")
  func shadow() throws {
    let reviewed = try other()
    let docai = reviewed.docai
    let before = try docai.run("export").text
    #expect(try docai.run("run", "cases", "--quiet", "--shadow", "other").code == 0)
    #expect(try docai.run("export").text == before)
    let report = try docai.run("report").text
    #expect(report.contains("影子规则 ") && report.contains("判了 1 件，结论不同 0 件"))
  }

  @Test("a replay comes as text, JSON and a page that needs nothing else")
  func formats() throws {
    let reviewed = try other()
    let json = try reviewed.docai.run("rules", "replay", "other", "--format", "json")
    struct Report: Decodable {
      let cases: Int
      let flips: [String: Int]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(json.text.utf8))
    #expect(report.cases == 62 && report.flips.isEmpty)
    let page = try reviewed.docai.run("rules", "replay", "other", "--format", "html").text
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("误通过率") && !page.contains("http"))
    #expect(try reviewed.docai.run("rules", "replay", "other", "--week", "2020-W01").code == 1)
  }
}
