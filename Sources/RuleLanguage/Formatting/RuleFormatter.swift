package import Diagnosing

/// Lays out a rule file in one way only: keywords in one column, values of an example under each other, the lines of a
/// ladder under its first. Only blanks and empty lines change; lines, comments, signs and the language stay as written.
package struct RuleFormatter {
  private let source: SourceText
  private let lines: [StatementLine]
  private let ladders: Ladders
  /// The blanks before the `if` or `otherwise` of a ladder's line.
  private let gaps: [Int: Int]
  private let blocks: RuleBlocks
  private var layout = Layout()
  /// The column that the lines which go on with a statement begin in.
  private var bodyColumn = 0
  /// The display column of every piece of the statement being laid out, by its offset.
  private var columns: [Int: Int] = [:]

  /// Nil, with the errors, for a file that cannot be parsed: what it says is not known.
  package static func format(_ source: SourceText) -> (text: String?, diagnostics: [Diagnostic]) {
    let (file, diagnostics) = Parser.parse(source)
    guard diagnostics.isEmpty else { return (nil, diagnostics) }
    var formatter = RuleFormatter(source, file)
    for index in formatter.lines.indices { formatter.add(index) }
    return (formatter.layout.text, [])
  }

  private init(_ source: SourceText, _ file: SyntaxFile) {
    self.source = source
    lines = StatementReader.lines(of: source)
    ladders = Ladders(file, tokens: lines.flatMap(\.tokens))
    blocks = RuleBlocks(lines, source)
    gaps = ladders.gaps(lines.map(blocks.pieces))
  }

  private mutating func add(_ index: Int) {
    let line = lines[index]
    let comment = comment(line)
    switch line.kind {
    case .empty:
      if comment.isEmpty { layout.empty() } else { layout.comment(comment) }
    case .keyword(let keyword):
      add(keyword, line, index)
    case .given:
      let (path, value) = (blocks.head(line), blocks.text(line.body))
      let code = value.isEmpty ? path : path.padded(to: blocks.givenWidth[index] ?? 0) + value
      layout.code(code, comment: comment, indentation: blocks.isInCase.contains(index) ? 2 : 4)
    case .continuation:
      let ladder = line.tokens.first.flatMap { ladders.start(ofLadderGoingOnAt: $0.range.lowerBound) }
      let column = ladder.flatMap { columns[$0] } ?? bodyColumn
      layout.code(body(line, from: column), comment: comment, indentation: column)
    }
  }

  private mutating func add(_ keyword: Keyword, _ line: StatementLine, _ index: Int) {
    columns = [:]
    let indentation = keyword.indentation(isInCase: blocks.isInCase.contains(index))
    let head = blocks.head(line)
    var code = keyword.isClause ? head.padded(to: blocks.keywordWidth[index] ?? 0) : head + " "
    // `for      each identity`: the second word belongs to what follows.
    if keyword == .each, let second = blocks.secondWordOfHead(line) { code += second + " " }
    bodyColumn = indentation + displayWidth(of: code)
    if keyword.takesRawText {
      code += blocks.text(line.body)
    } else if keyword == .define, let width = blocks.defineWidth[index] {
      let pieces = blocks.pieces(line)
      let isSigned = pieces.dropFirst().first?.token.sign == .equal
      code += (pieces.first?.text ?? "").padded(to: isSigned ? width - 1 : width)
      bodyColumn += isSigned ? width + 1 : width
      code += written(pieces.dropFirst(), from: indentation + displayWidth(of: code))
    } else {
      code += body(line, from: bodyColumn)
    }
    layout.code(
      code.withoutTrailingBlanks, comment: comment(line), indentation: indentation,
      isApart: blocks.isApart.contains(index))
  }

  private func comment(_ line: StatementLine) -> String { blocks.text(line.comment) }

  /// The code behind the head of a line.
  private mutating func body(_ line: StatementLine, from column: Int) -> String {
    let pieces = blocks.pieces(line)
    return pieces.isEmpty ? blocks.text(line.body).withoutBlanks : written(pieces[...], from: column)
  }

  /// Pieces with blanks between them; the column of each is noted.
  private mutating func written(_ pieces: ArraySlice<Piece>, from column: Int) -> String {
    var text = ""
    var last: Piece?
    for piece in pieces {
      if let last {
        text += String(repeating: " ", count: gaps[piece.token.range.lowerBound] ?? Piece.gap(last, piece))
      }
      columns[piece.token.range.lowerBound] = column + displayWidth(of: text)
      text += piece.text
      last = piece
    }
    return text
  }
}
