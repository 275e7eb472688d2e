package import Foundation

/// Tab-separated text as Excel and WPS save it: UTF-8 with or without a byte order mark, UTF-16 or GB18030; lines end
/// with LF, CRLF or CR.
package struct TabSeparated: Hashable, Sendable {
  package let lines: [Line]

  package struct Line: Hashable, Sendable {
    /// From 1.
    package var number: Int
    package var text: Substring

    package var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

    /// Cells without outer blanks. Excel puts quotes around a cell that holds a comma or a quote, and doubles the
    /// latter.
    package var cells: [String] {
      text.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
        var cell = cell
        while cell.first?.isWhitespace == true { cell = cell.dropFirst() }
        while cell.last?.isWhitespace == true { cell = cell.dropLast() }
        guard cell.count >= 2, cell.first == "\"", cell.last == "\"" else { return String(cell) }
        return cell.dropFirst().dropLast().replacingOccurrences(of: "\"\"", with: "\"")
      }
    }
  }

  /// Nil when the bytes are text in none of these encodings.
  package init?(_ bytes: Data) {
    guard let text = Self.decode(bytes) else { return nil }
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .enumerated().map { Line(number: $0.offset + 1, text: $0.element) }
  }

  /// UTF-8, else UTF-16 by its byte order mark (Excel's “Unicode text”), else GB18030 (Excel's “text” in China).
  private static func decode(_ bytes: Data) -> String? {
    let text: String?
    if bytes.starts(with: [0xFF, 0xFE]) {
      text = String(data: bytes.dropFirst(2), encoding: .utf16LittleEndian)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      text = String(data: bytes.dropFirst(2), encoding: .utf16BigEndian)
    } else if let utf8 = String(validating: bytes, as: UTF8.self) {
      text = utf8
    } else {
      // kCFStringEncodingGB_18030_2000 (0x0632) as an NSStringEncoding.
      text = String(data: bytes, encoding: String.Encoding(rawValue: 0x8000_0632))
    }
    guard let text else { return nil }
    return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
  }
}
