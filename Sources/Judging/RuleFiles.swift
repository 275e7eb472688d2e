import Foundation

/// The texts of a rules folder, as the store keeps them: everything that decides, and the gates.
package struct RuleFiles: Hashable, Sendable {
  /// Path inside the folder → text.
  package let texts: [String: String]

  package init(texts: [String: String]) { self.texts = texts }

  /// Reads the rules, definitions, tables, `certainty.txt` and `gates.txt` of a folder; what is not UTF-8 is left out,
  /// since no rules load with it.
  package init(directory: String) {
    var texts: [String: String] = [:]
    for folder in ["", "documents/", "tables/"] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: directory + "/" + folder)) ?? []
      for name in names where !name.hasPrefix(".") {
        let isRule = folder.isEmpty ? name.hasSuffix(".rules") || Self.single.contains(name) : name.hasSuffix(".txt")
        guard isRule, let bytes = FileManager.default.contents(atPath: directory + "/" + folder + name) else {
          continue
        }
        texts[folder + name] = String(validating: bytes, as: UTF8.self)
      }
    }
    self.texts = texts
  }

  private static let single = ["certainty.txt", "gates.txt"]

  /// The text of `gates.txt`, if there is one.
  package var gates: String? { texts["gates.txt"] }

  /// Writes them into a folder that need not exist yet.
  package func write(to directory: String) throws {
    for folder in ["", "/documents", "/tables"] {
      try FileManager.default.createDirectory(atPath: directory + folder, withIntermediateDirectories: true)
    }
    for (path, text) in texts where !path.split(separator: "/").contains("..") {
      try Data(text.utf8).write(to: URL(fileURLWithPath: directory + "/" + path))
    }
  }
}
