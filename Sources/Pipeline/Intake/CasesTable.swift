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
    guard let lines = TabSeparated(bytes)?.lines else { throw .unknownEncoding(file) }
    guard let header = lines.first(where: { !$0.isBlank }) else {
      throw .missingColumns(CasesHeader.required(record), file: file)
    }
    let columns = try CasesHeader(header.cells, file: file, record: record)
    warnings = columns.undeclared.map(IntakeWarning.undeclaredColumn)
    records = []
    var positions: [String: Int] = [:]
    for line in lines where line.number > header.number && !line.isBlank {
      let read = columns.record(of: line.cells, line: line.number)
      if let first = positions[read.case] {
        if !records[first].faults.contains(.duplicate) { records[first].faults.append(.duplicate) }
      } else {
        positions[read.case] = records.count
        records.append(read)
      }
    }
  }
}
