import Foundation
import GRDB
import Model

extension Store {
  /// The words of packed cases, by number.
  package func words() throws -> [String] { try read(Self.words) }

  static func words(_ db: Database) throws -> [String] {
    var words = [""]
    for row in try Row.fetchAll(db, sql: "SELECT id, word FROM words ORDER BY id") {
      let id: Int = row["id"]
      while words.count < id { words.append("") }
      words.append(row["word"])
    }
    return words
  }

  /// Keeps what decisions rest on of a case beside what people look at.
  static func pack(
    _ submission: Submission, _ result: CaseResult?, _ decision: Decision, submission id: Int64, _ db: Database
  ) throws {
    var numbers = try WordNumbers(db)
    let bytes = try PackedCase.pack(submission.record, result) { try numbers.number(of: $0, db) }
    let day = (submission.record.received ?? submission.seen.day).iso
    try db.execute(
      sql: """
        INSERT INTO packed (submission, decision, verdict, city, kind, day, case_id, facts)
        VALUES (?1, ?2, (SELECT decision FROM verdicts WHERE submission = ?1 ORDER BY id DESC LIMIT 1), ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (submission) DO UPDATE SET decision = excluded.decision, facts = excluded.facts
        """,
      arguments: [
        id, decision.rawValue, submission.record.city, submission.record.kind, day, submission.record.case, Data(bytes),
      ])
  }

  /// Packs the decided cases of a store that was written before there were packed cases.
  static func packAll(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT submissions.id, record, first_seen, decision, result FROM submissions
        JOIN decisions ON submission = submissions.id AND is_current LEFT JOIN readings ON key = reading
        WHERE is_last ORDER BY submissions.id
        """)
    while let row = try rows.next() {
      let submission = Submission(
        record: try decode(Record.self, from: row["record"]), files: [], key: "", folder: "",
        seen: try moment(row["first_seen"]))
      let result = try (row["result"] as String?).map { try decode(CaseResult.self, from: $0) }
      try pack(submission, result, try word(row["decision"]), submission: row["id"], db)
    }
  }
}

/// The numbers of words; a new word gets the next.
private struct WordNumbers {
  private var numbers: [String: Int]

  init(_ db: Database) throws {
    numbers = Dictionary(
      try Row.fetchAll(db, sql: "SELECT id, word FROM words").map { ($0["word"], $0["id"]) },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func number(of word: String, _ db: Database) throws -> Int {
    if let known = numbers[word] { return known }
    try db.execute(sql: "INSERT INTO words (word) VALUES (?)", arguments: [word])
    numbers[word] = Int(db.lastInsertedRowID)
    return Int(db.lastInsertedRowID)
  }
}
