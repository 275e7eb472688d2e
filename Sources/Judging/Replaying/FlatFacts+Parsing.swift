import Model
import RuleLanguage

extension FlatFacts {
  /// The typed content of one reading of a field.
  mutating func content(_ span: FlatDocumentPlan.Span, as type: ValueType) -> FlatContent {
    switch span.kind {
    case 1: return FlatContent(.blank)
    case 2: return .nothing
    default:
      if let content = plainContent(span.range, as: type) { return content }
      let text = String(decoding: bytes[span.range], as: UTF8.self)
      return add(Value(text, as: type).map { .value($0) } ?? .unknown)
    }
  }

  /// What `Value(_:as:)` makes of texts that are written as nearly all are; nil for any other.
  mutating func plainContent(_ range: Range<Int>, as type: ValueType) -> FlatContent? {
    let text = FlatContent(.text, length: range.count, payload: range.lowerBound)
    switch type {
    case .text, .amountInWords, .ethnicity, .choice, .address: return isPlainWord(text) ? text : nil
    case .name: return isPlainWord(text) && !hasByte(range, ".", ".", ".") ? text : nil
    case .names:
      guard isPlainWord(text), !hasByte(range, ".", ",", ";"), !hasByte(range, "/", "/", "/") else { return nil }
      names.append(text)
      return FlatContent(.names, length: 1, payload: names.count - 1)
    case .phone: return digitCount(range) == range.count && !range.isEmpty ? text : nil
    case .listingNumber, .code: return isPlainNumber(range) ? text : nil
    case .idNumber:
      let isNumber =
        range.count == 18 && digitCount(range) >= 17
        && (digitCount(range) == 18 || bytes[range.upperBound - 1] == UInt8(ascii: "X"))
      return isNumber ? text : nil
    case .date, .expiry: return FlatContent(isoDay: bytes, range)
    case .money, .area, .number: return plainAmount(range)
    case .sex, .term: return nil
    }
  }

  /// Nothing in it is folded, trimmed or dropped.
  private func isPlainWord(_ text: FlatContent) -> Bool {
    guard text.length > 0, isPlain(text) else { return false }
    for place in text.payload..<text.payload + Int(text.length) where bytes[place] <= 0x20 { return false }
    return true
  }

  private func hasByte(_ range: Range<Int>, _ a: Unicode.Scalar, _ b: Unicode.Scalar, _ c: Unicode.Scalar) -> Bool {
    for place in range {
      let byte = UInt32(bytes[place])
      if byte == a.value || byte == b.value || byte == c.value { return true }
    }
    return false
  }

  /// How many digits it begins with.
  private func digitCount(_ range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place < range.upperBound, (48...57).contains(bytes[place]) { place += 1 }
    return place - range.lowerBound
  }

  /// Digits, perhaps after capitals.
  private func isPlainNumber(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound, (65...90).contains(bytes[place]) { place += 1 }
    guard place < range.upperBound else { return false }
    return digitCount(place..<range.upperBound) == range.upperBound - place
  }

  /// `3480000`, `89.5`: up to twelve digits, and at most four places.
  private func plainAmount(_ range: Range<Int>) -> FlatContent? {
    let whole = digitCount(range)
    guard whole > 0, whole <= 12 else { return nil }
    let point = range.lowerBound + whole
    var number = bytes[range.lowerBound..<point].reduce(0) { $0 * 10 + Int($1) - 48 }
    guard point < range.upperBound else { return FlatContent(.number, payload: number * 10_000) }
    let places = point + 1..<range.upperBound
    guard bytes[point] == UInt8(ascii: "."), (1...4).contains(places.count), digitCount(places) == places.count else {
      return nil
    }
    for offset in 0..<4 {
      number = number * 10 + (offset < places.count ? Int(bytes[places.lowerBound + offset]) - 48 : 0)
    }
    return FlatContent(.number, payload: number)
  }
}

extension FlatContent {
  /// `2026-11-24` and nothing else.
  init?(isoDay bytes: [UInt8], _ range: Range<Int>) {
    guard range.count == 10 else { return nil }
    let start = range.lowerBound
    var number = 0
    for offset in 0..<10 {
      let byte = bytes[start + offset]
      if offset == 4 || offset == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (48...57).contains(byte) else { return nil }
        number = number * 10 + Int(byte) - 48
      }
    }
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    // Every month has 28 days; the calendar knows which have more.
    guard year > 0, (1...12).contains(month), day > 0, day <= 28 || CivilDate(year: year, month: month, day: day) != nil
    else { return nil }
    self = .date(year: year, month: month, day: day)
  }
}
