package import Judging
package import Model
import Reporting
import RuleLanguage
package import Store

/// Judges stored cases under a ladder of tolerances, without a look at a scan, and counts what reviewers say of them.
package struct Calibration {
  private let store: Store
  private let ruleSet: String
  /// One for each of `CalibrationCounts.factors`.
  private var judges: [QuickJudge]

  package init(store: Store, rules: JudgingRules) throws {
    self.store = store
    ruleSet = rules.hash
    let words = try store.words()
    judges = CalibrationCounts.factors.map { QuickJudge(rules.scalingTolerances(by: $0), words: words) }
  }

  /// One case under every setting.
  private struct Row {
    /// In the order of drawing, 0…1: the same share of automatic and of manual cases stands before each place.
    var place: Double
    /// What manual cases are put into order by.
    var rank: UInt64
    var isAutomatic: Bool
    var verdict: Decision?
    /// The settings under which it is automatic, and those under which it is so against the verdict, as bits.
    var automatic = 0
    var wrong = 0
  }

  package mutating func counts(of window: ReplayWindow) throws -> CalibrationCounts {
    let key = try store.samplingKey()
    let filter = CaseFilter(city: window.city, kind: window.kind)
    let drawable = try window.period.map { try store.automaticCases(of: $0, where: filter) } ?? []
    let places = QASample.places(of: drawable, key: key)
    var rows: [Row] = []
    try store.forEachPackedCase(in: window) { packed in
      let isAutomatic = packed.decision.isAutomatic
      var row = Row(
        place: isAutomatic ? places[packed.case] ?? 1 : 1, rank: isAutomatic ? 0 : QASample.rank(packed.case, key: key),
        isAutomatic: isAutomatic, verdict: packed.verdict)
      try packed.withFacts { try judge($0, &row) }
      rows.append(row)
    }
    var counts = CalibrationCounts(
      ruleSet: ruleSet, window: window, cases: rows.count, undecided: try store.undecidedCount(in: window))
    Self.placeManual(&rows)
    rows.sort { $0.place < $1.place }
    let drawn = Self.drawn(rows)
    counts.sample.automatic = Self.reviewed(rows[..<drawn].filter(\.isAutomatic))
    counts.sample.manual = Self.reviewed(rows[..<drawn].filter { !$0.isAutomatic })
    counts.sample.reviewedBeyond = rows[drawn...].count { $0.isAutomatic && $0.verdict != nil }
    counts.settings = CalibrationCounts.factors.enumerated().map { place, factor in
      Self.setting(place, factor, rows, drawn)
    }
    return counts
  }

  private mutating func judge(_ facts: UnsafeRawBufferPointer, _ row: inout Row) throws {
    var last: Decision?
    for place in judges.indices {
      // Most cases have nothing that tolerances change: the first setting tells for all.
      if last == nil || judges[0].isWeighed { last = judges[place].decide(facts)?.decision }
      guard let decision = last else { throw StoreError.damaged(path: store.path) }
      guard decision.isAutomatic else { continue }
      row.automatic |= 1 << place
      if let verdict = row.verdict, verdict != decision { row.wrong |= 1 << place }
    }
  }

  private static func placeManual(_ rows: inout [Row]) {
    let manual = rows.indices.filter { !rows[$0].isAutomatic }.sorted { rows[$0].rank < rows[$1].rank }
    for (number, index) in manual.enumerated() {
      rows[index].place = (Double(number) + 0.5) / Double(manual.count)
    }
  }

  /// How many of the cases, in the order of drawing, make the sample: up to the last automatic one with a verdict before
  /// which nine of ten have one. It rests on which were reviewed and never on what was found.
  private static func drawn(_ rows: [Row]) -> Int {
    var (drawn, seen) = (0, CalibrationCounts.Sample.Reviewed())
    for (index, row) in rows.enumerated() where row.isAutomatic {
      seen.cases += 1
      guard row.verdict != nil else { continue }
      seen.reviewed += 1
      if seen.isNearlyWhole { drawn = index + 1 }
    }
    return rows[drawn...].contains(where: \.isAutomatic) ? drawn : rows.count
  }

  private static func reviewed(_ rows: [Row]) -> CalibrationCounts.Sample.Reviewed {
    .init(cases: rows.count, reviewed: rows.count { $0.verdict != nil })
  }

  private static func setting(_ place: Int, _ factor: Double, _ rows: [Row], _ drawn: Int)
    -> CalibrationCounts.Setting
  {
    var setting = CalibrationCounts.Setting(factor: factor)
    let bit = 1 << place
    for (position, row) in rows.enumerated() {
      guard row.automatic & bit != 0 else {
        if row.automatic & (bit >> 1) != 0 { setting.lost += 1 }
        continue
      }
      setting.automatic += 1
      if row.wrong & bit != 0 { setting.knownWrong += 1 }
      guard position < drawn else { continue }
      setting.sampled += 1
      if !row.isAutomatic { setting.fromManual += 1 }
      if row.verdict != nil { setting.reviewed += 1 }
      if row.wrong & bit != 0 { setting.wrong += 1 }
    }
    return setting
  }
}

extension ReplayWindow {
  /// Its days; where it names none, from before any case until after all. Nil when the first comes after the last.
  fileprivate var period: Period? {
    guard let first = from ?? CivilDate(year: 1900, month: 1, day: 1),
      let last = to ?? CivilDate(year: 9990, month: 12, day: 31)
    else { return nil }
    return Period(from: first, to: last)
  }
}
