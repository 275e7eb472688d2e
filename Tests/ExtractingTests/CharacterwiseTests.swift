import Extracting
import Model
import Testing

@Suite struct CharacterwiseTests {
  private func ballot(_ names: String...) -> Ballot {
    var ballot = Ballot()
    for name in names { ballot.add(Parsed(name), raw: name, confidence: 0.9, weight: 1) }
    return ballot
  }

  private func entry(_ name: String, in ballot: Ballot) -> Ballot.Entry? {
    ballot.entries.first { $0.value == name }
  }

  @Test func `looks that each misread another character bear witness to the rest`() throws {
    var votes = ballot("修昊勇", "侯昊筋", "侯昊勇", "侯吴勇")
    votes.weighCharacters(of: "侯昊勇", margin: 1.5)
    let weighed = try #require(entry("侯昊勇", in: votes))
    #expect(weighed.votes == 3 && weighed.looks == 3)
  }

  @Test func `what no look read whole is marked as inferred`() {
    var votes = ballot("修昊勇", "侯昊筋", "侯吴勇", "侯昊甬")
    votes.weighCharacters(of: "侯昊勇", margin: 1)
    #expect(entry("侯昊勇", in: votes)?.marks == [.inferred])
  }

  @Test(arguments: ["侯昊永", "侯昊", "侯昊勇勇"])
  func `a name with a character that no look read is never added`(name: String) {
    var votes = ballot("侯昊勇", "侯昊勇", "修昊勇")
    votes.weighCharacters(of: name, margin: 1.5)
    #expect(entry(name, in: votes) == nil)
  }

  @Test func `a look-alike that was read as often keeps its standing`() {
    var votes = ballot("孔明怡", "孔明恰", "孔明怡", "孔明恰")
    let before = votes
    votes.weighCharacters(of: "孔明怡", margin: 1.5)
    #expect(votes == before)
  }

  @Test func `a rival one character off needs a margin, one further off does not`() {
    let terms = Ballot.Terms(
      margin: 1.5, check: { $0 == "冯凤曦" ? .fair : .none },
      isSlip: { a, b in zip(a, b).count { $0 != $1 } <= 1 })
    #expect(ballot("冯凤曦", "汉凤陪", "冯凤曦", "汉凤陪", "冯凤曦").verdict(terms).state == .certain)
    #expect(ballot("冯凤曦", "冯凤瞳", "冯凤曦", "冯凤瞳", "冯凤曦", "冯凤瞳").verdict(terms).state == .doubtful)
    #expect(ballot("汉凤陪", "冯凤曦", "汉凤陪").verdict(terms).state == .doubtful)
  }
}
