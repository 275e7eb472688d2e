import Model

/// A telephone number, digits only: a mobile one of 11 digits, or area code and number.
package enum PhoneParser {
  package static func parse(_ text: String) -> [Parsed] {
    var tokens: [[Character]] = [[]]
    for character in Folding.fold(text) {
      if DigitSlot.read(character) != nil {
        tokens[tokens.count - 1].append(character)
      } else if !"-()+.".contains(character) {
        tokens.append([])
      }
    }
    return tokens.compactMap(value)
  }

  private static func value(_ token: [Character]) -> Parsed? {
    let slots = token.compactMap(DigitSlot.read)
    let repairs = slots.count(where: \.repaired)
    var digits = slots.map(\.digit)
    if digits.starts(with: "86"), digits.count == 13 { digits.removeFirst(2) }
    let isMobile = digits.count == 11 && digits[0] == "1" && "3456789".contains(digits[1])
    let isLandline = (10...12).contains(digits.count) && digits[0] == "0"
    guard isMobile || isLandline, repairs <= 2 else { return nil }
    return Parsed(String(digits), marks: repairs > 0 ? [.repaired] : [])
  }
}
