import Foundation
import GRDB
package import Model

extension Store {
  /// Hands over the packed cases of a window in the order in which they were handed in, one at a time, from one state of
  /// the store.
  package func forEachPackedCase(in window: ReplayWindow, _ body: (PackedRow) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT submission, case_id, decision, verdict, facts FROM packed
          WHERE (?1 IS NULL OR city = ?1) AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR day >= ?3)
            AND (?4 IS NULL OR day <= ?4)
          ORDER BY submission
          """,
        arguments: [window.city, window.kind, window.from?.iso, window.to?.iso])
      while let row = try rows.next() { try body(PackedRow(row)) }
    }
  }

  /// The last submission of a case of the window has no decision yet: an interrupted run.
  package func undecidedCount(in window: ReplayWindow = ReplayWindow()) throws -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM submissions WHERE is_last AND id NOT IN (SELECT submission FROM packed)
            AND (?1 IS NULL OR city = ?1) AND (?2 IS NULL OR kind = ?2)
            AND (?3 IS NULL OR coalesce(received, substr(first_seen, 1, 10)) >= ?3)
            AND (?4 IS NULL OR coalesce(received, substr(first_seen, 1, 10)) <= ?4)
          """,
        arguments: [window.city, window.kind, window.from?.iso, window.to?.iso]) ?? 0
    }
  }

  /// What the standing decision on a submission rests on; nil when there is none.
  package func standingJudgement(ofSubmission id: Int64) throws -> Judgement? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT judgement FROM decisions WHERE submission = ? AND is_current", arguments: [id]
      ).map { try decode(Judgement.self, from: $0) }
    }
  }

  /// The first reason of the standing decision on a submission.
  package func standingReason(ofSubmission id: Int64) throws -> (rule: String, arm: Int)? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT rule, arm FROM decisions JOIN findings ON findings.decision = decisions.id AND is_reason
          WHERE submission = ? AND is_current ORDER BY position LIMIT 1
          """,
        arguments: [id]
      ).map { ($0["rule"], $0["arm"]) }
    }
  }

  /// - Returns: the number of the replay.
  @discardableResult
  package func save(_ replay: ReplaySummary, isWhole: Bool, by who: String, at moment: Moment) throws -> Int64 {
    try write { db in
      try db.execute(
        sql: "INSERT INTO replays (rule_set, live, at, who, is_whole, summary) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [replay.ruleSet, replay.live, moment.iso, who, isWhole, try json(replay)])
      return db.lastInsertedRowID
    }
  }

  /// The last replay of these rules over all cases, against the rules that are live.
  package func lastWholeReplay(of ruleSet: String, against live: String) throws -> (id: Int64, summary: ReplaySummary)?
  {
    try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT id, summary FROM replays WHERE rule_set = ? AND live = ? AND is_whole ORDER BY id DESC LIMIT 1
          """,
        arguments: [ruleSet, live]
      ).map { ($0["id"], try decode(ReplaySummary.self, from: $0["summary"])) }
    }
  }
}

/// A packed case while it is handed over; its texts are only read when asked for.
package struct PackedRow {
  private let row: Row

  init(_ row: Row) { self.row = row }

  package var submission: Int64 { row[0] }
  package var `case`: String { row[1] }
  package var decision: Decision { Decision(rawValue: row[2]) ?? .manual }
  package var verdict: Decision? { (row[3] as String?).flatMap(Decision.init(rawValue:)) }

  package func withFacts<T>(_ body: (UnsafeRawBufferPointer) throws -> T) throws -> T {
    try row.withUnsafeData(atIndex: 4) { data in try (data ?? Data()).withUnsafeBytes(body) }
  }
}
