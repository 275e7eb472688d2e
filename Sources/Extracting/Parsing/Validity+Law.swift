package import Model

/// What the law fixes about a resident card (居民身份证法 art. 5; 公技监〔2004〕3号): the term follows from the age on
/// the day of issue, and the card ends on the same month and day.
extension Validity {
  /// Years from issue to end; nil when they are no whole years.
  package var term: Term? {
    guard case .day(let to) = end else { return end == .unlimited ? .unlimited : nil }
    let years = to.year - from.year
    if years > 0, from.adding(years: years) == to || isFebruaryVariant { return .years(years) }
    return from.days(to: to) > 0 ? .days(from.days(to: to)) : nil
  }

  /// Whether some age makes this the print of a resident card.
  package var isLawful: Bool {
    switch term {
    case .years(let years): [5, 10, 20].contains(years)
    case .unlimited: true
    default: false
    }
  }

  /// Whether this is what a card says that was issued that day to somebody born on `birth`.
  package func fits(birth: CivilDate) -> Bool { term == Self.term(age: birth.age(on: from)) }

  package static func term(age: Int) -> Term? {
    switch age {
    case ..<0: nil
    case ..<16: .years(5)
    case ..<26: .years(10)
    case ..<46: .years(20)
    default: .unlimited
    }
  }

  /// Issued on 29 February and ending on the 28th of a common year, where the police rule says 1 March.
  var isFebruaryVariant: Bool {
    guard case .day(let to) = end else { return false }
    return from.month == 2 && from.day == 29 && to.month == 2 && to.day == 28 && !CivilDate.isLeap(to.year)
      && to.year > from.year
  }

  /// A cut-off end put right from the age; nil when the digits that are left say otherwise.
  package func completed(birth: CivilDate) -> Validity? {
    guard case .cut(let digits) = end, case .years(let years) = Self.term(age: birth.age(on: from)),
      let to = from.adding(years: years), to.iso.filter({ $0 != "-" }).hasPrefix(digits)
    else { return nil }
    return Validity(from: from, end: .day(to), marks: marks.union([.completed]))
  }
}
