import Model
import Reading
import Testing

/// A scan of which a part is missing must say so: what is gone may be what speaks against its case.
@Suite struct CutOffTests {
  /// Three grey pages of 64 × 64 pixels, uncompressed, each one's pixels before its directory.
  private static func tiff(isLittleEndian: Bool, isBig: Bool) -> [UInt8] {
    func number(_ value: Int, _ bytes: Int) -> [UInt8] {
      let little = (0..<bytes).map { UInt8(value >> (8 * $0) & 0xff) }
      return isLittleEndian ? little : little.reversed()
    }
    let (offset, pixels) = (isBig ? 8 : 4, 64 * 64)
    var file = Array((isLittleEndian ? "II" : "MM").utf8) + number(isBig ? 43 : 42, 2)
    if isBig { file += number(8, 2) + number(0, 2) }
    for page in 0..<3 {
      let directory = file.count + offset + pixels
      file += number(directory, offset) + [UInt8](repeating: UInt8(page * 8 + 230), count: pixels)
      let entries = [
        (256, 64), (257, 64), (258, 8), (259, 1), (262, 1), (273, directory - pixels), (278, 64), (279, pixels),
      ]
      file += number(entries.count, isBig ? 8 : 2)
      for (tag, value) in entries {
        file += number(tag, 2) + number(4, 2) + number(1, offset) + number(value, 4)
        file += number(0, offset - 4)
      }
    }
    return file + number(0, offset)
  }

  @Test(arguments: [false, true], [false, true])
  func `a whole file of three pages has three, and no failure`(isLittleEndian: Bool, isBig: Bool) throws {
    var reader = try Reader()
    let result = reader.read(Self.tiff(isLittleEndian: isLittleEndian, isBig: isBig), file: "x")
    #expect(result.sheets.map(\.page) == [1, 2, 3])
    #expect(result.failures.isEmpty)
  }

  @Test(arguments: [false, true], [false, true])
  func `a file that was cut off anywhere has a damaged page, and its whole ones`(
    isLittleEndian: Bool, isBig: Bool
  ) throws {
    var reader = try Reader()
    let whole = Self.tiff(isLittleEndian: isLittleEndian, isBig: isBig)
    for length in stride(from: 12, to: whole.count, by: 397) {
      let result = reader.read(Array(whole.prefix(length)), file: "x")
      #expect(!result.failures.isEmpty && result.failures.allSatisfy { $0.reason == .damaged }, "\(length) bytes")
      #expect(result.sheets.count == length * 3 / whole.count, "\(length) bytes")
    }
  }

  @Test func `strips that lie outside the file make a page damaged`() throws {
    var reader = try Reader()
    var file = Self.tiff(isLittleEndian: true, isBig: false)
    // The offset of the second page's pixels: behind two pages, in the sixth entry of the directory.
    let entry = 8 + 64 * 64 + 2 + 8 * 12 + 4 + 64 * 64 + 2 + 5 * 12
    #expect(Array(file[entry..<(entry + 2)]) == [0x11, 0x01], "StripOffsets")
    file[entry + 10] = 0x7f
    let result = reader.read(file, file: "x")
    #expect(result.failures == [ScanFailure(file: "x", page: 2, reason: .damaged)])
    #expect(result.sheets.map(\.page) == [1, 3])
  }

  @Test func `a chain of pages that leads back into itself has lost some`() throws {
    var reader = try Reader()
    var file = Self.tiff(isLittleEndian: true, isBig: false)
    let first = Array(file[4..<8])
    file.replaceSubrange((file.count - 4)..., with: first)
    let result = reader.read(file, file: "x")
    #expect(result.failures.contains { $0.reason == .damaged })
  }
}
