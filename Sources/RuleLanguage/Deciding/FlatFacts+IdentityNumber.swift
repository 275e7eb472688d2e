import Model

extension FlatFacts {
  /// Whether the check character fits; nil for what is no number of 18 characters.
  func identityNumberChecksOut(_ content: FlatContent) -> Bool? {
    guard isIdentityNumber(content) else { return nil }
    var sum = 0
    for offset in 0..<17 { sum += (Int(bytes[content.payload + offset]) - 48) * Self.weights[offset] }
    return bytes[content.payload + 17] == Self.checkCharacters[sum % 11]
  }

  /// Those of `IdentityNumber.checkDigit` (ISO 7064 MOD 11-2).
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checkCharacters = Array("10X98765432".utf8)

  /// What `Operations` makes of an identity number; nil for other texts and other functions.
  func ofIdentityNumber(_ function: Function, _ content: FlatContent) -> FlatContent? {
    guard isIdentityNumber(content) else { return nil }
    switch function {
    case .birth:
      let date = CivilDate(
        year: number(content, 6, 4), month: number(content, 10, 2), day: number(content, 12, 2))
      return date.map { .date(year: $0.year, month: $0.month, day: $0.day) } ?? .unknown
    case .province: return FlatContent(.text, length: 2, payload: content.payload)
    case .region: return FlatContent(.text, length: 6, payload: content.payload)
    case .sex, .checkDigit, .yuan, .numbers: return nil
    }
  }

  private func isIdentityNumber(_ content: FlatContent) -> Bool {
    guard content.length == 18 else { return false }
    for place in content.payload..<content.payload + 17 where !(48...57).contains(bytes[place]) { return false }
    let last = bytes[content.payload + 17]
    return (48...57).contains(last) || last == UInt8(ascii: "X")
  }

  private func number(_ content: FlatContent, _ offset: Int, _ count: Int) -> Int {
    bytes[content.payload + offset..<content.payload + offset + count].reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
