import Diagnosing

/// Where the ladders of a file stand, so that their lines can be put under each other.
struct Ladders: Sendable {
  struct Ladder: Sendable {
    var range: Range<Int>
    var rungs: [Rung]
  }

  /// One line of a ladder, in UTF-8 offsets.
  struct Rung: Sendable {
    var start: Int
    /// Of the `if` or `otherwise` behind the value; nil where it stands before it.
    var particle: Int?
  }

  private var all: [Ladder] = []
  /// Where a token stands → where the innermost ladder begins that goes on with it.
  private var starts: [Int: Int] = [:]
  /// Those of the whole file, in order.
  private let tokens: [Token]

  init(_ file: SyntaxFile, tokens: [Token]) {
    self.tokens = tokens
    for rule in file.rules {
      for expression in rule.whens + rule.defines.map(\.value) + rule.requires + rule.arms.compactMap(\.condition) {
        visit(expression)
      }
    }
    // Outer ladders come first, so that inner ones take their tokens over.
    for ladder in all {
      let start = ladder.rungs[0].start
      for token in tokens[firstIndex(from: start + 1)...].prefix(while: {
        $0.range.lowerBound < ladder.range.upperBound
      }) {
        starts[token.range.lowerBound] = start
      }
    }
  }

  /// Where the innermost ladder begins that goes on at an offset.
  func start(ofLadderGoingOnAt offset: Int) -> Int? { starts[offset] }

  /// The blanks before each particle that puts those of a ladder under each other. Only a ladder with each line on a line
  /// of the file has them.
  func gaps(_ lines: [[Piece]]) -> [Int: Int] {
    var gaps: [Int: Int] = [:]
    let lineOf = Dictionary(
      lines.enumerated().flatMap { number, pieces in pieces.map { ($0.token.range.lowerBound, number) } },
      uniquingKeysWith: { first, _ in first })
    for ladder in all {
      let places = ladder.rungs.map { lineOf[$0.start] }
      guard Set(places).count == places.count, !places.contains(nil) else { continue }
      let widths = ladder.rungs.compactMap { rung -> (particle: Int, width: Int)? in
        guard let particle = rung.particle, let line = lineOf[particle], line == lineOf[rung.start] else { return nil }
        let value = lines[line].filter { (rung.start..<particle).contains($0.token.range.lowerBound) }
        return (particle, displayWidth(of: Piece.joined(value)))
      }
      let column = (widths.map(\.width).max() ?? 0) + 2
      for (particle, width) in widths { gaps[particle] = column - width }
    }
    return gaps
  }

  private mutating func visit(_ expression: SyntaxExpression) {
    switch expression.kind {
    case .word, .text, .term, .faulty: break
    case .function(_, let operand), .shift(let operand, _, _, _), .checksOut(let operand), .isAbsent(let operand),
      .isBlank(let operand), .not(let operand):
      visit(operand)
    case .measure(_, let from, let to): visit([from, to])
    case .count(_, let condition), .exists(_, let condition): visit([condition].compactMap(\.self))
    case .compare(_, let left, let right, _, _): visit([left, right])
    case .isIn(let subject, let members): visit([subject] + members)
    case .matches(let subject, _): visit(subject)
    case .all(let parts), .any(let parts): visit(parts)
    case .ladder(let lines):
      let rungs = lines.map(rung)
      if rungs.count > 1 { all.append(Ladder(range: expression.range, rungs: rungs)) }
      for line in lines { visit([line.condition, line.value].compactMap(\.self)) }
    }
  }

  private mutating func visit(_ expressions: [SyntaxExpression]) {
    for expression in expressions { visit(expression) }
  }

  private func rung(_ line: SyntaxLadderLine) -> Rung {
    let value = line.value.range
    guard let condition = line.condition?.range else {
      let before = token(before: value.lowerBound)
      let leads = before?.word.flatMap { OperatorWord.words[$0] } == .otherwise
      return Rung(
        start: leads ? before?.range.lowerBound ?? value.lowerBound : value.lowerBound,
        particle: leads ? nil : token(from: value.upperBound)?.range.lowerBound)
    }
    let particle = token(before: condition.lowerBound)?.range.lowerBound
    return condition.lowerBound < value.lowerBound
      ? Rung(start: particle ?? condition.lowerBound, particle: nil)
      : Rung(start: value.lowerBound, particle: particle)
  }

  private func token(before offset: Int) -> Token? {
    let index = firstIndex(from: offset)
    return index > 0 ? tokens[index - 1] : nil
  }

  private func token(from offset: Int) -> Token? {
    let index = firstIndex(from: offset)
    return index < tokens.count ? tokens[index] : nil
  }

  /// Of the first token that begins at or behind an offset.
  private func firstIndex(from offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
