package import Diagnosing
package import Model

/// What names a rule may use and what they hold. It comes from outside: the language knows no domain.
package struct Schema: Hashable, Sendable {
  package var entities: [Entity]
  package var tables: [Table]

  package init(entities: [Entity], tables: [Table]) {
    self.entities = entities
    self.tables = tables
  }

  /// Two spellings of one name, both accepted anywhere.
  package struct Name: Hashable, Sendable {
    package var english: String
    package var chinese: String
    /// Other words by which people may look for it (labels on the document): only to suggest the right one.
    package var synonyms: [String]

    package init(_ english: String, _ chinese: String, synonyms: [String] = []) {
      self.english = english
      self.chinese = chinese
      self.synonyms = synonyms
    }
  }

  /// Something that has fields: `record`, `contract`, `identity`, `party`, `page`.
  package struct Entity: Hashable, Sendable {
    package var name: Name
    /// True when a case may have several and a rule must say `for each` to mean one.
    package var isCollection: Bool
    package var fields: [Field]

    package init(name: Name, isCollection: Bool, fields: [Field]) {
      self.name = name
      self.isCollection = isCollection
      self.fields = fields
    }
  }

  package struct Field: Hashable, Sendable {
    package var name: Name
    package var kind: Kind
    /// Where it is defined, for diagnostics.
    package var definition: SourceSpan?

    package enum Kind: Hashable, Sendable {
      case value(ValueType)
      /// One of these words (`resident-id` / 居民身份证).
      case choice([Name])
      /// Another row: `party.identity`, `identity.party`. The English name of an entity.
      case link(to: String)
      /// Only there or not there: `identity.portrait-side`.
      case presence
    }

    package init(name: Name, kind: Kind, definition: SourceSpan? = nil) {
      self.name = name
      self.kind = kind
      self.definition = definition
    }
  }

  /// A plain-text table with typed columns: `division`, `alias`.
  package struct Table: Hashable, Sendable {
    package var name: Name
    package var columns: [Field]
    /// Each row has one value per column.
    package var rows: [[Value]]

    package init(name: Name, columns: [Field], rows: [[Value]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }
}
