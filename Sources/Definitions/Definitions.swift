package import Diagnosing
package import Model
package import RuleLanguage

/// Everything `rules/documents/*.txt`, `rules/tables/*.txt` and `rules/certainty.txt` say.
package struct Definitions: Hashable, Sendable {
  package var documents: [DocumentDefinition]
  package var record: RecordDefinition
  package var tables: [Schema.Table]
  /// Field path (`contract.listing`, `resident-id.name`) → the greatest share of evidence that may lie outside its
  /// readings; what is not listed has `defaultTolerance`.
  package var tolerances: [String: Double]
  package var defaultTolerance: Double
  /// Where each of `tolerances` is written, for diagnostics.
  package var toleranceSpans: [String: SourceSpan] = [:]

  package init(
    documents: [DocumentDefinition], record: RecordDefinition, tables: [Schema.Table],
    tolerances: [String: Double] = [:], defaultTolerance: Double = Definitions.standardTolerance
  ) {
    self.documents = documents
    self.record = record
    self.tables = tables
    self.tolerances = tolerances
    self.defaultTolerance = defaultTolerance
  }
}

/// A kind of document: how a page of it is recognised and what is read from it.
package struct DocumentDefinition: Hashable, Sendable {
  /// `contract`, `resident-id`.
  package var id: String
  package var chinese: String
  /// Words in large print that tell the kind (房屋租赁合同, 居民身份证).
  package var titles: [String]
  package var fields: [FieldDefinition]
  /// True for a kind of identity document: its sides make an `identity`, which rules reach as one thing.
  package var isIdentity: Bool
  /// What pages of this kind say and what must be read from them; they change nothing but whether the file loads.
  package var examples: [DocumentExample] = []

  package init(
    id: String, chinese: String, titles: [String], fields: [FieldDefinition], isIdentity: Bool = false
  ) {
    self.id = id
    self.chinese = chinese
    self.titles = titles
    self.fields = fields
    self.isIdentity = isIdentity
  }

  /// Whether it names parties (`party-a.name`), as a contract does. What names none is a form: a title, and values
  /// beside labels.
  package var hasParties: Bool { fields.contains { $0.id.contains(".") } }
}

/// One field of a document.
package struct FieldDefinition: Hashable, Sendable {
  /// `listing`, `party-a.name`, `valid-to`.
  package var id: String
  package var chinese: String
  package var type: ValueType
  /// The words printed before its value; the longest that fits wins.
  package var labels: [String]
  /// The side of a card it stands on.
  package var side: Document.Side?
  /// Fields that are one run of glyphs name the same source (`validity`); nil: a source of its own.
  package var source: String?
  /// Where it is written, for diagnostics.
  package var definition: SourceSpan?

  package init(
    id: String, chinese: String, type: ValueType, labels: [String], side: Document.Side? = nil, source: String? = nil,
    definition: SourceSpan? = nil
  ) {
    self.id = id
    self.chinese = chinese
    self.type = type
    self.labels = labels
    self.side = side
    self.source = source
    self.definition = definition
  }
}

/// The columns of `cases.tsv`.
package struct RecordDefinition: Hashable, Sendable {
  package var columns: [Column]

  package struct Column: Hashable, Sendable {
    package var id: String
    package var chinese: String
    package var type: ValueType
    /// An optional column is absent where `cases.tsv` lacks it; any other must be there.
    package var isOptional: Bool
    /// Other header texts that mean this column.
    package var headers: [String]
    /// The words a `choice` may be.
    package var choices: [Schema.Name]
    /// Where it is written, for diagnostics.
    package var definition: SourceSpan?

    package init(
      id: String, chinese: String, type: ValueType, isOptional: Bool, headers: [String] = [],
      choices: [Schema.Name] = [], definition: SourceSpan? = nil
    ) {
      self.id = id
      self.chinese = chinese
      self.type = type
      self.isOptional = isOptional
      self.headers = headers
      self.choices = choices
      self.definition = definition
    }
  }

  package init(columns: [Column]) { self.columns = columns }
}
