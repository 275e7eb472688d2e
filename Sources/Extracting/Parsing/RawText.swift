package import Definitions
package import Model

/// Reads a text as it may be printed, as extraction would read it, without an image: what rules' examples ask for with
/// `reads "2016.10.17-2036.10.17"`.
package enum RawText {
  package struct Reading: Hashable, Sendable {
    /// Id of each field that the text gives → what it says.
    package var fields: [String: Content]
    /// Nothing had to be repaired or completed.
    package var isWhole: Bool
  }

  package enum Content: Hashable, Sendable {
    case value(Value)
    /// Left empty on purpose: ×, /, 无.
    case blank
    /// It says no value of the type.
    case unknown
  }

  /// `name`: a field, or a source of several fields, by its id, its Chinese name or a label printed before it. Nil: none of
  /// these fields is called so.
  package static func read(
    _ raw: String, as name: String, among fields: [FieldDefinition], formats: ListingFormats
  ) -> Reading? {
    if let field = fields.first(where: { $0.id == name || $0.chinese == name }) { return read(raw, as: field, formats) }
    guard let source = fields.first(where: { $0.source == name || $0.labels.contains(name) }) else { return nil }
    guard source.source != nil else { return read(raw, as: source, formats) }
    let together = fields.filter { $0.source == source.source }
    return Set(together.map(\.id)) == ["valid-from", "valid-to"] ? validity(raw) : days(raw, together)
  }

  private static func read(_ raw: String, as field: FieldDefinition, _ formats: ListingFormats) -> Reading {
    if ValueParser.isBlank(raw) { return Reading(fields: [field.id: .blank], isWhole: true) }
    let parsed = ValueParser.parse(raw, as: field.type, formats: formats).first
    let value = parsed.flatMap { Value($0.value, as: field.type) }
    return Reading(
      fields: [field.id: value.map { .value($0) } ?? .unknown], isWhole: value != nil && parsed?.isWhole == true)
  }

  /// An end that was cut off is not known: what would complete it stands elsewhere.
  private static func validity(_ raw: String) -> Reading {
    guard let validity = ValidityParser.parse(raw) else {
      return Reading(fields: ["valid-from": .unknown, "valid-to": .unknown, "term": .unknown], isWhole: false)
    }
    let end: Content =
      switch validity.end {
      case .day(let day): .value(.date(day))
      case .unlimited: .value(.unlimited)
      case .cut: .unknown
      }
    return Reading(
      fields: [
        "valid-from": .value(.date(validity.from)), "valid-to": end,
        "term": validity.term.map { .value(.term($0)) } ?? .unknown,
      ],
      isWhole: end != .unknown && validity.marks.isDisjoint(with: [.repaired, .completed, .inferred]))
  }

  /// As many days as fields, in order; else nothing is known.
  private static func days(_ raw: String, _ fields: [FieldDefinition]) -> Reading {
    let days = DateParser.parse(raw)
    guard days.count == fields.count else {
      return Reading(fields: Dictionary(uniqueKeysWithValues: fields.map { ($0.id, .unknown) }), isWhole: false)
    }
    let contents = zip(fields, days).map { field, day in
      (field.id, Value(day.value, as: field.type).map { Content.value($0) } ?? .unknown)
    }
    return Reading(fields: Dictionary(uniqueKeysWithValues: contents), isWhole: days.allSatisfy(\.isWhole))
  }
}

extension Parsed {
  fileprivate var isWhole: Bool { marks.isDisjoint(with: [.repaired, .completed, .inferred]) }
}
