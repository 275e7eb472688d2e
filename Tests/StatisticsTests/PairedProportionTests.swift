import Statistics
import Testing

@Suite("Paired proportions")
struct PairedProportionTests {
  /// The first row is one of the examples of Newcombe, Statistics in Medicine 17 (1998) 2635–2650.
  @Test(
    "the interval of a change is that of method 10",
    arguments: [
      (36, 12, 2, 0, 0.20, 0.0569, 0.3404), (98, 2, 0, 0, 0.02, -0.0197, 0.0700), (54, 0, 0, 0, 0.0, -0.0664, 0.0664),
    ])
  func intervals(
    both: Int, onlyAfter: Int, onlyBefore: Int, neither: Int, change: Double, lower: Double, upper: Double
  ) throws {
    let paired = PairedProportion(both: both, onlyBefore: onlyBefore, onlyAfter: onlyAfter, neither: neither)
    let interval = try #require(paired.interval())
    #expect(try abs(#require(paired.change) - change) < 1e-9)
    #expect(abs(interval.lower - lower) < 0.0001 && abs(interval.upper - upper) < 0.0001)
  }

  @Test("nothing changed tells nothing of nothing")
  func nothing() {
    let paired = PairedProportion(both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0)
    #expect(paired.change == nil && paired.interval() == nil)
  }
}
