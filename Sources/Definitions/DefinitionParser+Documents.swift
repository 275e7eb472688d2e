import Diagnosing
import Model

extension DefinitionParser {
  mutating func openDocument(_ keyword: SourceWord, _ words: [SourceWord]) {
    block = .broken
    guard let (id, chinese) = idAndName(keyword, words), hasRoom(for: .documents, at: id) else { return }
    if !isNew("document", id.text, chinese),
      let other = documents.first(where: { $0.definition.id == id.text || $0.definition.chinese == chinese })
    {
      diagnostics.append(.duplicate("document", "文档", id, first: other.name))
      return
    }
    documents.append(
      Parsed(definition: DocumentDefinition(id: id.text, chinese: chinese, titles: [], fields: []), name: id))
    block = .document
  }

  mutating func addTitles(_ keyword: SourceWord, _ words: [SourceWord]) {
    guard !words.isEmpty else {
      diagnostics.append(.nothingFollows(keyword))
      return
    }
    guard hasRoom(for: .words, words.count, at: words[0]) else { return }
    documents[documents.count - 1].definition.titles += words.map(\.text)
  }

  /// `field listing 房源编号`; its type follows on a line of its own or as a third word.
  mutating func addField(_ keyword: SourceWord, _ words: [SourceWord]) {
    guard let (id, chinese) = idAndName(keyword, words), hasRoom(for: .fields, at: id) else { return }
    let document = documents.count - 1
    if !isNew("field \(document)", id.text, chinese),
      let other = documents[document].definition.fields.first(where: { $0.id == id.text || $0.chinese == chinese })
    {
      diagnostics.append(
        .duplicate("field", "字段", id, first: other.definition.map { SourceWord(text: other.id, span: $0) }))
      return
    }
    documents[document].definition.fields.append(
      FieldDefinition(id: id.text, chinese: chinese, type: .text, labels: [], definition: id.span))
  }

  mutating func describeField(_ keyword: DefinitionKeyword, _ word: SourceWord, _ words: [SourceWord]) {
    let document = documents.count - 1
    let field = documents[document].definition.fields.count - 1
    guard field >= 0 else {
      diagnostics.append(.misplaced(word, keyword))
      return
    }
    guard let first = words.first else {
      diagnostics.append(.nothingFollows(word))
      return
    }
    switch keyword {
    case .type:
      if let type = type(first) { documents[document].definition.fields[field].type = type }
    case .labels where !hasRoom(for: .words, words.count, at: first): break
    case .labels: documents[document].definition.fields[field].labels += words.map(\.text)
    case .source: documents[document].definition.fields[field].source = first.text
    default:
      guard let side = Document.Side(word: first.text) else {
        diagnostics.append(.unknownSide(first))
        return
      }
      documents[document].definition.fields[field].side = side
    }
  }
}
