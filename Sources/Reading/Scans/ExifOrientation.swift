/// How a camera held an image, from the EXIF tag 0x0112 of a JPEG (CIPA DC-008): 1…8, 1 being upright.
package enum ExifOrientation {
  /// 1 when there is no tag or it cannot be read. Looks at the first 128 KiB only.
  package static func read(jpeg bytes: some RandomAccessCollection<UInt8>) -> Int {
    let data = Array(bytes.prefix(131_072))
    guard data.count > 4, data[0] == 0xff, data[1] == 0xd8 else { return 1 }
    var at = 2
    while at + 4 <= data.count, data[at] == 0xff {
      let marker = data[at + 1]
      if marker == 0xda || marker == 0xd9 { return 1 }
      let length = Int(data[at + 2]) << 8 | Int(data[at + 3])
      guard length >= 2 else { return 1 }
      if marker == 0xe1, at + 10 <= data.count, Array(data[(at + 4)..<(at + 10)]) == Array("Exif\0\0".utf8) {
        return orientation(tiff: Array(data[(at + 10)..<min(data.count, at + 2 + length)]))
      }
      at += 2 + length
    }
    return 1
  }

  /// Looks through the first directory of the TIFF structure that EXIF carries.
  private static func orientation(tiff: [UInt8]) -> Int {
    guard tiff.count >= 8 else { return 1 }
    let little = tiff[0] == UInt8(ascii: "I")
    func number(_ offset: Int, _ length: Int) -> Int? {
      guard offset >= 0, offset + length <= tiff.count else { return nil }
      let bytes = tiff[offset..<(offset + length)]
      return (little ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let entries = number(directory, 2) else { return 1 }
    for entry in 0..<min(entries, 512) {
      let offset = directory + 2 + 12 * entry
      guard let tag = number(offset, 2) else { return 1 }
      if tag == 0x0112, let value = number(offset + 8, 2), (1...8).contains(value) { return value }
    }
    return 1
  }
}
