import Foundation
import Model
import Reporting
import Testing

@Suite("Why the rate changed, in the report")
struct RateSplitTests {
  private struct Report: Decodable {
    let changePoints: Double?
    let change: Change?

    struct Change: Decodable { let points: [String: Double] }

    enum CodingKeys: String, CodingKey {
      case change
      case changePoints = "change-points"
    }
  }

  private func report(_ counts: WeekCounts) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(counts.json().utf8))
  }

  /// Any counts in any strata.
  private func counts(gap: RateComparison.Gap? = nil, isReadAgain: Bool = false) -> WeekCounts {
    let strata = (0..<Int.random(in: 1...5)).map { index in
      func views() -> RateComparison.Views {
        let cases = Int.random(in: 1...500)
        let counts = (0..<3).map { _ in Int.random(in: 0...cases) }
        return .init(cases: cases, asDecided: counts[0], byFormerRules: counts[1], readAgain: counts[2])
      }
      return RateComparison.Stratum(city: "\(index)", kind: "sale", quality: nil, earlier: views(), later: views())
    }
    func tally(_ side: KeyPath<RateComparison.Stratum, RateComparison.Views>) -> (automatic: Int, eligible: Int) {
      (strata.reduce(0) { $0 + $1[keyPath: side].asDecided }, strata.reduce(0) { $0 + $1[keyPath: side].cases })
    }
    let later = tally(\.later)
    var counts = MadeUp.counts(later.automatic, of: later.eligible, previous: tally(\.earlier))
    counts.comparison = RateComparison(
      formerRules: "1", rules: "2", strata: strata, isReadAgain: isReadAgain, judgedAgain: 1, gap: gap)
    return counts
  }

  @Test("the parts add up to what the sentence says, to the last digit", arguments: 0..<300)
  func addsUp(round: Int) throws {
    let report = try report(counts(gap: round % 3 == 0 ? .rulesNotStored : nil, isReadAgain: round % 2 == 0))
    let points = try #require(report.change?.points)
    let total = try #require(report.changePoints)
    #expect(points.values.reduce(0) { $0 + Int(($1 * 100).rounded()) } == Int((total * 100).rounded()))
    #expect(points.count == (round % 3 == 0 ? 2 : 3) + (round % 2 == 0 ? 1 : 0))
  }

  @Test(
    "where the former rules cannot be asked, nothing is said of the rules alone",
    arguments: [
      (RateComparison.Gap.rulesNotStored, "库里没有存上周规则"), (.rulesNotLoaded, "载入不了"), (.notJudged, "有案件不能按上周规则重判"),
    ])
  func gap(_ gap: RateComparison.Gap, _ words: String) throws {
    let counts = counts(gap: gap)
    let points = try report(counts).change?.points
    #expect(points.map { Set($0.keys) } == ["mix", "rules-and-rest"])
    #expect(counts.text().contains(words) && counts.text().contains("规则、识别与其他"))
  }

  @Test("reading stands alone only where scans were read again")
  func reading() throws {
    #expect(counts().text().contains("识别与其他"))
    let text = counts(isReadAgain: true).text()
    #expect(text.contains("上周的扫描件都重新识别过") && !text.contains("识别与其他"))
  }
}
