import Model

/// Finds identity numbers in a text: 18 characters (GB 11643-1999), the 15 digits of 1989, or another document's number.
package enum IdentityNumberParser {
  package static func parse(_ text: String) -> [Parsed] {
    var found: [Parsed] = []
    for token in tokens(Folding.fold(text)) {
      if let number = citizen(token) {
        found.append(number)
      } else if token.count == 15, let number = IdentityNumber(legacy: String(token)) {
        found.append(Parsed(number.text, marks: [.completed]))
      }
    }
    if found.isEmpty { found = other(text) }
    return found
  }

  /// At most two characters are repaired; more is guessing.
  private static func citizen(_ token: [Character]) -> Parsed? {
    guard token.count == 18 else { return nil }
    var digits = ""
    var repairs = 0
    for character in token.dropLast() {
      guard let slot = DigitSlot.read(character) else { return nil }
      digits.append(slot.digit)
      repairs += slot.repaired ? 1 : 0
    }
    if xVariants.contains(token[17]) {
      digits.append("X")
    } else if let slot = DigitSlot.read(token[17]) {
      digits.append(slot.digit)
      repairs += slot.repaired ? 1 : 0
    } else {
      return nil
    }
    guard repairs <= 2 else { return nil }
    return Parsed(digits, marks: repairs > 0 ? [.repaired] : [])
  }

  /// The last character as printed or as a reader may spell it: Latin, times sign, Greek, Cyrillic.
  private static let xVariants: Set<Character> = ["X", "x", "×", "Χ", "χ", "Х", "х", "✕", "㐅"]

  /// Runs of what may be digits; separators within them are dropped, Han and brackets end them.
  private static func tokens(_ characters: [Character]) -> [[Character]] {
    var tokens: [[Character]] = [[]]
    for character in characters {
      if character == "-" || character == "." || character == "_" || character == "·" { continue }
      if DigitSlot.read(character) != nil || xVariants.contains(character) {
        tokens[tokens.count - 1].append(character)
      } else if tokens[tokens.count - 1].isEmpty == false {
        tokens.append([])
      }
    }
    return tokens
  }

  /// A passport or permit: one or two letters (three on the card of 2017), then seven to twelve digits.
  private static func other(_ text: String) -> [Parsed] {
    let characters = Folding.fold(text).drop { !$0.isLatin }
    let letters = characters.prefix { $0.isLatin }
    let digits = characters.dropFirst(letters.count).prefix { $0.isASCIIDigit }
    let rest = characters.dropFirst(letters.count + digits.count)
    guard (1...3).contains(letters.count), (7...12).contains(digits.count), rest.allSatisfy(\.isNoise) else {
      return []
    }
    return [Parsed(String(letters).uppercased() + String(digits))]
  }
}
