import Model
import Testing

@Suite struct IntervalTests {
  /// The bounds that quality assurance quotes (one-sided 95 %, exact).
  @Test(arguments: [
    (0, 59, 0.0495), (0, 100, 0.0295), (0, 299, 0.0100), (1, 300, 0.0157), (0, 500, 0.0060), (2, 500, 0.0125),
    (0, 1000, 0.0030), (0, 2995, 0.0010), (3, 3000, 0.0026),
  ])
  func `few errors among many bound the rate exactly`(_ wrong: Int, _ all: Int, _ bound: Double) {
    #expect(abs(ErrorBound.upper(wrong, of: all) - bound) < 0.000051)
  }

  @Test func `nothing reviewed proves nothing`() {
    #expect(ErrorBound.upper(0, of: 0) == 1)
    #expect(ErrorBound.upper(3, of: 3) == 1)
  }

  @Test(arguments: [(0, 0, 0.001, 2995), (0, 100, 0.001, 2895), (0, 2995, 0.001, 0), (0, 10, 0.05, 49)])
  func `so many more are needed`(_ wrong: Int, _ all: Int, _ limit: Double, _ missing: Int) throws {
    let found = try #require(ErrorBound.missing(wrong, of: all, for: limit))
    #expect(abs(found - missing) <= 1)
    #expect(ErrorBound.upper(wrong, of: all + found) <= limit)
    if found > 0 { #expect(ErrorBound.upper(wrong, of: all + found - 1) > limit) }
  }

  /// Method 10 of Newcombe 1998; the first row is one of the paper's own examples.
  @Test(arguments: [
    (36, 12, 2, 0, 0.20, 0.0569, 0.3404), (98, 2, 0, 0, 0.02, -0.0197, 0.0700), (54, 0, 0, 0, 0.0, -0.0664, 0.0664),
  ])
  func `paired differences have the interval of method 10`(
    _ both: Int, _ onlyAfter: Int, _ onlyBefore: Int, _ neither: Int, _ difference: Double, _ low: Double,
    _ high: Double
  ) throws {
    var counts = PairedCounts()
    (counts.both, counts.onlyAfter, counts.onlyBefore, counts.neither) = (both, onlyAfter, onlyBefore, neither)
    let change = try #require(counts.change)
    #expect(abs(change.difference - difference) < 1e-9)
    #expect(abs(change.low - low) < 0.0001 && abs(change.high - high) < 0.0001, "\(change)")
  }
}
