import Model
import RuleLanguage
import Testing

/// Rules 1–3 and 8 of the meaning, the resubmit's own demands and the bound.
@Suite struct WorldsTests {
  private static let inDate = """
    rule identity.in-date
      title    有效
      for each identity
      require  identity.valid-to >= record.received
      else     resubmit "{identity.name} 的证件已于 {identity.valid-to} 到期"
    """

  private func facts(_ ends: [String], whole: Bool = true) throws -> Facts {
    var made = MadeUpFacts()
    made.set("record.received", try date("2026-07-01"))
    made.set("identity.name", .text("张三"))
    made.set("identity.valid-to", readings: try ends.map { .value(try date($0)) }, isReadWhole: whole)
    return made.facts
  }

  @Test(arguments: [
    (["2036-10-17"], Finding.Outcome.holds), (["2036-10-17", "2036-10-11"], .holds),
    (["2026-06-30"], .resubmit), (["2026-06-30", "2026-06-20"], .resubmit), (["2036-06-30", "2026-06-30"], .unclear),
    (["2026-07-01"], .holds),
  ])
  func aDoubtThatChangesNothingCostsNothing(ends: [String], outcome: Finding.Outcome) throws {
    #expect(try RuleLanguageTests.outcome(Self.inDate, facts(ends)).outcome == outcome)
  }

  @Test func `an unclear outcome shows two readings that differ`() throws {
    let outcome = try outcome(Self.inDate, facts(["2036-06-30", "2026-06-30"]))
    #expect(outcome.witnesses == "读作 2036-06-30 则通过，读作 2026-06-30 则退回")
    #expect(outcome.possible == [.holds, .resubmit])
  }

  @Test func `a resubmit needs values read whole`() throws {
    let outcome = try outcome(Self.inDate, facts(["2026-06-30"], whole: false))
    #expect(outcome.outcome == .unclear)
    #expect(outcome.possible == [.resubmit])
    #expect(outcome.witnesses.contains("没有读全"))
    #expect(try RuleLanguageTests.outcome(Self.inDate, facts(["2036-06-30"], whole: false)).outcome == .holds)
  }

  @Test func `the submitter is told certain values only, the reviewer all`() throws {
    let facts = try facts(["2026-06-30", "2026-06-20"])
    #expect(try outcome(Self.inDate, facts).text == "张三 的证件已于 读不清 到期")
    let manual = Self.inDate.replacing("resubmit", with: "manual")
    #expect(try outcome(manual, facts).text == "张三 的证件已于 2026-06-30 或 2026-06-20 到期")
  }

  @Test func `fields of one source vary together`() throws {
    var made = MadeUpFacts()
    let from = [try date("2016-10-17"), try date("2006-10-17")]
    let to = [try date("2036-10-17"), try date("2026-10-17")]
    made.set(
      ["identity.valid-from", "identity.valid-to"], readings: zip(from, to).map { [.value($0), .value($1)] })
    let rule = """
      rule a.b
        for each identity
        require identity.valid-to = 20 years after identity.valid-from
        else manual "no"
      """
    #expect(try outcome(rule, made.facts).outcome == .holds)
    var apart = MadeUpFacts()
    apart.set("identity.valid-from", readings: from.map { .value($0) })
    apart.set("identity.valid-to", readings: to.map { .value($0) })
    #expect(try outcome(rule, apart.facts).outcome == .unclear)
  }

  @Test(arguments: [0, 17])
  func aSourceWithoutReadingsOrWithTooManyIsUnknown(count: Int) throws {
    var made = MadeUpFacts()
    made.set("record.received", try date("2026-07-01"))
    made.set("identity.valid-to", readings: Array(repeating: .value(.unlimited), count: count))
    let outcome = try outcome(Self.inDate, made.facts)
    #expect(outcome.outcome == .unclear)
    #expect(outcome.possible == [.holds, .resubmit, .absent])
    #expect(outcome.witnesses == "identity.valid-to 读不清")
  }

  @Test func `conditions decided by their own sources multiply without bound`() throws {
    var made = MadeUpFacts()
    for row in 0..<30 { made.set("party.name", row: row, readings: (0..<16).map { .value(.text("张\($0)")) }) }
    let all = "rule a.b\n require not exists party where party.name = \"李\"\n else manual \"no\""
    #expect(try outcome(all, made.facts).outcome == .holds)
  }

  @Test func `too many readings of what stays undecided are unclear`() throws {
    var made = MadeUpFacts()
    for row in 0..<8 { made.set("party.name", row: row, readings: (0..<16).map { .value(.text("张\($0)")) }) }
    let rule = "rule a.b\n require (count of party where party.name = \"张1\") < 20\n else manual \"no\""
    let outcome = try outcome(rule, made.facts)
    #expect(outcome.outcome == .unclear)
    #expect(outcome.witnesses == "读法太多")
    #expect(Finding(rule: "a.b", outcome: outcome.outcome, text: outcome.text).isGivenUp)
    #expect(outcome.possible.isSuperset(of: [.holds, .manual]))
  }

  @Test func `holds in one world and does not apply in the other is no obstacle`() throws {
    var made = MadeUpFacts()
    made.set(
      ["identity.kind", "identity.name"],
      readings: [[.value(.text("passport")), .value(.text("A"))], [.value(.text("resident-id")), .value(.text("A"))]])
    let rule = """
      rule a.b
        for each identity
        when identity.kind = passport
        require identity.name = "A"
        else manual "no"
      """
    #expect(try outcome(rule, made.facts).outcome == .skipped)
    #expect(try outcome(rule.replacing("\"A\"", with: "\"B\""), made.facts).outcome == .unclear)
  }

  @Test func `a doubt that only an arm depends on has its witnesses too`() throws {
    var made = MadeUpFacts()
    made.set("contract.listing", .text("1"))
    made.set("contract.contract-no", readings: [.value(.text("1")), .value(.text("2"))])
    let rule = """
      rule a.b
        require contract.listing = 9
        else note "a" if contract.contract-no = 1
        else manual "b"
      """
    let outcome = try outcome(rule, made.facts)
    #expect(outcome.outcome == .unclear)
    #expect(outcome.witnesses == "读作 1 则提示，读作 2 则人工")
  }
}
