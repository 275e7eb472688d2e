/// The days of receipt that a report covers, both ends included: a week of ISO 8601, or any days.
package struct Period: Hashable, Sendable, Codable {
  package let first: CivilDate
  package let last: CivilDate
  /// The week, when the days are just those of one.
  package let week: Week?

  package init(_ week: Week) {
    first = week.monday
    last = week.sunday
    self.week = week
  }

  /// Nil when `last` comes before `first`.
  package init?(from first: CivilDate, to last: CivilDate) {
    guard first <= last else { return nil }
    let week = Week(of: first)
    self.first = first
    self.last = last
    self.week = week.monday == first && week.sunday == last ? week : nil
  }

  /// `2026-W47`, or `2026-11-01/2026-11-20` (an interval of ISO 8601).
  package var name: String { week?.name ?? "\(first.iso)/\(last.iso)" }

  /// As many days just before; nil at the beginning of the calendar.
  package var previous: Period? {
    let days = last.dayNumber - first.dayNumber + 1
    guard let from = first.adding(days: -days), let to = first.adding(days: -1) else { return nil }
    return Period(from: from, to: to)
  }

  /// The weeks that end with the one of the last day, the earliest first.
  package func weeks(_ count: Int) -> [Week] {
    var weeks = [Week(of: last)]
    while weeks.count < count { weeks.append(weeks[weeks.count - 1].previous) }
    return weeks.reversed()
  }
}

/// Which cases of a period count: all, or those of a city or kind as the record says.
package struct CaseFilter: Hashable, Sendable, Codable {
  package var city: String?
  package var kind: String?

  package init(city: String? = nil, kind: String? = nil) {
    self.city = city
    self.kind = kind
  }

  package var isEmpty: Bool { city == nil && kind == nil }
}
