import Model

/// One document or card of an export: the two sides of a card that were joined are one entry.
struct ExportedDocument: Encodable {
  let kind: String
  let sides: [Document.Side]
  let file: String
  let page: Int
  let fields: [String: ExportedField]

  /// Each document once, in the order in which they were found; a joined emblem side stands with its portrait side.
  static func all(in reading: CaseReading) -> [ExportedDocument] {
    let documents = reading.documents
    var emblems: [Int: Int] = [:]
    for identity in reading.identities {
      guard let portrait = identity.portrait, let emblem = identity.emblem, portrait != emblem,
        documents.indices.contains(portrait), documents.indices.contains(emblem), emblems[portrait] == nil,
        !emblems.values.contains(emblem)
      else { continue }
      emblems[portrait] = emblem
    }
    let joined = Set(emblems.values)
    return documents.indices.filter { !joined.contains($0) }
      .map { ExportedDocument(documents[$0], emblem: emblems[$0].map { documents[$0] }) }
  }

  private init(_ document: Document, emblem: Document?) {
    kind = document.kind
    sides = document.sides + (emblem?.sides ?? []).filter { !document.sides.contains($0) }
    file = document.file
    page = document.page
    // Both sides may list all fields of the card: what was found wins over what is absent from the other side.
    fields = document.fields
      .merging(emblem?.fields ?? [:]) { mine, other in
        mine.value == nil && (other.value != nil || mine.state == .notRead) ? other : mine
      }
      .filter { $0.value.state != .notRead }
      .mapValues(ExportedField.init)
  }
}

struct ExportedField: Encodable {
  let value: String?
  let state: FieldState
  let file: String
  let page: Int
  let box: Box?
  let confidence: Double
  let raw: String
  let marks: [Mark]
  let readings: [FieldReading]
  /// How far the field is from its tolerance (`certainty.txt`); only where that decides.
  let doubt: Double?

  init(_ field: Field) {
    value = field.value
    state = field.state
    file = field.file
    page = field.page
    box = field.box
    confidence = fourPlaces(field.confidence)
    raw = field.raw
    marks = field.marks
    readings = field.readings.map { FieldReading($0.content, weight: fourPlaces($0.weight)) }
    doubt = field.doubt.map { ($0 * 1_000_000).rounded() / 1_000_000 }
  }

  enum CodingKeys: CodingKey { case value, state, file, page, box, confidence, raw, marks, readings, doubt }

  /// `value` and `box` are always there, `null` when nothing was found.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(value, forKey: .value)
    try container.encode(state, forKey: .state)
    try container.encode(file, forKey: .file)
    try container.encode(page, forKey: .page)
    try container.encode(box, forKey: .box)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(raw, forKey: .raw)
    try container.encode(marks, forKey: .marks)
    try container.encode(readings, forKey: .readings)
    try container.encodeIfPresent(doubt, forKey: .doubt)
  }
}

private func fourPlaces(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
