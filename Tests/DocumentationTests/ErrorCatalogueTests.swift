import Diagnosing
import Model
import Testing

/// docs/Errors.md lists everything DocAI may say is wrong, with its Chinese words, and nothing else.
@Suite struct ErrorCatalogueTests {
  @Test func `every diagnostic of the code stands in the catalogue by its Chinese name, and no other`() throws {
    // What stands behind `report(`, `.error,` or `.warning,`, perhaps as one of two: `isTable ? "a" : "b"`.
    let pattern = /(?:\breport\(|\.error,|\.warning,)\s*(?:[^"\n(]{0,60}\?\s*)?"([a-z0-9-]+)"(?:\s*:\s*"([a-z0-9-]+)")?/
    var ids: Set<String> = []
    for folder in ["Definitions", "Judging", "RuleLanguage", "docai"] {
      for source in try Repository.sources(under: folder) {
        for match in source.matches(of: pattern) {
          ids.formUnion([match.1, match.2].compactMap { $0.map(String.init) })
        }
      }
    }
    #expect(ids.count > 50)
    #expect(Set(try Catalogue("Rule files").rows) == Set(ids.map { [$0, Diagnostic.chineseName(of: $0)] }))
  }

  @Test func `every diagnostic has a Chinese name`() throws {
    for row in try Catalogue("Rule files").rows { #expect(row[0] != row[1]) }
  }

  @Test func `every built-in reason stands in the catalogue, and no other`() throws {
    let texts = try Repository.sources(under: "Judging") + Repository.sources(under: "Reporting")
    let ids = Set(texts.flatMap { $0.matches(of: /"(case\.[a-z-]+)"/).map { String($0.1) } })
    let titles = texts.flatMap { $0.matches(of: /"(case\.[a-z-]+)": "([^"]+)"/).map { [String($0.1), String($0.2)] } }
    let rows = try Catalogue("Reasons before any rule").rows
    #expect(Set(rows.map { $0[0] }) == ids)
    #expect(Set(rows) == Set(titles))
  }

  @Test func `every reason why a scan or a case was not read stands in the catalogue with its words`() throws {
    #expect(
      try Catalogue("Scans that were not read").rows
        == ScanFailure.Reason.allCases.map { [$0.rawValue, $0.chinese] })
    #expect(
      try Catalogue("Cases that were not read").rows == WorkError.allCases.map { [$0.rawValue, $0.chinese] })
  }

  @Test func `every refusal of a change of rules stands in the catalogue with its exit code, and no other`()
    throws
  {
    let sources = try Repository.sources(under: "docai").filter {
      $0.contains("CandidateRules(") || $0.contains("struct CandidateRules") || $0.contains(".rollback,")
    }
    let codes = ["missing": "69", "unfinished": "1", "rules": "65"]
    // What is put in, and the words in capitals that stand for it.
    let placeholder = /\\\((?:[^()]|\([^()]*\))*\)|\b[A-Z]+\b/
    let failures = sources.flatMap { $0.matches(of: /Failure\(\s*\.(\w+),\s*"((?:[^"\\]|\\.)*)"/) }.map {
      [String($0.2).replacing(placeholder, with: "…"), codes[String($0.1)] ?? String($0.1)]
    }
    #expect(failures.count > 6)
    let rows = try Catalogue("Changing the rules").rows.map { [$0[0].replacing(placeholder, with: "…"), $0[1]] }
    #expect(Set(rows) == Set(failures.map { $0.map { $0.filter { $0 != "`" } } }))
  }

  @Test func `the exit codes are those of the code`() throws {
    let source = try #require(try Repository.sources(under: "docai").first { $0.contains("extension ExitCode") })
    let codes = ["0"] + source.matches(of: /ExitCode\((\d+)\)/).map { String($0.1) }
    #expect(codes.count > 5)
    #expect(try Catalogue("Exit codes").rows.map { $0[0] } == codes)
  }
}

/// The table of one section of docs/Errors.md.
private struct Catalogue {
  /// The first two cells of each row, without code marks.
  let rows: [[String]]

  init(_ section: String) throws {
    let sections = try Repository.text("docs/Errors.md").split(separator: "\n## ")
    let text = try #require(sections.first { $0.hasPrefix(section + "\n") }, "no section \(section)")
    rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      line.split(separator: "|").prefix(2).map { cell in
        cell.filter { $0 != "`" }.split(separator: " ").joined(separator: " ")
      }
    }
  }
}
