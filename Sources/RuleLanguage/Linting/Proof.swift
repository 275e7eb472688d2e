import Diagnosing
import Model

/// The case that proves a warning: found by running the rules themselves, and written as an example would be. Where the
/// search finds none, the abstract world in words.
struct Proof {
  let exploration: Exploration
  let ruleSet: RuleSet

  /// Cases tried before the words have to do.
  private static let greatestCount = 600

  /// Notes that show a case of which the rules say something of a kind; empty where no world says so.
  func notes(where matches: ([Said]) -> Bool) -> [Diagnostic.Message] {
    guard let world = exploration.world(where: matches) else { return [] }
    let rules = exploration.rules.map(\.rule)
    var search = ModelSearch(rules, ruleSet)
    search.run(greatestCount: Self.greatestCount) { matches($0.map(Said.init)) }
    return search.notes { matches($0.map(Said.init)) } ?? [exploration.example(world)]
  }
}

extension ModelSearch {
  /// A case found and what the rules say of it; nil when none was.
  func notes(where matches: ([Outcome]) -> Bool) -> [Diagnostic.Message]? {
    guard let (outcomes, facts) = found.first(where: { matches($0.outcomes) }) else { return nil }
    let said = zip(rules, outcomes).map { rule, outcome in (rule.rule.id, outcome.message) }
    return [
      .init(
        "for example this case, in which \(said.map { "`\($0)` comes out as \($1.english)" }.joined(separator: ", ")):",
        "例如这个案件，\(said.map { "`\($0)` 得出 \($1.chinese)" }.joined(separator: "，"))：")
    ] + written(facts)
  }
}

extension ModelSearch.Outcome {
  /// The word after `expect`.
  var message: Diagnostic.Message {
    let words = Finding.Outcome.expectedWords.first { $0.outcome == outcome }
    return .init(words?.english ?? outcome.rawValue, words?.chinese ?? outcome.rawValue)
  }
}

extension Said {
  fileprivate init(_ found: ModelSearch.Outcome) {
    switch found.outcome {
    case .holds: self = .holds
    case .skipped: self = .skipped
    case .unclear: self = .unclear
    case let outcome: self = .says(outcome, arm: found.arm)
    }
  }
}
