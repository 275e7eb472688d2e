package import Model

/// What stands in 有效期限: the day of issue and the last day, 长期, or an end that was cut off.
package struct Validity: Hashable, Sendable {
  package var from: CivilDate
  package var end: End
  package var marks: Set<Mark>

  package enum End: Hashable, Sendable {
    case day(CivilDate)
    case unlimited
    /// The first digits of an end that was cut: 4 (`2036`) to 7.
    case cut(String)
  }

  package init(from: CivilDate, end: End, marks: Set<Mark> = []) {
    self.from = from
    self.end = end
    self.marks = marks
  }
}

/// Reads the validity line of a card whatever became of its separators.
package enum ValidityParser {
  /// Nil when the text says no possible validity (a date that does not exist, digits too few or too many, more than two
  /// repairs).
  package static func parse(_ text: String) -> Validity? {
    guard let tokens = Tokens(Folding.fold(text)) else { return nil }
    let digits = tokens.digits
    guard digits.count >= 8, tokens.repairs <= 2, let from = day(digits.prefix(8)) else { return nil }
    var marks: Set<Mark> = tokens.repairs > 0 ? [.repaired] : []
    if tokens.isUnlimited {
      return digits.count == 8 ? Validity(from: from, end: .unlimited, marks: marks) : nil
    }
    if (12..<16).contains(digits.count) {
      return Validity(from: from, end: .cut(String(digits.dropFirst(8))), marks: marks)
    }
    guard digits.count == 16, let to = day(digits.dropFirst(8)) else { return nil }
    let validity = Validity(from: from, end: .day(to), marks: marks)
    if validity.isFebruaryVariant { marks.insert(.february29) }
    return Validity(from: from, end: .day(to), marks: marks)
  }

  private static func day(_ digits: ArraySlice<Character>) -> CivilDate? {
    let numbers = digits.compactMap(\.wholeNumberValue)
    guard numbers.count == 8 else { return nil }
    return CivilDate(
      year: numbers[0] * 1000 + numbers[1] * 100 + numbers[2] * 10 + numbers[3],
      month: numbers[4] * 10 + numbers[5], day: numbers[6] * 10 + numbers[7])
  }

  /// The digits of the line, and whether it closes with 长期. Nil when anything else stands among them or a separator
  /// stands inside a year, month or day.
  private struct Tokens {
    var digits: [Character] = []
    var repairs = 0
    var isUnlimited = false

    init?(_ characters: [Character]) {
      let start = characters.firstIndex { DigitSlot.read($0) != nil } ?? characters.endIndex
      var index = start
      while index < characters.count {
        let character = characters[index]
        if character == "长" || character == "長" || isBrokenLong(characters, index) {
          // 长期 has many misreadings (长朋, 长其, 长斯, K期) and 长 only one lawful completion.
          let tail = characters[(index + 1)...].prefix { $0.isHan }
          if character == "K" || tail.first != "期" { repairs += 1 }
          isUnlimited = true
          break
        }
        if let slot = DigitSlot.read(character) {
          digits.append(slot.digit)
          repairs += slot.repaired ? 1 : 0
        } else if Self.separators.contains(character) {
          guard digits.count > 16 || Self.places.contains(digits.count) else { return nil }
        } else if digits.count >= 12 {
          break
        } else {
          return nil
        }
        index += 1
      }
    }

    private func isBrokenLong(_ characters: [Character], _ index: Int) -> Bool {
      digits.count == 8 && index + 1 < characters.count && characters[index + 1] == "期"
        && DigitSlot.read(characters[index]) == nil && !Self.separators.contains(characters[index])
    }

    /// Digits read before each place where a separator may stand.
    private static let places: Set<Int> = [4, 6, 8, 12, 14, 16]
    private static let separators: Set<Character> = [
      ".", "-", ":", ",", "·", "、", "一", "~", "至", "到", "_", "。", "'", "\"", "“", "”", ";", "=", "*", "/",
    ]
  }
}
