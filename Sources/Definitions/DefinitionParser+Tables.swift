import Diagnosing
import Model
import RuleLanguage

extension DefinitionParser {
  mutating func openTable(_ keyword: SourceWord, _ words: [SourceWord]) {
    block = .broken
    guard let (id, chinese) = idAndName(keyword, words), hasRoom(for: .tables, at: id) else { return }
    if let other = tables.first(where: { $0.definition.name.english == id.text }) {
      diagnostics.append(.duplicate("table", "表", id, first: other.name))
      return
    }
    tables.append(
      Parsed(definition: Schema.Table(name: Schema.Name(id.text, chinese), columns: [], rows: []), name: id))
    block = .table
  }

  /// `column code 代码 code`.
  mutating func addTableColumn(_ keyword: SourceWord, _ words: [SourceWord]) {
    guard let (id, chinese) = idAndName(keyword, words), hasRoom(for: .columns, at: id) else { return }
    guard words.count >= 3 else {
      diagnostics.append(.missingType(id))
      return
    }
    if words.count > 3 { diagnostics.append(.unexpected(words[3], nearest: nil)) }
    guard let type = type(words[2]) else { return }
    let table = tables.count - 1
    if let other = tables[table].definition.columns.first(where: { $0.name.english == id.text }) {
      diagnostics.append(
        .duplicate("column", "列", id, first: other.definition.map { SourceWord(text: id.text, span: $0) }))
      return
    }
    tables[table].definition.columns.append(
      Schema.Field(
        name: Schema.Name(id.text, chinese), kind: type == .choice ? .choice([]) : .value(type), definition: id.span))
  }

  mutating func describeTableColumn(_ keyword: SourceWord, _ words: [SourceWord]) {
    let table = tables.count - 1
    let column = tables[table].definition.columns.count - 1
    guard column >= 0, case .choice(let earlier) = tables[table].definition.columns[column].kind else {
      diagnostics.append(.misplaced(keyword, .choices))
      return
    }
    tables[table].definition.columns[column].kind = .choice(earlier + names(keyword, words))
  }

  /// Each word is one cell. A choice may be written in either language.
  mutating func addRow(_ words: [SourceWord]) {
    let table = tables.count - 1
    let columns = tables[table].definition.columns
    guard words.count == columns.count else {
      diagnostics.append(.wrongCellCount(words[0], got: words.count, wanted: columns.count))
      return
    }
    var cells: [Value] = []
    for (column, word) in zip(columns, words) {
      switch column.kind {
      case .choice(let names):
        guard let name = names.first(where: { $0.english == word.text || $0.chinese == word.text }) else {
          diagnostics.append(.unknownChoice(word, names))
          return
        }
        cells.append(.text(name.english))
      case .value(.date), .value(.expiry):
        guard let date = CivilDate(iso: word.text) else {
          diagnostics.append(.badCell(word, "a date like `2026-11-24`", "日期，如 `2026-11-24`"))
          return
        }
        cells.append(.date(date))
      case .value(.number), .value(.money), .value(.area):
        guard let number = ExactNumber(text: word.text) else {
          diagnostics.append(.badCell(word, "a number like `113.36`", "数字，如 `113.36`"))
          return
        }
        cells.append(.number(number))
      default:
        if isFormat(column), NumberPicture(word.text) == nil {
          diagnostics.append(.badCell(word, "a format like `BJ9{19}`", "编号的格式，如 `BJ9{19}`"))
          return
        }
        if isFormat(column), !hasRoom(for: .formats, at: word) { return }
        cells.append(.text(word.text))
      }
    }
    tables[table].definition.rows.append(cells)
  }

  /// Whether the column of the table being read draws what numbers look like.
  private func isFormat(_ column: Schema.Field) -> Bool {
    tables.last?.definition.name.english == ListingFormats.table
      && column.name.english == ListingFormats.columns.format
  }

  /// A table of formats without its columns would help nothing, and nobody would know.
  mutating func checkFormats() {
    guard let table = tables.first(where: { $0.definition.name.english == ListingFormats.table }) else { return }
    let (kind, format) = ListingFormats.columns
    for column in [kind, format] where !table.definition.columns.contains(where: { $0.name.english == column }) {
      diagnostics.append(
        .missingPart(
          "table `\(ListingFormats.table)` has no column `\(column)`", "表 `\(ListingFormats.table)` 没有列 `\(column)`",
          at: table.name.span))
    }
  }
}
