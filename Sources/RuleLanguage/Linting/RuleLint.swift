import Diagnosing
import Model

/// What is wrong with one rule by itself, proved over every abstract world.
struct RuleLint {
  let rule: ExpandedRule
  let index: SchemaIndex

  /// Evaluations of one rule; the largest of the default rules needs a twentieth.
  private static let greatestCount = 20_000

  func warnings() -> [Diagnostic] {
    let exploration = Exploration([rule], index, greatestCount: Self.greatestCount)
    return unusedDefines() + (exploration.isComplete ? proved(exploration) : [])
  }

  private func proved(_ exploration: Exploration) -> [Diagnostic] {
    let spans = rule.rule.spans
    let said = Set(exploration.found.map { $0.said[0] })
    guard said.contains(where: \.applies) else {
      guard let when = spans.whens.first, let world = exploration.world(where: { $0 == [.skipped] }) else { return [] }
      return [
        Diagnostic(
          .warning, "never-true", .init("this is true in no case: the rule never applies", "没有一个案件符合：这条规则永远不适用"),
          at: when, notes: [exploration.example(world)],
          help: .init("mend the condition, or remove the rule", "改条件，或删掉规则"))
      ]
    }
    var found: [Diagnostic] = []
    for (place, truths) in exploration.truths.enumerated() where !truths.isEmpty && !truths.contains(.unknown) {
      let objection = exploration.world { $0[0].outcome != nil }
      if !truths.contains(.true) {
        found.append(
          Diagnostic(
            .warning, "never-true", .init("this is true in no case: nothing can pass", "没有一个案件能满足：谁也通不过"),
            at: spans.requires[place], notes: objection.map { [exploration.example($0)] } ?? [],
            help: .init("mend the condition", "改条件")))
      } else if truths == [.true], let world = exploration.world(where: { $0 == [.holds] }) {
        found.append(
          Diagnostic(
            .warning, "always-true", .init("this is true in every case: it demands nothing", "每个案件都满足：等于没有要求"),
            at: spans.requires[place], notes: [exploration.example(world)], help: .init("mend the condition", "改条件")))
      }
    }
    if found.isEmpty, !said.contains(.holds), let last = spans.requires.last {
      let objection = exploration.world { $0[0].outcome != nil }
      found.append(
        Diagnostic(
          .warning, "never-true",
          .init("no case meets all that the rule requires: nothing can pass", "没有一个案件能同时满足这几条要求：谁也通不过"), at: last,
          notes: objection.map { [exploration.example($0)] } ?? [], help: .init("mend one of them", "改其中一条")))
    }
    guard found.isEmpty else { return found }
    return unsaid(exploration, said)
  }

  /// Arms that never speak because those before them always do, or because their condition is never true there.
  private func unsaid(_ exploration: Exploration, _ said: Set<Said>) -> [Diagnostic] {
    let spoken = Set(said.compactMap { if case .says(_, let arm) = $0 { arm } else { nil } })
    return rule.rule.arms.indices.filter { !spoken.contains($0 + 1) }.compactMap { place in
      let kind = rule.rule.arms[place].kind
      let instead = exploration.world { said in
        guard case .says(_, let arm) = said[0], arm > 0 else { return false }
        return rule.rule.arms[arm - 1].kind == kind
      }
      let note = instead ?? exploration.world { $0 == [.holds] }
      return Diagnostic(
        .warning, "never-said", .init("this is said in no case", "没有一个案件会说到这一句"), at: rule.rule.spans.arms[place],
        notes: note.map { [exploration.example($0)] } ?? [],
        help: .init("mend its condition or those of the lines before it, or remove it", "改它或前面几行的条件，或删掉它"))
    }
  }

  private func unusedDefines() -> [Diagnostic] {
    var used: Set<Int> = []
    var canonical = Canonical()
    canonical.rule(rule.rule)
    for match in canonical.text.split(separator: "(name ").dropFirst() {
      // `(name 1:7)`: the length of the number, then the number.
      if let colon = match.firstIndex(of: ":"),
        let number = Int(match[match.index(after: colon)...].prefix { $0 != ")" })
      {
        used.insert(number)
      }
    }
    return rule.rule.spans.defines.indices.filter { !used.contains($0) }.map { place in
      let span = rule.rule.spans.defines[place]
      return Diagnostic(
        .warning, "unused-define", .init("`\(span.text)` is used nowhere", "`\(span.text)` 没有用到"), at: span,
        help: .init("remove the line", "删掉这一行"))
    }
  }
}

extension Exploration {
  /// A world in words, as the case that shows it.
  func example(_ world: AbstractModel.World) -> Diagnostic.Message {
    var english: [String] = []
    var chinese: [String] = []
    for (variable, choice) in zip(model.variables, world) {
      guard let choice else { continue }
      let words = variable.words
      switch variable.choices[choice] {
      case .content(let content):
        let message = TermWords.message(content)
        english.append("`\(words[0])` \(message.english)")
        chinese.append("`\(words[0])` \(message.chinese)")
      case .truth(let truth):
        english.append("`\(words[0])` \(truth.rawValue)")
        chinese.append("`\(words[0])` \(truth == .true ? "成立" : truth == .false ? "不成立" : "缺失")")
      case .relation(let order):
        let (sign, word) =
          switch order {
          case nil: ("absent beside", "缺失，对")
          case .some(0): ("=", "等于")
          case .some(let order) where order < 0: ("<", "小于")
          default:
            (
              variable.choices.contains(.relation(-1)) ? ">" : "≠",
              variable.choices.contains(.relation(-1)) ? "大于" : "不等于"
            )
          }
        english.append("`\(words[0])` \(sign) `\(words[1])`")
        chinese.append("`\(words[0])` \(word) `\(words[1])`")
      }
    }
    return .init("for example: \(english.joined(separator: "; "))", "例如：\(chinese.joined(separator: "；"))")
  }
}
