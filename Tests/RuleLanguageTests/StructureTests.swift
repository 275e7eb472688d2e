import Model
import RuleLanguage
import Testing

/// Rows, links, open entities and `for each`.
@Suite struct StructureTests {
  private let cardPresent = """
    rule party.card-present
      title    每位当事人都有证件
      for each party
      require  exists party.identity
      else     resubmit "缺 {party.name} 的证件"
    """

  private let cardName = """
    rule party.card-name
      for each party
      require  party.identity.name = party.name
      else     manual "不同"
    """

  private func facts(_ link: Facts.Fact, name: String = "张三") -> MadeUpFacts {
    var made = MadeUpFacts()
    made.set("party.name", .text("张三"))
    made.fact("party.identity", link)
    made.set("identity.name", .text(name))
    return made
  }

  @Test(arguments: [
    (Facts.Fact.link(0), Finding.Outcome.holds), (.noLink, .resubmit), (.unknownLink, .unclear), (.link(7), .unclear),
  ])
  func aLinkIsThereOrNotOrUnknown(link: Facts.Fact, outcome: Finding.Outcome) throws {
    #expect(try RuleLanguageTests.outcome(cardPresent, facts(link).facts).outcome == outcome)
  }

  @Test func `what is reached through an unknown link is unknown`() throws {
    #expect(try outcome(cardName, facts(.link(0)).facts).outcome == .holds)
    #expect(try outcome(cardName, facts(.link(0), name: "李四").facts).outcome == .manual)
    #expect(try outcome(cardName, facts(.unknownLink).facts).outcome == .unclear)
    #expect(try outcome(cardName, facts(.noLink).facts).outcome == .absent)
  }

  @Test func `while a page is unread, a missing card is unknown and no resubmit`() throws {
    var made = facts(.noLink)
    made.facts.open = ["identity"]
    #expect(try outcome(cardPresent, made.facts).outcome == .unclear)
  }

  @Test(arguments: [
    ("count of page = 0", Finding.Outcome.unclear), ("exists page", .unclear), ("count of party = 1", .holds),
    ("exists party where party.name = \"张三\"", .holds), ("exists page where page.kind = other", .unclear),
  ])
  func countsOfAnOpenEntityAreUnknown(condition: String, outcome: Finding.Outcome) throws {
    var made = facts(.noLink)
    made.facts.open = ["page"]
    let rule = "rule a.b\n require \(condition)\n else manual \"no\""
    #expect(try RuleLanguageTests.outcome(rule, made.facts).outcome == outcome)
  }

  @Test func `each row is judged on its own`() throws {
    var made = facts(.link(0))
    made.set("party.name", row: 1, .text("李四"))
    made.fact("party.identity", row: 1, .noLink)
    let outcomes = try #require(load(cardPresent).ruleSet).evaluate(made.facts)
    #expect(outcomes.map(\.outcome) == [.holds, .resubmit])
    #expect(outcomes.map(\.item) == [0, 1])
    #expect(outcomes[1].text == "缺 李四 的证件")
  }

  @Test func `a requirement for each of nothing is absent`() throws {
    let nothing = Facts(sources: [], rows: [:])
    #expect(try outcome(cardPresent, nothing).outcome == .absent)
    #expect(try outcome(cardPresent, Facts(sources: [], rows: [:], open: ["party"])).outcome == .unclear)
    let ifAny = cardPresent.replacing("for each party", with: "for each party if any")
    #expect(try outcome(ifAny, nothing).outcome == .skipped)
    let note = "rule a.b\n for each page\n when page.kind = other\n then note \"?\""
    #expect(try outcome(note, nothing).outcome == .skipped)
  }

  @Test func `two contracts are two, and what either says is unknown`() throws {
    var made = MadeUpFacts()
    made.set("contract.listing", .text("1"))
    made.set("contract.listing", row: 1, .text("1"))
    let count = "rule a.b\n require count of contract = 2\n else manual \"no\""
    #expect(try outcome(count, made.facts).outcome == .holds)
    let field = "rule a.b\n require contract.listing = 1\n else manual \"no\""
    #expect(try outcome(field, made.facts).outcome == .unclear)
  }

  @Test func `a table is a collection`() throws {
    let rule = """
      rule a.b
        require exists alias where alias.old = contract.listing and alias.new = record.listing
        else manual "no"
      """
    var made = MadeUpFacts()
    made.set("contract.listing", .text("BJHD91054944"))
    made.set("record.listing", .text("101111224667"))
    #expect(try outcome(rule, made.facts).outcome == .holds)
    made.set("record.listing", .text("101111224668"))
    #expect(try outcome(rule, made.facts).outcome == .manual)
  }

  @Test func `the conditions tell what they looked at`() throws {
    let outcome = try outcome(cardName, facts(.link(0), name: "李四").facts)
    let condition = try #require(outcome.conditions.first)
    #expect(condition.text == "party.identity.name = party.name")
    #expect(condition.truth == "false")
    #expect(condition.leaves.map(\.value) == ["李四", "张三"])
    #expect(condition.leaves.map(\.entity) == ["identity", "party"])
  }
}
