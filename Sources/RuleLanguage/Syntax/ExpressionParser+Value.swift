import Diagnosing

extension ExpressionParser {
  /// A value with what stands behind it: `X 的 数字`, `D 后 10 年`, `A 至 B 的 周岁`.
  mutating func value() -> SyntaxExpression {
    var left = shifted()
    while nextOperator == .to, !hasFailed {
      index += 1
      let right = nested { $0.shifted(stopsAtMeasure: true) }
      guard take(.possessive), let measure = next?.word.flatMap({ Measure.words[$0] }) else {
        report(
          "syntax", .init("`A 至 B` needs what to measure", "`A 至 B` 后面要写量什么"), here,
          help: .init("write `A 至 B 的 天数`", "写成 `A 至 B 的 天数`、`的 周岁` 或 `的 年数`"))
        return left
      }
      index += 1
      left = SyntaxExpression(
        kind: .measure(measure, from: left, to: right), range: left.range.lowerBound..<max(left.range.lowerBound, end))
    }
    return left
  }

  /// A value with the functions and shifts behind it. A chain counts as nesting, so it cannot grow without bound.
  private mutating func shifted(stopsAtMeasure: Bool = false) -> SyntaxExpression {
    var value = primary()
    var links = 0
    while !hasFailed {
      if nextOperator == .possessive {
        if stopsAtMeasure, index + 1 < tokens.count, tokens[index + 1].word.map({ Measure.words[$0] != nil }) == true {
          return value
        }
        index += 1
        guard let word = next?.word, let function = Function.words[word] else {
          let names = Function.allCases.map(\.chinese).joined(separator: "、")
          report(
            "unknown-name", .init("what stands behind `的` is no function", "`的` 后面没有这种算法"), here,
            help: .init("there are: \(names)", "可以写：\(names)"))
          return value
        }
        index += 1
        value = SyntaxExpression(kind: .function(function, value), range: value.range.lowerBound..<end)
      } else if nextOperator == .before || nextOperator == .after {
        let isBefore = nextOperator == .before
        index += 1
        guard let (number, unit) = takeTerm() else {
          report(
            "syntax", .init("a number with its unit is missing", "这里要写几天、几个月或几年"), here,
            help: .init("write `后 10 年`", "写成 `后 10 年` 或 `前 90 天`"))
          return value
        }
        value = SyntaxExpression(
          kind: .shift(value, by: number, unit, isBefore: isBefore), range: value.range.lowerBound..<end)
      } else {
        return value
      }
      links += 1
      if links > Self.greatestDepth {
        report(
          "nested-too-deeply", .init("nested more than 64 deep", "套了 64 层以上"), here,
          help: .init("give a part a name with `define`", "用 `设` 给其中一部分起个名字"))
      }
    }
    return value
  }

  private mutating func primary() -> SyntaxExpression {
    guard let token = next else { return missingValue() }
    let start = token.range.lowerBound
    func made(_ kind: SyntaxExpression.Kind, _ parser: Self) -> SyntaxExpression {
      SyntaxExpression(kind: kind, range: start..<max(start, parser.end))
    }
    switch token.kind {
    case .text(let text):
      index += 1
      return made(.text(text), self)
    case .sign(.open):
      index += 1
      let inner = nested { $0.ladder() }
      expectClose(of: token.range)
      return SyntaxExpression(kind: inner.kind, range: start..<max(start, end))
    case .sign:
      return missingValue()
    case .word(let word):
      // A ladder in the middle of an expression begins with its condition; else it needs brackets.
      if nextOperator == .if || nextOperator == .otherwise { return nested { $0.ladder() } }
      if take(.exists) {
        let (thing, condition) = collection()
        return made(.exists(thing, where: condition), self)
      }
      if take(.existsNot) {
        let (thing, condition) = collection()
        return made(.not(made(.exists(thing, where: condition), self)), self)
      }
      if nextOperator == .count {
        index += 1
        return made(count(), self)
      }
      if let kind = prefixed(word) { return made(kind, self) }
      if let (number, unit) = takeTerm() {
        if let isBefore = takeShiftWord() {
          let date = nested { $0.shifted() }
          return made(.shift(date, by: number, unit, isBefore: isBefore), self)
        }
        return made(.term(number, unit), self)
      }
      if let slip = OperatorWord.slips[word] {
        reportSlip(word, use: slip.use)
        index += 1
        return faulty()
      }
      if let other = OperatorWord.words[word], !other.mayBeName { return missingValue() }
      index += 1
      return made(.word(word), self)
    }
  }

