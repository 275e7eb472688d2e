import Foundation
import Statistics
import Testing

@Suite("Proportions")
struct ProportionTests {
  static func sample(_ successes: Int, _ trials: Int) throws -> Proportion {
    try #require(Proportion(successes, of: trials))
  }

  /// One-sided bounds as audit tables have them; 1 − 0.05^(1/n) where nothing was found.
  @Test(
    "the one-sided exact bound is that of published tables",
    arguments: [
      (0, 59, 0.0495), (0, 100, 0.0295), (0, 299, 0.0100), (1, 300, 0.0157), (0, 500, 0.0060), (2, 500, 0.0125),
      (0, 1000, 0.0030), (0, 2995, 0.0010), (3, 3000, 0.0026),
    ])
  func bounds(wrong: Int, of cases: Int, bound: Double) throws {
    #expect(abs(try Self.sample(wrong, cases).upperBound() - bound) < 0.00005)
  }

  /// Newcombe, Statistics in Medicine 17 (1998) 857–872, table I: methods 5 (exact) and 3 (score).
  @Test(
    "two-sided intervals are those of Newcombe's table",
    arguments: [
      (81, 263, 0.2527, 0.3676, 0.2553, 0.3662), (15, 148, 0.0578, 0.1617, 0.0624, 0.1605),
      (0, 20, 0, 0.1684, 0, 0.1611), (1, 29, 0.0009, 0.1776, 0.0061, 0.1718),
    ])
  func intervals(
    k: Int, n: Int, exactLower: Double, exactUpper: Double, scoreLower: Double, scoreUpper: Double
  ) throws {
    let sample = try Self.sample(k, n)
    let (exact, score) = (sample.exactInterval(), sample.scoreInterval())
    #expect(abs(exact.lower - exactLower) < 0.00006 && abs(exact.upper - exactUpper) < 0.00006)
    #expect(abs(score.lower - scoreLower) < 0.00006 && abs(score.upper - scoreUpper) < 0.00006)
  }

  /// Newcombe, Statistics in Medicine 17 (1998) 873–890, table II: method 10.
  @Test(
    "intervals of a difference are those of Newcombe's table",
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062),
      (5, 56, 0, 29, -0.0381, 0.1926), (0, 10, 0, 20, -0.1611, 0.2775), (10, 10, 0, 10, 0.6075, 1),
    ])
  func differences(a: Int, m: Int, b: Int, n: Int, lower: Double, upper: Double) throws {
    let interval = try Self.sample(a, m).difference(from: Self.sample(b, n))
    #expect(abs(interval.lower - lower) < 0.00006)
    #expect(abs(interval.upper - upper) < 0.00006)
  }

  @Test("nothing says nothing, and impossible counts are refused")
  func edges() throws {
    #expect(try Self.sample(0, 0).exactInterval() == Interval(0, 1))
    #expect(try Self.sample(0, 0).scoreInterval() == Interval(0, 1))
    #expect(try Self.sample(3, 3).exactInterval().upper == 1)
    #expect(try Self.sample(0, 0).difference(from: Self.sample(1, 2)) == Interval(-1, 1))
    #expect(Proportion(2, of: 1) == nil && Proportion(-1, of: 1) == nil)
  }

  @Test(
    "a sample is just large enough for its claim",
    arguments: [(0.01, 0, 0.95, 299), (0.005, 0, 0.95, 598), (0.001, 0, 0.95, 2995), (0.01, 1, 0.95, 473)])
  func sampleSizes(bound: Double, failures: Int, confidence: Double, size: Int) throws {
    #expect(Proportion.sampleSize(toProve: bound, failures: failures, confidence: confidence) == size)
    #expect(try Self.sample(failures, size).upperBound(confidence: confidence) <= bound)
    #expect(try Self.sample(failures, size - 1).upperBound(confidence: confidence) > bound)
  }

  @Test(
    "the exact interval holds the true share at least as often as it says", arguments: [0.001, 0.02, 0.3, 0.5, 0.97])
  func coverage(share: Double) throws {
    for n in [1, 10, 50, 200] {
      var (covered, mass) = (0.0, pow(1 - share, Double(n)))
      for k in 0...n {
        if try Self.sample(k, n).exactInterval().contains(share) { covered += mass }
        mass *= Double(n - k) / Double(k + 1) * share / (1 - share)
      }
      #expect(covered >= 0.95)
    }
  }
}
