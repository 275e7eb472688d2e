package import Definitions
import Model
package import RuleLanguage

extension Schema {
  /// The names that rules may use: the record's columns, each document, and the things a case is made of, whose fields
  /// come from the documents.
  package init(_ definitions: Definitions) {
    let identities = definitions.documents.filter(\.isIdentity)
    let others = definitions.documents.filter { !$0.isIdentity }
    self.init(
      entities: [.record(definitions.record)] + others.map(Entity.document) + [
        .identity(identities), .party(others), .page(definitions.documents),
      ],
      tables: definitions.tables)
  }
}

extension Schema.Entity {
  fileprivate static func record(_ record: RecordDefinition) -> Schema.Entity {
    Schema.Entity(
      name: Schema.Name(Entities.record, "系统"), isCollection: false,
      fields: record.columns.map { column in
        Schema.Field(
          name: Schema.Name(column.id, column.chinese, synonyms: column.headers),
          kind: column.type == .choice ? .choice(column.choices) : .value(column.type), definition: column.definition)
      })
  }

  /// A document that is no card; the fields of its parties are those of the entity `party`.
  fileprivate static func document(_ document: DocumentDefinition) -> Schema.Entity {
    Schema.Entity(
      name: Schema.Name(document.id, document.chinese, synonyms: document.titles), isCollection: false,
      fields: document.fields.filter { !$0.isOfParty }.map { Schema.Field($0, chinese: $0.chinese) })
  }

  fileprivate static func identity(_ documents: [DocumentDefinition]) -> Schema.Entity {
    var fields = [
      Schema.Field(
        name: Schema.Name("kind", "类型"), kind: .choice(documents.map { Schema.Name($0.id, $0.chinese) })),
      Schema.Field(name: Schema.Name("party", "当事人"), kind: .link(to: Entities.party)),
      Schema.Field(name: Schema.Name("portrait-side", "人像面"), kind: .presence),
      Schema.Field(name: Schema.Name("emblem-side", "国徽面"), kind: .presence),
      Schema.Field(name: Schema.Name("term", "有效年限"), kind: .value(.term)),
    ]
    for field in documents.flatMap(\.fields) where !fields.contains(where: { $0.name.english == field.id }) {
      fields.append(Schema.Field(field, chinese: field.chinese))
    }
    return Schema.Entity(name: Schema.Name(Entities.identity, "证件"), isCollection: true, fields: fields)
  }

  fileprivate static func party(_ documents: [DocumentDefinition]) -> Schema.Entity {
    var fields = [
      Schema.Field(
        name: Schema.Name("role", "身份"), kind: .choice([Schema.Name("seller", "卖方"), Schema.Name("buyer", "买方")])),
      Schema.Field(name: Schema.Name("identity", "证件"), kind: .link(to: Entities.identity)),
    ]
    for field in documents.flatMap(\.fields) where field.isOfParty {
      let id = String(field.partyFieldId)
      guard !fields.contains(where: { $0.name.english == id }) else { continue }
      // 甲方姓名 is the party's 姓名.
      let chinese =
        ["甲方", "乙方"].contains { field.chinese.hasPrefix($0) } ? field.chinese.dropFirst(2) : field.chinese[...]
      var own = Schema.Field(field, chinese: String(chinese))
      own.name.english = id
      fields.append(own)
    }
    return Schema.Entity(name: Schema.Name(Entities.party, "当事人"), isCollection: true, fields: fields)
  }

  fileprivate static func page(_ documents: [DocumentDefinition]) -> Schema.Entity {
    let kinds =
      documents.map { Schema.Name($0.id, $0.chinese) } + [
        Schema.Name("other", "其他"), Schema.Name("blank", "空白页"), Schema.Name("unreadable", "读不清的页"),
      ]
    return Schema.Entity(
      name: Schema.Name(Entities.page, "页"), isCollection: true,
      fields: [
        Schema.Field(name: Schema.Name("kind", "类型"), kind: .choice(kinds)),
        Schema.Field(name: Schema.Name("number", "页码"), kind: .value(.number)),
        Schema.Field(name: Schema.Name("file", "文件"), kind: .value(.text)),
      ])
  }
}

extension Schema.Field {
  fileprivate init(_ field: FieldDefinition, chinese: String) {
    self.init(
      name: Schema.Name(field.id, chinese, synonyms: field.labels), kind: .value(field.type),
      definition: field.definition)
  }
}

extension FieldDefinition {
  /// `party-a.name` is a field of a party, not of the contract itself.
  var isOfParty: Bool { id.contains(".") }

  /// `name` of `party-a.name`.
  var partyFieldId: Substring { id[(id.firstIndex(of: ".").map { id.index(after: $0) } ?? id.startIndex)...] }
}

/// The English names of what a case is made of besides its documents.
enum Entities {
  static let record = "record"
  static let identity = "identity"
  static let party = "party"
  static let page = "page"
}
