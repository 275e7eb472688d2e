/// How many reasons and fields a report for people shows, the most frequent first; programs get them all.
let shownBlockers = 8

/// The Chinese names of what records and documents are made of, as their definitions give them; what has no name is shown
/// by its id.
package struct Names: Hashable, Sendable {
  /// Kind of transaction (`sale`) → its name.
  package var kinds: [String: String]
  /// Kind of document (`resident-id`) → its name.
  package var documents: [String: String]

  package init(kinds: [String: String] = [:], documents: [String: String] = [:]) {
    self.kinds = kinds
    self.documents = documents
  }

  func kind(_ id: String) -> String { id.isEmpty ? "（空）" : kinds[id] ?? id }

  func document(_ id: String) -> String { documents[id] ?? id }
}
