import Judging
package import Model
import RuleLanguage
package import Store

/// Lays two periods side by side, case by case, to tell why the automatic rate changed: whatever was not decided by the
/// earlier period's rules is judged again by these, from what is stored.
package struct PeriodComparison {
  private let store: Store
  private let earlier: [ComparedCase]
  private let later: [ComparedCase]
  /// The rules that decided most of the earlier period's cases.
  private let former: String?
  private let isReadAgain: Bool
  /// By the former rules, from the newest reading; by submission.
  private var judged: [Int64: Decision] = [:]

  /// Nil where one of the periods has no case.
  package init?(_ counts: WeekCounts, in store: Store) throws {
    guard let before = counts.previous, before.eligible > 0, counts.total.eligible > 0,
      let period = counts.period.previous
    else { return nil }
    self.store = store
    earlier = try store.comparedCases(of: period, where: counts.filter)
    later = try store.comparedCases(of: counts.period, where: counts.filter)
    let former = Self.commonest(earlier)
    self.former = former
    let read = earlier.filter { $0.reader != nil }
    isReadAgain =
      !read.isEmpty
      && read.allSatisfy { $0.isSameSubmission && $0.reader != $0.newestReader && $0.ruleSet == former }
  }

  /// - Parameter counts: of the later period; the strata add up to its figures.
  package mutating func comparison(_ counts: WeekCounts) throws -> RateComparison {
    var result = RateComparison(formerRules: former, rules: Self.commonest(later), strata: [])
    result.isByQuality = Set(earlier.compactMap(\.reader)) == Set(later.compactMap(\.reader))
    try judge(&result)
    result.isReadAgain = isReadAgain && result.gap == nil
    var strata = Strata(isByQuality: result.isByQuality)
    for one in earlier { strata.add(one, to: \.earlier, views(of: one, isReadAgain: result.isReadAgain)) }
    for one in later { strata.add(one, to: \.later, views(of: one, isReadAgain: false)) }
    if let previous = counts.previous { strata.complete(previous, \.earlier) }
    strata.complete(counts.total, \.later)
    result.strata = strata.sorted
    return result
  }

  private func views(of one: ComparedCase, isReadAgain: Bool) -> RateComparison.Views {
    let own = one.decision.isAutomatic
    let judged = one.submission.flatMap { self.judged[$0] }?.isAutomatic ?? own
    let byFormer = needsFormer(one) ? judged : own
    return RateComparison.Views(
      asDecided: own, byFormerRules: byFormer,
      readAgain: isReadAgain && one.reader != nil && !one.isReopened ? judged : byFormer)
  }

  /// Whether other rules decided what is still stored as it was read then.
  private func needsFormer(_ one: ComparedCase) -> Bool {
    guard let ruleSet = one.ruleSet, !one.isReopened else { return false }
    return ruleSet != former && one.isSameSubmission && one.reader == one.newestReader
  }

  /// Judges by the former rules what has to be; where that cannot be done, the result says why and nothing is.
  private mutating func judge(_ result: inout RateComparison) throws {
    let other = (earlier + later).filter(needsFormer)
    let readAgain = isReadAgain ? earlier.filter { $0.reader != nil && !$0.isReopened } : []
    let submissions = Set((other + readAgain).compactMap(\.submission))
    guard let former, !submissions.isEmpty else { return }
    guard try store.ruleFiles(of: former) != nil else {
      result.gap = .rulesNotStored
      return
    }
    guard let rules = try store.rules(of: former), rules.hash == former else {
      result.gap = .rulesNotLoaded
      return
    }
    var quick = QuickJudge(rules, words: try store.words())
    var decisions: [Int64: Decision] = [:]
    try store.forEachPackedCase(of: submissions.sorted()) { row in
      decisions[row.submission] = try row.withFacts { quick.decide($0)?.decision }
      if quick.lacksNeeded { result.lacking += 1 }
    }
    guard decisions.count == submissions.count else {
      result.gap = .notJudged
      result.lacking = 0
      return
    }
    result.judgedAgain = decisions.count
    judged = decisions
  }

  /// The rules that decided most cases.
  private static func commonest(_ cases: [ComparedCase]) -> String? {
    Dictionary(cases.compactMap(\.ruleSet).map { ($0, 1) }, uniquingKeysWith: +)
      .max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}

/// The strata while they are counted.
private struct Strata {
  typealias Stratum = RateComparison.Stratum

  let isByQuality: Bool
  private var counts: [Key: Stratum] = [:]

  private struct Key: Hashable {
    var city: String
    var kind: String
    var quality: Quality?
  }

  init(isByQuality: Bool) { self.isByQuality = isByQuality }

  mutating func add(
    _ one: ComparedCase, to side: WritableKeyPath<Stratum, RateComparison.Views>, _ views: RateComparison.Views
  ) {
    let key = Key(city: one.city, kind: one.kind, quality: isByQuality ? one.quality : nil)
    counts[key, default: Stratum(city: key.city, kind: key.kind, quality: key.quality)][keyPath: side].add(views)
  }

  /// Adds what a published week counted and the store knows no longer, since cases were forgotten.
  mutating func complete(_ tally: WeekCounts.Tally, _ side: WritableKeyPath<Stratum, RateComparison.Views>) {
    let cases = tally.eligible - counts.values.reduce(0) { $0 + $1[keyPath: side].cases }
    let automatic = tally.automatic - counts.values.reduce(0) { $0 + $1[keyPath: side].asDecided }
    guard cases > 0 else { return }
    let key = Key(city: "", kind: "", quality: nil)
    counts[key, default: Stratum(city: "", kind: "", quality: nil)][keyPath: side].add(
      RateComparison.Views(cases: cases, asDecided: automatic, byFormerRules: automatic, readAgain: automatic))
  }

  var sorted: [Stratum] {
    counts.values.sorted {
      ($0.city, $0.kind, $0.quality?.rawValue ?? "") < ($1.city, $1.kind, $1.quality?.rawValue ?? "")
    }
  }
}
