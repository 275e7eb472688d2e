package import Model

/// Which fields of the case are worth a look. What is not asked for is stored as not read, never as absent.
package struct FieldChoice: Hashable, Sendable {
  package var scope: FieldScope
  /// Paths as rules write them: `contract.listing`, `identity.name` or `resident-id.name`, `party.phone`.
  package var needed: Set<String>

  package init(scope: FieldScope, needed: Set<String>) {
    self.scope = scope
    self.needed = needed
  }

  package func includes(_ field: String, of document: String, isIdentity: Bool) -> Bool {
    if scope == .all || needed.contains(document + "." + field) { return true }
    if isIdentity, needed.contains("identity." + field) || needed.contains("party.identity." + field) { return true }
    guard field.hasPrefix("party-"), let dot = field.firstIndex(of: ".") else { return false }
    return needed.contains("party" + field[dot...])
  }
}
