import Diagnosing
import Model
import RuleLanguage
import Testing

/// Random rules of every operator over doubtful facts, against each joint reading taken for certain: what the rule says
/// definitely it says in every one of them, and where it is unclear it names everything it says in any.
@Suite struct JointReadingsTests {
  /// Conditions about one of several cards, the case and its tables: every operator is among them.
  static let atoms = [
    "identity.valid-to >= record.received", "identity.valid-from < 2016-10-18", "record.received > identity.valid-from",
    "identity.valid-from <= record.received", "identity.birth ≠ 1988-03-05", "identity.valid-to is 长期",
    "age of identity.birth on identity.valid-from >= 26", "years from identity.valid-from to identity.valid-to = 20",
    "days from record.received to identity.valid-to <= 60 days",
    "identity.valid-to = 20 years after identity.valid-from",
    "identity.valid-from >= 90 days before record.received", "identity.id-number checks out",
    "identity.birth = birth of identity.id-number", "identity.sex = sex of identity.id-number",
    "check digit of identity.id-number = \"4\"", "region of identity.id-number = \"110101\"",
    "identity.id-number matches \"[0-9]{17}[0-9X]\"", "identity.kind in (resident-id, passport)",
    "exists identity.portrait-side", "exists identity.party", "identity.party.name in record.seller",
    "identity.name = identity.party.name", "contract.listing = record.listing allowing 2 look-alikes",
    "contract.listing is absent", "contract.listing is blank", "exists contract.listing",
    "numbers of contract.address = numbers of record.address", "contract.price = yuan of contract.price-words",
    "(count of party where party.role = seller) = count of record.seller", "count of party >= 2",
    "exists party where party.name = identity.name", "exists party where not exists party.identity",
    "exists alias where alias.old = contract.listing and alias.new = record.listing",
    "exists division where division.level = province and division.code = province of identity.id-number",
    "identity.term = (5 years if age of identity.birth on identity.valid-from < 16\n 20 years if identity.kind = resident-id\n 10 years otherwise)",
  ]

  /// Field → what it may be read as.
  private static let readings: [(path: String, contents: [Facts.Content])] = {
    func dates(_ days: String...) -> [Facts.Content] {
      days.compactMap { CivilDate(iso: $0).map { .value(.date($0)) } }
    }
    func texts(_ texts: String...) -> [Facts.Content] { texts.map { .value(.text($0)) } }
    return [
      ("record.received", dates("2026-07-01", "2026-08-19")),
      ("record.listing", texts("101111224667", "BJCY87443601")),
      ("record.address", texts("青年路24号259")),
      ("record.seller", [.value(.names(["张伟"])), .value(.names(["张伟", "李四"]))]),
      ("contract.listing", texts("101111224667", "101111224b67", "101111224661", "BJHD91054944")),
      ("contract.address", texts("青年路24号259", "青年路24号269")),
      ("contract.price", [.value(.number(ExactNumber(tenThousandths: 5_000_000_000)))]),
      ("contract.price-words", texts("伍拾万元整", "陆拾万元整")),
      ("identity.valid-from", dates("2016-10-17", "2006-10-17")),
      ("identity.valid-to", dates("2036-10-17", "2026-08-18") + [.value(.unlimited)]),
      ("identity.birth", dates("1988-03-05", "1998-03-05")),
      ("identity.term", [.value(.term(.years(20))), .value(.term(.years(10))), .value(.term(.days(7299)))]),
      ("identity.id-number", texts("110101198803050014", "110101198803050074", "110101198802300018")),
      ("identity.sex", texts("男", "女")), ("identity.name", texts("张伟", "张玮")),
      ("identity.kind", texts("resident-id", "passport")), ("party.name", texts("张伟", "李四")),
      ("party.role", texts("seller", "buyer")),
    ]
  }()

