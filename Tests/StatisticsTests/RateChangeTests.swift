import Statistics
import Testing

@Suite("Why a rate changed")
struct RateChangeTests {
  static func stratum(_ before: (Int, Int), _ after: (Int, Int), former: Int? = nil) throws -> RateChange.Stratum {
    let earlier = try #require(Proportion(before.0, of: before.1))
    let later = try #require(Proportion(after.0, of: after.1))
    let byFormerRules = try #require(Proportion(former ?? after.0, of: after.1))
    return try #require(RateChange.Stratum(before: earlier, after: later, afterByFormerRules: byFormerRules))
  }

  @Test("what other rules decided of the earlier cases counts for the rules, and reading them again for the reading")
  func readAgain() throws {
    let stratum = RateChange.Stratum(
      before: try #require(Proportion(40, of: 100)), beforeByFormerRules: Proportion(45, of: 100),
      beforeReadAgain: Proportion(65, of: 100), after: try #require(Proportion(65, of: 100)),
      afterByFormerRules: try #require(Proportion(65, of: 100)))
    let change = try #require(stratum.flatMap { RateChange([$0]) })
    #expect(Self.isNear(change.rules, 0.05) && Self.isNear(change.reading, 0.2))
    #expect(Self.isNear(change.mix, 0) && Self.isNear(change.rest, 0))
  }

  static func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-12 }

  @Test("other rules on the same cases are the rules' part alone")
  func rules() throws {
    let change = try #require(RateChange([try Self.stratum((40, 100), (50, 100), former: 40)]))
    #expect(Self.isNear(change.rules, 0.1) && Self.isNear(change.mix, 0) && Self.isNear(change.rest, 0))
  }

  @Test("more cases of an easy city are the mix's part alone")
  func mix() throws {
    let change = try #require(
      RateChange([try Self.stratum((60, 100), (180, 300)), try Self.stratum((20, 100), (20, 100))]))
    #expect(Self.isNear(change.mix, 0.1) && Self.isNear(change.rules, 0) && Self.isNear(change.rest, 0))
  }

  @Test("better rates within the cities are the rest")
  func rest() throws {
    let change = try #require(
      RateChange([try Self.stratum((60, 100), (70, 100)), try Self.stratum((20, 100), (30, 100))]))
    #expect(Self.isNear(change.rest, 0.1) && Self.isNear(change.rules, 0) && Self.isNear(change.mix, 0))
  }

  @Test("more cases alike are no part of a rate")
  func volume() throws {
    let change = try #require(
      RateChange([try Self.stratum((60, 100), (600, 1000)), try Self.stratum((20, 100), (200, 1000))]))
    #expect(Self.isNear(change.total, 0) && Self.isNear(change.mix, 0) && Self.isNear(change.rest, 0))
  }

  @Test("the parts add up to the change, whatever the counts", arguments: 0..<200)
  func addsUp(seed: Int) throws {
    var dice = SystemRandomNumberGenerator()
    let strata = try (0..<Int.random(in: 1...6, using: &dice)).map { _ in
      let (n, m) = (Int.random(in: 0...40, using: &dice), Int.random(in: 0...40, using: &dice))
      func share(_ cases: Int) -> Proportion? { Proportion(Int.random(in: 0...cases, using: &dice), of: cases) }
      let stratum = RateChange.Stratum(
        before: try #require(share(n)), beforeByFormerRules: share(n), beforeReadAgain: share(n),
        after: try #require(share(m)), afterByFormerRules: try #require(share(m)))
      return try #require(stratum)
    }
    let before = strata.reduce((0, 0)) { ($0.0 + $1.before.successes, $0.1 + $1.before.trials) }
    let after = strata.reduce((0, 0)) { ($0.0 + $1.after.successes, $0.1 + $1.after.trials) }
    let change = RateChange(strata)
    guard before.1 > 0, after.1 > 0 else {
      #expect(change == nil)
      return
    }
    let total = Double(after.0) / Double(after.1) - Double(before.0) / Double(before.1)
    #expect(change.map { Self.isNear($0.total, total) } == true)
  }
}
