import Diagnosing

/// The lines of a file by the rule and the example they stand in, with the widths of the columns these share.
struct RuleBlocks: Sendable {
  private let source: SourceText
  /// Line → the cells its keyword is padded to; the same in a whole rule.
  private(set) var keywordWidth: [Int: Int] = [:]
  /// Line → the cells the name of its `define` is padded to; the same in a whole rule.
  private(set) var defineWidth: [Int: Int] = [:]
  /// Line → the cells its path is padded to; the same in a whole example.
  private(set) var givenWidth: [Int: Int] = [:]
  /// The lines of whole-case examples.
  private(set) var isInCase: Set<Int> = []
  /// The lines with an empty line before them: rules, whole-case examples, and the first example of a rule.
  private(set) var isApart: Set<Int> = []

  init(_ lines: [StatementLine], _ source: SourceText) {
    self.source = source
    var (rule, example): ([Int], [Int]) = ([], [])
    var isCase = false
    var hasExample = false
    for (index, line) in lines.enumerated() {
      switch line.kind {
      case .keyword(.rule), .keyword(.case):
        close(rule, example, lines)
        (rule, example) = ([], [])
        isCase = line.kind == .keyword(.case)
        hasExample = false
        isApart.insert(index)
      case .keyword(.example):
        close([], example, lines)
        example = []
        if !hasExample { isApart.insert(index) }
        hasExample = true
      case .keyword: rule.append(index)
      case .given: example.append(index)
      case .empty, .continuation: break
      }
      if isCase { isInCase.insert(index) }
    }
    close(rule, example, lines)
  }

  private mutating func close(_ rule: [Int], _ example: [Int], _ lines: [StatementLine]) {
    let clauses = rule.filter { lines[$0].kind.keyword?.isClause == true }
    let keyword = clauses.map { keywordWidth(head(lines[$0])) }.max() ?? 0
    for index in clauses { keywordWidth[index] = keyword }
    let defines = rule.filter { lines[$0].kind == .keyword(.define) }
    let name = defines.map { displayWidth(of: pieces(lines[$0]).first?.text ?? "") + 2 }.max() ?? 0
    for index in defines { defineWidth[index] = name }
    let given = example.map { displayWidth(of: head(lines[$0])) + 4 }.max() ?? 0
    for index in example { givenWidth[index] = given }
  }

  /// Room for the longest keyword of its language, `require` or one of two Chinese characters, and two blanks.
  private func keywordWidth(_ head: String) -> Int {
    max(displayWidth(of: head) + 2, head.utf8.first.map { $0 < 0x80 } == true ? 9 : 6)
  }

  // MARK: - The parts of a line

  /// The keyword or path, with a colon if there is one; `for` of `for each`.
  func head(_ line: StatementLine) -> String {
    if secondWordOfHead(line) != nil { return "for" }
    return text(line.head).withoutBlanks
  }

  func secondWordOfHead(_ line: StatementLine) -> String? {
    guard line.kind == .keyword(.each) else { return nil }
    let text = text(line.head)
    return text.utf8.first.map { $0 < 0x80 } == true ? String(text.dropFirst(3)).withoutBlanks : nil
  }

  func pieces(_ line: StatementLine) -> [Piece] {
    var pieces: [Piece] = []
    for (number, token) in line.tokens.enumerated() {
      let start = number == 0 ? line.body.lowerBound : token.range.lowerBound
      let isLast = number + 1 == line.tokens.count
      let end = isLast ? line.body.upperBound : line.tokens[number + 1].range.lowerBound
      let before = text(start..<token.range.lowerBound).withoutBlanks
      let after = text(token.range.upperBound..<end)
      pieces.append(
        Piece(
          text: before + SourceSpan(source: source, range: token.range).text
            + (isLast ? after : after.withoutBlanks), token: token))
    }
    return pieces
  }

  /// A stretch as it stands, without the blanks around it.
  func text(_ range: Range<Int>) -> String {
    let scalars = SourceSpan(source: source, range: range).text.unicodeScalars.drop { $0.isBlank }
    return String(scalars).withoutTrailingBlanks
  }
}

extension StatementLine.Kind {
  fileprivate var keyword: Keyword? { if case .keyword(let keyword) = self { keyword } else { nil } }
}

extension Keyword {
  /// A line of a rule that is padded so that what follows stands in one column.
  var isClause: Bool { ![.rule, .case, .example, .expect].contains(self) }

  func indentation(isInCase: Bool) -> Int {
    switch self {
    case .rule, .case: 0
    case .expect: isInCase ? 2 : 4
    default: 2
    }
  }
}
