import GRDB
package import Model

extension Store {
  /// What became of the wish to take an automatic decision back.
  package enum ReopeningOutcome: Hashable, Sendable {
    case reopened
    /// Somebody took it back before.
    case alreadyOpen
    /// There is nothing to take back: the case is with the reviewers.
    case notAutomatic
    case unknownCase
  }

  /// Adds a verdict and takes the automatic decision on the last submission of its case back, in one transaction. The
  /// decision stays in the store; the case counts as manual from now on.
  package func reopen(_ verdict: Verdict) throws -> ReopeningOutcome {
    try write { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT submissions.id, decision, \(CaseOutcome.counted) AS counted FROM submissions
          LEFT JOIN decisions ON submission = submissions.id AND is_current WHERE case_id = ? AND is_last
          """,
        arguments: [verdict.case])
      guard let row else { return .unknownCase }
      guard let decision: Decision = try (row["decision"] as String?).map({ try Self.word($0) }), decision.isAutomatic
      else { return .notAutomatic }
      _ = try Self.add(verdict, db)
      guard row["counted"] != Decision.manual.rawValue else { return .alreadyOpen }
      try db.execute(
        sql: "INSERT INTO reopenings (submission, reviewer, at) VALUES (?, ?, ?)",
        arguments: [row["id"] as Int64, verdict.reviewer, verdict.at.iso])
      return .reopened
    }
  }

  static func reopenings(of submission: Int64, _ db: Database) throws -> [Reopening] {
    try Row.fetchAll(
      db, sql: "SELECT reviewer, at FROM reopenings WHERE submission = ? ORDER BY id", arguments: [submission]
    ).map { Reopening(reviewer: $0["reviewer"], at: try moment($0["at"])) }
  }

  /// The cases of a period whose automatic decision was taken back, by case id. There are few in all: the query begins
  /// with them (CROSS JOIN keeps the order).
  static func reopened(of cases: CasesOfPeriod, _ db: Database) throws -> [WeekCounts.Reopened] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT case_id, decisions.decision, reopenings.reviewer, reopenings.at FROM reopenings
        CROSS JOIN submissions ON submissions.id = reopenings.submission
        JOIN decisions ON decisions.submission = submissions.id AND is_current
        WHERE \(cases.condition) ORDER BY case_id, reopenings.id
        """,
      arguments: cases.arguments
    ).map { row in
      WeekCounts.Reopened(
        case: row["case_id"], decision: try word(row["decision"]),
        by: Reopening(reviewer: row["reviewer"], at: try moment(row["at"])))
    }
  }
}
