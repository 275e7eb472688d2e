import Model

/// What functions and comparisons make of contents. Nothing and blank stay what they are, unknown stays unknown, and a
/// value a function can do nothing with (a birth date of 30 February) is unknown: nobody can tell what it says.
enum Operations {
  static func compare(
    _ comparison: Comparison, _ left: Facts.Content, _ right: Facts.Content, lookAlikes: Int, _ table: LookAlikes
  ) -> Truth {
    if left == .unknown || right == .unknown { return .unknown }
    guard case .value(let a) = left, case .value(let b) = right else { return .absent }
    switch comparison {
    case .equal:
      if case .text(let read) = a, case .text(let exact) = b, lookAlikes > 0 {
        return Truth(table.equal(read, to: exact, allowing: lookAlikes))
      }
      return equal(a, b)
    case .notEqual: return !equal(a, b)
    case .less: return order(a, b).map { Truth($0 < 0) } ?? .unknown
    case .lessOrEqual: return order(a, b).map { Truth($0 <= 0) } ?? .unknown
    case .greater: return order(a, b).map { Truth($0 > 0) } ?? .unknown
    case .greaterOrEqual: return order(a, b).map { Truth($0 >= 0) } ?? .unknown
    }
  }

  /// An `or` of equalities; a list of names offers each of its names.
  static func isIn(_ subject: Facts.Content, _ members: [Facts.Content]) -> Truth {
    let offered = members.flatMap { member -> [Facts.Content] in
      guard case .value(.names(let names)) = member else { return [member] }
      if case .value(.names) = subject { return [member] }
      return names.map { .value(.text($0)) }
    }
    return .any(offered.map { compare(.equal, subject, $0, lookAlikes: 0, .none) })
  }

  private static func equal(_ a: Value, _ b: Value) -> Truth {
    switch (a, b) {
    case (.text(let a), .text(let b)): Truth(a == b)
    case (.names(let a), .names(let b)): Truth(a == b)
    case (.text(let a), .names(let b)), (.names(let b), .text(let a)): Truth(b == [a])
    case (.truth(let a), .truth(let b)): Truth(a == b)
    // 7299 days are no number of years: whoever gives days means that the years do not come out even.
    case (.term(let a), .term(let b)): Truth(order(a, b) == 0)
    default: order(a, b).map { Truth($0 == 0) } ?? .unknown
    }
  }

  /// Negative, zero or positive; nil when the two have no order.
  private static func order(_ a: Value, _ b: Value) -> Int? {
    switch (a, b) {
    case (.date(let a), .date(let b)): b.days(to: a)
    case (.number(let a), .number(let b)): a == b ? 0 : (a < b ? -1 : 1)
    case (.unlimited, .unlimited): 0
    case (.unlimited, .date), (.unlimited, .number): 1
    case (.date, .unlimited), (.number, .unlimited): -1
    case (.term(let a), .term(let b)): order(a, b)
    default: nil
    }
  }

  private static func order(_ a: Term, _ b: Term) -> Int? {
    switch (a, b) {
    case (.unlimited, .unlimited): 0
    case (.unlimited, _): 1
    case (_, .unlimited): -1
    case (.days(let a), .days(let b)): a - b
    default:
      if let a = months(a), let b = months(b) { a - b } else { nil }
    }
  }

  private static func months(_ term: Term) -> Int? {
    switch term {
    case .years(let years): years * 12
    case .months(let months): months
    case .days, .unlimited: nil
    }
  }

  static func apply(_ function: Function, to content: Facts.Content) -> Facts.Content {
    guard case .value(.text(let text)) = content else {
      if case .value = content { return .unknown }
      return content
    }
    switch function {
    case .birth: return known(IdentityNumber(text)?.birth.map { .date($0) })
    case .sex: return known(IdentityNumber(text).map { .text($0.sex) })
    case .province: return known(IdentityNumber(text).map { .text($0.province) })
    case .region: return known(IdentityNumber(text).map { .text($0.region) })
    case .checkDigit: return known(checkDigit(text).map { .text(String($0)) })
    case .yuan: return known(ChineseAmount.yuan(text).map { .number($0) })
    case .numbers:
      // Two texts without a number would be equal and say nothing.
      let numbers = numbers(in: text)
      return numbers.isEmpty ? .nothing : .value(.names(numbers))
    }
  }

  private static func known(_ value: Value?) -> Facts.Content { value.map { .value($0) } ?? .unknown }

  private static func checkDigit(_ text: String) -> Character? {
    let first17 = Array(text.utf8.prefix(17))
    guard first17.count == 17, first17.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return IdentityNumber.checkDigit(of: first17)
  }

  /// All numbers of a text in order, without leading zeros (0302 is 302).
  static func numbers(in text: String) -> [String] {
    var numbers: [String] = []
    var digits = ""
    for scalar in text.unicodeScalars.map(\.halfWidth) + ["\n"] {
      if ("0"..."9").contains(scalar) {
        digits.unicodeScalars.append(scalar)
      } else if !digits.isEmpty {
        let plain = digits.drop { $0 == "0" }
        numbers.append(plain.isEmpty ? "0" : String(plain))
        digits = ""
      }
    }
    return numbers
  }

  static func measure(_ measure: Measure, from: Facts.Content, to: Facts.Content) -> Facts.Content {
    if from == .unknown || to == .unknown { return .unknown }
    guard case .value(let a) = from, case .value(let b) = to else { return .nothing }
    switch (a, b) {
    case (.date(let a), .date(let b)):
      return known(ExactNumber(measure == .days ? a.days(to: b) : a.age(on: b)).map { .number($0) })
    case (.date, .unlimited): return .value(.unlimited)
    default: return .unknown
    }
  }

  static func shift(_ base: Facts.Content, by number: Int, _ unit: CalendarUnit, isBefore: Bool) -> Facts.Content {
    guard case .value(let value) = base else { return base }
    guard case .date(let date) = value else { return value == .unlimited ? base : .unknown }
    let number = isBefore ? -number : number
    let moved =
      switch unit {
      case .days: date.adding(days: number)
      case .months: date.adding(months: number)
      case .years: date.adding(years: number)
      }
    return known(moved.map { .date($0) })
  }

  static func countNames(_ content: Facts.Content) -> Facts.Content {
    guard case .value(let value) = content else { return content }
    guard case .names(let names) = value else { return .unknown }
    return known(ExactNumber(names.count).map { .number($0) })
  }

  static func matches(_ content: Facts.Content, _ pattern: Pattern) -> Truth {
    test(content) { pattern.matches($0) }
  }

  /// The type's own check: an identity number's check character, or the check digits of a passport's two lines.
  static func checksOut(_ content: Facts.Content) -> Truth {
    test(content) { text in
      MachineReadableZone(text)?.checksOut ?? IdentityNumber(text)?.checksOut ?? false
    }
  }

  private static func test(_ content: Facts.Content, _ body: (String) -> Bool) -> Truth {
    switch content {
    case .value(.text(let text)): Truth(body(text))
    case .value, .unknown: .unknown
    case .blank, .nothing: .absent
    }
  }
}
