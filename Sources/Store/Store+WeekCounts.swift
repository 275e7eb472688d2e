import GRDB
package import Model

extension Store {
  /// The last week in which a case was received; nil for an empty store.
  package func lastWeek() throws -> Week? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT max(week) FROM submissions WHERE is_last").flatMap(Week.init(_:))
    }
  }

  /// What became of the cases received in `period`, all in one state of the store. A whole week that was published is
  /// as it was then; only what reviewers have found is of today.
  package func counts(of period: Period, where filter: CaseFilter = CaseFilter()) throws -> WeekCounts {
    try read { db in
      let today = try Self.counts(of: period, filter, db)
      guard filter.isEmpty, let week = period.week, var published = try Self.published(week, db) else { return today }
      published.reviewed = today.reviewed
      published.reopened = today.reopened
      return published
    }
  }

  static func counts(of period: Period, _ filter: CaseFilter, _ db: Database) throws -> WeekCounts {
    let these = CasesOfPeriod(period, filter)
    var counts = WeekCounts(period: period, filter: filter)
    var cities: [String: WeekCounts.Tally] = [:]
    var kinds: [String: WeekCounts.Tally] = [:]
    var qualities: [String: WeekCounts.Tally] = [:]
    var days: [Int] = []
    let cases = try Row.fetchCursor(db, sql: CaseOutcome.select(these), arguments: these.arguments)
    while let row = try cases.next() {
      let outcome = try CaseOutcome(row)
      counts.total.count(outcome.counted)
      cities[outcome.city, default: .init()].count(outcome.counted)
      kinds[outcome.kind, default: .init()].count(outcome.counted)
      qualities[outcome.quality?.rawValue ?? "", default: .init()].count(outcome.counted)
      if let taken = outcome.days { days.append(taken) }
      if outcome.counted == .manual, let cause = outcome.cause { counts.causes[cause, default: 0] += 1 }
      if outcome.decision.isAutomatic, let verdict = outcome.verdict {
        counts.reviewed.automatic += 1
        if verdict != outcome.decision { counts.reviewed.wrong.append(outcome.case) }
      }
    }
    counts.byCity = Self.groups(cities)
    counts.byKind = Self.groups(kinds)
    counts.byQuality = (Quality.allCases.map(\.rawValue) + [""]).compactMap { quality in
      qualities[quality].map { WeekCounts.Group(name: quality, tally: $0) }
    }
    counts.turnaround = WeekCounts.Turnaround(days: days)
    counts.manualReasons = try Self.manualReasons(of: these, db)
    counts.soleFields = try Self.soleFields(of: these, db)
    counts.reopened = try Self.reopened(of: these, db)
    counts.previous = try period.previous.flatMap { try Self.tally(of: $0, filter, db) }
    let weeks = period.weeks(12)
    counts.trend = try Self.trend(over: weeks, filter, db)
    counts.firedRules = try Self.firedRules(over: weeks, filter, db)
    return counts
  }

  private static func groups(_ tallies: [String: WeekCounts.Tally]) -> [WeekCounts.Group] {
    tallies.map { WeekCounts.Group(name: $0.key, tally: $0.value) }
      .sorted { ($1.tally.eligible, $0.name) < ($0.tally.eligible, $1.name) }
  }

  private static func tally(
    of period: Period, _ filter: CaseFilter, _ db: Database
  ) throws -> WeekCounts.Tally? {
    if filter.isEmpty, let week = period.week, let published = try published(week, db) {
      return published.total.eligible > 0 ? published.total : nil
    }
    let cases = CasesOfPeriod(period, filter)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(CaseOutcome.counted) AS decision, count(*) AS cases FROM submissions
        LEFT JOIN decisions ON submission = submissions.id AND is_current
        WHERE \(cases.condition) GROUP BY 1
        """,
      arguments: cases.arguments)
    if rows.isEmpty { return nil }
    var tally = WeekCounts.Tally()
    for row in rows { tally.count(try word(row["decision"]), cases: row["cases"]) }
    return tally
  }
}
