package import Definitions
package import Foundation
package import Model

/// `cases.tsv`: what the business system says of every case, one line each.
package struct CasesTable: Hashable, Sendable {
  /// In the order of the file; a case named twice is here once, with its fault.
  package var records: [Record]
  package var warnings: [IntakeWarning]

  /// Reads the bytes of a file; `file` names it in errors.
  package init(_ bytes: Data, file: String, record: RecordDefinition) throws(IntakeError) {
    guard let text = Self.decode(bytes) else { throw .unknownEncoding(file) }
    let lines = Self.lines(of: text)
    guard let header = lines.first(where: { !$0.text.isEmpty }) else {
      throw .missingColumns(CasesHeader.required(record), file: file)
    }
    let columns = try CasesHeader(Self.cells(of: header.text), file: file, record: record)
    warnings = columns.undeclared.map(IntakeWarning.undeclaredColumn)
    records = []
    var positions: [String: Int] = [:]
    for line in lines where line.number > header.number && !line.isBlank {
      let read = columns.record(of: Self.cells(of: line.text), line: line.number)
      if let first = positions[read.case] {
        if !records[first].faults.contains(.duplicate) { records[first].faults.append(.duplicate) }
      } else {
        positions[read.case] = records.count
        records.append(read)
      }
    }
  }

  struct Line {
    /// From 1.
    var number: Int
    var text: Substring

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
  }

  /// Lines end with LF, CRLF or (old Excel for Mac) CR.
  private static func lines(of text: String) -> [Line] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .enumerated().map { Line(number: $0.offset + 1, text: $0.element) }
  }

  /// Cells without outer blanks. Excel puts quotes around a cell that holds a comma or a quote, and doubles the latter.
  private static func cells(of line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
      var cell = cell
      while cell.first?.isWhitespace == true { cell = cell.dropFirst() }
      while cell.last?.isWhitespace == true { cell = cell.dropLast() }
      guard cell.count >= 2, cell.first == "\"", cell.last == "\"" else { return String(cell) }
      return cell.dropFirst().dropLast().replacingOccurrences(of: "\"\"", with: "\"")
    }
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
