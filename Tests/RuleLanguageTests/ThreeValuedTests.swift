import Model
import RuleLanguage
import Testing

/// Rule 6 of the meaning: what conditions are in one world, by the tables of `and`, `or` and `not`.
@Suite struct ThreeValuedTests {
  /// What each letter's condition is: T true, F false, A absent, U unknown.
  private static func facts() -> Facts {
    var made = MadeUpFacts()
    made.set("contract.listing", .text("1"))
    made.set("contract.contract-no", .nothing)
    made.set("contract.verification-code", .unknown)
    made.set("record.listing", .text("1"))
    made.set("record.verification-code", .blank)
    return made.facts
  }

  private static let conditions: [Character: String] = [
    "T": "contract.listing = record.listing", "F": "contract.listing ≠ record.listing",
    "A": "contract.contract-no = record.listing", "U": "contract.verification-code = record.listing",
    "B": "record.verification-code = contract.listing",
  ]

  private func truth(of expression: String) throws -> Finding.Outcome {
    let written = expression.map { Self.conditions[$0] ?? String($0) }.joined()
    let rule = """
      rule a.b
        require \(written)
        else    manual "no"
        absent  note "none"
      """
    return try outcome(rule, Self.facts()).outcome
  }

  @Test(arguments: [
    ("T", Finding.Outcome.holds), ("F", .manual), ("A", .note), ("U", .unclear), ("B", .note),
    ("not F", .holds), ("not T", .manual), ("not A", .note), ("not U", .unclear),
    ("T and F", .manual), ("F and U", .manual), ("U and F", .manual), ("F and A", .manual),
    ("T and U", .unclear), ("A and U", .unclear), ("T and A", .note), ("T and T", .holds),
    ("T or F", .holds), ("U or T", .holds), ("A or T", .holds), ("U or F", .unclear), ("U or A", .unclear),
    ("A or F", .note), ("F or F", .manual), ("not (A or U)", .unclear), ("not (T and F)", .holds),
  ])
  func joinedConditionsAreWhatTheTablesSay(expression: String, outcome: Finding.Outcome) throws {
    #expect(try truth(of: expression) == outcome)
  }

  @Test(arguments: [
    // Takes the first true line; an unknown or absent line before it is its value.
    ("T if F\n T if T", Finding.Outcome.holds), ("F if T\n T otherwise", .manual), ("T if U\n T if T", .unclear),
    ("T if A\n T otherwise", .note), ("T if F", .note), ("U if F\n T otherwise", .holds),
    ("T if T\n U otherwise", .holds),
  ])
  func aLadderTakesItsFirstTrueLine(ladder: String, outcome: Finding.Outcome) throws {
    #expect(try truth(of: ladder) == outcome)
  }

  @Test(arguments: [
    ("'1' if T\n '2' otherwise", Finding.Outcome.holds), ("'2' if F\n '1' if T", .holds),
    ("'1' if U\n '1' otherwise", .unclear),
    ("'1' if A\n '1' otherwise", .note), ("'1' if F", .note), ("'2' if T\n '1' otherwise", .manual),
  ])
  func aLadderOfValuesDoesTheSame(ladder: String, outcome: Finding.Outcome) throws {
    let written = ladder.map { Self.conditions[$0] ?? String($0) }.joined()
    let rule = """
      rule a.b
        define due \(written)
        require contract.listing = due
        else    manual "no"
        absent  note "none"
      """
    #expect(try RuleLanguageTests.outcome(rule, Self.facts()).outcome == outcome)
  }

  @Test(arguments: [
    ("contract.listing = if contract.listing = 2, then 3 if contract.listing = 1, then 1 otherwise 4", .holds),
    ("exists contract.listing", Finding.Outcome.holds), ("exists contract.contract-no", .manual),
    ("exists contract.verification-code", .unclear), ("exists record.verification-code", .manual),
    ("contract.contract-no is absent", .holds), ("record.verification-code is absent", .manual),
    ("record.verification-code is blank", .holds), ("contract.contract-no is blank", .manual),
    ("contract.verification-code is absent", .unclear), ("contract.verification-code is blank", .unclear),
    ("contract.listing in (record.listing, record.verification-code)", .holds),
    ("contract.listing in (5, record.verification-code)", .note), ("contract.listing in (5, 6)", .manual),
    ("contract.listing in (5, contract.verification-code)", .unclear),
    ("exists contract", .holds), ("exists party", .manual), ("count of party = 0", .holds),
    ("count of contract = 1", .holds),
  ])
  func askingWhetherSomethingIsThere(condition: String, outcome: Finding.Outcome) throws {
    let rule = """
      rule a.b
        require \(condition)
        else    manual "no"
        absent  note "none"
      """
    #expect(try RuleLanguageTests.outcome(rule, Self.facts()).outcome == outcome)
  }

  @Test(arguments: [
    ("T", "T", Finding.Outcome.holds), ("T", "F", .manual), ("F", "F", .skipped), ("F", "U", .skipped),
    ("A", "T", .unclear), ("U", "T", .unclear), ("U", "F", .unclear), ("T", "U", .unclear), ("T", "A", .absent),
  ])
  func whenLimitsARule(when: Character, require: Character, outcome: Finding.Outcome) throws {
    let rule = """
      rule a.b
        when    \(Self.conditions[when] ?? "")
        require \(Self.conditions[require] ?? "")
        else    manual "no"
      """
    #expect(try RuleLanguageTests.outcome(rule, Self.facts()).outcome == outcome)
  }

  @Test func `the first else whose condition is true counts, and an absent one is passed over`() throws {
    let conditions = Self.conditions
    let rule = """
      rule a.b
        require \(conditions["F"] ?? "")
        else    manual "first"   if \(conditions["A"] ?? "")
        else    resubmit "second"  if \(conditions["F"] ?? "")
        else    note "third"     if \(conditions["T"] ?? "")
        else    manual "fourth"
      """
    let outcome = try outcome(rule, Self.facts())
    #expect(outcome.outcome == .note)
    #expect(outcome.arm == 3)
    #expect(outcome.text == "third")
  }

  @Test func `an else whose condition is unknown may be the one`() throws {
    let conditions = Self.conditions
    let rule = """
      rule a.b
        require \(conditions["F"] ?? "")
        else    manual "first"   if \(conditions["U"] ?? "")
        else    manual "second"
      """
    let same = try outcome(rule, Self.facts())
    #expect(same.outcome == .manual)
    #expect(same.text == "first 或 second")
    let different = try outcome(rule.replacing("manual \"second\"", with: "resubmit \"second\""), Self.facts())
    #expect(different.outcome == .unclear)
    #expect(different.possible == [.manual, .resubmit])
  }
}
