/// Brings look-alike code points of one character together before anything is compared: full-width forms, the many
/// dashes, dots and colons. It never turns one *printed* character into another; that is a repair, and marked.
package enum Folding {
  /// Nil for what is no character of the text at all (blanks, zero-width marks, control characters).
  package static func fold(_ character: Character) -> Character? {
    guard let scalar = character.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x200B...0x200F, 0x2060, 0xFEFF, 0x3000, 0xAD: return nil
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init)
    case 0x2010...0x2015, 0x2212, 0xFE63: return "-"
    case 0x2236, 0xFE55, 0xFE13: return ":"
    case 0x00B7, 0x2022, 0x2027, 0x30FB, 0x22C5, 0xFF65: return "·"
    case 0x3014, 0xFE59: return "("
    case 0x3015, 0xFE5A: return ")"
    case 0xFFE5: return "¥"
    case 0x3007: return "〇"
    default: return character
    }
  }

  package static func fold(_ text: some StringProtocol) -> [Character] { text.compactMap(fold) }
}

extension Character {
  /// A Han character that may stand in a name or an address (`〇` is one).
  package var isHan: Bool {
    guard let scalar = unicodeScalars.first?.value else { return false }
    return (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || scalar == 0x3007
      || (0x20000...0x323AF).contains(scalar)
  }

  package var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }

  package var isLatin: Bool { isASCII && (("a"..."z").contains(self) || ("A"..."Z").contains(self)) }

  /// What readers make of colons, leaders, underlines and dirt around a value.
  var isNoise: Bool { Self.noise.contains(self) }

  private static let noise: Set<Character> = [
    ":", ";", ",", ".", "。", "、", "'", "\"", "“", "”", "‘", "’", "`", "_", "|", "~", "^", "*", "…", "·", "-", "=",
    "<", ">", "《", "》", "〈", "〉", "«", "»", "!", "\\", "¨", "°",
  ]
}
