/// The name of a scan inside its case folder, as text that JSON and a terminal can carry, and back to bytes.
///
/// A name on a Unix disk is any bytes. One that is valid UTF-8 is kept as it is; in any other (often GBK, from a ZIP
/// made on Windows) every byte that is not printable ASCII, and `%`, becomes `%XX`.
package enum ScanName {
  package static func text(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return bytes.reduce(into: "") { text, byte in
      if (0x20..<0x7F).contains(byte), byte != UInt8(ascii: "%") {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  /// The bytes on disk that a text may stand for: as it is first, then with its `%XX` undone.
  package static func bytes(of text: String) -> [[UInt8]] {
    let plain = Array(text.utf8)
    var undone: [UInt8] = []
    var index = 0
    while index < plain.count {
      if plain[index] == UInt8(ascii: "%"), index + 2 < plain.count,
        let byte = UInt8(String(decoding: plain[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        undone.append(byte)
        index += 3
      } else {
        undone.append(plain[index])
        index += 1
      }
    }
    return undone == plain ? [plain] : [plain, undone]
  }

  /// Whether a name stays inside the folder: no absolute path, no `..`.
  package static func isInside(_ text: String) -> Bool {
    bytes(of: text).allSatisfy { name in
      !name.isEmpty && !name.contains(0)
        && name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
          !$0.isEmpty && Array($0) != Array("..".utf8) && Array($0) != Array(".".utf8)
        }
    }
  }

  /// For a terminal: control characters, and marks that reverse the direction of writing, become `?`.
  package static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "?"
          default: scalar
          }
        }))
  }
}
