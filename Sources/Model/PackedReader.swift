/// Reads what `PackedWriter` wrote. Where the bytes end too soon it gives noughts and is `isBroken` from then on.
package struct PackedReader {
  package private(set) var position: Int
  private let end: Int
  package private(set) var isBroken = false

  package init(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  package var isAtEnd: Bool { position == end }

  package mutating func number(_ bytes: [UInt8]) -> Int {
    guard position < end else { return broken() }
    let first = bytes[position]
    position += 1
    if first < 128 { return Int(first) }
    var number = UInt(first & 127)
    var shift: UInt = 7
    while position < end, shift < 64 {
      let byte = bytes[position]
      position += 1
      number |= UInt(byte & 127) << shift
      if byte < 128 { return Int(bitPattern: number) }
      shift += 7
    }
    return broken()
  }

  /// How many of something follow, each at least a byte.
  package mutating func count(_ bytes: [UInt8]) -> Int {
    let count = number(bytes)
    return (0...end - position).contains(count) ? count : broken()
  }

  /// Where a text of `count` bytes stands.
  package mutating func span(_ count: Int) -> Range<Int> {
    guard (0...end - position).contains(count) else {
      _ = broken()
      return position..<position
    }
    position += count
    return position - count..<position
  }

  package mutating func span(_ bytes: [UInt8]) -> Range<Int> { span(number(bytes)) }

  /// A share of the evidence.
  package mutating func weight(_ bytes: [UInt8]) -> Double {
    Double(bitPattern: UInt64(UInt(bitPattern: number(bytes))))
  }

  package mutating func text(_ bytes: [UInt8]) -> String { String(decoding: bytes[span(bytes)], as: UTF8.self) }

  private mutating func broken() -> Int {
    isBroken = true
    position = end
    return 0
  }
}
