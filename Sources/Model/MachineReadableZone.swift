/// The two lines of 44 characters at the foot of a passport (ICAO 9303 part 4, TD3).
package struct MachineReadableZone: Hashable, Sendable {
  /// The second line: number, nationality, birth, sex, expiry, personal number, each group with its check digit.
  package let secondLine: String

  /// Takes 88 characters of `A–Z`, `0–9` and `<`; blanks and line ends between them are dropped.
  package init?(_ text: String) {
    let characters = text.filter { !$0.isWhitespace }
    guard characters.utf8.count == 88, characters.utf8.allSatisfy({ Self.value(of: $0) != nil }) else { return nil }
    secondLine = String(characters.suffix(44))
  }

  /// Whether all five check digits fit. The name stands on the first line and has none.
  package var checksOut: Bool {
    let line = Array(secondLine.utf8)
    let composite = Array(line[0..<10] + line[13..<20] + line[21..<43])
    return fits(Array(line[0..<9]), line[9]) && fits(Array(line[13..<19]), line[19])
      && fits(Array(line[21..<27]), line[27]) && fits(Array(line[28..<42]), line[42]) && fits(composite, line[43])
  }

  /// Weights 7, 3, 1 over the values, modulo 10; an empty group may have `<` for its check digit.
  private func fits(_ group: [UInt8], _ digit: UInt8) -> Bool {
    if digit == UInt8(ascii: "<") { return group.allSatisfy { $0 == UInt8(ascii: "<") } }
    guard (48...57).contains(digit) else { return false }
    let sum = group.enumerated().reduce(0) { $0 + (Self.value(of: $1.element) ?? 0) * [7, 3, 1][$1.offset % 3] }
    return sum % 10 == Int(digit) - 48
  }

  /// `0–9` stand for themselves, `A–Z` for 10…35, `<` for 0.
  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case 48...57: Int(byte) - 48
    case 65...90: Int(byte) - 55
    case UInt8(ascii: "<"): 0
    default: nil
    }
  }
}
