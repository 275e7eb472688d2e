package import Diagnosing

/// A rule file as a reader sees it: the words as written, without what the words mean.
package struct RuleOutline: Sendable {
  /// The comment the file begins with, line by line, without its signs.
  package private(set) var preface: [String] = []
  package private(set) var rules: [Rule] = []
  package private(set) var cases: [Example] = []
  /// Whether the last example begun is a whole case.
  private var isInCase = false

  package struct Rule: Sendable {
    package var id: String
    /// From 1.
    package var line: Int
    /// In the order of the file; title and reason for being off are not among them.
    package var clauses: [Clause] = []
    package var examples: [Example] = []
  }

  /// `要求  合同.房源编号 等于 系统.房源编号`.
  package struct Clause: Hashable, Sendable {
    /// The keyword in Chinese.
    package var keyword: String
    /// One or more lines.
    package var lines: [String]
  }

  package struct Example: Hashable, Sendable {
    /// With `仿 …` where it is made from another.
    package var name: String
    /// `合同.房源编号  101111224667`.
    package var givens: [String] = []
    package var expected: [String] = []
  }

  package init(_ source: SourceText) {
    let lines = StatementReader.lines(of: source)
    let blocks = RuleBlocks(lines, source)
    preface = lines.prefix { $0.kind == .empty && !$0.comment.isEmpty }.map {
      String(blocks.text($0.comment).drop { $0 == "#" || $0 == "＃" || $0 == " " })
    }
    for (number, line) in lines.enumerated() { add(line, number + 1, blocks) }
  }

  private mutating func add(_ line: StatementLine, _ number: Int, _ blocks: RuleBlocks) {
    let code = Piece.joined(blocks.pieces(line))
    switch line.kind {
    case .empty, .keyword(.title), .keyword(.off): break
    case .keyword(.rule): rules.append(Rule(id: code, line: number))
    case .keyword(.case):
      isInCase = true
      cases.append(Example(name: blocks.text(line.body)))
    case .keyword(.example):
      isInCase = false
      guard !rules.isEmpty else { break }
      rules[rules.count - 1].examples.append(Example(name: blocks.text(line.body)))
    case .keyword(.expect): withExample { $0.expected.append(code) }
    case .given: withExample { $0.givens.append(blocks.head(line) + "  " + blocks.text(line.body)) }
    case .keyword(let keyword):
      guard !rules.isEmpty else { break }
      let text =
        keyword == .each ? [blocks.secondWordOfHead(line), code].compactMap(\.self).joined(separator: " ") : code
      rules[rules.count - 1].clauses.append(Clause(keyword: keyword.chinese, lines: [text]))
    case .continuation:
      guard let rule = rules.indices.last, let clause = rules[rule].clauses.indices.last else { break }
      rules[rule].clauses[clause].lines.append(code)
    }
  }

  /// The example that lines belong to: of a rule, or a whole case.
  private mutating func withExample(_ change: (inout Example) -> Void) {
    if isInCase {
      change(&cases[cases.count - 1])
    } else if let rule = rules.indices.last, let example = rules[rule].examples.indices.last {
      change(&rules[rule].examples[example])
    }
  }

}
