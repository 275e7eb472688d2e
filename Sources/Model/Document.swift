/// A document, or one side of a card, found on the pages of a case.
package struct Document: Hashable, Sendable, Codable {
  /// The id of its definition: `contract`, `resident-id`.
  package var kind: String
  /// For a card the sides that were found; empty for anything else.
  package var sides: [Side]
  package var file: String
  package var page: Int
  /// In pixels of the page as stored.
  package var box: Box?
  /// Field id (`listing`, `party-a.name`, `valid-to`) → field.
  package var fields: [String: Field]
  /// False when the kind itself is doubtful: then all that is read from it is unknown to the rules.
  package var isKindCertain: Bool

  package enum Side: String, Hashable, Sendable, Codable { case portrait, emblem }

  package init(
    kind: String, sides: [Side] = [], file: String, page: Int, box: Box? = nil, fields: [String: Field] = [:],
    isKindCertain: Bool = true
  ) {
    self.kind = kind
    self.sides = sides
    self.file = file
    self.page = page
    self.box = box
    self.fields = fields
    self.isKindCertain = isKindCertain
  }
}
