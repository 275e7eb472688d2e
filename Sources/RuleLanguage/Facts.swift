package import Model

/// What is known of one case, as rules see it: rows of named facts, and the sources whose doubt they share.
/// Names are the English ones of the schema.
package struct Facts: Hashable, Sendable {
  /// Each source is one run of glyphs or one judgement of structure; its fields vary together.
  package var sources: [Source]
  /// Entity → its rows. An entity that is not a collection has one row or none.
  package var rows: [String: [Row]]
  /// Entities of which there may be more rows than are known (a page nobody could read): counts are unknown, an empty
  /// `for each` is unclear, and what is not there is unknown instead of absent.
  package var open: Set<String>
  /// Table → rows beside those of the schema, each column → cell: what an example says a table may hold one day.
  package var tableRows: [String: [[String: Value]]]

  package init(
    sources: [Source], rows: [String: [Row]], open: Set<String> = [], tableRows: [String: [[String: Value]]] = [:]
  ) {
    self.sources = sources
    self.rows = rows
    self.open = open
    self.tableRows = tableRows
  }

  package struct Source: Hashable, Sendable {
    /// At most 16; each gives the content of every slot. None means the source is unknown.
    package var readings: [[Content]]

    package init(readings: [[Content]]) { self.readings = readings }
  }

  package enum Content: Hashable, Sendable {
    case value(Value)
    /// Explicitly left empty: ×, /, 无.
    case blank
    /// Not there.
    case nothing
    case unknown
  }

  package enum Fact: Hashable, Sendable {
    case fixed(Content)
    /// `isReadWhole`: read whole (not repaired, completed or inferred) and alike by two blind looks; a resubmit may
    /// rest on nothing else.
    case read(source: Int, slot: Int, isReadWhole: Bool)
    /// A row of the entity that the schema names, by index.
    case link(Int)
    case noLink
    /// It is not known to which row: all that is reached through it is unknown.
    case unknownLink
  }

  package struct Row: Hashable, Sendable {
    /// Field → fact. A field that the schema has and the row lacks is `nothing`.
    package var facts: [String: Fact]

    package init(facts: [String: Fact]) { self.facts = facts }
  }
}
