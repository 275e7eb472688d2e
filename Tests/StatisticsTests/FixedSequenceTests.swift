import Foundation
import Statistics
import Testing

@Suite("Certified settings")
struct FixedSequenceTests {
  static func sequence(_ settings: [(Int, Int)?], bound: Double = 0.01, confidence: Double = 0.95) throws
    -> FixedSequence
  {
    try #require(
      FixedSequence(settings.map { $0.flatMap { Proportion($0.0, of: $0.1) } }, bound: bound, confidence: confidence))
  }

  @Test("as many are proven as hold one after the other, each at the whole confidence")
  func order() throws {
    #expect(try Self.sequence([(0, 299), (0, 350), (0, 400)]).proven == 0..<3)
    #expect(try Self.sequence([(0, 299), (0, 350), (1, 400)]).proven == 0..<2, "1 in 400 takes 473")
    #expect(try Self.sequence([(0, 299), (1, 400), (1, 500)]).proven == 0..<1, "what fails ends it")
    #expect(try Self.sequence([(0, 298), (0, 298)]).proven.isEmpty)
    #expect(
      try Self.sequence([(0, 300), nil, (0, 600)]).proven == 0..<1, "nothing is said of a setting: it ends there")
  }

  @Test("it begins where there are trials enough, whatever failed")
  func start() throws {
    #expect(try Self.sequence([(0, 100), (0, 300), (0, 320)]).first == 1)
    #expect(try Self.sequence([(1, 300), (1, 900), (1, 1000)]).proven == 1..<3, "a third of the trials is passed over")
    #expect(try Self.sequence([(1, 300), (1, 500), (1, 500)]).first == 0, "a failure does not move it")
    #expect(try Self.sequence([(1, 300), (1, 500), (1, 500)]).proven.isEmpty)
    #expect(try Self.sequence([(0, 10), nil]).first == nil)
    #expect(try Self.sequence([]).proven.isEmpty)
    #expect(FixedSequence([], bound: 0, confidence: 0.95) == nil)
  }

  @Test("it says how many more trials would do, and when no number of them is in sight")
  func shortage() throws {
    let found = try Self.sequence([(0, 200), (0, 299), (1, 400), (9, 400), nil])
    #expect(
      (0..<5).map { found.shortage(at: $0) } == [.trials(99), nil, .trials(73), .exceeded, .unknown])
  }

  /// A ladder of ten nested settings, each with a tenth of the cases more than the one before. `risks` are the true shares of
  /// failures of those tenths, around the bound, where claims break most easily.
  @Test(
    "of 2,000 simulated calibrations 95 % hold what they claim",
    arguments: [
      (risks: Array(repeating: 0.0101, count: 10), cases: 400), (Array(repeating: 0.0101, count: 10), 4000),
      (rising(to: 0.019), 1500), (rising(to: 0.03), 3000),
      ([0.0101] + Array(repeating: 0.0099, count: 8) + [0.03], 2000),
    ])
  func simulation(risks: [Double], cases: Int) throws {
    var dice = Dice(state: UInt64(cases))
    let broken = try (0..<2_000).count { _ in
      let loosest = try calibrated(risks, cases, &dice)
      return loosest.map { risks[...$0].reduce(0, +) / Double($0 + 1) > 0.01 } ?? false
    }
    #expect(broken <= 100, "\(broken) of 2,000 claimed too much")
    #expect(broken > 0, "the test would see nothing")
  }

  @Test("what is far from the bound is proven nearly always, and what is far above it never")
  func power() throws {
    var dice = Dice(state: 1)
    let good = try (0..<200).map { _ in try calibrated(Array(repeating: 0.0005, count: 10), 2000, &dice) }
    #expect(good.count { $0 == 9 } > 190)
    let bad = try (0..<200).map { _ in try calibrated(Array(repeating: 0.05, count: 10), 2000, &dice) }
    #expect(bad.allSatisfy { $0 == nil })
  }

  private static func rising(to last: Double) -> [Double] { (1...10).map { last * Double($0) / 10 } }

  /// The loosest setting proven for 1 %.
  private func calibrated(_ risks: [Double], _ cases: Int, _ dice: inout Dice) throws -> Int? {
    var (failures, trials) = (0, 0)
    let settings = risks.map { risk in
      trials += cases / risks.count
      failures += dice.failures(of: cases / risks.count, risk)
      return (failures, trials) as (Int, Int)?
    }
    return try Self.sequence(settings).proven.last
  }
}

/// The same throws every time (SplitMix64).
private struct Dice {
  var state: UInt64

  mutating func unit() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((z ^ (z >> 31)) >> 11) / 9_007_199_254_740_992
  }

  /// How many of `trials` fail, each by itself: from one failure to the next it is a geometric number of trials.
  mutating func failures(of trials: Int, _ chance: Double) -> Int {
    var (failures, place) = (0, 0)
    while true {
      place += 1 + Int(log1p(-unit()) / log1p(-chance))
      guard place <= trials else { return failures }
      failures += 1
    }
  }
}
