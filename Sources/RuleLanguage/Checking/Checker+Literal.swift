import Diagnosing
import Model

extension Checker {
  /// A number, date, 长期 or word of a choice; nil when the word is none and has to be a path.
  mutating func literal(
    _ word: String, _ syntax: SyntaxExpression, _ expected: Expected?
  ) -> (CheckedValue, Shape)? {
    if word == "长期" || word == "unlimited" { return unlimited(syntax, expected) }
    if word == "長期" {
      reportSpelling(syntax, word, use: "长期")
      return unlimited(syntax, expected)
    }
    if let first = word.first, first.isASCII, first.isNumber || first == "-" {
      return numeral(word, syntax, expected)
    }
    if let number = ChineseNumeral.value(of: word) {
      report(
        "bad-value", .init("numbers are written in digits", "数要用数字写"), syntax.range,
        help: .init("write `\(number)`", "写成 `\(number)`"))
      return (.literal(.truth(false)), .failed)
    }
    guard !word.contains(".") else { return nil }
    guard let expected else { return nil }
    switch expected.shape {
    case .choice(let names):
      if let name = names.first(where: { $0.spellings.contains(word) }) {
        return (.literal(.text(name.english)), expected.shape)
      }
      reportUnknownChoice(word, syntax, names)
      return (.literal(.truth(false)), .failed)
    case .value(.sex):
      guard let sex = ["男": "男", "女": "女", "male": "男", "female": "女"][word] else { return nil }
      return (.literal(.text(sex)), .value(.sex))
    case .value where expected.column != nil:
      return columnWord(word, syntax, expected)
    case .failed:
      return index.entity(word) == nil && index.table(word) == nil ? (.literal(.text(word)), .failed) : nil
    default:
      return nil
    }
  }

  private func unlimited(_ syntax: SyntaxExpression, _ expected: Expected?) -> (CheckedValue, Shape) {
    if expected?.shape == .value(.term) { return (.literal(.term(.unlimited)), .value(.term)) }
    return (.literal(.unlimited), .value(.expiry))
  }

  /// `60`, `6500.50`, `101111224667`, `2004-01-01`.
  private mutating func numeral(
    _ word: String, _ syntax: SyntaxExpression, _ expected: Expected?
  ) -> (CheckedValue, Shape) {
    if let date = CivilDate(iso: word), expected?.shape.isText != true { return (.literal(.date(date)), .value(.date)) }
    let shape = expected?.shape
    if shape?.isText == true, let shape { return (.literal(.text(word)), shape) }
    if let date = Self.slashedDate(word) {
      report(
        "bad-value", .init("dates are written like 2026-01-01", "日期要写成 2026-01-01 这样"), syntax.range,
        help: .init("write `\(date.iso)`", "写成 `\(date.iso)`"))
      return (.literal(.date(date)), .value(.date))
    }
    if let number = ExactNumber(text: word) {
      switch shape?.family {
      case .money, .area, .number: return (.literal(.number(number)), shape ?? .value(.number))
      default: return (.literal(.number(number)), .value(.number))
      }
    }
    report(
      "bad-value", .init("`\(word)` is no number and no date", "`\(word)` 不是数也不是日期"), syntax.range,
      help: .init("dates look like 2026-01-31; put texts in quotes", "日期写成 2026-01-31；文字要加引号"))
    return (.literal(.truth(false)), .failed)
  }

