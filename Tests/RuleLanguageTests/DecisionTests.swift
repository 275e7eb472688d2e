import Diagnosing
import Model
import RuleLanguage
import Testing

@Suite struct DecisionTests {
  private static let rules = """
    rule contract.one
      require exists contract.listing
      else manual "no"
    rule party.one
      for each party
      require exists party.name
      else manual "no"
    """

  private func verdict(_ outcomes: [RuleOutcome], parties: Int = 1) throws -> CaseDecision {
    var made = MadeUpFacts()
    for row in 0..<parties { made.set("party.name", row: row, .text("张三")) }
    return try #require(load(Self.rules).ruleSet)
      .decide(outcomes, over: made.facts, requiring: ["contract", "party"])
  }

  private let contractHolds = RuleOutcome(rule: "contract.one", outcome: .holds)
  private let partyHolds = RuleOutcome(rule: "party.one", item: 0, entity: "party", outcome: .holds)

  @Test(arguments: [
    ([RuleOutcome](), Decision.pass), ([RuleOutcome(rule: "x", outcome: .skipped)], .pass),
    ([RuleOutcome(rule: "x", outcome: .note)], .pass), ([RuleOutcome(rule: "x", outcome: .manual)], .manual),
    ([RuleOutcome(rule: "x", outcome: .resubmit)], .resubmit), ([RuleOutcome(rule: "x", outcome: .absent)], .manual),
    ([RuleOutcome(rule: "x", outcome: .unclear, possible: [.holds, .skipped])], .manual),
    ([RuleOutcome(rule: "x", outcome: .unclear, possible: [.note, .skipped])], .pass),
    ([RuleOutcome(rule: "x", outcome: .unclear, possible: [.note, .holds, .absent])], .manual),
    ([RuleOutcome(rule: "x", outcome: .resubmit), RuleOutcome(rule: "y", outcome: .manual)], .manual),
    // May yet be a suspicion: holds a resubmit back.
    (
      [
        RuleOutcome(rule: "x", outcome: .resubmit),
        RuleOutcome(rule: "y", outcome: .unclear, possible: [.holds, .manual]),
      ], .manual
    ),
    // Can only say resubmit or note, or is absent: does not.
    (
      [
        RuleOutcome(rule: "x", outcome: .resubmit),
        RuleOutcome(rule: "y", outcome: .unclear, possible: [.holds, .resubmit]),
      ], .resubmit
    ),
    ([RuleOutcome(rule: "x", outcome: .resubmit), RuleOutcome(rule: "y", outcome: .absent)], .resubmit),
    ([RuleOutcome(rule: "x", outcome: .unclear, possible: [.holds, .resubmit])], .manual),
  ])
  func theOrderOfDecisions(outcomes: [RuleOutcome], decision: Decision) throws {
    let verdict = try verdict([contractHolds, partyHolds] + outcomes)
    #expect(verdict.decision == decision)
    #expect(verdict.unmet.isEmpty)
  }

  @Test func `nothing passes by default`() throws {
    #expect(try verdict([]).unmet == [.init(entity: "contract", item: nil), .init(entity: "party", item: 0)])
    #expect(try verdict([]).decision == .manual)
    #expect(try verdict([contractHolds, partyHolds], parties: 2).unmet == [.init(entity: "party", item: 1)])
    #expect(try verdict([partyHolds]).decision == .manual)
    #expect(try verdict([RuleOutcome(rule: "party.one", outcome: .holds), partyHolds]).decision == .manual)
  }
}

@Suite struct HashTests {
  private static let rule = """
    rule a.b
      title    one
      define   same  contract.listing = record.listing
      require  same
      else     manual "no {contract.listing}"
    """

  private func hash(_ text: String, _ schema: Schema = TestSchema.schema) throws -> String {
    try #require(load(text).ruleSet).hash
  }

  @Test(arguments: [
    ("title    one", "标题  另一个"), ("define   same", "设 同 ="), ("  require", "\n# why\n要求："), ("\"no", "“no"),
    ("}\"", "}”"),
  ])
  func layoutAndWordsDoNotCount(old: String, new: String) throws {
    var text = Self.rule.replacing(old, with: new)
    if new.contains("同") { text = text.replacing("要求  same", with: "").replacing("require  same", with: "require  同") }
    if new == "“no" { text = text.replacing("}\"", with: "}”") }
    if new == "}”" { text = text.replacing("\"no", with: "“no") }
    #expect(try hash(text) == hash(Self.rule))
  }

  @Test(arguments: [
    ("a.b", "a.c"), ("= record", "≠ record"), ("\"no ", "\"No "), ("manual", "note"),
    ("{contract.listing}", "{record.listing}"),
    ("require  same", "require  not same"), ("title    one", "off \"later\""),
  ])
  func whatIsMeantCounts(old: String, new: String) throws {
    #expect(try hash(Self.rule.replacing(old, with: new)) != hash(Self.rule))
  }

  @Test func `examples do not count, the schema does`() throws {
    let example = "\n  example x\n    contract.listing 1\n    record.listing 1\n    expect pass"
    #expect(try hash(Self.rule + example) == hash(Self.rule))
    var schema = TestSchema.schema
    schema.tables[0].rows.append([.text("1"), .text("2")])
    let other = RuleSet.load([.init(name: "x", text: Self.rule)], schema: schema).ruleSet
    #expect(try #require(other).hash != hash(Self.rule))
    #expect(try hash(Self.rule).count == 64)
  }

  @Test func `a rule tells what it looks at and what it may say`() throws {
    let rule = try #require(load(Self.rule).ruleSet?.rules.first)
    #expect(rule.paths == ["contract.listing", "record.listing"])
    #expect(rule.decisions == [.manual, .absent])
  }

  @Test func `a rule switched off says nothing, and its examples still run`() throws {
    let text =
      Self.rule + "\n  off \"later\"\n  example x\n    contract.listing 1\n    record.listing 2\n    expect manual"
    let ruleSet = try #require(load(text).ruleSet)
    #expect(ruleSet.evaluate(Facts(sources: [], rows: [:])).isEmpty)
    #expect(ruleSet.rules.first?.off == "later")
    #expect(ruleSet.runExamples().map(\.passed) == [true])
  }
}
