import Model

/// The schema by every spelling of its names.
struct SchemaIndex: Sendable {
  let schema: Schema
  private let entities: [String: Schema.Entity]
  private let tables: [String: Schema.Table]
  private let fields: [String: [String: Schema.Field]]
  /// Table → column → value → the rows that have it there.
  private let cells: [String: [String: [Value: [Int]]]]

  init(_ schema: Schema) {
    self.schema = schema
    entities = Self.bySpelling(schema.entities, \.name)
    tables = Self.bySpelling(schema.tables, \.name)
    var fields: [String: [String: Schema.Field]] = [:]
    for entity in schema.entities { fields[entity.name.english] = Self.bySpelling(entity.fields, \.name) }
    for table in schema.tables { fields[table.name.english] = Self.bySpelling(table.columns, \.name) }
    self.fields = fields
    var cells: [String: [String: [Value: [Int]]]] = [:]
    for table in schema.tables {
      for (place, column) in table.columns.enumerated() {
        var rows: [Value: [Int]] = [:]
        for (number, row) in table.rows.enumerated() where row.indices.contains(place) {
          rows[row[place], default: []].append(number)
        }
        cells[table.name.english, default: [:]][column.name.english] = rows
      }
    }
    self.cells = cells
  }

  private static func bySpelling<T>(_ things: [T], _ name: (T) -> Schema.Name) -> [String: T] {
    var index: [String: T] = [:]
    for thing in things {
      for spelling in name(thing).spellings where index[spelling] == nil { index[spelling] = thing }
    }
    return index
  }

  func entity(_ spelling: String) -> Schema.Entity? { entities[spelling] }
  func table(_ spelling: String) -> Schema.Table? { tables[spelling] }

  /// A field of an entity, or a column of a table, whose owner is named in English.
  func field(_ spelling: String, of owner: String) -> Schema.Field? { fields[owner]?[spelling] }

  func fields(of owner: String) -> [Schema.Field] {
    entities[owner]?.fields ?? tables[owner]?.columns ?? []
  }

  func allRows(of table: String) -> [Int] { Array((tables[table]?.rows ?? []).indices) }

  func rows(of table: String, where column: String, is value: Value) -> [Int] { cells[table]?[column]?[value] ?? [] }

  /// Both spellings of everything a path may begin with.
  var headSpellings: [String] {
    schema.entities.flatMap(\.name.spellings) + schema.tables.flatMap(\.name.spellings)
  }
}

extension Schema.Name {
  /// Full-width letters and dots do not occur in words, so they do not occur in names either.
  var spellings: [String] { english == chinese ? [english] : [english, chinese] }

  /// The spelling in the language of `word`.
  func spelled(like word: String) -> String { word.unicodeScalars.allSatisfy(\.isASCII) ? english : chinese }
}
