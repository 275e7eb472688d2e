/// Reading a character where only a digit can stand.
///
/// A look-alike that is no digit is illegal there and may be repaired; a digit is taken as it is, however much it looks
/// like another (domain rule: never one digit for another).
enum DigitSlot {
  /// The digit, and whether it had to be repaired; nil when the character cannot mean one.
  static func read(_ character: Character) -> (digit: Character, repaired: Bool)? {
    if character.isASCIIDigit { return (character, false) }
    return lookAlikes[character].map { ($0, true) }
  }

  private static let lookAlikes: [Character: Character] = [
    "O": "0", "o": "0", "D": "0", "Q": "0", "〇": "0",
    "I": "1", "l": "1", "|": "1", "丨": "1", "!": "1", "]": "1", "i": "1",
    "Z": "2", "z": "2", "A": "4", "S": "5", "s": "5", "b": "6", "G": "6", "T": "7", "B": "8", "g": "9", "q": "9",
  ]

  /// 〇 一 二 … 九 as digits, where a number is written out place by place (二〇二六).
  static let numerals: [Character: Int] = [
    "〇": 0, "零": 0, "○": 0, "O": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}
