import GRDB
import Model

extension Store {
  /// What made cases manual, the most cases first, and how often it alone did.
  static func manualReasons(of cases: CasesOfPeriod, _ db: Database) throws -> [WeekCounts.Reason] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH reasons AS (
          SELECT DISTINCT rule, arm, submissions.id, case_id, \(CaseOutcome.lastVerdict) AS verdict FROM submissions
          JOIN decisions ON submission = submissions.id AND is_current
          JOIN findings ON findings.decision = decisions.id AND is_reason
          WHERE \(cases.condition) AND decisions.decision = 'manual'),
        alone AS (SELECT id FROM reasons GROUP BY id HAVING count(DISTINCT rule) = 1)
        SELECT rule, arm, case_id, verdict, id IN alone AS is_alone FROM reasons ORDER BY rule, arm, case_id
        """,
      arguments: cases.arguments)
    var reasons: [WeekCounts.Reason] = []
    while let row = try rows.next() {
      if reasons.last.map({ $0.rule != row["rule"] || $0.arm != row["arm"] }) ?? true {
        reasons.append(.init(rule: row["rule"], arm: row["arm"], cases: 0, examples: []))
      }
      reasons[reasons.count - 1].count(row["case_id"], isAlone: row["is_alone"], verdict: row["verdict"])
    }
    return reasons.sorted { ($1.cases, $0.rule, $0.arm) < ($0.cases, $1.rule, $1.arm) }
  }
}

extension WeekCounts.Reason {
  fileprivate mutating func count(_ id: String, isAlone: Bool, verdict: String?) {
    cases += 1
    if examples.count < 3 { examples.append(id) }
    guard isAlone else { return }
    alone += 1
    guard let verdict else { return }
    aloneReviewed += 1
    if verdict != Decision.pass.rawValue { aloneBad += 1 }
  }
}
