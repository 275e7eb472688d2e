import Diagnosing
import Model

extension Checker {
  mutating func compare(
    _ syntax: SyntaxExpression, _ comparison: Comparison, _ left: SyntaxExpression, _ right: SyntaxExpression,
    lookAlikes: Int, sign: Range<Int>, sibling: String?
  ) -> CheckedCondition.Test {
    if let empty = [left, right].first(where: \.isEmptyText) {
      reportEmptyText(subject: empty.range == left.range ? right : left, sign: sign, empty: empty)
      return .isAbsent(.literal(.truth(false)))
    }
    let ((a, aShape), (b, bShape)) = sides(left, right, sibling: sibling)
    let checked = CheckedCondition.Test.compare(comparison, a, b, lookAlikes: lookAlikes)
    guard aShape != .failed, bShape != .failed else { return checked }
    guard aShape.isComparable(to: bShape) else {
      reportMismatch(syntax, left, aShape, right, bShape)
      return checked
    }
    if comparison != .equal, comparison != .notEqual, !aShape.isOrdered || !bShape.isOrdered {
      report(
        "impossible-comparison",
        .init("\(aShape.description.english) is not before or after another", "\(aShape.description.chinese)不分先后大小"),
        syntax.range, help: .init("compare with `=` or `≠`", "只能用 `等于` 或 `不等于`"))
    }
    if lookAlikes > 0, !(aShape.isText && bShape.isText && comparison == .equal) {
      report(
        "impossible-comparison", .init("only equal texts have look-alikes", "只有比较文字相等时才有形近字"), syntax.range,
        help: .init("leave out `allowing`", "去掉 `容许`"))
    }
    return checked
  }

  /// Both sides; a literal is read as what the other side is.
  private mutating func sides(
    _ left: SyntaxExpression, _ right: SyntaxExpression, sibling: String?
  ) -> ((CheckedValue, Shape), (CheckedValue, Shape)) {
    if isLiteral(left), !isLiteral(right) {
      let checked = value(right, expected: nil)
      let expected = Expected(shape: checked.1, column: column(of: checked.0), subject: right, other: sibling)
      return (value(left, expected: expected), checked)
    }
    let checked = value(left, expected: nil)
    let expected = Expected(shape: checked.1, column: column(of: checked.0), subject: left, other: sibling)
    return (checked, value(right, expected: expected))
  }

  /// One of what `in` offers.
  mutating func member(
    _ syntax: SyntaxExpression, _ member: SyntaxExpression, of subject: SyntaxExpression, _ shape: Shape
  ) -> CheckedValue {
    let (checked, memberShape) = value(
      member, expected: Expected(shape: shape, column: nil, subject: subject, other: nil))
    if shape != .failed, memberShape != .failed, !shape.isComparable(to: memberShape) {
      reportMismatch(syntax, subject, shape, member, memberShape)
    }
    return checked
  }

  /// Whether an expression is read by what it is compared with.
  func isLiteral(_ syntax: SyntaxExpression) -> Bool {
    switch syntax.kind {
    case .text, .term: true
    case .word(let word):
      define(word).map { openLiterals[$0.index] != nil } ?? (!word.contains(".") || word.first?.isNumber == true)
    default: false
    }
  }

  /// The table column a value is taken from, whose words need no quotes.
  private func column(of value: CheckedValue) -> Expected.Column? {
    guard case .field(let path) = value, case .row(_, .table(let table)) = path.root, let field = path.field else {
      return nil
    }
    return Expected.Column(table: table, field: field)
  }

  // MARK: - Errors

  private mutating func reportEmptyText(subject: SyntaxExpression, sign: Range<Int>, empty: SyntaxExpression) {
    let words = text(subject.range)
    report(
      "empty-text", .init("a text cannot tell whether something is there", "文字不能拿来判断有没有"),
      min(sign.lowerBound, empty.range.lowerBound)..<max(sign.upperBound, empty.range.upperBound),
      help: .init(
        "not read: `\(words) is absent`; × or / written: `\(words) is blank`; either: `not exists \(words)`",
        "没有读到写 `\(words) 是 缺失`，写了 × 或 / 写 `\(words) 是 未填`，都不算写 `非 有 \(words)`"))
  }

  private mutating func reportMismatch(
    _ syntax: SyntaxExpression, _ left: SyntaxExpression, _ a: Shape, _ right: SyntaxExpression, _ b: Shape
  ) {
    let (x, y) = (text(left.range), text(right.range))
    let note = Diagnostic.Message(
      "`\(x)` is \(a.description.english), `\(y)` is \(b.description.english)",
      "`\(x)` 是\(a.description.chinese)，`\(y)` 是\(b.description.chinese)")
    var help: Diagnostic.Message?
    if let date = [(a, b, x, y), (b, a, y, x)].first(where: { $0.0.family == .dates && $0.1 == .measure(.days) }),
      let from = someDate(notIn: date.2)
    {
      let sign = text(left.range.upperBound..<right.range.lowerBound).filter { !$0.isWhitespace }
      let isLeft = date.2 == x
      let (english, chinese) = ("days from \(from.english) to \(date.2)", "\(from.chinese) 至 \(date.2) 的 天数")
      help = .init(
        "to compare how many days are left: `\(isLeft ? "\(english) \(sign) \(date.3)" : "\(date.3) \(sign) \(english)")`",
        "要比的是还剩几天：`\(isLeft ? "\(chinese) \(sign) \(date.3)" : "\(date.3) \(sign) \(chinese)")`")
    }
    report(
      "type-mismatch",
      .init(
        "\(a.description.english) cannot be compared with \(b.description.english)",
        "\(a.description.chinese)不能和\(b.description.chinese)比较"),
      syntax.range, notes: [note], help: help)
  }

  /// A date of the case to count days from: the business system's if there is one.
  private func someDate(notIn words: String) -> (english: String, chinese: String)? {
    let singles = index.schema.entities.filter { !$0.isCollection }
    let ordered = singles.filter { $0.name.english == "record" } + singles.filter { $0.name.english != "record" }
    for entity in ordered {
      if let field = entity.fields.first(where: { $0.kind == .value(.date) }) {
        return ("\(entity.name.english).\(field.name.english)", "\(entity.name.chinese).\(field.name.chinese)")
      }
    }
    return nil
  }
}

/// What a literal is compared with, and so has to be.
struct Expected {
  struct Column {
    var table: String
    var field: String
  }

  var shape: Shape
  var column: Column?
  var subject: SyntaxExpression?
  /// Another condition that says the same better, for a hint.
  var other: String?
}

extension SyntaxExpression {
  var isEmptyText: Bool {
    if case .text(let text) = kind { text.unicodeScalars.allSatisfy(\.isBlank) } else { false }
  }
}
