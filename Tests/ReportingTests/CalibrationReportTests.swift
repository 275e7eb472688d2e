import Diagnosing
import Model
import Reporting
import TestSupport
import Testing

@Suite("Calibration")
struct CalibrationReportTests {
  static let goal = QASample.Goal(bound: 0.01, confidence: 0.95)

  /// Of 2,000 cases 900 are in the sample.
  static func counts(_ settings: [(automatic: Int, reviewed: Int, wrong: Int)]) -> CalibrationCounts {
    CalibrationCounts(
      ruleSet: "0123456789abcdef", window: ReplayWindow(from: CivilDate(iso: "2026-09-01"), city: "北京<b>"), cases: 1990,
      undecided: 10,
      sample: .init(
        automatic: .init(cases: 500, reviewed: 490), manual: .init(cases: 400, reviewed: 396), reviewedBeyond: 3),
      settings: zip(CalibrationCounts.factors, settings).map { factor, found in
        var setting = CalibrationCounts.Setting(factor: factor)
        (setting.automatic, setting.reviewed, setting.wrong) = (found.automatic, found.reviewed, found.wrong)
        setting.sampled = found.reviewed + 10
        setting.knownWrong = found.wrong + 1
        setting.fromManual = factor > 1 ? 5 : 0
        return setting
      })
  }

  static let ladder = counts([
    (700, 320, 0), (760, 350, 0), (800, 380, 0), (860, 400, 0), (1000, 480, 1), (1040, 495, 1), (1080, 520, 2),
    (1120, 550, 9), (1200, 600, 20),
  ])

  @Test("reads so", arguments: [("calibration-zh.txt", Language.chinese), ("calibration-en.txt", .english)])
  func text(golden: String, language: Language) throws {
    try expectGolden(CalibrationReport(Self.ladder, for: Self.goal, language: language).text, golden)
  }

  @Test("looks so")
  func picture() throws {
    try expectGolden(CalibrationReport(Self.ladder, for: Self.goal).svg, "calibration.svg")
    let page = try CalibrationReport(Self.ladder, for: Self.goal).html()
    #expect(page.contains("北京&lt;b&gt;") && !page.contains("<b>"), "what people wrote is no markup")
    #expect(!CalibrationReport(CalibrationCounts(ruleSet: ""), for: Self.goal).svg.isEmpty, "of nothing, too")
  }

  @Test("certified is the greatest rate that is proven; of equal ones the present")
  func certified() {
    #expect(CalibrationReport(Self.ladder, for: Self.goal).certified?.factor == 2)
    let equal = Self.counts(Array(repeating: (700, 320, 0), count: 9))
    #expect(CalibrationReport(equal, for: Self.goal).certified?.factor == 1)
    let few = Self.counts(Array(repeating: (700, 298, 0), count: 9))
    let report = CalibrationReport(few, for: Self.goal)
    #expect(report.certified == nil && report.text.contains("容许 ×1（现行）：复核案例不足：还需 1 个，且无误"))
  }

  @Test("verdicts beyond the sample can refuse a setting and never prove one")
  func knownWrong() {
    var counts = Self.ladder
    for place in 4..<9 { counts.settings[place].knownWrong = 11 }
    #expect(CalibrationReport(counts, for: Self.goal).certified?.factor == 0.5)
    #expect(CalibrationReport(counts, for: Self.goal).text.contains("已知有误的超过目标"))
  }

  @Test("manual cases count only where reviewers settle nearly all")
  func unsettled() {
    var counts = Self.ladder
    counts.sample.manual.reviewed = 359
    let report = CalibrationReport(counts, for: Self.goal)
    #expect(report.certified?.factor == 1)
    #expect(report.text.contains("人工案件有复核结论的不足九成"))
  }

  @Test("more that is proven never lowers what is certified")
  func monotone() {
    var last = 0
    for reviewed in stride(from: 250, through: 1200, by: 50) {
      let counts = Self.counts(CalibrationCounts.factors.indices.map { (700 + 50 * $0, reviewed + 10 * $0, 1) })
      let rate = CalibrationReport(counts, for: Self.goal).certified?.automatic ?? 0
      #expect(rate >= last)
      last = rate
    }
    #expect(last == 1100)
  }
}
