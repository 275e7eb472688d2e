import Diagnosing
import Model

extension Checker {
  /// An expression as a value. `expected`: what it is compared with, by which a literal is read.
  mutating func value(_ syntax: SyntaxExpression, expected: Expected?) -> (CheckedValue, Shape) {
    size += 1
    switch syntax.kind {
    case .word(let word): return wordValue(word, syntax, expected)
    case .text(let content): return textLiteral(content, syntax, expected)
    case .term(let number, let unit): return term(number, unit, expected)
    case .function(let function, let operand): return apply(function, operand)
    case .measure(let measure, let from, let to):
      let (from, to) = (date(from), date(to))
      return (.measure(measure, from: from, to: to), .measure(measure == .days ? .days : .years))
    case .shift(let base, let number, let unit, let isBefore):
      return (.shift(date(base), by: number, unit, isBefore: isBefore), .value(.expiry))
    case .ladder(let lines): return ladder(lines, expected)
    case .count(let thing, let condition): return count(thing, where: condition)
    case .faulty: return (.literal(.truth(false)), .failed)
    case .compare, .isIn, .matches, .checksOut, .isAbsent, .isBlank, .exists, .all, .any, .not:
      report(
        "type-mismatch", .init("a condition is no value", "条件不是值"), syntax.range,
        help: .init("compare values, and join conditions with `and`", "拿值来比较，条件之间用 `且` 连起来"))
      return (.literal(.truth(false)), .failed)
    }
  }

  private mutating func wordValue(
    _ word: String, _ syntax: SyntaxExpression, _ expected: Expected?
  ) -> (CheckedValue, Shape) {
    if let found = define(word) {
      use(found)
      if found.shape == .condition {
        report(
          "type-mismatch", .init("`\(word)` is a condition, no value", "`\(word)` 是条件，不是值"), syntax.range,
          help: .init("write it on its own, joined with `and`", "单独写它，用 `且` 和别的连起来"))
        return (.literal(.truth(false)), .failed)
      }
      if let literal = openLiterals[found.index], let expected {
        openLiterals[found.index] = nil
        let (checked, shape) = value(literal, expected: expected)
        usedLiterals[found.index] = checked
        defines[found.index].shape = shape
        return (.define(found.index), shape)
      }
      return (.define(found.index), found.shape)
    }
    if let literal = literal(word, syntax, expected) { return literal }
    guard let (path, shape) = path(SourceWord(text: word, range: syntax.range)) else {
      return (.literal(.truth(false)), .failed)
    }
    looked?.insert(path)
    return (.field(path), shape)
  }

  private mutating func apply(_ function: Function, _ operand: SyntaxExpression) -> (CheckedValue, Shape) {
    let (checked, shape) = value(operand, expected: nil)
    let isRight: Bool
    let result: Shape
    switch function {
    case .birth: (isRight, result) = (shape == .value(.idNumber), .value(.date))
    case .sex: (isRight, result) = (shape == .value(.idNumber), .value(.sex))
    case .province, .region, .checkDigit: (isRight, result) = (shape == .value(.idNumber), .value(.text))
    case .yuan: (isRight, result) = (shape == .value(.amountInWords) || shape == .value(.text), .value(.money))
    case .numbers: (isRight, result) = (shape.isText, .numbers)
    }
    if !isRight, shape != .failed {
      let words = text(operand.range)
      let wanted: Diagnostic.Message =
        switch function {
        case .birth, .sex, .province, .region, .checkDigit: .init("an identity number", "证件号码")
        case .yuan: .init("an amount in capitals", "大写金额")
        case .numbers: .init("a text", "文字")
        }
      report(
        "type-mismatch",
        .init(
          "`\(function.rawValue) of` needs \(wanted.english)", "`的 \(function.chinese)` 只能用在\(wanted.chinese)上"),
        operand.range,
        notes: [
          .init("`\(words)` is \(shape.description.english)", "`\(words)` 是\(shape.description.chinese)")
        ])
    }
    return (.function(function, checked), result)
  }

  private mutating func date(_ syntax: SyntaxExpression) -> CheckedValue {
    let (checked, shape) = value(
      syntax, expected: isLiteral(syntax) ? Expected(shape: .value(.date), column: nil, subject: nil, other: nil) : nil)
    if shape.family != .dates, shape != .failed {
      let words = text(syntax.range)
      report(
        "type-mismatch", .init("a date is needed here", "这里要一个日期"), syntax.range,
        notes: [.init("`\(words)` is \(shape.description.english)", "`\(words)` 是\(shape.description.chinese)")])
    }
    return checked
  }

