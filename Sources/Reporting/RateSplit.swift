import Model
import Statistics

/// Why the automatic rate changed, in hundredths of a percentage point. The parts add up to `total`, which is what the
/// sentence says, to the last digit.
struct RateSplit: Hashable {
  let parts: [Part]
  let total: Int
  /// What the reader must know of it.
  let remarks: [String]

  struct Part: Hashable {
    let name: Name
    let hundredths: Int
  }

  enum Name: String, Hashable {
    case rules, mix, reading
    /// With or without the reading, as that stands alone or not.
    case rest
    /// Where the rules' part is not known, either.
    case unknown = "rules-and-rest"
  }
}

extension WeekCounts {
  /// Nil where there is nothing to compare.
  var split: RateSplit? {
    guard let comparison, let previous, let total = rate.pointsGained(since: previous.rate),
      let change = RateChange(comparison.strata.compactMap(\.forStatistics))
    else { return nil }
    var shares: [(RateSplit.Name, Double)] = [(.mix, change.mix)]
    if comparison.gap == nil { shares.insert((.rules, change.rules), at: 0) }
    if comparison.isReadAgain { shares.append((.reading, change.reading)) }
    // What does not stand alone is part of the rest.
    let rest = change.total - shares.reduce(0) { $0 + $1.1 }
    shares.append((comparison.gap == nil ? .rest : .unknown, rest))
    let hundredths = apportioned(shares.map { $0.1 * 10_000 }, to: total)
    return RateSplit(
      parts: zip(shares, hundredths).map { RateSplit.Part(name: $0.0, hundredths: $1) }, total: total,
      remarks: remarks(comparison, previous))
  }

  private func remarks(_ comparison: RateComparison, _ previous: Tally) -> [String] {
    var remarks: [String] = []
    let hashes = [comparison.formerRules, comparison.rules].map { $0.map { String($0.prefix(12)) } ?? "（无）" }
    switch comparison.gap {
    case nil where comparison.judgedAgain > 0:
      remarks.append(
        "\(previousPeriod)规则 \(hashes[0])，\(thisPeriod)规则 \(hashes[1])；按\(previousPeriod)规则重判 \(comparison.judgedAgain) 件"
      )
    case nil: remarks.append("两期用同一套规则（\(hashes[0])）")
    case .rulesNotStored: remarks.append("库里没有存\(previousPeriod)规则（\(hashes[0])），不能重判，规则的影响未分开")
    case .rulesNotLoaded: remarks.append("\(previousPeriod)规则（\(hashes[0])）在这个版本里载入不了，不能重判，规则的影响未分开")
    case .notJudged: remarks.append("有案件不能按\(previousPeriod)规则重判，规则的影响未分开")
    }
    if comparison.lacking > 0 { remarks.append("其中 \(comparison.lacking) 件当时没有读\(previousPeriod)规则要看的字段，按不明处理") }
    if !comparison.isByQuality { remarks.append("两期的识别程序不同，结构只按城市和类别分，不按文件质量分") }
    if comparison.isReadAgain { remarks.append("\(previousPeriod)的扫描件都重新识别过，识别的影响单独列出") }
    remarks.append("案件数 \(previous.eligible) → \(total.eligible) 只影响件数，不影响占比")
    return remarks
  }
}

extension RateSplit {
  func chinese(_ part: Part) -> String {
    switch part.name {
    case .rules: "规则"
    case .mix: "案件结构"
    case .reading: "识别"
    case .rest: parts.contains { $0.name == .reading } ? "其他" : "识别与其他"
    case .unknown: "规则、识别与其他"
    }
  }

  /// What a part means, for those who see it for the first time.
  func meaning(_ part: Part) -> String {
    switch part.name {
    case .rules: "同样的案件、同样的识别结果，按两期规则判出的差别"
    case .mix: "城市、类别、文件质量的比例变了"
    case .reading: "同样的扫描件重新识别后的差别"
    case .rest: "同类案件自身占比的变化：识别、文件、偶然"
    case .unknown: "同类案件自身占比的变化，含规则"
    }
  }
}

extension RateComparison.Stratum {
  fileprivate var forStatistics: RateChange.Stratum? {
    func share(_ count: Int, _ views: RateComparison.Views) -> Proportion? { Proportion(count, of: views.cases) }
    guard let before = share(earlier.asDecided, earlier), let after = share(later.asDecided, later),
      let byFormerRules = share(later.byFormerRules, later)
    else { return nil }
    return RateChange.Stratum(
      before: before, beforeByFormerRules: share(earlier.byFormerRules, earlier),
      beforeReadAgain: share(earlier.readAgain, earlier), after: after, afterByFormerRules: byFormerRules)
  }
}

/// Whole numbers nearest to `parts` that add up to `total`, which is their rounded sum (largest remainders).
func apportioned(_ parts: [Double], to total: Int) -> [Int] {
  var whole = parts.map { Int($0.rounded(.down)) }
  let byRemainder = parts.indices.sorted { (parts[$1] - Double(whole[$1]), $0) < (parts[$0] - Double(whole[$0]), $1) }
  var left = total - whole.reduce(0, +)
  for index in byRemainder where left > 0 {
    whole[index] += 1
    left -= 1
  }
  return whole
}

/// `+1.53` of 153.
func signed(_ hundredths: Int) -> String { (hundredths > 0 ? "+" : "") + decimal(hundredths) }