  /// One card or two and as many parties, joined or not; fields read in up to three ways, some together.
  private func facts(_ generator: inout SeededGenerator) -> Facts {
    var made = MadeUpFacts()
    var doubts = 0
    for row in 0..<Int.random(in: 1...2, using: &generator) {
      for (path, contents) in Self.readings where row == 0 || path.hasPrefix("identity.") || path.hasPrefix("party.") {
        let others: [Facts.Content] = [.nothing, .blank, .unknown]
        var chosen = [contents.randomElement(using: &generator) ?? .nothing]
        if Int.random(in: 0..<9, using: &generator) == 0 {
          chosen = [others.randomElement(using: &generator) ?? .blank]
        }
        if doubts < 5, Int.random(in: 0..<3, using: &generator) == 0 {
          doubts += 1
          chosen = Array(
            (contents + others.prefix(1)).shuffled(using: &generator).prefix(Int.random(in: 2...3, using: &generator)))
        }
        made.set(path, row: row, readings: chosen, isReadWhole: Int.random(in: 0..<4, using: &generator) > 0)
      }
      let sides: [Facts.Content] = [.value(.truth(true)), .nothing, .unknown]
      made.set("identity.portrait-side", row: row, sides.randomElement(using: &generator) ?? .unknown)
      let links: [Facts.Fact] = [.link(row), .link(row), .noLink, .unknownLink]
      made.fact("identity.party", row: row, links.randomElement(using: &generator) ?? .noLink)
      made.fact("party.identity", row: row, links.randomElement(using: &generator) ?? .noLink)
    }
    if Int.random(in: 0..<8, using: &generator) == 0 { made.facts.open = ["party"] }
    return made.facts
  }

  private func condition(depth: Int, _ generator: inout SeededGenerator) -> String {
    func part() -> String { "(" + condition(depth: depth - 1, &generator) + ")" }
    guard depth > 0 else { return Self.atoms.randomElement(using: &generator) ?? Self.atoms[0] }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return "not \(part())"
    case 1: return "\(part()) and \(part())"
    case 2: return "\(part()) or \(part())"
    case 3: return "(\(part()) if \(part())\n \(part()) otherwise)"
    case 4: return "(\(part()) if \(part())\n \(part()) if \(part()))"
    default: return condition(depth: 0, &generator)
    }
  }

  /// The facts with one reading of every source.
  private func worlds(_ facts: Facts) -> [Facts] {
    facts.sources.indices.reduce([facts]) { worlds, source in
      worlds.flatMap { world in
        facts.sources[source].readings.map { reading in
          var world = world
          world.sources[source].readings = [reading]
          return world
        }
      }
    }
  }

  @Test(arguments: 0..<16) func `what a rule says over all readings it says in each`(seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed) &* 2_750_159 &+ 3)
    for _ in 0..<8 {
      let decision = ["resubmit", "manual", "note"].randomElement(using: &generator) ?? "note"
      let rule = """
        rule a.b
          for each identity
          define  d \(condition(depth: 1, &generator))
          when    \(condition(depth: Int.random(in: 0...1, using: &generator), &generator))
          require d or (\(condition(depth: 1, &generator)))
          require \(condition(depth: 1, &generator))
          else    \(decision) "first" if \(condition(depth: 0, &generator))
          else    manual "second"
          absent  note "none" if \(condition(depth: 0, &generator))
        """
      let (loaded, diagnostics) = load(rule)
      let ruleSet = try #require(loaded, "\(rule)\n\(diagnostics.map(\.message.english))")
      let facts = facts(&generator)
      let outcomes = ruleSet.evaluate(facts)
      for world in worlds(facts) {
        for (outcome, single) in zip(outcomes, ruleSet.evaluate(world)) {
          #expect(agrees(outcome, single), "\(rule)\n\(outcome.outcome) \(outcome.possible) but \(single.outcome)")
        }
      }
    }
  }

  private func agrees(_ outcome: RuleOutcome, _ single: RuleOutcome) -> Bool {
    switch outcome.outcome {
    case .holds: single.outcome == .holds
    case .skipped: [.holds, .skipped].contains(single.outcome)
    case .unclear:
      single.outcome == .unclear
        ? single.possible.isSubset(of: outcome.possible) : outcome.possible.contains(single.outcome)
    case let definite: single.outcome == definite
    }
  }

  /// So that no operator is forgotten in the table above.
  @Test func `every function, measure and sign stands in some condition`() {
    let all = Self.atoms.joined(separator: "\n")
    for word in [
      "birth of", "sex of", "province of", "region of", "check digit of", "yuan of", "numbers of", "age of",
      "days from",
      "years from", "after", "before", "count of", "exists", "where", "matches", "checks out", "allowing", " in ",
      "is absent",
      "is blank", "is 长期", "=", "≠", "<", "<=", ">", ">=", "if", "otherwise", "and", "not ",
    ] { #expect(all.contains(word), "\(word)") }
  }
}
