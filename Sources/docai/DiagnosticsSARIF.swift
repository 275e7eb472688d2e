import Diagnosing
import Foundation

/// Diagnostics as SARIF 2.1.0 (docs.oasis-open.org/sarif), which code hosts and editors show beside the lines.
///
/// Lines and columns count from 1, columns in Unicode code points, as `columnKind` says.
struct DiagnosticsSARIF: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  init(_ diagnostics: [Diagnostic], language: Language) {
    let words = Wording(language: language)
    let ids = Diagnostic.allIds
    let driver = Driver(
      name: "docai", rules: ids.map { Rule(id: $0, shortDescription: Text(words.name(of: $0))) })
    runs = [Run(tool: Tool(driver: driver), results: diagnostics.map { Result($0, ids, words) })]
  }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  struct Tool: Encodable { let driver: Driver }

  struct Driver: Encodable {
    let name: String
    let rules: [Rule]
  }

  struct Rule: Encodable {
    let id: String
    let shortDescription: Text
    /// Where causes and cures are listed.
    let help = Text("docs/Errors.md")
  }

  struct Text: Encodable {
    let text: String

    init(_ text: String) { self.text = text }
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Text
    let locations: [Location]
    let relatedLocations: [Location]

    init(_ diagnostic: Diagnostic, _ ids: [String], _ words: Wording) {
      ruleId = diagnostic.id
      ruleIndex = ids.firstIndex(of: diagnostic.id)
      level = diagnostic.severity.rawValue
      message = Text(words.whole(diagnostic))
      locations = [Location(diagnostic.span)]
      relatedLocations = diagnostic.related.enumerated().map { number, place in
        Location(place.span, id: number + 1, message: Text(words.text(place.message)))
      }
    }
  }

  struct Location: Encodable {
    let id: Int?
    let message: Text?
    let physicalLocation: PhysicalLocation

    init(_ span: SourceSpan, id: Int? = nil, message: Text? = nil) {
      self.id = id
      self.message = message
      physicalLocation = PhysicalLocation(
        artifactLocation: .init(uri: Self.uri(span.source.name)), region: Region(span))
    }

    /// Relative names stay relative.
    private static func uri(_ name: String) -> String {
      if name.hasPrefix("/") { return URL(fileURLWithPath: name).absoluteString }
      return name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? name
    }
  }

  struct PhysicalLocation: Encodable {
    struct Artifact: Encodable { let uri: String }

    let artifactLocation: Artifact
    let region: Region
  }

  /// `endColumn` is the column behind the last character.
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int

    init(_ span: SourceSpan) {
      (startLine, startColumn) = span.source.place(of: span.range.lowerBound)
      (endLine, endColumn) = span.source.place(of: span.range.upperBound)
    }
  }

  /// Sentences in one language.
  struct Wording {
    let language: Language

    func text(_ message: Diagnostic.Message) -> String { language == .chinese ? message.chinese : message.english }

    func name(of id: String) -> String {
      language == .chinese ? Diagnostic.chineseName(of: id) : id.replacing("-", with: " ")
    }

    /// The message with its notes and the next action, a line each.
    func whole(_ diagnostic: Diagnostic) -> String {
      let help = diagnostic.help.map { [(language == .chinese ? "帮助：" : "help: ") + text($0)] } ?? []
      return ([text(diagnostic.message)] + diagnostic.notes.map(text) + help).joined(separator: "\n")
    }
  }

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}
