package import Model

extension WeekCounts {
  /// The line the business quotes: `AI自动初审占比45.00%（9/20），较上周提升1.53个百分点`.
  ///
  /// A change that rounds to nought is 持平; a week without cases is compared with nothing.
  package var sentence: String {
    let share = "AI自动初审占比\(rate.percent)（\(total.automatic)/\(total.eligible)）"
    guard total.eligible > 0 else { return share + "，\(thisPeriod)无案件" }
    guard let previous, let points = rate.pointsGained(since: previous.rate) else {
      return share + "，无\(previousPeriod)数据"
    }
    return switch points.signum() {
    case 1: share + "，较\(previousPeriod)提升\(decimal(points))个百分点"
    case -1: share + "，较\(previousPeriod)下降\(decimal(-points))个百分点"
    default: share + "，较\(previousPeriod)持平"
    }
  }

  package var rate: Rate { total.rate }

  var thisPeriod: String { period.week == nil ? "本期" : "本周" }
  var previousPeriod: String { period.week == nil ? "上期" : "上周" }

  /// `统计周 2026-W47（2026-11-16 至 2026-11-22），城市 北京`.
  func scope(_ names: Names) -> String {
    let days = "\(period.first.iso) 至 \(period.last.iso)"
    var parts = [period.week.map { "统计周 \($0.name)（\(days)）" } ?? "统计期 \(days)"]
    if let city = filter.city { parts.append("城市 \(city)") }
    if let kind = filter.kind { parts.append("类别 \(names.kind(kind))") }
    return parts.map(printable).joined(separator: "，")
  }

  /// `上周 43.48%（10/23），相对变化 +3.50%`; nil where there is nothing to compare.
  var comparisonLine: String? {
    guard let previous, total.eligible > 0 else { return nil }
    let relative = rate.relativeGain(since: previous.rate).map { ($0 > 0 ? "+" : "") + decimal($0) + "%" } ?? "—"
    return "\(previousPeriod) \(previous.rate.percent)（\(previous.automatic)/\(previous.eligible)），相对变化 \(relative)"
  }

  /// When the week was published, and what became known since; nil for what was not published.
  var publicationLine: String? {
    guard let publication else { return nil }
    let line = "已于 \(publication.at.day.iso) 发布，以上为发布时的数字"
    guard publication.hasCorrections else { return line + "；此后无更正" }
    var parts: [String] = []
    if publication.late.eligible > 0 {
      parts.append("晚到 \(publication.late.eligible) 件（自动 \(publication.late.automatic)）")
    }
    if publication.gone > 0 { parts.append("移出 \(publication.gone) 件") }
    if !publication.changed.isEmpty {
      let examples = publication.changed.prefix(3).map {
        "\(printable($0.case)) \($0.was.chinese)→\($0.now.chinese)"
      }
      parts.append("改判 \(publication.changed.count) 件（\(examples.joined(separator: "、"))）")
    }
    let now = publication.now
    return line + "；更正：" + parts.joined(separator: "，") + "；按今天计为 \(now.rate.percent)（\(now.automatic)/\(now.eligible)）"
  }

  /// Whether the change is more than chance, in words; nil where there is nothing to compare.
  var changeJudgement: String? {
    guard let changeInterval, let isChangeNoise else { return nil }
    return "变化的95%区间 \(points(changeInterval)) 个百分点：" + (isChangeNoise ? "在随机波动之内" : "超出随机波动")
  }
}

extension WeekCounts.Tally {
  package var rate: Rate { Rate(automatic, of: eligible) }
}
