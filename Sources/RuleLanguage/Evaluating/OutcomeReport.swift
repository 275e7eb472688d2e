import Model

/// Puts what a rule says in all worlds into one outcome with its sentence, its witnesses and its conditions.
struct OutcomeReport {
  let rule: CheckedRule
  let item: Int?
  let regions: [RuleRun.Region]
  let isTooLarge: Bool
  let when: [GroundCondition]
  let require: [GroundCondition]
  /// The conditions of the arms.
  let ifs: [GroundCondition]
  let evaluation: WorldEvaluation

  func outcome(_ grounding: inout Grounding) -> RuleOutcome {
    let sayings = regions.reduce(into: Set<RuleRun.Saying>()) { $0.formUnion($1.sayings) }
    let said = Set(sayings.map(\.outcome))
    var outcome = RuleOutcome(rule: rule.rule.id, item: item, entity: rule.rule.entity, outcome: .unclear)
    outcome.conditions = conditions()
    if isTooLarge || said.isEmpty {
      outcome.possible = rule.rule.decisions.union([.skipped, .holds])
      outcome.witnesses = Finding.tooManyReadings
    } else if !regions.contains(where: \.isUnclear), said.isSubset(of: [.holds, .skipped]) {
      outcome.outcome = said == [.holds] ? .holds : .skipped
      outcome.possible = [outcome.outcome]
      return outcome
    } else if !regions.contains(where: \.isUnclear), said.count == 1, let one = said.first {
      outcome.outcome = one
      outcome.possible = said
      outcome.arm = sayings.map(\.arm).min() ?? 0
      outcome.text = text(of: sayings, &grounding)
      return outcome
    } else {
      outcome.possible = said
      outcome.witnesses = witnesses()
    }
    outcome.text = "\(title)：不能确定" + (outcome.witnesses.isEmpty ? "" : "（\(outcome.witnesses)）")
    return outcome
  }

  private var title: String { rule.rule.title.isEmpty ? rule.rule.id : rule.rule.title }

  private var facts: [GroundFact] { (when + require).flatMap(\.facts) }

  // MARK: - Sentences

  /// The sentences of all arms that may speak, joined by 或.
  private func text(of sayings: Set<RuleRun.Saying>, _ grounding: inout Grounding) -> String {
    var texts: [String] = []
    for saying in sayings.sorted(by: { $0.arm < $1.arm }) {
      let text = saying.arm > 0 ? text(of: rule.arms[saying.arm - 1], &grounding) : byDefault(saying.outcome)
      if !texts.contains(text) { texts.append(text) }
    }
    return texts.joined(separator: " 或 ")
  }

  private func byDefault(_ outcome: Finding.Outcome) -> String {
    guard outcome == .absent else { return "\(title)：不符合" }
    var missing: [String] = []
    for fact in facts where fact.contents.allSatisfy({ $0 == .nothing || $0 == .blank }) && fact.path.field != nil {
      if !missing.contains(fact.path.written) { missing.append(fact.path.written) }
    }
    return "\(title)：缺少 " + (missing.isEmpty ? "要看的内容" : missing.joined(separator: "、"))
  }

  private func text(of arm: CheckedArm, _ grounding: inout Grounding) -> String {
    var text = ""
    for piece in arm.text {
      switch piece {
      case .words(let words): text += words
      case .value(let value): text += printed(value, toSubmitter: arm.decision == .resubmit, &grounding)
      }
    }
    return text
  }

  /// All readings joined by 或; the submitter is told certain values only.
  private func printed(_ checked: CheckedValue, toSubmitter: Bool, _ grounding: inout Grounding) -> String {
    let (value, _) = grounding.collecting { $0.value(checked) }
    var choices: [Schema.Name] = []
    if case .field(let path) = checked { choices = path.choices }
    var words: [String] = []
    let isSmall = evaluation.forEachWorld(of: Set(grounding.sources(value)).sorted()) { world in
      let word = Self.words(evaluation.content(value, in: world) ?? .unknown, choices)
      if !words.contains(word) { words.append(word) }
      return true
    }
    if !isSmall || toSubmitter && words.count > 1 { return "读不清" }
    return words.joined(separator: " 或 ")
  }

  static func words(_ content: Facts.Content, _ choices: [Schema.Name]) -> String {
    switch content {
    case .value(.text(let text)): choices.first { $0.english == text }?.chinese ?? text
    case .value(let value): value.canonical
    case .blank: "未填"
    case .nothing: "缺失"
    case .unknown: "读不清"
    }
  }

