import GRDB
import Model

extension Store {
  /// Each of `weeks`, also those without a case; published ones as they were published.
  static func trend(over weeks: [Week], _ filter: CaseFilter, _ db: Database) throws -> [WeekCounts.WeekTally] {
    guard let cases = CasesOfPeriod(weeks, filter) else { return [] }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH outcomes AS (
          SELECT submissions.week AS week, \(CaseOutcome.counted) AS decision, coalesce(decisions.decision, 'manual') AS decided, \(CaseOutcome.lastVerdict) AS verdict FROM submissions
          LEFT JOIN decisions ON submission = submissions.id AND is_current
          WHERE \(cases.condition))
        SELECT week, decision, decided, count(*) AS cases, count(verdict) AS reviewed,
          count(CASE WHEN verdict <> decided THEN 1 END) AS wrong
        FROM outcomes GROUP BY week, decision, decided
        """,
      arguments: cases.arguments)
    var found: [String: WeekCounts.WeekTally] = [:]
    while let row = try rows.next() {
      let decision: Decision = try word(row["decision"])
      guard let week = Week(row["week"] as String) else { continue }
      found[week.name, default: .init(week: week)].tally.count(decision, cases: row["cases"])
      guard (try word(row["decided"]) as Decision).isAutomatic else { continue }
      found[week.name]?.reviewed += row["reviewed"]
      found[week.name]?.wrong += row["wrong"]
    }
    return try weeks.map { week in
      var tally = found[week.name] ?? .init(week: week)
      if filter.isEmpty, let published = try published(week, db) { tally.tally = published.total }
      return tally
    }
  }

  static func firedRules(over weeks: [Week], _ filter: CaseFilter, _ db: Database) throws -> Set<String> {
    guard let cases = CasesOfPeriod(weeks, filter) else { return [] }
    return try String.fetchSet(
      db,
      sql: """
        SELECT DISTINCT rule FROM submissions
        JOIN decisions ON submission = submissions.id AND is_current
        JOIN findings ON findings.decision = decisions.id AND outcome NOT IN ('holds', 'skipped')
        WHERE \(cases.condition)
        """,
      arguments: cases.arguments)
  }
}
