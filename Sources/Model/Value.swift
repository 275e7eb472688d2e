/// A typed value, as rules compare it. Identifiers are text, never numbers; money is exact.
package enum Value: Hashable, Sendable {
  case text(String)
  case names([String])
  case date(CivilDate)
  /// 长期: later than every date, equal only to itself.
  case unlimited
  case term(Term)
  case number(ExactNumber)
  case truth(Bool)
}

/// A span on the calendar.
package enum Term: Hashable, Sendable {
  case years(Int)
  case months(Int)
  case days(Int)
  case unlimited
}