  /// `age of A on B`, `days from A to B`, `birth of X`, `check digit of X`, `count of X`: only before their particle.
  private mutating func prefixed(_ word: String) -> SyntaxExpression.Kind? {
    let second = index + 1 < tokens.count ? tokens[index + 1].word : nil
    switch (word, second) {
    case ("count", "of"):
      index += 2
      return count()
    case ("age", "of"):
      index += 2
      return measure(.age, between: "on")
    case ("days", "from"), ("years", "from"):
      index += 2
      return measure(word == "days" ? .days : .years, between: "to")
    case ("check", "digit") where index + 2 < tokens.count && tokens[index + 2].word == "of":
      index += 3
      return .function(.checkDigit, nested { $0.shifted() })
    case (_, "of"):
      guard let function = Function.words[word] else { return nil }
      index += 2
      return .function(function, nested { $0.shifted() })
    default:
      return nil
    }
  }

  private mutating func measure(_ measure: Measure, between particle: String) -> SyntaxExpression.Kind {
    let from = nested { $0.shifted() }
    guard take(word: particle) else {
      report(
        "syntax", .init("`\(particle)` is missing", "这里少了 `\(particle)`"), here,
        help: .init(
          measure == .age ? "write `age of A on B`" : "write `\(measure.rawValue) from A to B`",
          "也可以写成 `A 至 B 的 \(measure.chinese)`"))
      return .faulty
    }
    return .measure(measure, from: from, to: nested { $0.shifted() })
  }

  private mutating func count() -> SyntaxExpression.Kind {
    let (thing, condition) = collection()
    return .count(thing, where: condition)
  }

  /// What `exists` and `count of` look at, with its `where …`.
  private mutating func collection() -> (SyntaxExpression, SyntaxExpression?) {
    guard let word = next?.word, OperatorWord.words[word]?.mayBeName ?? true else { return (missingValue(), nil) }
    let thing = SyntaxExpression(kind: .word(word), range: here)
    index += 1
    guard take(.where) else { return (thing, nil) }
    return (thing, nested { $0.junction() })
  }

  /// `60 days`, `5 年`, `3个月`.
  private mutating func takeTerm() -> (Int, CalendarUnit)? {
    guard let word = next?.word else { return nil }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.utf8.count <= 5, let number = Int(digits) else { return nil }
    let rest = String(word.dropFirst(digits.count))
    if let unit = CalendarUnit.words[rest] {
      index += 1
      return (number, unit)
    }
    guard rest.isEmpty, index + 1 < tokens.count, let following = tokens[index + 1].word else { return nil }
    let afterThat = index + 2 < tokens.count ? tokens[index + 2].word : nil
    if following == "个", afterThat == "月" {
      index += 3
      return (number, .months)
    }
    // `days from` begins another value.
    guard let unit = CalendarUnit.words[following], afterThat != "from" || tokens[index + 1].beginsLine == false else {
      return nil
    }
    index += 2
    return (number, unit)
  }

  private mutating func takeShiftWord() -> Bool? {
    switch next?.word {
    case "before":
      index += 1
      return true
    case "after":
      index += 1
      return false
    default:
      return nil
    }
  }

  private mutating func missingValue() -> SyntaxExpression {
    let what = next.map { " before `\(text($0.range))`" } ?? ""
    let place = next.map { "`\(text($0.range))` 前面" } ?? "这里"
    report(
      "syntax", .init("a value is missing\(what)", "\(place)少了一个值"), here,
      help: .init("write a field, a number, a date or a text in quotes", "写一个字段、数、日期，或者加引号的文字"))
    return faulty()
  }
}

extension OperatorWord {
  /// Words that may also be the name of something: after `exists`, or where no operator can stand.
  fileprivate var mayBeName: Bool {
    switch self {
    case .absent, .blank, .lookAlikes: true
    default: false
    }
  }
}