  /// All lines give the same kind of value; literals are read as what the other lines give.
  private mutating func ladder(_ lines: [SyntaxLadderLine], _ expected: Expected?) -> (CheckedValue, Shape) {
    let conditions = lines.map { line in line.condition.map { condition($0) } }
    var expected = expected
    var checked = [(CheckedValue, Shape)?](repeating: nil, count: lines.count)
    let order = lines.indices.filter { !isVague(lines[$0].value) } + lines.indices.filter { isVague(lines[$0].value) }
    for index in order {
      let result = value(lines[index].value, expected: expected)
      checked[index] = result
      if expected == nil, result.1 != .failed {
        expected = Expected(shape: result.1, column: nil, subject: lines[index].value, other: nil)
      } else if let expected, result.1 != .failed, !result.1.isComparable(to: expected.shape) {
        report(
          "type-mismatch",
          .init("the lines of the ladder give different kinds of values", "阶梯里各行的值不是一类"), lines[index].value.range,
          notes: [
            .init(
              "this is \(result.1.description.english), the others are \(expected.shape.description.english)",
              "这里是\(result.1.description.chinese)，别的是\(expected.shape.description.chinese)")
          ])
      }
    }
    let results = zip(conditions, checked).map { condition, result in
      CheckedLine(condition: condition, result: result?.0 ?? .literal(.truth(false)))
    }
    return (.ladder(results), expected?.shape ?? .failed)
  }

  /// A literal that does not say of itself what it is: 长期, a bare word, a number.
  private func isVague(_ syntax: SyntaxExpression) -> Bool {
    if case .word = syntax.kind { isLiteral(syntax) } else { false }
  }

  // MARK: - Rows

  private mutating func count(
    _ thing: SyntaxExpression, where condition: SyntaxExpression?
  ) -> (CheckedValue, Shape) {
    guard case .word(let word) = thing.kind else { return (.literal(.truth(false)), .failed) }
    if condition == nil, word.contains(".") || define(word) != nil {
      let (checked, shape) = value(thing, expected: nil)
      if shape != .value(.names), shape != .failed {
        report(
          "type-mismatch",
          .init("\(shape.description.english) cannot be counted", "\(shape.description.chinese)没有个数"), thing.range,
          help: .init("count rows (`count of party`) or names", "能数的是几份资料（`计数 当事人`）或若干姓名"))
      }
      return (.countNames(checked), .value(.number))
    }
    guard let collection = collection(word, thing.range) else { return (.literal(.truth(false)), .failed) }
    let level = rows.count
    let checked = condition.map { inRow(of: collection, $0) }
    return (.countRows(collection, level: level, where: checked), .value(.number))
  }

  mutating func exists(_ thing: SyntaxExpression, where condition: SyntaxExpression?) -> CheckedCondition.Test {
    let nothing = CheckedCondition.Test.isAbsent(.literal(.truth(false)))
    guard case .word(let word) = thing.kind else { return nothing }
    if condition == nil, word.contains(".") || define(word) != nil {
      let (checked, shape) = value(thing, expected: nil)
      if case .link = shape, case .field(let path) = checked { return .existsLink(path) }
      return .exists(checked)
    }
    guard let collection = collection(word, thing.range) else { return nothing }
    let level = rows.count
    return .existsRow(collection, level: level, where: condition.map { inRow(of: collection, $0) })
  }

  private mutating func inRow(of collection: Collection, _ syntax: SyntaxExpression) -> CheckedCondition {
    if rows.count >= Self.greatestRowDepth {
      report(
        "nested-too-deeply", .init("`where` stands inside two others", "`其中` 套了三层"), syntax.range,
        help: .init("at most two may be nested", "最多套两层"))
      return .all([])
    }
    rows.append(collection)
    defer { rows.removeLast() }
    return condition(syntax)
  }

  private mutating func collection(_ word: String, _ range: Range<Int>) -> Collection? {
    if let entity = index.entity(word) {
      looked?.insert(
        CheckedPath(root: .single(entity.name.english), links: [], field: nil, choices: [], written: word))
      return .entity(entity.name.english)
    }
    if let table = index.table(word) { return .table(table.name.english) }
    reportUnknownHead(word, SourceWord(text: word, range: range))
    return nil
  }
}
