package import Definitions
import Extracting
import Judging
package import RuleLanguage

/// How the examples of rules read raw text: that of a document as extraction reads it, that of the record as a cell of
/// `cases.tsv`.
package enum ExampleReading {
  /// Knows the fields that the definitions of a rules folder name; none where these do not load.
  package static func reader(definitionsIn directory: String) -> RawTextReader {
    reader(Definitions.load(directory: directory).0)
  }

  package static func reader(_ definitions: Definitions?) -> RawTextReader {
    let documents = definitions?.documents ?? []
    let formats = definitions.map(ListingFormats.init) ?? .none
    return { entity, name, raw in
      if entity == "record" {
        guard let column = definitions?.record.columns.first(where: { $0.id == name }) else { return nil }
        return RawTextReadings(readings: [[name: column.content(of: raw)]], isReadWhole: true)
      }
      guard let reading = RawText.read(raw, as: name, among: fields(of: entity, documents), formats: formats)
      else { return nil }
      return RawTextReadings(readings: [reading.fields.mapValues(\.content)], isReadWhole: reading.isWhole)
    }
  }

  private static func fields(of entity: String, _ documents: [DocumentDefinition]) -> [FieldDefinition] {
    switch entity {
    case "identity": documents.filter(\.isIdentity).flatMap(\.fields)
    default: documents.first { $0.id == entity }?.fields ?? []
    }
  }
}

extension RawText.Content {
  fileprivate var content: Facts.Content {
    switch self {
    case .value(let value): .value(value)
    case .blank: .blank
    case .unknown: .unknown
    }
  }
}
