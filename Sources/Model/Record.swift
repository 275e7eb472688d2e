/// What the business system says of a case: one line of `cases.tsv`.
package struct Record: Hashable, Sendable, Codable {
  package var `case`: String
  /// Column id (`listing`, `seller`, `received` …) → its text, untouched but for outer blanks. A column the file does
  /// not have is missing here; an empty cell is an empty text.
  package var columns: [String: String]
  /// What is wrong with the line itself; any of these makes the case manual.
  package var faults: [Fault]

  package enum Fault: String, Hashable, Sendable, Codable {
    case duplicate
    case badReceived = "bad-received"
    case unknownKind = "unknown-kind"
    /// The line has not as many cells as the header.
    case malformed
  }

  package init(case: String, columns: [String: String], faults: [Fault] = []) {
    self.case = `case`
    self.columns = columns
    self.faults = faults
  }

  /// The day the case was received; nil when the cell holds none that can be right. A time after the day is ignored.
  package var received: CivilDate? {
    faults.contains(.badReceived) ? nil : columns["received"].flatMap { CivilDate(iso: $0.prefix(10)) }
  }

  package var city: String { columns["city"] ?? "" }
  /// `sale` or `rent`.
  package var kind: String { columns["kind"] ?? "" }
}
