import Definitions
import Model
import RuleLanguage

/// What the record's definition says, by numbers; and what a row of a party and of a page is made from.
struct FlatColumns {
  enum PartyField { case role, identity, field }
  enum PageField { case kind, number, file }

  private let columns: [RecordDefinition.Column]
  /// By field of `record`: the column.
  private let columnOfField: [Int]
  private let isNeeded: [Bool]
  private let columnOfWord: [Int]
  private let builder: FactsBuilder
  /// The word of the day of receipt.
  let received: Int
  let partyFields: [PartyField]
  let pageFields: [PageField]

  init(_ builder: FactsBuilder, fields: [String], needed: Set<Int>, words: FlatWords) {
    self.builder = builder
    let columns = builder.columns
    self.columns = columns
    columnOfField = fields.map { name in columns.firstIndex { $0.id == name } ?? -1 }
    isNeeded = fields.indices.map(needed.contains)
    columnOfWord = words.indices.map { word in columns.firstIndex { $0.id == words.text(word) } ?? -1 }
    received = words.number("received")
    partyFields =
      ["role", "identity"].map { $0 == "role" ? .role : .identity } + builder.partyFields.map { _ in .field }
    pageFields = [.kind, .number, .file]
  }

  var count: Int { columns.count }

  func column(_ word: Int) -> Int { columnOfWord.indices.contains(word) ? columnOfWord[word] : -1 }

  /// Whether the record holds a day of receipt: without one nothing is decided automatically.
  func hasReceived(_ parts: FlatParts, _ bytes: [UInt8]) -> Bool {
    guard let cell = parts.received else { return false }
    if cell.count == 10, FlatContent(isoDay: bytes, cell) != nil { return true }
    return CivilDate(iso: String(decoding: bytes[cell], as: UTF8.self).prefix(10)) != nil
  }

  func addRow(_ parts: FlatParts, _ facts: inout FlatFacts) {
    for (field, place) in columnOfField.enumerated() {
      guard isNeeded[field], place >= 0 else {
        facts.facts.append(.unknown)
        continue
      }
      let column = columns[place]
      let cell = column.id == "case" ? parts.id : parts.cells[place]
      facts.facts.append(.fixed(content(cell, column, &facts)))
    }
  }

  private func content(
    _ cell: Range<Int>?, _ column: RecordDefinition.Column, _ facts: inout FlatFacts
  ) -> FlatContent {
    guard let cell else { return column.isOptional ? .nothing : .unknown }
    if cell.isEmpty { return .nothing }
    // A short cell may be a sign that it was left empty; a choice has words of its own.
    if cell.count > 3, column.type != .choice, let content = facts.plainContent(cell, as: column.type) {
      return content
    }
    return facts.add(column.content(of: String(decoding: facts.bytes[cell], as: UTF8.self)))
  }
}
