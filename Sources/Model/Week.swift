/// A week of ISO 8601: Monday to Sunday, counted within the year that holds its Thursday.
package struct Week: Hashable, Comparable, Sendable {
  package let year: Int
  package let number: Int

  /// Nil when the year has no such week (2025-W53).
  package init?(year: Int, number: Int) {
    guard (1...9998).contains(year), number >= 1, number <= Self.weeks(in: year) else { return nil }
    self.year = year
    self.number = number
  }

  /// The week `date` lies in.
  package init(of date: CivilDate) {
    let thursday = date.adding(days: 3 - Self.weekday(date)) ?? date
    year = thursday.year
    let first = CivilDate(year: thursday.year, month: 1, day: 1)?.dayNumber ?? 0
    number = (thursday.dayNumber - first) / 7 + 1
  }

  /// Reads `2026-W47`; anything else is nil.
  package init?(_ text: String) {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), parts[1].first == "W",
      parts[1].count == 3, let number = Int(parts[1].dropFirst())
    else { return nil }
    self.init(year: year, number: number)
  }

  /// `2026-W47`.
  package var name: String { "\(year)-W\(number < 10 ? "0" : "")\(number)" }

  package var monday: CivilDate {
    // 4 January always lies in week 1.
    guard let fourth = CivilDate(year: year, month: 1, day: 4),
      let monday = fourth.adding(days: (number - 1) * 7 - Self.weekday(fourth))
    else { preconditionFailure("a week lies within the calendar") }
    return monday
  }

  package var sunday: CivilDate {
    guard let sunday = monday.adding(days: 6) else { preconditionFailure("a week lies within the calendar") }
    return sunday
  }

  package var previous: Week { monday.adding(days: -7).map(Week.init(of:)) ?? self }

  package static func < (a: Self, b: Self) -> Bool { (a.year, a.number) < (b.year, b.number) }

  /// Monday 0 … Sunday 6. (1970-01-01 was a Thursday.)
  private static func weekday(_ date: CivilDate) -> Int { ((date.dayNumber + 3) % 7 + 7) % 7 }

  private static func weeks(in year: Int) -> Int {
    CivilDate(year: year, month: 12, day: 28).map { Week(of: $0).number } ?? 52
  }
}

extension Week: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let week = Week(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a week of the form 2026-W47"))
    }
    self = week
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
