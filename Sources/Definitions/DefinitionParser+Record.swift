import Diagnosing
import Model
import RuleLanguage

extension DefinitionParser {
  mutating func openRecord(_ keyword: SourceWord, _ words: [SourceWord]) {
    block = .broken
    if let other = record {
      diagnostics.append(.duplicate("record", "记录", keyword, first: other.name))
      return
    }
    record = Parsed(definition: [], name: keyword)
    block = .record
  }

  /// `column listing 房源编号 listing-number optional`.
  mutating func addRecordColumn(_ keyword: SourceWord, _ words: [SourceWord]) {
    guard let (id, chinese) = idAndName(keyword, words), let columns = record?.definition,
      hasRoom(for: .columns, at: id)
    else { return }
    guard words.count >= 3 else {
      diagnostics.append(.missingType(id))
      return
    }
    var isOptional = false
    for extra in words.dropFirst(3) {
      if ["optional", "可缺"].contains(extra.text) {
        isOptional = true
      } else {
        diagnostics.append(.unexpected(extra, nearest: .init("optional", "可缺")))
      }
    }
    if let other = columns.first(where: { $0.id == id.text || $0.chinese == chinese }) {
      diagnostics.append(
        .duplicate("column", "列", id, first: other.definition.map { SourceWord(text: other.id, span: $0) }))
      return
    }
    guard let type = type(words[2]) else { return }
    record?.definition.append(
      RecordDefinition.Column(
        id: id.text, chinese: chinese, type: type, isOptional: isOptional, definition: id.span))
  }

  mutating func describeRecordColumn(_ keyword: DefinitionKeyword, _ word: SourceWord, _ words: [SourceWord]) {
    guard let column = record.map({ $0.definition.count - 1 }), column >= 0 else {
      diagnostics.append(.misplaced(word, keyword))
      return
    }
    if keyword == .choices {
      let names = names(word, words)
      record?.definition[column].choices += names
    } else if words.isEmpty {
      diagnostics.append(.nothingFollows(word))
    } else {
      record?.definition[column].headers += words.map(\.text)
    }
  }
}
