import Model
import Reporting
import Testing

@Suite("The weekly sentence")
struct SentenceTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let automatic: Int
    let eligible: Int
    var previous: (automatic: Int, eligible: Int)?
    let sentence: String

    var testDescription: String { sentence }
  }

  static let examples = [
    Example(
      automatic: 9, eligible: 20, previous: (10, 23), sentence: "AI自动初审占比45.00%（9/20），较上周提升1.52个百分点"),
    // 4500/10000 after 4347/10000: the line of the business's own report.
    Example(
      automatic: 4500, eligible: 10_000, previous: (4347, 10_000),
      sentence: "AI自动初审占比45.00%（4500/10000），较上周提升1.53个百分点"),
    Example(
      automatic: 1, eligible: 4, previous: (1, 2), sentence: "AI自动初审占比25.00%（1/4），较上周下降25.00个百分点"),
    Example(automatic: 2, eligible: 4, previous: (1, 2), sentence: "AI自动初审占比50.00%（2/4），较上周持平"),
    Example(automatic: 1, eligible: 3, sentence: "AI自动初审占比33.33%（1/3），无上周数据"),
    Example(automatic: 1, eligible: 3, previous: (0, 0), sentence: "AI自动初审占比33.33%（1/3），无上周数据"),
    Example(automatic: 0, eligible: 3, previous: (0, 2), sentence: "AI自动初审占比0.00%（0/3），较上周持平"),
    Example(automatic: 0, eligible: 0, sentence: "AI自动初审占比—（0/0），本周无案件"),
    Example(automatic: 0, eligible: 0, previous: (1, 2), sentence: "AI自动初审占比—（0/0），本周无案件"),
    // Half up, of counts: 1/16 = 6.25 %, 1/32 = 3.125 %, 5/32 = 15.625 %.
    Example(automatic: 1, eligible: 32, sentence: "AI自动初审占比3.13%（1/32），无上周数据"),
    Example(automatic: 5, eligible: 32, sentence: "AI自动初审占比15.63%（5/32），无上周数据"),
    // The rates round to 33.33 % and 33.34 %, 0.01 apart; the exact difference is 0.0067 points, 0.01 too.
    Example(
      automatic: 3334, eligible: 10_000, previous: (1, 3), sentence: "AI自动初审占比33.34%（3334/10000），较上周提升0.01个百分点"),
    // The rates round to 33.33 % and 33.32 %; the exact difference is 0.0049 points: none.
    Example(
      automatic: 333_250, eligible: 1_000_000, previous: (333_299, 1_000_000),
      sentence: "AI自动初审占比33.33%（333250/1000000），较上周持平"),
    // Exactly 0.005 points, up and down.
    Example(
      automatic: 10_001, eligible: 20_000, previous: (1, 2), sentence: "AI自动初审占比50.01%（10001/20000），较上周提升0.01个百分点"),
    Example(
      automatic: 9999, eligible: 20_000, previous: (1, 2), sentence: "AI自动初审占比50.00%（9999/20000），较上周下降0.01个百分点"),
    // A hair less than 0.005 points.
    Example(
      automatic: 499_951, eligible: 1_000_000, previous: (1, 2),
      sentence: "AI自动初审占比50.00%（499951/1000000），较上周持平"),
  ]

  @Test(arguments: examples)
  func sentence(example: Example) {
    let counts = MadeUp.counts(example.automatic, of: example.eligible, previous: example.previous)
    #expect(counts.sentence == example.sentence)
    #expect(counts.text().hasPrefix(example.sentence + "\n"))
  }

  @Test("a resubmit is automatic, too")
  func resubmit() {
    let counts = WeekCounts(period: Period(MadeUp.week), total: .init(pass: 1, resubmit: 1, manual: 2))
    #expect(counts.sentence == "AI自动初审占比50.00%（2/4），无上周数据")
  }

  @Test("the relative change is that of the rate, and none from nought")
  func relative() {
    #expect(Rate(4500, of: 10_000).relativeGain(since: Rate(4347, of: 10_000)) == 352)
    #expect(Rate(1, of: 4).relativeGain(since: Rate(1, of: 2)) == -5000)
    #expect(Rate(1, of: 4).relativeGain(since: Rate(0, of: 2)) == nil)
  }
}
