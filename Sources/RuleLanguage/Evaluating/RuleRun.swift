import Model

/// One rule on one item of a case: what it says in each world, and what that comes to over all of them.
struct RuleRun {
  let rule: CheckedRule
  let item: Int?
  private let when: [GroundCondition]
  private let require: [GroundCondition]
  private let arms: [Arm]
  private let evaluation: WorldEvaluation
  private var isTooLarge: Bool
  private var evaluationCount = 0
  private var regions: [Region] = []

  private struct Arm {
    var kind: SyntaxArm.Kind
    /// From 1 in the order of writing.
    var number: Int
    var outcome: Finding.Outcome
    var condition: GroundCondition?
  }

  /// Something a rule may say: the outcome and the arm that says it.
  struct Saying: Hashable {
    var outcome: Finding.Outcome
    var arm: Int
  }

  /// Worlds in which the rule says the same.
  struct Region {
    var world: World
    var sayings: Set<Saying>
    /// The rule is unclear here whatever the sayings are.
    var isUnclear: Bool
  }

  /// How often a rule is evaluated for one item before it is given up as unclear.
  static let greatestEvaluationCount = 1024

  init(_ grounding: inout Grounding) {
    rule = grounding.rule
    item = grounding.item
    evaluation = grounding.evaluation
    when = rule.whens.map { grounding.condition($0) }
    require = rule.requires.map { grounding.condition($0) }
    arms = rule.arms.enumerated().map { index, arm in
      Arm(
        kind: arm.kind, number: index + 1, outcome: arm.outcome,
        condition: arm.condition.map { grounding.condition($0) })
    }
    isTooLarge = grounding.isTooLarge
  }

  /// The rule's outcome over all plausible worlds.
  mutating func outcome(_ grounding: inout Grounding) -> RuleOutcome {
    if !isTooLarge { explore(World()) }
    let report = OutcomeReport(
      rule: rule, item: item, regions: regions, isTooLarge: isTooLarge, when: when, require: require,
      ifs: arms.compactMap(\.condition), evaluation: evaluation)
    return report.outcome(&grounding)
  }

  // MARK: - Worlds

  /// Splits the first source that is still undecided, in page order, until every part is decided.
  private mutating func explore(_ world: World) {
    evaluationCount += 1
    guard evaluationCount <= Self.greatestEvaluationCount, !isTooLarge else {
      isTooLarge = true
      return
    }
    switch step(in: world) {
    case .decided(let sayings, let isUnclear):
      regions.append(Region(world: world, sayings: sayings, isUnclear: isUnclear))
    case .open(let condition):
      guard let source = condition.sources.first(where: { world.readings[$0] == nil }) else {
        isTooLarge = true
        return
      }
      for reading in evaluation.sources[source].readings.indices {
        var next = world
        next.readings[source] = reading
        explore(next)
      }
    }
  }

  private enum Step {
    case decided(Set<Saying>, isUnclear: Bool)
    /// A condition that depends on sources not yet split.
    case open(GroundCondition)
  }

  private func step(in world: World) -> Step {
    let whenTruth: Truth
    switch all(when, in: world) {
    case .open(let condition): return .open(condition)
    case .decided(let truth): whenTruth = truth
    }
    if whenTruth == .false { return .decided([Saying(outcome: .skipped, arm: 0)], isUnclear: false) }
    let isWhenOpen = whenTruth != .true
    let skipped = Set(isWhenOpen ? [Saying(outcome: .skipped, arm: 0)] : [])
    if rule.requires.isEmpty {
      return said([.then], in: world, besides: skipped, isUnclear: isWhenOpen, requireTruth: nil)
    }
    let truth: Truth
    switch all(require, in: world) {
    case .open(let condition): return .open(condition)
    case .decided(let decided): truth = decided
    }
    let holds = Saying(outcome: .holds, arm: 0)
    switch truth {
    case .true: return .decided(skipped.union([holds]), isUnclear: isWhenOpen)
    case .false: return said([.else], in: world, besides: skipped, isUnclear: isWhenOpen, requireTruth: truth)
    case .absent: return said([.absent], in: world, besides: skipped, isUnclear: isWhenOpen, requireTruth: truth)
    case .unknown:
      return said([.else, .absent], in: world, besides: skipped.union([holds]), isUnclear: true, requireTruth: truth)
    }
  }