  /// `2026/1/1`, `2026.1.1`.
  private static func slashedDate(_ word: String) -> CivilDate? {
    let parts = word.split(whereSeparator: { $0 == "/" || $0 == "." || $0 == "-" }).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  func term(_ number: Int, _ unit: CalendarUnit, _ expected: Expected?) -> (CheckedValue, Shape) {
    if let expected, expected.shape.family == .number || expected.shape.family == .dates {
      return (.literal(.number(ExactNumber(number) ?? ExactNumber(tenThousandths: 0))), .measure(unit))
    }
    switch unit {
    case .days: return (.literal(.term(.days(number))), .value(.term))
    case .months: return (.literal(.term(.months(number))), .value(.term))
    case .years: return (.literal(.term(.years(number))), .value(.term))
    }
  }

  mutating func textLiteral(
    _ content: String, _ syntax: SyntaxExpression, _ expected: Expected?
  ) -> (CheckedValue, Shape) {
    guard let shape = expected?.shape, !shape.isText, shape != .failed else {
      return (.literal(.text(content)), .value(.text))
    }
    let isUnlimited = content == "长期" || content == "長期"
    if isUnlimited, shape.family == .dates || shape.family == .terms {
      var help = Diagnostic.Message("take away the quotes", "去掉引号")
      if shape.family == .dates {
        help = .init(
          help.english + "; it need not be written at all: 长期 is later than every date"
            + (expected?.other.map { ", `\($0)` is enough" } ?? ""),
          help.chinese + "。其实不用写：长期晚于任何日期" + (expected?.other.map { "，`\($0)` 就够了" } ?? ""))
      }
      report(
        "type-mismatch", .init("`长期` in quotes is a text", "`长期` 加了引号就成了文字"), syntax.range, help: help)
      return (.literal(.truth(false)), .failed)
    }
    if case .choice(let names) = shape {
      guard names.contains(where: { $0.spellings.contains(content) }) else {
        reportUnknownChoice(content, syntax, names)
        return (.literal(.truth(false)), .failed)
      }
      report(
        "quoted-word", .init("`\(content)` needs no quotes", "`\(content)` 不要加引号"), syntax.range,
        help: .init("write `\(content)`", "写成 `\(content)`"))
      return (.literal(.truth(false)), .failed)
    }
    if CivilDate(iso: content) != nil || ExactNumber(text: content) != nil {
      report(
        "quoted-word", .init("a number or date in quotes is a text", "数和日期加了引号就成了文字"), syntax.range,
        help: .init("take away the quotes: `\(content)`", "去掉引号：`\(content)`"))
      return (.literal(.truth(false)), .failed)
    }
    return (.literal(.text(content)), .value(.text))
  }

  /// A word of a text column of a table, as the table has it.
  private mutating func columnWord(
    _ word: String, _ syntax: SyntaxExpression, _ expected: Expected
  ) -> (CheckedValue, Shape)? {
    guard let column = expected.column, let table = index.table(column.table),
      let place = table.columns.firstIndex(where: { $0.name.english == column.field })
    else { return nil }
    if table.rows.contains(where: { $0.indices.contains(place) && $0[place] == .text(word) }) || table.rows.isEmpty {
      return (.literal(.text(word)), expected.shape)
    }
    report(
      "unknown-value", .init("no row of the table has `\(word)` there", "表里这一列没有 `\(word)`"), syntax.range,
      help: .init("look at the table, or put a text in quotes", "看看表里怎么写；文字也可以加引号"))
    return (.literal(.truth(false)), .failed)
  }

  private mutating func reportUnknownChoice(_ word: String, _ syntax: SyntaxExpression, _ names: [Schema.Name]) {
    let nearest = Suggestion.nearest(to: word, among: names)?.spelled(like: word)
    let all = names.map { $0.spelled(like: word) }
    report(
      "unknown-value", .init("unknown word `\(word)`", "没有 `\(word)` 这个值"), syntax.range,
      help: nearest.map { .init("did you mean `\($0)`?", "您是不是要写 `\($0)`？") }
        ?? .init("there are: \(all.joined(separator: ", "))", "可以写：\(all.joined(separator: "、"))"))
  }

  mutating func reportSpelling(_ syntax: SyntaxExpression, _ word: String, use: String) {
    report(
      "traditional-character", .init("`\(word)` is in traditional characters", "`\(word)` 是繁体字"), syntax.range,
      help: .init("write `\(use)`", "写成 `\(use)`"))
  }
}

/// Numbers written in Chinese characters, to say how they are written in rules.
enum ChineseNumeral {
  /// `六十天` → `60 天`; nil for anything else.
  static func value(of word: String) -> String? {
    let digits: [Character: Int] = [
      "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
    var (sum, digit) = (0, 0)
    var rest = word[...]
    while let first = rest.first {
      if let value = digits[first] {
        digit = value
      } else if let unit = units[first] {
        sum += max(digit, 1) * unit
        digit = 0
      } else {
        break
      }
      guard sum < 1_000_000 else { return nil }
      rest = rest.dropFirst()
    }
    guard rest.count < word.count else { return nil }
    if rest.isEmpty { return String(sum + digit) }
    guard CalendarUnit.words[String(rest)] != nil else { return nil }
    return "\(sum + digit) \(rest)"
  }
}
