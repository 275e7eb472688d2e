import Diagnosing
import Model

/// Examples of what no case can be: they prove nothing, however they come out.
struct UnreachableExampleLint {
  let ruleSet: RuleSet
  /// What no case can be in the domain, in words; nil: it can.
  let contradiction: (Facts) -> Diagnostic.Message?

  func warnings() -> [Diagnostic] {
    ruleSet.examples.compactMap { example in
      (oneSidedLink(example.facts) ?? contradiction(example.facts)).map { reason in
        Diagnostic(
          .warning, "unreachable-example", .init("no case can be like this example", "没有一个案件会是这个示例的样子"),
          at: example.span, notes: [reason], help: .init("mend one of the values, or leave it out", "改其中一个值，或者不写它"))
      }
    }
  }

  /// A row that another belongs to, but that is said to belong to nothing.
  private func oneSidedLink(_ facts: Facts) -> Diagnostic.Message? {
    for (entity, rows) in facts.rows.sorted(by: { $0.key < $1.key }) {
      for (number, row) in rows.enumerated() {
        for (name, fact) in row.facts.sorted(by: { $0.key < $1.key }) {
          guard case .link(let other) = fact, case .link(let target)? = index.field(name, of: entity)?.kind,
            let back = index.onlyLink(from: target, to: entity), index.onlyLink(from: entity, to: target) == name,
            facts.rows[target]?.indices.contains(other) == true, facts.rows[target]?[other].facts[back] == .noLink
          else { continue }
          let (one, two) = (words(entity, number), words(target, other))
          return .init(
            "`\(one.english)` has `\(two.english)`, which has no `\(entity)`",
            "`\(one.chinese)` 有 `\(two.chinese)`，`\(two.chinese)` 却没有 `\(words(entity, 0).chinese)`")
        }
      }
    }
    return nil
  }

  private var index: SchemaIndex { ruleSet.evaluator.index }

  private func words(_ entity: String, _ row: Int) -> Diagnostic.Message {
    let name = index.entity(entity)?.name
    let number = row == 0 ? "" : ".\(row + 1)"
    return .init((name?.english ?? entity) + number, (name?.chinese ?? entity) + number)
  }
}

extension SchemaIndex {
  /// The field that leads from one entity to another, if there is just one.
  fileprivate func onlyLink(from entity: String, to target: String) -> String? {
    let links = fields(of: entity).filter { $0.kind == .link(to: target) }
    return links.count == 1 ? links[0].name.english : nil
  }
}
