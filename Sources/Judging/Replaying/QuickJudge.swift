package import Model
package import RuleLanguage

/// Decides packed cases, many thousands a second, as `JudgingRules.judge` decides them: without the sentences and the
/// evidence, which are asked for where a decision turns out to be another.
package struct QuickJudge {
  private let context: Context
  private var builder: FlatCaseBuilder
  private var flat: FlatRules

  /// - Parameter words: those of the packed cases, by number.
  package init(_ rules: JudgingRules, words: [String]) {
    context = Context(rules: rules, words: words)
    flat = FlatRules(rules.ruleSet, requiring: JudgingRules.requiredEntities)
    builder = FlatCaseBuilder(rules.facts, rules.definitions, flat, words: words)
  }

  /// What is needed for a case that is judged at length.
  private final class Context: Sendable {
    let rules: JudgingRules
    let words: [String]

    init(rules: JudgingRules, words: [String]) {
      self.rules = rules
      self.words = words
    }

    func facts(_ packed: UnsafeRawBufferPointer) -> Facts {
      guard let (record, result) = PackedCase.unpack(Array(packed), words: words), let reading = result?.reading else {
        return Facts(sources: [], rows: [:])
      }
      return rules.facts.facts(of: reading, record: record)
    }
  }

  package typealias Reason = FlatRules.Reason

  /// Whether a field that the rules look at was never asked for in the last case: it was unknown to them.
  package var lacksNeeded: Bool { builder.lacksNeeded }

  /// Whether the last case may be decided otherwise by other tolerances.
  package var isWeighed: Bool { builder.isWeighed }

  /// - Parameter all: whether every reason is wanted, instead of the first suspicion.
  /// - Returns: nil when the bytes make no sense. A case that is manual whatever the rules say has no reasons.
  package mutating func decide(_ packed: UnsafeRawBufferPointer, all: Bool = false) -> FlatRules.Result? {
    guard let isManual = builder.fill(&flat.facts, with: packed) else { return nil }
    if isManual { return FlatRules.Result(decision: .manual, reasons: []) }
    let context = context
    return flat.decide(all: all) { context.facts(packed) }
  }

  /// The whole judgement of a packed case, with its sentences; nil when the bytes make no sense.
  package func judgement(_ packed: UnsafeRawBufferPointer) -> Judgement? {
    PackedCase.unpack(Array(packed), words: context.words).map { record, result in
      context.rules.judge(result.map(CaseMaterial.init) ?? .noScans, record: record)
    }
  }
}
