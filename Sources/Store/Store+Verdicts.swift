import GRDB
package import Model

extension Store {
  /// What became of a verdict that was handed in.
  package enum VerdictOutcome: Hashable, Sendable {
    case added
    /// The same reviewer's last verdict already says so: a file may be imported twice.
    case alreadyThere
    case unknownCase
  }

  /// Adds verdicts on the last submission of their cases, all in one transaction.
  package func add(_ verdicts: [Verdict]) throws -> [VerdictOutcome] {
    try write { db in try verdicts.map { try Self.add($0, db) } }
  }

  static func add(_ verdict: Verdict, _ db: Database) throws -> VerdictOutcome {
    let submission = try Int64.fetchOne(
      db, sql: "SELECT id FROM submissions WHERE case_id = ? AND is_last", arguments: [verdict.case])
    guard let submission else { return .unknownCase }
    let last = try Row.fetchOne(
      db,
      sql: "SELECT decision, note FROM verdicts WHERE submission = ? AND reviewer = ? ORDER BY id DESC LIMIT 1",
      arguments: [submission, verdict.reviewer])
    if let last, last["decision"] == verdict.decision.rawValue, last["note"] == verdict.note { return .alreadyThere }
    try db.execute(
      sql: "INSERT INTO verdicts (submission, decision, reviewer, note, at) VALUES (?, ?, ?, ?, ?)",
      arguments: [submission, verdict.decision.rawValue, verdict.reviewer, verdict.note, verdict.at.iso])
    return .added
  }
}
