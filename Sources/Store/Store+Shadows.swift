import GRDB
package import Model

extension Store {
  /// Notes what a candidate would have decided on the last submission of a case. It changes nothing else.
  package func saveShadow(
    _ decision: Decision, of ruleSet: String, beside live: Decision, onCase id: String, at moment: Moment
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO shadows (submission, rule_set, live, decision, at)
          SELECT id, ?, ?, ?, ? FROM submissions WHERE case_id = ? AND is_last
          """,
        arguments: [ruleSet, live.rawValue, decision.rawValue, moment.iso, id])
    }
  }

  /// What shadows decided on the cases received in a week, rule set by rule set.
  package func shadowCounts(of week: Week) throws -> [ShadowCounts] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT rule_set, live, shadows.decision, count(*) AS cases FROM shadows
          JOIN submissions ON submissions.id = shadows.submission
          WHERE is_last AND week = ? GROUP BY rule_set, live, shadows.decision ORDER BY rule_set
          """,
        arguments: [week.name])
      var counts: [ShadowCounts] = []
      for row in rows {
        let hash: String = row["rule_set"]
        if counts.last?.ruleSet != hash { counts.append(ShadowCounts(ruleSet: hash)) }
        let flip = Flip(from: try Self.word(row["live"]), to: try Self.word(row["decision"]))
        counts[counts.count - 1].cases[flip] = row["cases"]
      }
      return counts
    }
  }
}
