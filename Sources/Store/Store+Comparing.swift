import GRDB
package import Model

extension Store {
  /// The cases of a period one by one, as a report counts them: those of a published week as they were published.
  package func comparedCases(of period: Period, where filter: CaseFilter) throws -> [ComparedCase] {
    try read { db in
      if filter.isEmpty, let week = period.week,
        let at = try String.fetchOne(db, sql: "SELECT at FROM published WHERE week = ?", arguments: [week.name])
      {
        return try Row.fetchAll(db, sql: Self.publishedCases, arguments: [week.name, at]).map(ComparedCase.init)
      }
      let cases = CasesOfPeriod(period, filter)
      return try Row.fetchAll(db, sql: Self.cases + cases.condition, arguments: cases.arguments).map(ComparedCase.init)
    }
  }

  private static let cases = """
    SELECT submissions.id, city, kind, quality, \(CaseOutcome.counted) AS decision,
      EXISTS (SELECT 1 FROM reopenings WHERE reopenings.submission = submissions.id) AS is_reopened,
      rule_set, reader, reader AS newest_reader, 1 AS is_same
    FROM submissions LEFT JOIN decisions ON submission = submissions.id AND is_current WHERE 
    """

  /// The decision that stood when the week was published is the last one made until then.
  private static let publishedCases = """
    SELECT submissions.id, coalesce(city, '') AS city, coalesce(kind, '') AS kind, quality,
      published_cases.decision AS decision, published_cases.decision = 'manual' AND was.decision <> 'manual' AS is_reopened,
      was.rule_set, was.reader, now.reader AS newest_reader, was.submission IS submissions.id AS is_same
    FROM published_cases
    LEFT JOIN submissions ON submissions.case_id = published_cases.case_id AND is_last
    LEFT JOIN decisions AS now ON now.submission = submissions.id AND now.is_current
    LEFT JOIN decisions AS was ON was.id = (
      SELECT max(decisions.id) FROM submissions AS any_of
      JOIN decisions ON decisions.submission = any_of.id
      WHERE any_of.case_id = published_cases.case_id AND decided_at <= ?2)
    WHERE published_cases.week = ?1
    """

  /// Hands over what the decisions on these submissions rest on; those that are not packed are left out.
  package func forEachPackedCase(of submissions: [Int64], _ body: (PackedRow) throws -> Void) throws {
    try read { db in
      let statement = try db.makeStatement(
        sql: "SELECT submission, case_id, decision, verdict, facts FROM packed WHERE submission = ?")
      for submission in submissions {
        if let row = try Row.fetchOne(statement, arguments: [submission]) { try body(PackedRow(row)) }
      }
    }
  }
}

extension ComparedCase {
  fileprivate init(_ row: Row) throws {
    self.init(
      submission: row["id"], city: row["city"], kind: row["kind"],
      quality: try (row["quality"] as String?).map { try Store.word($0) }, decision: try Store.word(row["decision"]),
      isReopened: row["is_reopened"] ?? false, ruleSet: row["rule_set"], reader: row["reader"],
      newestReader: row["newest_reader"], isSameSubmission: row["is_same"])
  }
}
