import Foundation
import Model
import Testing

/// The lines between `docai run` and its workers, as docs/Architecture.md shows them.
@Suite struct ArchitectureTests {
  private func examples() throws -> [Data] {
    try Repository.text("docs/Architecture.md").matches(of: /```json\n(.*?)```/.dotMatchesNewlines())
      .map { Data($0.1.utf8) }
  }

  @Test func `the manifest and the results shown can be read by the code`() throws {
    let examples = try examples()
    try #require(examples.count == 3)
    let manifest = try JSONDecoder().decode(CaseManifest.self, from: examples[0])
    let read = try JSONDecoder().decode(CaseResult.self, from: examples[1])
    let failed = try JSONDecoder().decode(CaseResult.self, from: examples[2])
    #expect(read.status == .ok && read.reading?.documents.first?.fields["listing"]?.state == .certain)
    #expect(failed.status == .error && failed.error == .timeout)
    #expect(read.key == manifest.key && failed.key == manifest.key)
  }

  @Test func `every target has a line, and every line a target`() throws {
    let targets = try Repository.text("Package.swift").matches(of: /arget\(\s*name: "([A-Za-z]+)"/).map { String($0.1) }
    let built = Set(targets.filter { !$0.hasSuffix("Tests") && $0 != "TestSupport" })
    let lines = try Repository.text("docs/Architecture.md").matches(of: /\n\| `([A-Za-z]+)` \|/).map { String($0.1) }
    #expect(Set(lines) == built)
  }
}
