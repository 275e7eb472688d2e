import Foundation
import GRDB

/// JSON as it is stored: keys in order, so that equal values are equal texts.
func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// What cannot be decoded was not written by us: the file is damaged.
func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
  do {
    return try JSONDecoder().decode(type, from: Data(text.utf8))
  } catch is DecodingError {
    throw DatabaseError(resultCode: .SQLITE_CORRUPT)
  }
}
