import GRDB
package import Model

extension Store {
  /// The last week in which a case was received; nil for an empty store.
  package func lastWeek() throws -> Week? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT max(week) FROM submissions WHERE is_last").flatMap(Week.init(_:))
    }
  }

  package func counts(of week: Week) throws -> WeekCounts {
    try read { db in
      var counts = WeekCounts(week: week)
      var cities: [String: WeekCounts.Tally] = [:]
      var kinds: [String: WeekCounts.Tally] = [:]
      let cases = try Row.fetchCursor(db, sql: Self.selectOutcomes, arguments: [week.name])
      while let row = try cases.next() {
        let outcome = try CaseOutcome(row)
        counts.total.count(outcome.decision)
        cities[outcome.city, default: .init()].count(outcome.decision)
        kinds[outcome.kind, default: .init()].count(outcome.decision)
        if outcome.decision == .manual, let cause = outcome.cause { counts.causes[cause, default: 0] += 1 }
        if outcome.decision.isAutomatic, let verdict = outcome.verdict {
          counts.reviewed.automatic += 1
          if verdict != outcome.decision { counts.reviewed.wrong.append(outcome.case) }
        }
      }
      counts.byCity = Self.groups(cities)
      counts.byKind = Self.groups(kinds)
      counts.manualReasons = try Self.manualReasons(in: week, db)
      counts.previous = try Self.tally(of: week.previous, db)
      return counts
    }
  }

  private static let selectOutcomes = """
    SELECT submissions.case_id, city, kind, faults, decision, status, error, unreadable,
      (SELECT count(*) FROM scans WHERE scans.submission = submissions.id) AS scans,
      (SELECT verdicts.decision FROM verdicts WHERE verdicts.submission = submissions.id ORDER BY verdicts.id DESC LIMIT 1)
        AS verdict
    FROM submissions
    LEFT JOIN readings ON key = reading
    LEFT JOIN decisions ON submission = submissions.id AND is_current
    WHERE is_last AND week = ? ORDER BY submissions.case_id
    """

  private static func groups(_ tallies: [String: WeekCounts.Tally]) -> [WeekCounts.Group] {
    tallies.map { WeekCounts.Group(name: $0.key, tally: $0.value) }
      .sorted { ($1.tally.eligible, $0.name) < ($0.tally.eligible, $1.name) }
  }

  private static func manualReasons(in week: Week, _ db: Database) throws -> [WeekCounts.Reason] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT DISTINCT rule, arm, case_id FROM submissions
        JOIN decisions ON submission = submissions.id AND is_current
        JOIN findings ON findings.decision = decisions.id AND is_reason
        WHERE is_last AND week = ? AND decisions.decision = 'manual' ORDER BY rule, arm, case_id
        """,
      arguments: [week.name])
    var reasons: [WeekCounts.Reason] = []
    while let row = try rows.next() {
      if reasons.last.map({ $0.rule != row["rule"] || $0.arm != row["arm"] }) ?? true {
        reasons.append(.init(rule: row["rule"], arm: row["arm"], cases: 0, examples: []))
      }
      reasons[reasons.count - 1].cases += 1
      if reasons[reasons.count - 1].examples.count < 3 { reasons[reasons.count - 1].examples.append(row["case_id"]) }
    }
    return reasons.sorted { ($1.cases, $0.rule, $0.arm) < ($0.cases, $1.rule, $1.arm) }
  }

  private static func tally(of week: Week, _ db: Database) throws -> WeekCounts.Tally? {
    let decisions = try String.fetchAll(
      db,
      sql: """
        SELECT coalesce(decision, 'manual') FROM submissions
        LEFT JOIN decisions ON submission = submissions.id AND is_current
        WHERE is_last AND week = ?
        """,
      arguments: [week.name])
    if decisions.isEmpty { return nil }
    var tally = WeekCounts.Tally()
    for decision in decisions { tally.count(try word(decision)) }
    return tally
  }
}

/// What became of one case, as far as the counts of a week need it.
private struct CaseOutcome {
  let `case`: String
  let city: String
  let kind: String
  let decision: Decision
  let verdict: Decision?
  /// Why its facts could not be judged.
  let cause: WeekCounts.Cause?

  init(_ row: Row) throws {
    `case` = row["case_id"]
    city = row["city"]
    kind = row["kind"]
    let decided = try (row["decision"] as String?).map { try Store.word($0) as Decision }
    decision = decided ?? .manual
    verdict = try (row["verdict"] as String?).map { try Store.word($0) }
    let faults = (row["faults"] as String).split(separator: " ")
    cause =
      if faults.contains(Substring(Record.Fault.duplicate.rawValue)) {
        .duplicate
      } else if row["scans"] == 0 {
        .noScans
      } else if decided == nil {
        .pending
      } else if row["error"] as String? == WorkError.unreadable.rawValue || (row["unreadable"] ?? 0) > 0 {
        .unreadable
      } else if row["status"] as String? == CaseResult.Status.error.rawValue {
        .failed
      } else {
        nil
      }
  }
}
