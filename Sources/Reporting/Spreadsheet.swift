/// Rows for Excel or WPS: UTF-8 with a byte order mark (else Chinese is read as GBK), lines ended by CRLF.
///
/// A cell of text that a spreadsheet would take for a number, a date or a formula is protected:
/// * digits with nothing but `. , - / : e E` among them are written `="101111224667"`, which shows the digits as they
///   are (a number of 16 digits and more would lose its last ones, and `007` its noughts);
/// * text that begins with `= + - @` gets an apostrophe before it, so that nothing from a scan is ever executed.
package struct Spreadsheet {
  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(Int)
    /// `45.00`: digits we computed ourselves.
    case plain(String)
  }

  package enum Separator: Character, Sendable {
    case comma = ","
    case tab = "\t"
  }

  package static let byteOrderMark = "\u{FEFF}"

  /// One line with its end.
  package static func line(_ cells: [Cell], separator: Separator) -> String {
    cells.map { cell in
      switch cell {
      case .number(let number): String(number)
      case .plain(let text): text
      case .text(let text): quoted(protected(printable(text)), separator)
      }
    }.joined(separator: String(separator.rawValue)) + "\r\n"
  }

  private static func protected(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return text }
    if "=+-@＝＋－＠".unicodeScalars.contains(first) { return "'" + text }
    let looksLikeNumber = text.unicodeScalars.allSatisfy {
      ("0"..."9").contains($0) || ".,-/: eE".unicodeScalars.contains($0)
    }
    return ("0"..."9").contains(first) && looksLikeNumber ? "=\"\(text)\"" : text
  }

  private static func quoted(_ text: String, _ separator: Separator) -> String {
    guard text.contains(where: { $0 == separator.rawValue || $0 == "\"" }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
