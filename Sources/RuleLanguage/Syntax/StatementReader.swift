import Diagnosing

/// Groups the lines of a file into statements. Indentation means nothing: a line begins with a keyword or continues
/// the line before it.
struct StatementReader {
  private let characters: SourceScalars
  private var lexer: Lexer
  private var statements: [Statement] = []
  private var isInExample = false

  static func read(_ source: SourceText) -> (statements: [Statement], diagnostics: [Diagnostic]) {
    var reader = StatementReader(source)
    for line in reader.characters.lines { reader.read(line) }
    return (reader.statements, reader.lexer.diagnostics)
  }

  private init(_ source: SourceText) {
    characters = SourceScalars(source)
    lexer = Lexer(characters)
  }

  private mutating func read(_ line: Range<Int>) {
    let line = characters.withoutComment(characters.trimmed(line))
    guard !line.isEmpty else { return }
    let end = lexer.endOfWord(from: line.lowerBound, before: line.upperBound)
    let first = characters.word(line.lowerBound..<max(end, line.lowerBound))
    if let (keyword, after) = keyword(first, end: end, line: line) {
      begin(keyword, characters.word(line.lowerBound..<after), rest: after..<line.upperBound)
    } else if isInExample, end > line.lowerBound {
      let path = SourceWord(text: lexer.word(line.lowerBound..<end), range: first.range)
      let value = characters.word(characters.trimmed(afterColon(end..<line.upperBound)))
      statements.append(Statement(keyword: nil, start: path, body: .given(SyntaxGiven(path: path, value: value))))
    } else {
      let tokens = lexer.tokens(in: line, beginsLine: true)
      if statements.last?.isCode == true {
        statements[statements.count - 1].tokens += tokens
      } else if let start = tokens.first {
        let word = SourceWord(text: first.text, range: start.range)
        statements.append(Statement(keyword: nil, start: word, body: .code, tokens: tokens))
      }
    }
  }

  /// The keyword a line begins with, and where it ends.
  private mutating func keyword(_ first: SourceWord, end: Int, line: Range<Int>) -> (Keyword, Int)? {
    let word = String(String.UnicodeScalarView(first.text.unicodeScalars.map(\.halfWidth)))
    if word == "for" {
      let next = characters.trimmed(end..<line.upperBound).lowerBound
      let nextEnd = lexer.endOfWord(from: next, before: line.upperBound)
      return characters.text(next..<nextEnd) == "each" ? (.each, nextEnd) : nil
    }
    if let keyword = Keyword.words[word] { return (keyword, end) }
    guard let keyword = Keyword.traditional[word] else { return nil }
    lexer.diagnostics.append(
      Diagnostic(
        .error, "traditional-character", .init("`\(word)` is in traditional characters", "`\(word)` 是繁体字"),
        at: SourceSpan(source: characters.source, range: first.range),
        help: .init("write `\(keyword.chinese)`", "写成 `\(keyword.chinese)`")))
    return (keyword, end)
  }

  private mutating func begin(_ keyword: Keyword, _ start: SourceWord, rest: Range<Int>) {
    switch keyword {
    case .example, .case: isInExample = true
    case .expect: break
    default: isInExample = false
    }
    let rest = afterColon(rest)
    if keyword.takesRawText {
      let raw = characters.word(characters.trimmed(rest))
      statements.append(Statement(keyword: keyword, start: start, body: .raw(raw)))
    } else {
      let tokens = lexer.tokens(in: rest, beginsLine: false)
      statements.append(Statement(keyword: keyword, start: start, body: .code, tokens: tokens))
    }
  }

  /// A colon after a keyword or a path means nothing.
  private func afterColon(_ range: Range<Int>) -> Range<Int> {
    let trimmed = characters.trimmed(range)
    guard let first = trimmed.first, characters.scalars[first].halfWidth == ":" else { return range }
    return first + 1..<range.upperBound
  }
}
