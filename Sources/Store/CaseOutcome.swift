import GRDB
import Model

/// What became of one case, as far as the counts of a period need it.
struct CaseOutcome {
  let `case`: String
  let city: String
  let kind: String
  let quality: Quality?
  /// What was decided, by rules.
  let decision: Decision
  /// What the case counts as: a case that a reviewer took back is manual.
  let counted: Decision
  let verdict: Decision?
  /// Why its facts could not be judged.
  let cause: WeekCounts.Cause?
  /// From the day of receipt to that of the first decision.
  let days: Int?

  /// The last verdict on a submission, as a column.
  static let lastVerdict =
    "(SELECT verdicts.decision FROM verdicts WHERE verdicts.submission = submissions.id ORDER BY verdicts.id DESC LIMIT 1)"

  /// What a submission counts as, as a column; `decisions` are the current ones.
  static let counted = """
    CASE WHEN EXISTS (SELECT 1 FROM reopenings WHERE reopenings.submission = submissions.id) THEN 'manual'
    ELSE coalesce(decisions.decision, 'manual') END
    """

  static func select(_ cases: CasesOfPeriod) -> String {
    """
    SELECT submissions.case_id, city, kind, quality, faults, received, decision, \(counted) AS counted, status, error, unreadable,
      (SELECT count(*) FROM scans WHERE scans.submission = submissions.id) AS scans,
      (SELECT min(decided_at) FROM decisions AS first WHERE first.submission = submissions.id) AS first_decided,
      \(lastVerdict) AS verdict
    FROM submissions
    LEFT JOIN readings ON key = reading
    LEFT JOIN decisions ON submission = submissions.id AND is_current
    WHERE \(cases.condition) ORDER BY submissions.case_id
    """
  }

  init(_ row: Row) throws {
    `case` = row["case_id"]
    city = row["city"]
    kind = row["kind"]
    let decided = try (row["decision"] as String?).map { try Store.word($0) as Decision }
    decision = decided ?? .manual
    counted = try Store.word(row["counted"])
    quality = try (row["quality"] as String?).map { try Store.word($0) }
    verdict = try (row["verdict"] as String?).map { try Store.word($0) }
    days = try Self.days(row)
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

  private static func days(_ row: Row) throws -> Int? {
    guard let received = (row["received"] as String?).flatMap({ CivilDate(iso: $0) }),
      let decided = try (row["first_decided"] as String?).map(Store.moment)
    else { return nil }
    return decided.day.dayNumber - received.dayNumber
  }
}
