import Definitions
import Model
import RuleLanguage

/// What the definition of a document says, ready for use on many documents.
struct DocumentPlan: Sendable {
  let isIdentity: Bool
  let fields: [Planned]
  /// What other kinds of card print and this one does not.
  private(set) var unprinted: [String] = []
  /// Whether the document prints a validity, from which the rules' `term` follows.
  private let hasTerm: Bool
  private let allUnknown: [String: Facts.Fact]
  private let idsBySide: [Document.Side: [String]]

  struct Planned: Sendable {
    let id: String
    let type: ValueType
    let side: Document.Side?
    let tolerance: Double
  }

  init(_ definition: DocumentDefinition, _ definitions: Definitions) {
    isIdentity = definition.isIdentity
    fields = definition.fields.map { field in
      Planned(
        id: field.id, type: field.type, side: field.side,
        tolerance: definitions.tolerances[definition.id + "." + field.id] ?? definitions.defaultTolerance)
    }
    let ids = Set(definition.fields.map(\.id))
    let hasTerm = ids.isSuperset(of: ["valid-from", "valid-to"])
    self.hasTerm = hasTerm
    idsBySide = Dictionary(grouping: fields.filter { $0.side != nil }) { $0.side ?? .portrait }
      .mapValues { $0.flatMap { hasTerm && $0.id == "valid-to" ? [$0.id, "term"] : [$0.id] } }
    allUnknown = Dictionary(
      uniqueKeysWithValues: (ids.union(hasTerm ? ["term"] : [])).map { ($0, Facts.Fact.fixed(.unknown)) })
  }

  /// The ids of its fields, with `term`.
  var factIds: [String] { Array(allUnknown.keys) }

  mutating func leaveOut(of all: Set<String>) { unprinted = all.filter { allUnknown[$0] == nil }.sorted() }

  /// The ids of the fields on one side of the card.
  func fieldIds(on side: Document.Side) -> [String] { idsBySide[side] ?? [] }

  /// Field id → fact. A field that is not there was not asked for, which is unknown and never absent.
  func facts(of document: Document, sources: inout [Facts.Source]) -> [String: Facts.Fact] {
    guard document.isKindCertain else { return allUnknown }
    var facts = allUnknown
    var started: [Int: (number: Int, readings: Int)] = [:]
    let tolerances = tolerances(in: document)
    for planned in fields {
      guard let field = document.fields[planned.id] else { continue }
      let evidence = field.evidence
      guard !evidence.isEmpty else { continue }
      let kept = Field.count(
        within: tolerances[field.source] ?? 0, of: evidence.map(\.weight), isOpen: field.doubt != nil)
      let contents = evidence.prefix(kept).map { Facts.Content($0.content, as: planned.type) }
      let source: Int
      if let known = started[field.source] {
        source = known.number
        // An earlier field of the source spoiled it, or this one does.
        guard known.readings == evidence.count, sources[source].readings.count == kept else {
          sources[source].readings = []
          continue
        }
        for index in contents.indices { sources[source].readings[index].append(contents[index]) }
      } else {
        source = sources.count
        started[field.source] = (source, evidence.count)
        sources.append(Facts.Source(readings: contents.map { [$0] }))
      }
      let slot = (sources[source].readings.first?.count ?? 1) - 1
      facts[planned.id] = .read(source: source, slot: slot, isReadWhole: field.isReadWhole)
    }
    if hasTerm { facts["term"] = term(facts, &sources) }
    return facts
  }

  /// By source: the strictest tolerance of its fields, for they vary together.
  private func tolerances(in document: Document) -> [Int: Double] {
    var tolerances: [Int: Double] = [:]
    for planned in fields {
      guard let field = document.fields[planned.id], !field.evidence.isEmpty else { continue }
      tolerances[field.source] = min(tolerances[field.source] ?? 1, planned.tolerance)
    }
    return tolerances
  }

  /// The span of the validity in each of its readings: it varies with the two dates.
  private func term(_ facts: [String: Facts.Fact], _ sources: inout [Facts.Source]) -> Facts.Fact {
    guard case .read(let source, let from, let fromWhole)? = facts["valid-from"],
      case .read(let other, let to, let toWhole)? = facts["valid-to"]
    else { return .fixed(.unknown) }
    let isReadWhole = fromWhole && toWhole
    if source == other {
      guard let slot = sources[source].readings.first?.count else { return .fixed(.unknown) }
      for index in sources[source].readings.indices {
        let reading = sources[source].readings[index]
        sources[source].readings[index].append(.term(from: reading[from], to: reading[to]))
      }
      return .read(source: source, slot: slot, isReadWhole: isReadWhole)
    }
    guard sources[source].readings.count == 1, sources[other].readings.count == 1 else { return .fixed(.unknown) }
    let term = Facts.Content.term(from: sources[source].readings[0][from], to: sources[other].readings[0][to])
    sources.append(Facts.Source(readings: [[term]]))
    return .read(source: sources.count - 1, slot: 0, isReadWhole: isReadWhole)
  }
}

extension Facts.Content {
  fileprivate init(_ content: FieldReading.Content, as type: ValueType) {
    switch content {
    case .value(let text): self = Value(text, as: type).map(Facts.Content.value) ?? .unknown
    case .blank: self = .blank
    case .nothing: self = .nothing
    }
  }

  static func term(from start: Facts.Content, to end: Facts.Content) -> Facts.Content {
    switch (start, end) {
    case (.unknown, _), (_, .unknown): .unknown
    case (.value(.date(let start)), .value(.date(let end))): .value(.term(Term(from: start, to: end)))
    case (.value(.date), .value(.unlimited)): .value(.term(.unlimited))
    default: .nothing
    }
  }
}
