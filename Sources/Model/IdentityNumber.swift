/// A citizen identity number of 18 characters (GB 11643-1999 公民身份号码): six digits of region, eight of birth,
/// three of sequence (odd for male), one check character by ISO 7064 MOD 11-2.
package struct IdentityNumber: Hashable, Sendable {
  package let text: String

  /// Takes 17 digits and a last digit or `X`; whether the check character fits is asked by `checksOut`.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 18, bytes.dropLast().allSatisfy({ (48...57).contains($0) }),
      (48...57).contains(bytes[17]) || bytes[17] == UInt8(ascii: "X")
    else { return nil }
    self.text = text
  }

  /// The check character that the first 17 digits ask for.
  package static func checkDigit(of first17: some Sequence<UInt8>) -> Character {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(first17, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    return Array("10X98765432")[sum % 11]
  }

  package var checksOut: Bool { Self.checkDigit(of: text.utf8.prefix(17)) == text.last }

  /// Nil when the eight digits are no day.
  package var birth: CivilDate? {
    let digits = Array(text.utf8).map { Int($0) - 48 }
    let year = digits[6] * 1000 + digits[7] * 100 + digits[8] * 10 + digits[9]
    return CivilDate(year: year, month: digits[10] * 10 + digits[11], day: digits[12] * 10 + digits[13])
  }

  /// `男` or `女`: the parity of the 17th digit.
  package var sex: String { Array(text.utf8)[16] % 2 == 1 ? "男" : "女" }

  /// The six digits of the division of first registration (GB/T 2260 at that time).
  package var region: String { String(text.prefix(6)) }

  package var province: String { String(text.prefix(2)) }

  /// The 18 characters of a number of the 1989 standard (15 digits, all births in 19xx).
  package init?(legacy text: String) {
    guard text.utf8.count == 15, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let first17 = text.prefix(6) + "19" + text.dropFirst(6)
    self.init(first17 + String(Self.checkDigit(of: first17.utf8)))
  }
}