  private enum Joined {
    case decided(Truth)
    case open(GroundCondition)
  }

  private func all(_ conditions: [GroundCondition], in world: World) -> Joined {
    var truths: [Truth] = []
    var open: GroundCondition?
    for condition in conditions {
      guard let truth = evaluation.truth(condition, in: world) else {
        open = open ?? condition
        continue
      }
      if truth == .false { return .decided(.false) }
      truths.append(truth)
    }
    return open.map { .open($0) } ?? .decided(.all(truths))
  }

  /// What the arms of some kinds may say: the first whose `if` is true, and those before it whose `if` is unknown.
  private func said(
    _ kinds: [SyntaxArm.Kind], in world: World, besides: Set<Saying>, isUnclear: Bool, requireTruth: Truth?
  ) -> Step {
    var sayings = besides
    var isUnclear = isUnclear
    for kind in kinds {
      var looked: [(GroundCondition, Truth)] = []
      var isSaid = false
      for arm in arms where arm.kind == kind {
        let truth: Truth
        if let condition = arm.condition {
          guard let decided = evaluation.truth(condition, in: world) else { return .open(condition) }
          truth = decided
          looked.append((condition, decided))
        } else {
          truth = .true
        }
        guard truth == .true || truth == .unknown else { continue }
        sayings.insert(Saying(outcome: arm.outcome, arm: arm.number))
        if arm.outcome == .resubmit, !isWhole(looked, requireTruth, in: world) { isUnclear = true }
        if truth == .true {
          isSaid = true
          break
        }
      }
      if !isSaid { sayings.insert(Self.byDefault(kind)) }
    }
    return .decided(sayings, isUnclear: isUnclear)
  }

  private static func byDefault(_ kind: SyntaxArm.Kind) -> Saying {
    switch kind {
    case .else: Saying(outcome: .manual, arm: 0)
    case .absent: Saying(outcome: .absent, arm: 0)
    case .then: Saying(outcome: .skipped, arm: 0)
    }
  }

  // MARK: - What a resubmit may rest on

  /// Whether everything that makes the rule say so was read whole.
  private func isWhole(_ looked: [(GroundCondition, Truth)], _ requireTruth: Truth?, in world: World) -> Bool {
    let support = WholeSupport(evaluation: evaluation, world: world)
    guard when.allSatisfy({ support.isWhole($0) }), looked.allSatisfy({ support.isWhole($0.0) }) else { return false }
    switch requireTruth {
    case nil: return true
    case .false?:
      // One requirement that fails on whole values is enough.
      return require.contains { evaluation.truth($0, in: world) == .false && support.isWhole($0) }
    default: return require.allSatisfy { support.isWhole($0) }
    }
  }
}

/// Whether a condition's truth in a world rests on nothing but values read whole and alike by two blind looks.
struct WholeSupport {
  let evaluation: WorldEvaluation
  let world: World

  func isWhole(_ condition: GroundCondition) -> Bool {
    guard let truth = evaluation.truth(condition, in: world) else { return condition.facts.allSatisfy(\.isWhole) }
    switch condition.kind {
    case .constant, .test: return condition.facts.allSatisfy(\.isWhole)
    case .not(let inner): return isWhole(inner)
    case .all(let parts): return isWhole(parts, of: condition, decisive: .false, truth)
    case .any(let parts): return isWhole(parts, of: condition, decisive: .true, truth)
    case .ladder(let lines):
      for line in lines {
        guard let condition = line.condition else { return isWhole(line.result) }
        guard isWhole(condition) else { return false }
        switch evaluation.truth(condition, in: world) {
        case .false?: continue
        case .true?: return isWhole(line.result)
        default: return true
        }
      }
      return true
    }
  }

  /// A part that decides is enough; otherwise every part counts. Rows that certainly do not fit are facts of the whole.
  private func isWhole(_ parts: [GroundCondition], of whole: GroundCondition, decisive: Truth, _ truth: Truth) -> Bool {
    if truth == decisive {
      return parts.contains { evaluation.truth($0, in: world) == decisive && isWhole($0) }
    }
    return whole.text == nil ? parts.allSatisfy { isWhole($0) } : whole.facts.allSatisfy(\.isWhole)
  }
}
