/// Tells documents that DocAI does not read yet from files that are no scan at all.
enum FormatSniffer {
  /// PDF, HEIC/HEIF/AVIF, JPEG 2000, GIF and office files by their first bytes.
  static func isKnownDocument(_ data: [UInt8]) -> Bool {
    let start = Array(data.prefix(16))
    let signatures: [(offset: Int, bytes: [UInt8])] = [
      (0, Array("%PDF".utf8)), (4, Array("ftyp".utf8)), (4, Array("jP  ".utf8)), (0, [0xff, 0x4f, 0xff, 0x51]),
      (0, Array("GIF8".utf8)), (0, Array("PK\u{3}\u{4}".utf8)), (0, [0xd0, 0xcf, 0x11, 0xe0]),
    ]
    return signatures.contains { signature in
      start.count >= signature.offset + signature.bytes.count
        && Array(start[signature.offset..<(signature.offset + signature.bytes.count)]) == signature.bytes
    }
  }
}
