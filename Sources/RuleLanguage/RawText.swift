/// What a raw text (`2016.10.17-2036`) may be read as: the answer of a `RawTextReader`.
package struct RawTextReadings: Hashable, Sendable {
  /// Each reading gives the content of every field that the text holds (`valid-from`, `valid-to`, `term`).
  package var readings: [[String: Facts.Content]]
  /// Whether nothing had to be repaired, completed or inferred.
  package var isReadWhole: Bool

  package init(readings: [[String: Facts.Content]], isReadWhole: Bool) {
    self.readings = readings
    self.isReadWhole = isReadWhole
  }
}

/// Turns the raw text of an example's `reads "…"` into readings, as extraction would. It is passed in, so that the
/// language knows no domain. `entity` is the English name; `field` is the English name of a field of the schema, or
/// else as the user wrote it (a source such as `validity` / 有效期限). Nil: there is no such field or source.
package typealias RawTextReader = @Sendable (_ entity: String, _ field: String, _ raw: String) -> RawTextReadings?
