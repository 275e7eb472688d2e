package import Model

extension WeekCounts {
  /// The line the business quotes: `AI自动初审占比45.00%（9/20），较上周提升1.53个百分点`.
  ///
  /// A change that rounds to nought is 持平; a week without cases is compared with nothing.
  package var sentence: String {
    let share = "AI自动初审占比\(rate.percent)（\(total.automatic)/\(total.eligible)）"
    guard total.eligible > 0 else { return share + "，本周无案件" }
    guard let previous, let points = rate.pointsGained(since: previous.rate) else { return share + "，无上周数据" }
    return switch points.signum() {
    case 1: share + "，较上周提升\(decimal(points))个百分点"
    case -1: share + "，较上周下降\(decimal(-points))个百分点"
    default: share + "，较上周持平"
    }
  }

  package var rate: Rate { total.rate }
}

extension WeekCounts.Tally {
  package var rate: Rate { Rate(automatic, of: eligible) }
}
