import Diagnosing

/// Groups the lines of a file into statements. Indentation means nothing: a line begins with a keyword or continues
/// the line before it.
struct StatementReader {
  private let characters: SourceScalars
  private var lexer: Lexer
  private var statements: [Statement] = []
  /// Every line of the file, for who lays it out anew.
  private var lines: [StatementLine] = []
  private var isInExample = false

  static func read(_ source: SourceText) -> (statements: [Statement], diagnostics: [Diagnostic]) {
    let reader = read(whole: source)
    return (reader.statements, reader.lexer.diagnostics)
  }

  /// The lines as they stand, comments and empty ones too.
  static func lines(of source: SourceText) -> [StatementLine] { read(whole: source).lines }

  private static func read(whole source: SourceText) -> StatementReader {
    var reader = StatementReader(source)
    for line in reader.characters.lines { reader.read(line) }
    return reader
  }

  private init(_ source: SourceText) {
    characters = SourceScalars(source)
    lexer = Lexer(characters)
  }

  private mutating func read(_ line: Range<Int>) {
    let whole = characters.trimmed(line)
    let line = characters.withoutComment(whole)
    lines.append(
      StatementLine(
        kind: .empty, code: characters.bytes(line),
        comment: characters.bytes(characters.trimmed(line.upperBound..<whole.upperBound))))
    guard !line.isEmpty else { return }
    let end = lexer.endOfWord(from: line.lowerBound, before: line.upperBound)
    let first = characters.word(line.lowerBound..<max(end, line.lowerBound))
    if let (keyword, after) = keyword(first, end: end, line: line) {
      note(.keyword(keyword), head: line.lowerBound..<after)
      begin(keyword, characters.word(line.lowerBound..<after), rest: after..<line.upperBound)
    } else if isInExample, end > line.lowerBound {
      let path = SourceWord(text: lexer.word(line.lowerBound..<end), range: first.range)
      let rest = afterColon(end..<line.upperBound)
      let value = characters.word(characters.trimmed(rest))
      note(.given, head: line.lowerBound..<rest.lowerBound)
      statements.append(Statement(keyword: nil, start: path, body: .given(SyntaxGiven(path: path, value: value))))
    } else {
      let tokens = lexer.tokens(in: line, beginsLine: true)
      note(.continuation, head: line.lowerBound..<line.lowerBound, tokens: tokens)
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
    lines[lines.count - 1].head = lines[lines.count - 1].head.lowerBound..<characters.offsets[rest.lowerBound]
    if keyword.takesRawText {
      let raw = characters.word(characters.trimmed(rest))
      statements.append(Statement(keyword: keyword, start: start, body: .raw(raw)))
    } else {
      let tokens = lexer.tokens(in: rest, beginsLine: false)
      lines[lines.count - 1].tokens = tokens
      statements.append(Statement(keyword: keyword, start: start, body: .code, tokens: tokens))
    }
  }

  private mutating func note(_ kind: StatementLine.Kind, head: Range<Int>, tokens: [Token] = []) {
    lines[lines.count - 1].kind = kind
    lines[lines.count - 1].head = characters.bytes(head)
    lines[lines.count - 1].tokens = tokens
  }

  /// A colon after a keyword or a path means nothing.
  private func afterColon(_ range: Range<Int>) -> Range<Int> {
    let trimmed = characters.trimmed(range)
    guard let first = trimmed.first, characters.scalars[first].halfWidth == ":" else { return range }
    return first + 1..<range.upperBound
  }
}
