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
    var rank: UInt64
    var isAutomatic: Bool
    var verdict: Decision?
    /// The settings under which it is automatic, and those under which it is so against the verdict, as bits.
    var automatic = 0
    var wrong = 0
  }

  package mutating func counts(of window: ReplayWindow) throws -> CalibrationCounts {
    let key = try store.samplingKey()
    var rows: [Row] = []
    try store.forEachPackedCase(in: window) { packed in
      var row = Row(
        rank: QASample.rank(packed.case, key: key), isAutomatic: packed.decision.isAutomatic, verdict: packed.verdict)
      try packed.withFacts { try judge($0, &row) }
      rows.append(row)
    }
    var counts = CalibrationCounts(
      ruleSet: ruleSet, window: window, cases: rows.count, undecided: try store.undecidedCount(in: window))
    rows.sort { $0.rank < $1.rank }
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

  /// How many of the cases, in the order of drawing, make the sample. It rests on which were reviewed and never on what was
  /// found.
  private static func drawn(_ rows: [Row]) -> Int {
    var (drawn, seen) = (0, CalibrationCounts.Sample.Reviewed())
    for (place, row) in rows.enumerated() {
      if row.isAutomatic {
        seen.cases += 1
        if row.verdict != nil { seen.reviewed += 1 }
      }
      if seen.isNearlyWhole { drawn = place + 1 }
    }
    return drawn
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
