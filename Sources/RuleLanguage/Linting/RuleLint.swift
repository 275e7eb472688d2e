import Diagnosing
import Model

/// What is wrong with one rule by itself, proved over every abstract world.
struct RuleLint {
  let rule: ExpandedRule
  let ruleSet: RuleSet

  /// Evaluations of one rule; the largest of the default rules needs a twentieth.
  private static let greatestCount = 20_000

  func warnings() -> [Diagnostic] {
    let exploration = Exploration([rule], ruleSet.evaluator.index, greatestCount: Self.greatestCount)
    return unusedDefines() + (exploration.isComplete ? proved(exploration) : [])
  }

  private func proved(_ exploration: Exploration) -> [Diagnostic] {
    let spans = rule.rule.spans
    let proof = Proof(exploration: exploration, ruleSet: ruleSet)
    let said = Set(exploration.found.map { $0.said[0] })
    guard said.contains(where: \.applies) else {
      guard let when = spans.whens.first else { return [] }
      return [
        Diagnostic(
          .warning, "never-true", .init("this is true in no case: the rule never applies", "没有一个案件符合：这条规则永远不适用"),
          at: when, notes: proof.notes { $0 == [.skipped] },
          help: .init("mend the condition, or remove the rule", "改条件，或删掉规则"))
      ]
    }
    var found: [Diagnostic] = []
    for (place, truths) in exploration.truths.enumerated() where !truths.isEmpty && !truths.contains(.unknown) {
      if !truths.contains(.true) {
        found.append(
          Diagnostic(
            .warning, "never-true", .init("this is true in no case: nothing can pass", "没有一个案件能满足：谁也通不过"),
            at: spans.requires[place], notes: proof.notes { $0[0].outcome != nil },
            help: .init("mend the condition", "改条件")))
      } else if truths == [.true] {
        found.append(
          Diagnostic(
            .warning, "always-true", .init("this is true in every case: it demands nothing", "每个案件都满足：等于没有要求"),
            at: spans.requires[place], notes: proof.notes { $0 == [.holds] }, help: .init("mend the condition", "改条件")))
      }
    }
    if found.isEmpty, !said.contains(.holds), let last = spans.requires.last {
      found.append(
        Diagnostic(
          .warning, "never-true",
          .init("no case meets all that the rule requires: nothing can pass", "没有一个案件能同时满足这几条要求：谁也通不过"), at: last,
          notes: proof.notes { $0[0].outcome != nil }, help: .init("mend one of them", "改其中一条")))
    }
    guard found.isEmpty else { return found }
    return unsaid(proof, said)
  }

  /// Arms that never speak because those before them always do, or because their condition is never true there.
  private func unsaid(_ proof: Proof, _ said: Set<Said>) -> [Diagnostic] {
    let spoken = Set(said.compactMap { if case .says(_, let arm) = $0 { arm } else { nil } })
    return rule.rule.arms.indices.filter { !spoken.contains($0 + 1) }.compactMap { place in
      // Best the case that an earlier line takes, else one that any line of the kind does, else one that passes.
      let kind = rule.rule.arms[place].kind
      let notes = [place, rule.rule.arms.count].lazy.map { end in
        proof.notes { said in
          guard case .says(_, let arm) = said[0], (1...max(1, end)).contains(arm) else { return false }
          return rule.rule.arms[arm - 1].kind == kind
        }
      }.first { !$0.isEmpty }
      return Diagnostic(
        .warning, "never-said", .init("this is said in no case", "没有一个案件会说到这一句"), at: rule.rule.spans.arms[place],
        notes: notes ?? proof.notes { $0 == [.holds] },
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
