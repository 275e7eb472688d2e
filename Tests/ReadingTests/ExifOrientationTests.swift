import Reading
import Testing

@Suite struct ExifOrientationTests {
  /// A JPEG's beginning with an EXIF block that holds the orientation.
  private func jpeg(orientation: UInt8, littleEndian: Bool) -> [UInt8] {
    let tiff: [UInt8] =
      littleEndian
      ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
      : [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    let block = Array("Exif\0\0".utf8) + tiff
    return [0xff, 0xd8, 0xff, 0xe1, 0, UInt8(block.count + 2)] + block + [0xff, 0xda]
  }

  @Test(arguments: 1...8, [true, false])
  func `every orientation is read in both byte orders`(orientation: Int, littleEndian: Bool) {
    #expect(
      ExifOrientation.read(jpeg: jpeg(orientation: UInt8(orientation), littleEndian: littleEndian)) == orientation)
  }

  @Test func `a cut-off, lying or missing block means upright`() {
    let whole = jpeg(orientation: 6, littleEndian: true)
    for length in 0..<(whole.count - 10) { _ = ExifOrientation.read(jpeg: whole.prefix(length)) }
    #expect(ExifOrientation.read(jpeg: whole.prefix(20)) == 1)
    #expect(ExifOrientation.read(jpeg: jpeg(orientation: 9, littleEndian: true)) == 1)
    #expect(ExifOrientation.read(jpeg: [0xff, 0xd8, 0xff, 0xda]) == 1)
    #expect(ExifOrientation.read(jpeg: Array("no image".utf8)) == 1)
  }
}
