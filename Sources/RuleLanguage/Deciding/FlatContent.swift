/// What a fact says, without a reference in it: texts are bytes of the case they belong to. `Facts.Content` says the
/// same; this one can be kept by the million.
package struct FlatContent: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    case unknown, nothing, blank
    /// `length` bytes from `payload`.
    case text
    /// `length` texts from `payload` of `FlatFacts.names`.
    case names
    /// Year · 512 + month · 32 + day: in the order of days.
    case date
    case unlimited
    /// `payload` of the unit `length`: 0 days, 1 months, 2 years, 3 without limit.
    case term
    /// In ten-thousandths.
    case number
    case truth
    /// It depends on how a source is read that no reading has been chosen for.
    case open
  }

  package var kind: Kind
  package var length: Int32
  package var payload: Int

  package init(_ kind: Kind, length: Int = 0, payload: Int = 0) {
    self.kind = kind
    self.length = Int32(truncatingIfNeeded: length)
    self.payload = payload
  }

  package static let unknown = FlatContent(.unknown)
  package static let nothing = FlatContent(.nothing)

  package static func date(year: Int, month: Int, day: Int) -> FlatContent {
    FlatContent(.date, payload: year << 9 | month << 5 | day)
  }

  /// Whether there is a value, which neither nothing, blank nor unknown is.
  var isValue: Bool { kind.rawValue >= Kind.text.rawValue && kind != .open }
}

/// A fact of a row.
package struct FlatFact: Sendable {
  package enum Tag: UInt8, Sendable {
    /// The row has no such field.
    case missing
    /// The same in every reading.
    case content
    /// One content for each reading of its source.
    case varying
    case link, noLink, unknownLink
  }

  package var tag: Tag
  package var isWhole: Bool
  /// Of `varying`.
  package var source: Int32
  /// Of `varying`: where its contents begin in `FlatFacts.contents`; of `link`: the row.
  package var first: Int32
  package var content: FlatContent

  package init(
    _ tag: Tag, content: FlatContent = .unknown, isWhole: Bool = false, source: Int = 0, first: Int = 0
  ) {
    self.tag = tag
    self.content = content
    self.isWhole = isWhole
    self.source = Int32(truncatingIfNeeded: source)
    self.first = Int32(truncatingIfNeeded: first)
  }

  package static let missing = FlatFact(.missing)
  package static let unknown = FlatFact(.content)

  package static func fixed(_ content: FlatContent) -> FlatFact {
    FlatFact(.content, content: content, isWhole: content.kind != .unknown)
  }
}
