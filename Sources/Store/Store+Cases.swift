import GRDB
package import Model

extension Store {
  /// Hands over the last submission of each case, by case id, one at a time: a year of cases need not fit in memory.
  /// The body sees one state of the store, whatever is written meanwhile.
  package func forEachLastSubmission(
    decidedAs decision: Decision? = nil, in week: Week? = nil, _ body: (StoredCase) throws -> Void
  ) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: Self.selectCase + """
           WHERE is_last AND (?1 IS NULL OR \(CaseOutcome.counted) = ?1) AND (?2 IS NULL OR week = ?2)
          ORDER BY submissions.case_id
          """,
        arguments: [decision?.rawValue, week?.name])
      while let row = try rows.next() { try body(Self.storedCase(row, db)) }
    }
  }

  /// The last submission of a case; nil when the case is not known.
  package func storedCase(_ id: String) throws -> StoredCase? {
    try read { db in
      try Row.fetchOne(db, sql: Self.selectCase + " WHERE submissions.case_id = ? AND is_last", arguments: [id])
        .map { try Self.storedCase($0, db) }
    }
  }

  private static let selectCase = """
    SELECT submissions.*, result, judgement, decided_at FROM submissions
    LEFT JOIN readings ON key = reading
    LEFT JOIN decisions ON submission = submissions.id AND is_current
    """

  private static func storedCase(_ row: Row, _ db: Database) throws -> StoredCase {
    let record = try decode(Record.self, from: row["record"])
    return StoredCase(
      submission: Submission(
        record: record, files: try files(of: row["id"], db), key: row["reading"], folder: row["folder"],
        seen: try moment(row["first_seen"])),
      number: row["number"],
      result: try (row["result"] as String?).map { try decode(CaseResult.self, from: $0) },
      judgement: try (row["judgement"] as String?).map { try decode(Judgement.self, from: $0) },
      decidedAt: try (row["decided_at"] as String?).map(moment),
      verdicts: try verdicts(on: row["id"], ofCase: record.case, db),
      reopenings: try reopenings(of: row["id"], db))
  }

  private static func verdicts(on submission: Int64, ofCase id: String, _ db: Database) throws -> [Verdict] {
    try Row.fetchAll(
      db, sql: "SELECT decision, reviewer, note, at FROM verdicts WHERE submission = ? ORDER BY id",
      arguments: [submission]
    ).map { row in
      Verdict(
        case: id, decision: try word(row["decision"]), reviewer: row["reviewer"], note: row["note"],
        at: try moment(row["at"]))
    }
  }

  static func moment(_ text: String) throws -> Moment {
    guard let moment = Moment(iso: text) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return moment
  }

  static func word<Word: RawRepresentable<String>>(_ text: String) throws -> Word {
    guard let word = Word(rawValue: text) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return word
  }
}
