import Diagnosing
import Model
import RuleLanguage

/// Reads definition files line by line. Each line begins with a keyword (English or Chinese) and belongs to the block
/// opened last; indentation means nothing. Every error is kept and parsing goes on, so that a reviewer sees all at once.
struct DefinitionParser {
  var documents: [Parsed<DocumentDefinition>] = []
  var record: Parsed<[RecordDefinition.Column]>?
  var tables: [Parsed<Schema.Table>] = []
  var tolerances: [(path: SourceWord, share: Double)] = []
  var diagnostics: [Diagnostic] = []
  var block = Block.none
  /// The lines of the example being read that are its own and not taken over.
  var ownLines: Set<Int> = []
  /// Number of a document and name of an example → its place among the examples of the document.
  var examplePlaces: [String: Int] = [:]

  /// How many there are of what may be too many.
  var counts: [Limited: Int] = [:]
  /// There is too much of something: what follows is not read, in this file and in others.
  var isTooMuch = false

  /// Every name given, with what it names: asked before anything is searched for, since a file may be long.
  private var names: Set<String> = []

  /// Longer files are refused unread; the largest table of the default rules is a tenth of this.
  static let greatestBytes = 2_000_000
  /// More mistakes than these are not looked for: the first ones are what has to be mended.
  static let greatestDiagnosticCount = 200

  /// Whether nothing of this kind bears one of the names yet; it does from now on.
  mutating func isNew(_ kind: String, _ all: String...) -> Bool {
    let keys = all.map { kind + " " + $0 }
    defer { names.formUnion(keys) }
    return names.isDisjoint(with: keys)
  }

  /// Something defined and the word that names it.
  struct Parsed<Definition> {
    var definition: Definition
    var name: SourceWord
  }

  /// What the lines that follow belong to.
  enum Block {
    case none, document, record, table, rows
    /// A block that could not be opened: its lines are read past instead of drawing an error each.
    case broken
  }

  mutating func parse(_ text: SourceText) {
    block = .none
    guard text.text.utf8.count <= Self.greatestBytes else {
      diagnostics.append(.fileTooLarge(text))
      return
    }
    for number in text.lineStarts.indices {
      guard diagnostics.count <= Self.greatestDiagnosticCount, !isTooMuch else { return }
      let words = text.words(ofLine: number)
      guard let first = words.first else { continue }
      if block == .rows {
        addRow(words)
      } else if let keyword = DefinitionKeyword(word: first.text) {
        parse(keyword, first, Array(words.dropFirst()))
      } else {
        diagnostics.append(.unknownKeyword(first))
      }
    }
  }

  private mutating func parse(_ keyword: DefinitionKeyword, _ word: SourceWord, _ rest: [SourceWord]) {
    switch (keyword, block) {
    case (.document, _): openDocument(word, rest)
    case (.record, _): openRecord(word, rest)
    case (.table, _): openTable(word, rest)
    case (.tolerance, _): addTolerance(word, rest)
    case (_, .broken): break
    case (.identity, .document): documents[documents.count - 1].definition.isIdentity = true
    case (.title, .document): addTitles(word, rest)
    case (.field, .document): addField(word, rest)
    case (.type, .document), (.labels, .document), (.side, .document), (.source, .document):
      describeField(keyword, word, rest)
    case (.example, .document): addExample(word, rest)
    case (.reads, .document), (.expect, .document): describeExample(keyword, word, rest)
    case (.column, .record): addRecordColumn(word, rest)
    case (.headers, .record), (.choices, .record): describeRecordColumn(keyword, word, rest)
    case (.column, .table): addTableColumn(word, rest)
    case (.choices, .table): describeTableColumn(word, rest)
    case (.rows, .table): block = .rows
    default: diagnostics.append(.misplaced(word, keyword))
    }
  }

  /// `english 中文` pairs, as in `choices sale 买卖 rent 租赁`.
  mutating func names(_ keyword: SourceWord, _ words: [SourceWord]) -> [Schema.Name] {
    guard !words.isEmpty, words.count.isMultiple(of: 2) else {
      diagnostics.append(.unpaired(keyword))
      return []
    }
    return stride(from: 0, to: words.count, by: 2).map { Schema.Name(words[$0].text, words[$0 + 1].text) }
  }

  /// An id and a Chinese name; says what is missing.
  mutating func idAndName(_ keyword: SourceWord, _ words: [SourceWord]) -> (id: SourceWord, chinese: String)? {
    guard words.count >= 2 else {
      diagnostics.append(.missingName(keyword))
      return nil
    }
    guard words[0].text.isIdentifier else {
      diagnostics.append(.badIdentifier(words[0]))
      return nil
    }
    return (words[0], words[1].text)
  }

  mutating func type(_ word: SourceWord) -> ValueType? {
    if let type = ValueType(word: word.text) { return type }
    diagnostics.append(.unknownType(word))
    return nil
  }

  private mutating func addTolerance(_ keyword: SourceWord, _ words: [SourceWord]) {
    block = .none
    guard words.count == 2 else {
      diagnostics.append(.badTolerance(words.last ?? keyword))
      return
    }
    guard let share = Self.share(words[1].text) else {
      diagnostics.append(.badTolerance(words[1]))
      return
    }
    tolerances.append((words[0], share))
  }

  /// Reads `0.5%`, `0.5％` or `0.005` as a share from 0 up to a half: more would allow what is likelier than not.
  static func share(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%") || text.hasSuffix("％")
    guard let number = Double(isPercent ? String(text.dropLast()) : text) else { return nil }
    let share = isPercent ? number / 100 : number
    return (0...0.5).contains(share) ? share : nil
  }
}

extension String {
  /// Lower-case letters, digits, hyphens and dots, beginning with a letter.
  fileprivate var isIdentifier: Bool {
    guard let first = utf8.first, (97...122).contains(first) else { return false }
    return utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }
}
