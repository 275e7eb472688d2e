import Definitions
import Extracting
import Model
import Testing

/// The examples in the definitions of this repository: text in, value and state out.
@Suite struct DocumentExamplesTests {
  private static let rules = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/rules"

  @Test func `every example of every document is read as it says`() throws {
    let (definitions, diagnostics) = Definitions.load(directory: Self.rules)
    #expect(diagnostics.isEmpty)
    let results = try #require(definitions).runExamples()
    #expect(!results.isEmpty)
    for result in results where !result.passed {
      Issue.record("\(result.document.chinese) \(result.example.name): \(result.expectation.field) \(result.got)")
    }
  }

  @Test func `an example that expects something else fails and says what was read`() throws {
    var definitions = try #require(Definitions.load(directory: Self.rules).0)
    let card = try #require(definitions.documents.firstIndex { $0.id == "resident-id" })
    definitions.documents[card].examples[0].expectations[1].content = .value("2016-10-18", .certain)
    let failed = definitions.runExamples().filter { !$0.passed }
    #expect(failed.map(\.got) == ["2016-10-17"])
  }
}
