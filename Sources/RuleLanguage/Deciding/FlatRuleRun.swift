/// One rule on one item of a case, as `RuleRun` has it: what it says in each world, and what that comes to.
struct FlatRuleRun {
  /// What it says in the worlds looked at so far.
  private var said: FlatOutcomes = []
  private var arm = Int.max
  private var isUnclear = false
  private var evaluationCount = 0
  /// Nil: it is for `RuleRun` to say.
  private var isGivenUp = false

  /// Up to here `RuleRun` tries every combination, too, and never comes to its own bound.
  private static let greatestCombinationCount = 256

  /// Nil when it takes the record of what was looked at to tell: a resubmit that rests on doubtful or partial values, or
  /// very many readings.
  static func outcome(_ rule: FlatRule, _ evaluation: inout FlatEvaluation) -> FlatOutcome? {
    var run = FlatRuleRun()
    evaluation.isTooLarge = false
    run.explore(rule, &evaluation)
    guard !run.isGivenUp, !evaluation.isTooLarge else { return nil }
    if !run.isUnclear, run.said == .resubmit {
      guard run.evaluationCount == 1, evaluation.isWhole(rule) else { return nil }
    }
    let item = evaluation.item
    if !run.isUnclear, run.said.isSubset(of: [.holds, .skipped]), !run.said.isEmpty {
      let outcome: FlatOutcomes = run.said == .holds ? .holds : .skipped
      return FlatOutcome(outcome: outcome, possible: outcome, arm: 0, item: item)
    }
    if !run.isUnclear, run.said.rawValue.nonzeroBitCount == 1 {
      return FlatOutcome(outcome: run.said, possible: run.said, arm: run.arm == .max ? 0 : run.arm, item: item)
    }
    return FlatOutcome(outcome: .unclear, possible: run.said, arm: 0, item: item)
  }

  private mutating func explore(_ rule: FlatRule, _ evaluation: inout FlatEvaluation) {
    evaluationCount += 1
    evaluation.openSource = -1
    guard !isGivenUp, !step(rule, &evaluation) else { return }
    let source = evaluation.openSource
    if source < 0 || evaluationCount == 1 && evaluation.combinationCount(rule) > Self.greatestCombinationCount {
      isGivenUp = true
      return
    }
    for reading in 0..<evaluation.facts.readingCounts[source] {
      evaluation.chosen[source] = reading
      explore(rule, &evaluation)
    }
    evaluation.chosen[source] = -1
  }

  /// False when it depends on a source that is open.
  private mutating func step(_ rule: FlatRule, _ evaluation: inout FlatEvaluation) -> Bool {
    let when = Self.all(rule.whens, &evaluation)
    if when == .open { return false }
    if when == .false {
      said.insert(.skipped)
      arm = 0
      return true
    }
    let isWhenOpen = when != .true
    if rule.requires.isEmpty { return say(.then, nil, rule, isWhenOpen, isWhenOpen ? .skipped : [], &evaluation) }
    let besides: FlatOutcomes = isWhenOpen ? .skipped : []
    switch Self.all(rule.requires, &evaluation) {
    case .open: return false
    case .true:
      said.formUnion(besides.union(.holds))
      arm = 0
      if isWhenOpen { isUnclear = true }
      return true
    case .false: return say(.else, nil, rule, isWhenOpen, besides, &evaluation)
    case .absent: return say(.absent, nil, rule, isWhenOpen, besides, &evaluation)
    case .unknown: return say(.else, .absent, rule, true, besides.union(.holds), &evaluation)
    }
  }

  private static func all(_ conditions: [Int32], _ evaluation: inout FlatEvaluation) -> FlatTruth {
    var least = FlatTruth.true
    var isOpen = false
    for condition in conditions {
      let truth = evaluation.truth(Int(condition))
      if truth == .false { return .false }
      if truth == .open { isOpen = true } else if truth.rankInAll < least.rankInAll { least = truth }
    }
    return isOpen ? .open : least
  }

  private mutating func say(
    _ kind: SyntaxArm.Kind, _ second: SyntaxArm.Kind?, _ rule: FlatRule, _ isUnclear: Bool, _ besides: FlatOutcomes,
    _ evaluation: inout FlatEvaluation
  ) -> Bool {
    var said = besides
    var first = besides.isEmpty ? Int.max : 0
    for kind in [kind, second] {
      guard let kind else { continue }
      var isSaid = false
      for (place, arm) in rule.arms.enumerated() where arm.kind == kind {
        let truth = arm.condition < 0 ? .true : evaluation.truth(Int(arm.condition))
        if truth == .open { return false }
        guard truth == .true || truth == .unknown else { continue }
        said.insert(arm.outcome)
        first = min(first, place + 1)
        if truth == .true {
          isSaid = true
          break
        }
      }
      if !isSaid {
        said.insert(kind == .else ? .manual : kind == .absent ? .absent : .skipped)
        first = 0
      }
    }
    self.said.formUnion(said)
    arm = min(arm, first)
    if isUnclear { self.isUnclear = true }
    return true
  }
}

extension FlatEvaluation {
  /// How many ways there are to read all that a rule may look at; more than enough once they are many.
  func combinationCount(_ rule: FlatRule) -> Int {
    var sources: Set<Int32> = []
    forEachFact(rule) { fact in
      if fact.tag == .varying { sources.insert(fact.source) }
      return true
    }
    return sources.reduce(1) { min(1_000, $0 * Int(facts.readingCounts[Int($1)])) }
  }

  /// Whether all that a rule may look at is known, and what was read was read whole.
  func isWhole(_ rule: FlatRule) -> Bool {
    for entity in rule.collections where entity < 0 || facts.isOpen[Int(entity)] { return false }
    return forEachFact(rule) { fact in
      switch fact.tag {
      case .content: fact.isWhole && fact.content.kind != .unknown
      case .missing, .varying, .unknownLink: false
      case .link, .noLink: true
      }
    }
  }

  /// Goes through the facts at the end of a rule's paths until the body says false. A path that leads nowhere ends in
  /// a fact that is missing.
  @discardableResult
  private func forEachFact(_ rule: FlatRule, _ body: (FlatFact) -> Bool) -> Bool {
    for number in rule.paths {
      var path = program.paths[Int(number)]
      guard path.root == .row else {
        if !body(lastFact(path)) { return false }
        continue
      }
      path.root = .item
      for row in 0..<facts.rowCounts[Int(path.owner)] {
        var there = self
        there.item = row
        if !body(there.lastFact(path)) { return false }
      }
    }
    return true
  }

  private func lastFact(_ path: FlatPath) -> FlatFact {
    switch place(path) {
    case .missing(let isCertain): .fixed(isCertain ? .nothing : .unknown)
    case .found(let entity, let row): path.field < 0 ? .unknown : fact(entity, row, Int(path.field))
    }
  }
}
