import Model

/// Finds days in a text, in the order they stand there: 2026年11月1日, 2026-11-01, 2026.11.1, 二〇二六年十一月一日.
package enum DateParser {
  package static func parse(_ text: String) -> [Parsed] { dates(in: text).map(\.parsed) }

  /// The day that three groups of figures are, whatever parts them: 年, 月 and 日 are printed paler on cards than the figures
  /// and vanish on copies. Only where something else says the day, too, for a last figure may have vanished with them.
  package static func day(ofFigures text: String) -> Parsed? {
    let groups = text.map { Folding.fold($0) ?? " " }.split { !$0.isASCIIDigit }.map { String($0) }
    guard groups.count == 3, groups[0].count == 4, groups[1].count <= 2, groups[2].count <= 2,
      let year = Int(groups[0]), let month = Int(groups[1]), let day = Int(groups[2]),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return Parsed(date.iso, marks: [.repaired])
  }

  /// All days with the number of characters up to the end of each.
  static func dates(in text: String) -> [(parsed: Parsed, end: Int)] {
    let characters = Folding.fold(text)
    var found: [(parsed: Parsed, end: Int)] = []
    var index = 0
    while index < characters.count {
      if let (parsed, end) = date(in: characters, at: index) {
        found.append((parsed, end))
        index = end
      } else {
        // A number that is no year is skipped whole, so that its tail is not taken for one.
        let isDigit = characters[index].isASCIIDigit
        index += 1
        while isDigit, index < characters.count, characters[index].isASCIIDigit { index += 1 }
      }
    }
    return found
  }

  private static func date(in characters: [Character], at start: Int) -> (Parsed, Int)? {
    var scanner = Scanner(characters: characters, index: start)
    guard let year = scanner.year(), let first = scanner.separator(year: true) else { return nil }
    guard let month = scanner.number(), scanner.separator(year: false) != nil, var day = scanner.number() else {
      return nil
    }
    let isBroken = first == "年" && !scanner.usesNumerals && scanner.passesBrokenDay(day)
    if isBroken, day > 31 { day /= 10 }
    // A day of one figure directly followed by another figure or by nothing that ends it may have lost its second.
    if !isBroken, scanner.index < characters.count, characters[scanner.index].isASCIIDigit { return nil }
    let endsProperly = isBroken || scanner.index < characters.count && "日目曰号".contains(characters[scanner.index])
    if endsProperly, !isBroken { scanner.index += 1 }
    // 2026年11月1 may have lost a figure, 2026年11月15 only its 日.
    if first == "年", !endsProperly, scanner.repairs > 0 || scanner.isShort { return nil }
    guard scanner.repairs <= 2, let date = CivilDate(year: year, month: month, day: day) else { return nil }
    var marks: Set<Mark> = scanner.repairs > 0 ? [.repaired] : []
    if scanner.usesNumerals { marks.insert(.digitsInWords) }
    return (Parsed(date.iso, marks: marks), scanner.index)
  }

  private struct Scanner {
    let characters: [Character]
    var index: Int
    var repairs = 0
    var usesNumerals = false
    /// The last number had one figure.
    var isShort = false

    init(characters: [Character], index: Int) {
      self.characters = characters
      self.index = index
    }

    /// Four places, at least three of them proper digits (or all of them numerals).
    mutating func year() -> Int? {
      guard index + 4 < characters.count else { return nil }
      if let year = doubledNought() { return year }
      let places = characters[index..<index + 4]
      if places.allSatisfy({ DigitSlot.numerals[$0] != nil }), places.contains(where: \.isHan) {
        usesNumerals = true
        let value = places.reduce(0) { $0 * 10 + (DigitSlot.numerals[$1] ?? 0) }
        guard (1900...2199).contains(value) else { return nil }
        index += 4
        return value
      }
      var value = 0
      var repaired = 0
      for place in places {
        guard let slot = DigitSlot.read(place), let digit = slot.digit.wholeNumberValue else { return nil }
        value = value * 10 + digit
        repaired += slot.repaired ? 1 : 0
      }
      guard repaired <= 1, (1900...2199).contains(value) else { return nil }
      repairs += repaired
      index += 4
      return value
    }

    /// 二O〇二六年: the ring of a year in words is often read twice, as a letter and as a sign.
    private mutating func doubledNought() -> Int? {
      guard index + 5 < characters.count, characters[index + 5] == "年" else { return nil }
      let places = characters[index..<index + 5]
      guard places.allSatisfy({ DigitSlot.numerals[$0] != nil }), DigitSlot.numerals[characters[index + 1]] == 0,
        DigitSlot.numerals[characters[index + 2]] == 0, characters[index + 1] != characters[index + 2]
      else { return nil }
      let digits = [places[index]] + places[(index + 2)...]
      let value = digits.reduce(0) { $0 * 10 + (DigitSlot.numerals[$1] ?? 0) }
      guard (1900...2199).contains(value) else { return nil }
      usesNumerals = true
      repairs += 1
      index += 5
      return value
    }

    mutating func separator(year: Bool) -> Character? {
      guard index < characters.count else { return nil }
      let character = characters[index]
      guard (year ? "年-./·,、" : "月-./·,、").contains(character) else { return nil }
      index += 1
      return character
    }

    /// 1984年9月911, 2004年7月31H: of a pale 日 only the sides are left, and they read as figures or a letter. Not where the
    /// first of them may belong to the day, as in 111.
    mutating func passesBrokenDay(_ day: Int) -> Bool {
      let rest = characters[index...].prefix { $0.isASCIIDigit || $0.isLatin }
      // Of 911 two figures were taken for the day: 9 and one side.
      let tookOneSide = !isShort && (4...9).contains(day / 10) && day % 10 == 1 && rest.elementsEqual("1")
      let leftBothSides = !isShort && (10...31).contains(day) && rest.elementsEqual("11")
      let leftLetter = rest.elementsEqual("H") && (isShort ? day >= 4 : day >= 10)
      guard tookOneSide || leftBothSides || leftLetter else { return false }
      index += rest.count
      repairs += 1
      return true
    }

    mutating func number() -> Int? {
      usesNumerals ? numeral() : figures()
    }

    private mutating func figures() -> Int? {
      var value: Int?
      let start = index
      defer { isShort = index - start == 1 }
      for _ in 0..<2 {
        guard index < characters.count, let slot = DigitSlot.read(characters[index]),
          let digit = slot.digit.wholeNumberValue
        else { break }
        value = (value ?? 0) * 10 + digit
        repairs += slot.repaired ? 1 : 0
        index += 1
      }
      return value
    }

    /// 一 … 三十一.
    private mutating func numeral() -> Int? {
      var value = 0
      var last: Int?
      var seen = false
      while index < characters.count {
        if characters[index] == "十" {
          value += (last ?? 1) * 10
          last = nil
        } else if let digit = DigitSlot.numerals[characters[index]], last == nil {
          last = digit
        } else {
          break
        }
        seen = true
        index += 1
      }
      return seen ? value + (last ?? 0) : nil
    }
  }
}

extension DateParser {
  /// Whether the figures of a text are those of an ISO date (leading noughts of month and day or none) with one left out.
  static func lacksFigure(_ text: String, of date: String) -> Bool {
    let seen = Folding.fold(text).filter(\.isASCIIDigit)
    let parts = date.split(separator: "-")
    let short = parts.map { $0.drop { $0 == "0" } }.joined()
    return [parts.joined(), short].map(Array.init).contains { figures in
      figures.count == seen.count + 1
        && figures.indices.contains { index in
          figures[..<index].elementsEqual(seen.prefix(index))
            && figures[(index + 1)...].elementsEqual(seen.dropFirst(index))
        }
    }
  }
}
