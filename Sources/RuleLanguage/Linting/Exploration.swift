import Model

/// What a rule says in one abstract world.
enum Said: Hashable {
  case skipped, holds, unclear
  case says(Finding.Outcome, arm: Int)

  var applies: Bool { self != .skipped && self != .unclear }

  var outcome: Finding.Outcome? { if case .says(let outcome, _) = self { outcome } else { nil } }
}

/// Walks through every abstract world of some rules, splitting a variable only where a rule asks for it.
struct Exploration {
  let rules: [ExpandedRule]
  let model: AbstractModel
  /// What the rules say together, each with the first world in which they do, in the order found.
  private(set) var found: [(said: [Said], world: AbstractModel.World)] = []
  private var known: Set<[Said]> = []
  /// Truths of each condition of `requires` of the first rule, wherever it applies.
  private(set) var truths: [Set<Truth>]
  private(set) var evaluationCount = 0
  /// False when there are more worlds than a moment allows; then nothing is proved.
  private(set) var isComplete = true

  init(_ rules: [ExpandedRule], _ index: SchemaIndex, greatestCount: Int) {
    self.rules = rules
    model = AbstractModel(rules, index)
    truths = rules.first?.requires.map { _ in [] } ?? []
    explore(Array(repeating: nil, count: model.variables.count), greatestCount)
  }

  /// The first world in which the rules say something of a kind.
  func world(where matches: ([Said]) -> Bool) -> AbstractModel.World? { found.first { matches($0.said) }?.world }

  private mutating func explore(_ world: AbstractModel.World, _ greatestCount: Int) {
    evaluationCount += 1
    guard evaluationCount <= greatestCount else {
      isComplete = false
      return
    }
    do throws(AbstractModel.Open) {
      let said = try rules.map { rule throws(AbstractModel.Open) in try self.said(rule, world) }
      if let first = rules.first, said.count == 1, said[0].applies {
        for (index, condition) in first.requires.enumerated() {
          truths[index].insert(try model.truth(condition, world))
        }
      }
      if known.insert(said).inserted { found.append((said, world)) }
    } catch {
      for choice in model.variables[error.variable].choices.indices where isComplete {
        var next = world
        next[error.variable] = choice
        explore(next, greatestCount)
      }
    }
  }

  private func said(_ rule: ExpandedRule, _ world: AbstractModel.World) throws(AbstractModel.Open) -> Said {
    switch try model.truth(rule.whens, world) {
    case .false: return .skipped
    case .absent, .unknown: return .unclear
    case .true: break
    }
    guard !rule.requires.isEmpty else { return try said(.then, rule, world) }
    switch try model.truth(rule.requires, world) {
    case .true: return .holds
    case .false: return try said(.else, rule, world)
    case .absent: return try said(.absent, rule, world)
    case .unknown: return .unclear
    }
  }

  private func said(
    _ kind: SyntaxArm.Kind, _ rule: ExpandedRule, _ world: AbstractModel.World
  ) throws(AbstractModel.Open) -> Said {
    for (index, arm) in rule.rule.arms.enumerated() where arm.kind == kind {
      guard let condition = rule.ifs[index] else { return .says(arm.outcome, arm: index + 1) }
      switch try model.truth(condition, world) {
      case .true: return .says(arm.outcome, arm: index + 1)
      case .unknown: return .unclear
      case .false, .absent: continue
      }
    }
    switch kind {
    case .else: return .says(.manual, arm: 0)
    case .absent: return .says(.absent, arm: 0)
    case .then: return .skipped
    }
  }
}
