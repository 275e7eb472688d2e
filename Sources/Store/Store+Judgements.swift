import GRDB
package import Model

extension Store {
  /// Stores a new judgement of a submission already there, by other rules over the same reading.
  /// - Returns: false when there is no such submission.
  @discardableResult
  package func save(
    _ judgement: Judgement, ofCase id: String, submission number: Int, at moment: Moment
  ) throws -> Bool {
    try write { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT submissions.id, readings.reader FROM submissions LEFT JOIN readings ON key = reading
          WHERE submissions.case_id = ? AND number = ?
          """,
        arguments: [id, number])
      guard let row else { return false }
      try Self.save(judgement, reader: row["reader"], submission: row["id"], at: moment, db)
      return true
    }
  }

  /// The decision that stands, if nothing it rests on has changed: the same files and record, read well by the same
  /// reader, judged by the same rules. Then there is nothing to do.
  package func standingDecision(on submission: Submission, ruleSet: String) throws -> Decision? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT submissions.id, record, decision FROM submissions
          JOIN readings ON key = reading AND status = 'ok'
          JOIN decisions ON submission = submissions.id AND is_current
          WHERE submissions.case_id = ? AND is_last AND reading = ? AND rule_set = ?
          """,
        arguments: [submission.record.case, submission.key, ruleSet])
      guard let row, row["record"] == (try json(submission.record)),
        try Self.files(of: row["id"], db) == submission.files
      else { return nil }
      return Decision(rawValue: row["decision"])
    }
  }

  /// A judgement equal to the standing one is not stored again, so `decided_at` is when it was first reached.
  static func save(
    _ judgement: Judgement, reader: String?, submission: Int64, at moment: Moment, _ db: Database
  ) throws {
    let text = try json(judgement)
    let standing = try Row.fetchOne(
      db, sql: "SELECT judgement, reader FROM decisions WHERE submission = ? AND is_current", arguments: [submission])
    if let standing, standing["judgement"] == text, standing["reader"] == reader { return }

    try db.execute(sql: "UPDATE decisions SET is_current = 0 WHERE submission = ?", arguments: [submission])
    try db.execute(
      sql: """
        INSERT INTO decisions (submission, is_current, decision, decided_at, rule_set, reader, judgement, sole_field)
        VALUES (?, 1, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        submission, judgement.decision.rawValue, moment.iso, judgement.ruleSet, reader, text, judgement.soleField,
      ])
    let decision = db.lastInsertedRowID
    // The built-in reasons of a case that was not judged by rules are reasons without being findings.
    let findings = judgement.reasons + judgement.findings.filter { !judgement.reasons.contains($0) }
    for (position, finding) in findings.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO findings (decision, position, rule, arm, item, outcome, is_reason, text)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          decision, position, finding.rule, finding.arm, finding.item, finding.outcome.rawValue,
          position < judgement.reasons.count, finding.text,
        ])
    }
  }
}
