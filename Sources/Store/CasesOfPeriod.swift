import GRDB
import Model

/// The condition for the last submissions received in a period, with its arguments. The week is asked for too, for it is
/// what the index is of.
struct CasesOfPeriod {
  let condition = """
    is_last AND submissions.week BETWEEN :firstWeek AND :lastWeek
    AND coalesce(received, substr(first_seen, 1, 10)) BETWEEN :firstDay AND :lastDay
    AND (:city IS NULL OR city = :city) AND (:kind IS NULL OR kind = :kind)
    """
  let arguments: StatementArguments

  init(_ period: Period, _ filter: CaseFilter) {
    arguments = [
      "firstWeek": Week(of: period.first).name, "lastWeek": Week(of: period.last).name, "firstDay": period.first.iso,
      "lastDay": period.last.iso, "city": filter.city, "kind": filter.kind,
    ]
  }

  /// Nil for no weeks.
  /// - Parameter weeks: one after the other.
  init?(_ weeks: [Week], _ filter: CaseFilter) {
    guard let first = weeks.first, let last = weeks.last, let period = Period(from: first.monday, to: last.sunday)
    else { return nil }
    self.init(period, filter)
  }
}
