/// Bytes as they come from a pipe, handed on line by line.
struct LineBuffer {
  private var bytes: [UInt8] = []
  /// Up to here no end of line was found.
  private var searched = 0

  /// What came after the last whole line.
  var rest: Int { bytes.count }

  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// The next whole line without its end.
  mutating func next() -> [UInt8]? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    let line = Array(bytes[..<end])
    bytes.removeSubrange(...end)
    searched = 0
    return line
  }

  /// What is left when the pipe has ended in the middle of a line.
  mutating func last() -> [UInt8]? {
    guard !bytes.isEmpty else { return nil }
    defer { self = LineBuffer() }
    return bytes
  }
}
