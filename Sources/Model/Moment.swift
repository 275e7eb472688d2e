/// A point in time to the second. Shown in Asia/Shanghai, which has had no summer time since 1991: always UTC+8.
package struct Moment: Hashable, Comparable, Sendable {
  package let secondsSince1970: Int

  package init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

  /// Reads what `iso` writes; anything else is nil.
  package init?(iso text: String) {
    guard text.hasSuffix("+08:00"), text.utf8.count == 25, text.dropFirst(10).hasPrefix("T"),
      let day = CivilDate(iso: text.prefix(10))
    else { return nil }
    let clock = text.dropFirst(11).dropLast(6).split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    secondsSince1970 = day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - Self.offset
  }

  /// The day in Asia/Shanghai.
  package var day: CivilDate {
    guard let day = CivilDate(dayNumber: local.days) else { preconditionFailure("a moment lies within the calendar") }
    return day
  }

  /// `2026-11-24T09:30:00+08:00`.
  package var iso: String {
    let second = local.second
    return day.iso + "T" + [second / 3600, second / 60 % 60, second % 60].map(twoDigits).joined(separator: ":")
      + "+08:00"
  }

  package static func < (a: Self, b: Self) -> Bool { a.secondsSince1970 < b.secondsSince1970 }

  private static let offset = 8 * 3600

  private var local: (days: Int, second: Int) {
    let seconds = secondsSince1970 + Self.offset
    let second = (seconds % 86_400 + 86_400) % 86_400
    return ((seconds - second) / 86_400, second)
  }
}

private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

extension Moment: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = Moment(iso: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a moment of the form 2026-11-24T09:30:00+08:00"))
    }
    self = moment
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
