import Foundation
import GRDB
package import Model

extension Store {
  /// Every automatic decision on a case of the period, by case id.
  package func automaticCases(of period: Period, where filter: CaseFilter = CaseFilter()) throws -> [AutomaticCase] {
    let cases = CasesOfPeriod(period, filter)
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT case_id, city, kind, folder, decisions.decision, \(CaseOutcome.lastVerdict) AS verdict,
            coalesce((SELECT min(rule) FROM findings WHERE findings.decision = decisions.id AND is_reason), '') AS rule
          FROM submissions JOIN decisions ON submission = submissions.id AND is_current
          WHERE \(cases.condition) AND decisions.decision <> 'manual' ORDER BY case_id
          """,
        arguments: cases.arguments
      ).map { row in
        AutomaticCase(
          case: row["case_id"], city: row["city"], kind: row["kind"], folder: row["folder"],
          decision: try Self.word(row["decision"]), rule: row["rule"],
          verdict: try (row["verdict"] as String?).map { try Self.word($0) })
      }
    }
  }

  /// The secret by which cases are drawn for review: made with the store, and never shown.
  package func samplingKey() throws -> [UInt8] {
    try read { db in Array(try Data.fetchOne(db, sql: "SELECT value FROM secrets WHERE name = 'sampling'") ?? Data()) }
  }
}