  // MARK: - Witnesses

  /// Two readings that lead to different outcomes, or the fields that nobody could read.
  private func witnesses() -> String {
    let varying = (when + require + ifs).flatMap(\.facts).filter { $0.source != nil }
    // The first region against all others, then neighbours: some pair differs if any does.
    let pairs = zip(repeatElement(0, count: regions.count), regions.indices).dropFirst()
    for (first, second) in Array(pairs) + Array(zip(regions.indices, regions.indices.dropFirst())) {
      let (first, second) = (regions[first], regions[second])
      guard outcomes(first) != outcomes(second), let (a, b) = difference(first, second, varying) else { continue }
      return "读作 \(a) 则\(result(first))，读作 \(b) 则\(result(second))"
    }
    var unknown: [String] = []
    for fact in facts where fact.contents.contains(.unknown) && !unknown.contains(fact.path.written) {
      unknown.append(fact.path.written)
    }
    if !unknown.isEmpty { return unknown.joined(separator: "、") + " 读不清" }
    var partial: [String] = []
    for fact in facts where !fact.isWhole && !partial.contains(fact.path.written) { partial.append(fact.path.written) }
    return partial.isEmpty ? "" : partial.joined(separator: "、") + " 没有读全，或两次读得不一样"
  }

  /// How the first field that is read differently is read in each.
  private func difference(
    _ first: RuleRun.Region, _ second: RuleRun.Region, _ facts: [GroundFact]
  ) -> (String, String)? {
    for fact in facts {
      guard let source = fact.source, let a = first.world.readings[source], let b = second.world.readings[source],
        fact.contents[a] != fact.contents[b]
      else { continue }
      return (Self.words(fact.contents[a], fact.path.choices), Self.words(fact.contents[b], fact.path.choices))
    }
    return nil
  }

  private func outcomes(_ region: RuleRun.Region) -> Set<Finding.Outcome> {
    region.isUnclear ? [.unclear] : Set(region.sayings.map(\.outcome))
  }

  private func result(_ region: RuleRun.Region) -> String {
    let said = outcomes(region)
    guard said.count == 1, let one = said.first else { return "不能确定" }
    return one.chinese
  }

  // MARK: - Conditions

  private func conditions() -> [RuleOutcome.EvaluatedCondition] {
    var found: [RuleOutcome.EvaluatedCondition] = []
    for condition in when + require { collect(condition, into: &found) }
    return found
  }

  private func collect(_ condition: GroundCondition, into found: inout [RuleOutcome.EvaluatedCondition]) {
    if let text = condition.text {
      let evaluated = RuleOutcome.EvaluatedCondition(
        text: text, truth: condition.constant?.rawValue ?? "unclear", leaves: leaves(condition))
      if !found.contains(evaluated) { found.append(evaluated) }
      return
    }
    switch condition.kind {
    case .all(let parts), .any(let parts):
      for part in parts { collect(part, into: &found) }
    case .not(let inner): collect(inner, into: &found)
    case .ladder(let lines):
      for line in lines {
        if let condition = line.condition { collect(condition, into: &found) }
        if line.condition?.constant != .false { collect(line.result, into: &found) }
        if line.condition?.constant == .true { break }
      }
    case .test, .constant: break
    }
  }

  private func leaves(_ condition: GroundCondition) -> [RuleOutcome.EvaluatedCondition.Leaf] {
    var leaves: [RuleOutcome.EvaluatedCondition.Leaf] = []
    for fact in condition.facts {
      var words: [String] = []
      for content in fact.contents {
        let word = Self.words(content, fact.path.choices)
        if !words.contains(word) { words.append(word) }
      }
      let leaf = RuleOutcome.EvaluatedCondition.Leaf(
        path: fact.path.written, entity: fact.entity, row: fact.row, field: fact.path.field ?? "",
        value: words.joined(separator: " 或 "))
      if !leaves.contains(leaf), leaves.count < 50 { leaves.append(leaf) }
    }
    return leaves
  }
}

extension Finding.Outcome {
  /// What follows from it, for a reviewer.
  var chinese: String {
    switch self {
    case .holds: "通过"
    case .skipped: "不适用"
    case .note: "提示"
    case .resubmit: "退回"
    case .manual: "人工"
    case .absent: "缺失"
    case .unclear: "不能确定"
    }
  }
}
