import Diagnosing
import Model

/// What an expression gives: a value of some type, something to follow, or a condition.
enum Shape: Hashable, Sendable {
  case value(ValueType)
  case choice([Schema.Name])
  /// A count of days or years; a plain number, comparable to `60 days`.
  case measure(CalendarUnit)
  /// The numbers of a text, in order.
  case numbers
  case link(to: String)
  case presence
  case condition
  /// An error was reported: nothing more is to be said.
  case failed

  init(_ kind: Schema.Field.Kind) {
    switch kind {
    case .value(let type): self = .value(type)
    case .choice(let names): self = .choice(names)
    case .link(let entity): self = .link(to: entity)
    case .presence: self = .presence
    }
  }

  /// Types whose values are compared with each other.
  enum Family: Hashable { case words, identifiers, anyText, dates, terms, money, area, number, choice, numbers, none }

  var family: Family {
    switch self {
    case .value(let type):
      switch type {
      case .text: .anyText
      case .name, .names, .amountInWords, .address, .sex, .ethnicity: .words
      case .idNumber, .listingNumber, .code, .phone: .identifiers
      case .date, .expiry: .dates
      case .term: .terms
      case .money: .money
      case .area: .area
      case .number: .number
      case .choice: .anyText
      }
    case .choice: .choice
    case .measure: .number
    case .numbers: .numbers
    case .link, .presence, .condition, .failed: .none
    }
  }

  var isText: Bool { [.words, .identifiers, .anyText].contains(family) }

  /// Whether one of the two is before the other.
  var isOrdered: Bool { [.dates, .terms, .money, .area, .number].contains(family) }

  func isComparable(to other: Shape) -> Bool {
    if self == .failed || other == .failed { return true }
    let (a, b) = (family, other.family)
    if a == .none || b == .none { return false }
    if case .choice(let names) = self, case .choice(let others) = other {
      return names.contains { others.contains($0) }
    }
    if isText && other.isText { return a == b || a == .anyText || b == .anyText }
    if [a, b].contains(.choice), isText || other.isText { return a == .anyText || b == .anyText }
    if case .measure(let unit) = self, case .measure(let otherUnit) = other { return unit == otherUnit }
    if [a, b].contains(.number) {
      return [.number, .money, .area].contains(a) && [.number, .money, .area].contains(b)
    }
    return a == b
  }

  /// What it is, for a person.
  var description: Diagnostic.Message {
    switch self {
    case .value(let type): Self.names[type] ?? .init("a value", "值")
    case .choice: .init("one of a few words", "几个词之一")
    case .measure(.days): .init("a number of days", "天数")
    case .measure(.months): .init("a number of months", "月数")
    case .measure(.years): .init("a number of years", "年数")
    case .numbers: .init("the numbers of a text", "一串数字")
    case .link: .init("another row", "另一份资料")
    case .presence: .init("something that is there or not", "只有有或没有")
    case .condition: .init("a condition", "条件")
    case .failed: .init("unknown", "不明")
    }
  }

  private static let names: [ValueType: Diagnostic.Message] = [
    .text: .init("text", "文字"), .name: .init("a name", "姓名"), .names: .init("names", "若干姓名"),
    .idNumber: .init("an identity number", "证件号码"), .listingNumber: .init("a listing number", "房源编号"),
    .code: .init("a code", "编号"), .phone: .init("a phone number", "电话"), .date: .init("a date", "日期"),
    .expiry: .init("a date", "日期"), .term: .init("a term", "期限"), .money: .init("an amount", "金额"),
    .amountInWords: .init("an amount in capitals", "大写金额"), .area: .init("an area", "面积"),
    .number: .init("a number", "数"), .address: .init("an address", "地址"), .sex: .init("a sex", "性别"),
    .ethnicity: .init("an ethnicity", "民族"), .choice: .init("one of a few words", "几个词之一"),
  ]
}
