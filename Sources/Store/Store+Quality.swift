import GRDB
import Model

extension Store {
  /// Notes how well the documents of a submission could be read; of all of them when none is named.
  static func rate(submission: Int64? = nil, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE submissions SET quality = (
          SELECT CASE
            WHEN count(*) = 0 THEN NULL
            WHEN 20 * total(state = 'certain') >= 19 * count(*) THEN 'clear'
            WHEN 5 * total(state = 'certain') >= 4 * count(*) THEN 'fair'
            ELSE 'poor' END
          FROM fields WHERE submission = submissions.id AND state IN ('certain', 'doubtful', 'conflicting'))
        WHERE ?1 IS NULL OR id = ?1
        """,
      arguments: [submission])
  }

  /// Notes which field alone keeps a case manual, in a store that was written before this was noted.
  static func findSoleFields(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, judgement FROM decisions WHERE is_current AND decision = 'manual'")
    var found: [(id: Int64, field: String)] = []
    while let row = try rows.next() {
      if let field = try decode(Judgement.self, from: row["judgement"]).soleField { found.append((row["id"], field)) }
    }
    for (id, field) in found {
      try db.execute(sql: "UPDATE decisions SET sole_field = ? WHERE id = ?", arguments: [field, id])
    }
  }

  /// The fields that alone keep cases from being automatic, the most cases first.
  static func soleFields(of cases: CasesOfPeriod, _ db: Database) throws -> [WeekCounts.SoleField] {
    try Row.fetchAll(
      db,
      sql: """
        WITH held AS (
          SELECT sole_field, \(CaseOutcome.lastVerdict) AS verdict FROM submissions
          JOIN decisions ON submission = submissions.id AND is_current
          WHERE \(cases.condition) AND decisions.decision = 'manual' AND sole_field IS NOT NULL)
        SELECT sole_field, count(*) AS cases, count(verdict) AS reviewed,
          count(CASE WHEN verdict <> 'pass' THEN 1 END) AS bad
        FROM held GROUP BY sole_field ORDER BY cases DESC, sole_field
        """,
      arguments: cases.arguments
    ).map { row in
      WeekCounts.SoleField(path: row["sole_field"], cases: row["cases"], reviewed: row["reviewed"], bad: row["bad"])
    }
  }
}
