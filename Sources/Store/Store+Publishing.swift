import GRDB
package import Model

extension Store {
  /// Freezes the counts of a week: from now on a report of it gives these, with what became known since beside them.
  /// - Parameter comparison: with the week before, as it is now.
  /// - Returns: false when the week was published before; then nothing is changed.
  @discardableResult
  package func publish(_ week: Week, at moment: Moment, comparison: RateComparison? = nil) throws -> Bool {
    try write { db in
      guard try Self.published(week, db) == nil else { return false }
      var counts = try Self.counts(of: Period(week), CaseFilter(), db)
      counts.comparison = comparison
      try db.execute(
        sql: "INSERT INTO published (week, at, counts) VALUES (?, ?, ?)",
        arguments: [week.name, moment.iso, try json(counts)])
      let cases = CasesOfPeriod(Period(week), CaseFilter())
      try db.execute(
        sql: """
          INSERT INTO published_cases (week, case_id, decision)
          SELECT week, case_id, \(CaseOutcome.counted) FROM submissions
          LEFT JOIN decisions ON submission = submissions.id AND is_current WHERE \(cases.condition)
          """,
        arguments: cases.arguments)
      return true
    }
  }

  /// The counts of a week as they were published; nil when it was not.
  static func published(_ week: Week, _ db: Database) throws -> WeekCounts? {
    guard let row = try Row.fetchOne(db, sql: "SELECT at, counts FROM published WHERE week = ?", arguments: [week.name])
    else { return nil }
    var counts = try decode(WeekCounts.self, from: row["counts"])
    counts.publication = try publication(of: week, with: counts.total.eligible, at: moment(row["at"]), db)
    return counts
  }

  private static func publication(
    of week: Week, with published: Int, at moment: Moment, _ db: Database
  ) throws -> Publication {
    let cases = CasesOfPeriod(Period(week), CaseFilter())
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT submissions.case_id, \(CaseOutcome.counted) AS now, published_cases.decision AS was
        FROM submissions
        LEFT JOIN decisions ON submission = submissions.id AND is_current
        LEFT JOIN published_cases ON published_cases.week = submissions.week AND published_cases.case_id = submissions.case_id
        WHERE \(cases.condition)
        ORDER BY submissions.case_id
        """,
      arguments: cases.arguments)
    var publication = Publication(at: moment, now: .init())
    var known = 0
    while let row = try rows.next() {
      let now: Decision = try word(row["now"])
      publication.now.count(now)
      guard let was = try (row["was"] as String?).map({ try word($0) as Decision }) else {
        publication.late.count(now)
        continue
      }
      known += 1
      if was != now { publication.changed.append(.init(case: row["case_id"], was: was, now: now)) }
    }
    publication.gone = published - known
    return publication
  }
}
