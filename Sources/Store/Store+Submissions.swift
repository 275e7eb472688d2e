import GRDB
package import Model

extension Store {
  /// The answer to a manifest that was already worked on, if it was read well: what may go better the next
  /// time is tried again.
  package func reading(forKey key: String) throws -> CaseResult? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT result FROM readings WHERE key = ? AND status = 'ok'", arguments: [key])
        .map { try decode(CaseResult.self, from: $0) }
    }
  }

  package func saveReading(_ result: CaseResult) throws {
    try write { db in try Self.save(result, db) }
  }

  /// Stores that a case was handed in, so that it counts even if nobody comes to read it. A submission that is there
  /// already keeps its reading and decision until others are stored.
  /// - Returns: the number of the submission: a new one when files or record differ from the last.
  @discardableResult
  package func save(_ submission: Submission) throws -> Int {
    try write { db in try Self.register(submission, db).number }
  }

  /// Stores everything about a case at once. `result` is nil when there was nothing to read.
  @discardableResult
  package func save(
    _ submission: Submission, result: CaseResult?, judgement: Judgement, at moment: Moment
  ) throws -> Int {
    try write { db in
      let row = try Self.register(submission, db)
      try db.execute(
        sql: "UPDATE submissions SET folder = ?, reading = ? WHERE id = ?",
        arguments: [submission.folder, submission.key, row.id])
      if let result {
        try Self.save(result, db)
        try Self.saveFields(of: result, submission: row.id, db)
      }
      try Self.pack(submission, result, judgement.decision, submission: row.id, db)
      try Self.save(judgement, reader: result?.run.reader, submission: row.id, at: moment, db)
      return row.number
    }
  }

  private static func register(_ submission: Submission, _ db: Database) throws -> (id: Int64, number: Int) {
    let record = submission.record
    let last = try Row.fetchOne(
      db, sql: "SELECT id, number, record FROM submissions WHERE case_id = ? AND is_last", arguments: [record.case])
    let recordText = try json(record)
    if let last, last["record"] == recordText, try files(of: last["id"], db) == submission.files {
      return (last["id"], last["number"])
    }
    try db.execute(sql: "UPDATE submissions SET is_last = 0 WHERE case_id = ?", arguments: [record.case])
    let number = (last?["number"] ?? 0) + 1
    try db.execute(
      sql: """
        INSERT INTO submissions
          (case_id, number, is_last, city, kind, received, first_seen, week, faults, record, folder, reading)
        VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.case, number, record.city, record.kind, record.received?.iso, submission.seen.iso,
        submission.week.name, record.faults.map(\.rawValue).joined(separator: " "), recordText, submission.folder,
        submission.key,
      ])
    let id = db.lastInsertedRowID
    for (position, file) in submission.files.enumerated() {
      try db.execute(
        sql: "INSERT INTO scans (submission, position, name, bytes, sha256, failure) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [id, position, file.name, file.bytes, file.sha256, file.failure?.rawValue])
    }
    return (id, number)
  }

  static func files(of submission: Int64, _ db: Database) throws -> [CaseManifest.File] {
    try Row.fetchAll(
      db, sql: "SELECT name, bytes, sha256, failure FROM scans WHERE submission = ? ORDER BY position",
      arguments: [submission]
    ).map { row in
      CaseManifest.File(
        name: row["name"], bytes: row["bytes"], sha256: row["sha256"],
        failure: (row["failure"] as String?).flatMap(ScanFailure.Reason.init(rawValue:)))
    }
  }

  private static func save(_ result: CaseResult, _ db: Database) throws {
    let unreadable =
      (result.reading?.failures.count ?? 0) + (result.reading?.pages.count { $0.kind == "unreadable" } ?? 0)
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO readings (key, case_id, status, error, unreadable, milliseconds, reader, result)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        result.key, result.case, result.isFinal ? "ok" : "error", result.error?.rawValue, unreadable,
        result.run.milliseconds, result.run.reader, try json(result),
      ])
  }

  private static func saveFields(of result: CaseResult, submission: Int64, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM fields WHERE submission = ?", arguments: [submission])
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO fields
          (submission, document, kind, field, value, state, confidence, file, page, x, y, width, height)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (index, document) in (result.reading?.documents ?? []).enumerated() {
      for (id, field) in document.fields {
        try insert.execute(arguments: [
          submission, index, document.kind, id, field.value, field.state.rawValue, field.confidence, field.file,
          field.page, field.box?.x, field.box?.y, field.box?.width, field.box?.height,
        ])
      }
    }
    try rate(submission: submission, db)
  }
}
