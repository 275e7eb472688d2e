import Diagnosing
private import Foundation

/// The committed folder of rules.
enum RuleFolder {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "rules").resolvingSymlinksInPath()

  /// `documents/`, `tables/` and `certainty.txt`.
  static func definitionTexts() throws -> [SourceText] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path.path)
      .filter { $0.hasPrefix("documents/") || $0.hasPrefix("tables/") || $0 == "certainty.txt" }
      .filter { $0.hasSuffix(".txt") }.sorted()
    return try names.map {
      SourceText(name: $0, text: try String(contentsOf: path.appending(path: $0), encoding: .utf8))
    }
  }
}
