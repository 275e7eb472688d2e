import Model

/// What a number looks like, place by place, as reviewers draw it in `tables/listing-format.txt`: `101999999999`,
/// `BJ9{19}`, `年年月月日日9{6}`.
///
/// `9` is any figure, `A` any letter, 年 月 日 the figures of a day that there is; every other figure or capital is itself,
/// and so is whatever stands in quotes. `{19}` repeats the place before it.
package struct NumberPicture: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case figure, letter, year, month, day
    case exactly(Character)

    /// Whether the character may stand here.
    package func admits(_ character: Character) -> Bool {
      switch self {
      case .exactly(let own): character == own
      case .letter: ("A"..."Z").contains(character)
      case .figure, .year, .month, .day: ("0"..."9").contains(character)
      }
    }
  }

  package let places: [Place]
  /// As it was drawn.
  package let text: String

  /// Lengths that a number may have; others are not taken for one.
  package static let lengths = 6...28
  /// A token with fewer figures is a word.
  package static let leastFigures = 4

  /// Nil when it is no picture, or none that a number could have: of another length, with fewer than four figures, or with
  /// half a day.
  package init?(_ text: String) {
    var places: [Place] = []
    var rest = text.foldedWidth[...]
    while let character = rest.popFirst() {
      if let closing = Self.quotes[character] {
        guard let end = rest.firstIndex(where: closing.contains), rest.startIndex < end else { return nil }
        for quoted in rest[..<end] {
          guard Self.isItself(quoted) else { return nil }
          places.append(.exactly(quoted))
        }
        rest = rest[end...].dropFirst()
      } else if character == "{" {
        guard let last = places.last, let end = rest.firstIndex(of: "}"), let count = Int(rest[..<end]),
          (1...Self.lengths.upperBound).contains(count)
        else { return nil }
        places += Array(repeating: last, count: count - 1)
        rest = rest[end...].dropFirst()
      } else if let place = Self.signs[character] {
        places.append(place)
      } else {
        guard Self.isItself(character) else { return nil }
        places.append(.exactly(character))
      }
      guard places.count <= Self.lengths.upperBound else { return nil }
    }
    let figures = places.count { place in "0123456789".contains(where: place.admits) }
    let day = [Place.year, .month, .day].map { part in places.count { $0 == part } }
    guard Self.lengths.contains(places.count), figures >= Self.leastFigures,
      day == [0, 0, 0] || day == [2, 2, 2] || day == [4, 2, 2]
    else { return nil }
    self.places = places
    self.text = text
  }

  /// Whether the number looks like that; letters are capitals.
  package func fits(_ number: [Character]) -> Bool {
    number.count == places.count && zip(places, number).allSatisfy { $0.admits($1) } && isDayThere(number)
  }

  /// Years in two figures are of this century.
  private func isDayThere(_ number: [Character]) -> Bool {
    let parts = [Place.year, .month, .day].map { part in
      String(zip(places, number).filter { $0.0 == part }.map(\.1))
    }
    guard !parts[0].isEmpty else { return true }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return false }
    let year = parts[0].count == 2 ? 2000 + numbers[0] : numbers[0]
    return CivilDate(year: year, month: numbers[1], day: numbers[2]) != nil
  }

  private static func isItself(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || ("A"..."Z").contains(character)
  }

  private static let signs: [Character: Place] = ["9": .figure, "A": .letter, "年": .year, "月": .month, "日": .day]

  /// What may open a quotation → what closes it; input methods turn quotes either way.
  private static let quotes: [Character: Set<Character>] = Dictionary(
    uniqueKeysWithValues: ["'‘’", "\"“”"].flatMap { marks in marks.map { ($0, Set(marks)) } })
}
