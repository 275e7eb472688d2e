import Crypto
package import Definitions
import Model
import RuleLanguage

extension Definitions {
  /// SHA-256 over `start` and everything here that can change what is read or decided, lower-case hex. The tables are
  /// part of the rule set's own hash; here are only those by which numbers are read. Where a definition is written and
  /// what it is called in Chinese is left out.
  package func digest(after start: String) -> String {
    var parts = [start]
    for document in documents.sorted(by: { $0.id < $1.id }) {
      parts += ["document", document.id, String(document.isIdentity)] + document.titles.sorted()
      for field in document.fields.sorted(by: { $0.id < $1.id }) {
        parts += ["field", field.id, field.type.rawValue, field.side?.rawValue ?? "", field.source ?? ""]
        parts += field.labels.sorted()
      }
    }
    for column in record.columns.sorted(by: { $0.id < $1.id }) {
      parts += ["column", column.id, column.type.rawValue, String(column.isOptional)] + column.headers.sorted()
      parts += column.choices.map(\.english)
    }
    parts += ["tolerance", String(defaultTolerance)]
    for (path, share) in tolerances.sorted(by: { $0.key < $1.key }) { parts += [path, String(share)] }
    parts += ListingFormats(self).canonical

    var hasher = SHA256()
    for part in parts {
      // The length keeps `ab` + `c` apart from `a` + `bc`.
      hasher.update(data: Array("\(part.utf8.count):\(part)".utf8))
    }
    return hasher.finalize().map { byte in
      let digits = Array("0123456789abcdef")
      return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }.joined()
  }
}
