import Crypto
package import Model

/// What makes a reading what it is, besides the scans: with the same identity and the same scans the answer is the
/// same.
package struct ReadingIdentity: Hashable, Sendable {
  /// Engine, language data and preparation.
  package var reader: String
  /// SHA-256 of what the definitions say to the extractor.
  package var definitions: String
  package var scope: FieldScope
  /// Ids of the fields asked for, when only those that rules need are.
  package var fields: [String]
  /// Whether the text of the pages is kept: a reading without it does not do where it is asked for.
  package var fullText: Bool

  package init(
    reader: String, definitions: String, scope: FieldScope, fields: [String] = [], fullText: Bool = false
  ) {
    self.reader = reader
    self.definitions = definitions
    self.scope = scope
    self.fields = fields.sorted()
    self.fullText = fullText
  }

  /// `sha256:…` over everything a reading depends on: the key of the store, and what a cluster may repeat safely.
  ///
  /// Every part is preceded by its length, so that no two lists of parts run into the same bytes.
  package func key(case name: String, files: [CaseManifest.File], record: [String: String]) -> String {
    var hasher = SHA256()
    func add(_ text: String) {
      hasher.update(data: Array("\(text.utf8.count):".utf8))
      hasher.update(data: Array(text.utf8))
    }
    func add(_ list: [String]) {
      add(String(list.count))
      for text in list { add(text) }
    }
    for part in ["docai case 1", name, reader, definitions, scope.rawValue] { add(part) }
    add(fields)
    add(files.flatMap { [$0.name, String($0.bytes), $0.sha256, $0.failure?.rawValue ?? ""] })
    add(record.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    // Nothing is added without it, so that the readings of before it keep their keys.
    if fullText { add("full text") }
    return "sha256:" + FileHash.hex(hasher.finalize())
  }
}
