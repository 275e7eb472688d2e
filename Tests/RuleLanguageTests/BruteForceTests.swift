import Model
import RuleLanguage
import Testing

/// Random small rules over random readings, against every joint reading tried one by one.
@Suite struct BruteForceTests {
  private static let paths = [
    "contract.listing", "contract.verification-code", "contract.unlabelled-number", "record.listing",
    "record.verification-code",
  ]

  /// Random facts: some fixed, some read alone, some sharing a source.
  private func facts(_ generator: inout SeededGenerator) -> (facts: Facts, worlds: [[Facts.Content]]) {
    var made = MadeUpFacts()
    var worlds: [[Facts.Content]] = [[]]
    var index = 0
    while index < Self.paths.count {
      let width = min(Int.random(in: 1...2, using: &generator), Self.paths.count - index)
      let paths = Array(Self.paths[index..<index + width])
      let count = Int.random(in: 1...4, using: &generator)
      let readings = (0..<count).map { _ in paths.map { _ in content(&generator) } }
      if count == 1, width == 1 {
        made.set(paths[0], readings[0][0])
      } else {
        made.set(paths, readings: readings, isReadWhole: true)
      }
      worlds = worlds.flatMap { world in readings.map { world + $0 } }
      index += width
    }
    return (made.facts, worlds)
  }

  private func content(_ generator: inout SeededGenerator) -> Facts.Content {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: .nothing
    case 1: .blank
    case 2: .unknown
    default: .value(.text(String(Int.random(in: 1...3, using: &generator))))
    }
  }

  @Test(arguments: 0..<20)
  func evaluationAgreesWithEveryJointReading(seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed) &* 7919)
    for _ in 0..<25 {
      let when = Formula.random(fields: Self.paths.count, depth: 1, &generator)
      let require = Formula.random(fields: Self.paths.count, depth: 2, &generator)
      let (facts, worlds) = facts(&generator)
      let rule = """
        rule a.b
          when    \(when.written(Self.paths))
          require \(require.written(Self.paths))
          else    resubmit "no"
          absent  note "none"
        """
      let outcome = try outcome(rule, facts)
      let expected = Set(worlds.map { said(when, require, $0) })
      #expect(agrees(outcome, expected), "\(rule)\n\(outcome.outcome) \(outcome.possible) \(expected)")
    }
  }

  /// What the rule says in one world; nil: it is unclear there.
  private func said(_ when: Formula, _ require: Formula, _ world: [Facts.Content]) -> Finding.Outcome? {
    switch when.truth(world) {
    case .no: return .skipped
    case .absent, .unknown: return nil
    case .yes: break
    }
    switch require.truth(world) {
    case .yes: return .holds
    case .no: return .resubmit
    case .absent: return .note
    case .unknown: return nil
    }
  }

  /// Definite outcomes are exact; unclear may also be said of what is too tangled to decide, but never wrongly of what
  /// every world agrees on here, where nothing reaches the bound.
  private func agrees(_ outcome: RuleOutcome, _ expected: Set<Finding.Outcome?>) -> Bool {
    let known = Set(expected.compactMap(\.self))
    if expected.contains(nil) {
      return outcome.outcome == .unclear && outcome.possible.isSuperset(of: known)
    }
    if known.isSubset(of: [.holds, .skipped]) { return outcome.outcome == (known == [.holds] ? .holds : .skipped) }
    if known.count == 1, let one = known.first {
      // A resubmit also needs every value whole, and an unknown value never is.
      return outcome.outcome == one || one == .resubmit && outcome.outcome == .unclear
    }
    return outcome.outcome == .unclear && outcome.possible.isSuperset(of: known)
  }

  /// Neither a pass nor a resubmit is contradicted by any plausible world.
  @Test(arguments: 0..<20)
  func automaticDecisionsHoldInEveryWorld(seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed) &* 6_700_417 &+ 1)
    var automatic = 0
    for _ in 0..<25 {
      let (facts, worlds) = facts(&generator)
      let rules = (0..<3).map { number in
        let require = Formula.random(fields: Self.paths.count, depth: 1, &generator)
        let decision = ["resubmit", "resubmit", "note", "manual"].randomElement(using: &generator) ?? "note"
        return """
          rule a.b\(number)
            require \(require.written(Self.paths))
            else    \(decision) "no"
            absent  \(number == 0 ? "resubmit" : "note") "none"
          """
      }
      let ruleSet = try #require(load(rules.joined(separator: "\n")).ruleSet)
      func decision(_ facts: Facts) -> Decision {
        ruleSet.decide(ruleSet.evaluate(facts), over: facts, requiring: []).decision
      }
      let decided = decision(facts)
      guard decided.isAutomatic else { continue }
      automatic += 1
      for world in worlds {
        var made = MadeUpFacts()
        for (path, content) in zip(Self.paths, world) { made.set(path, content) }
        // A world with something unknown in it stands for many and is no witness against.
        guard !world.contains(.unknown) else { continue }
        #expect(decision(made.facts) == decided, "\(rules) \(world)")
      }
    }
    #expect(automatic > 0)
  }
}
