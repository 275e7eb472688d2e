import Diagnosing

extension RuleSet {
  /// What is different about each rule, by id, then what is different without changing a decision: titles, reasons for
  /// which rules are off, examples.
  package func changes(to new: RuleSet) -> [RuleSetChange] {
    let before = Dictionary(checked.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.checked.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [RuleSetChange] = []
    for id in Set(before.keys).union(after.keys).sorted() {
      switch (before[id], after[id]) {
      case (let old?, let now?):
        let comparison = RuleComparison(old, evaluator.index, now, new.evaluator.index)
        changes += self.changes(old, now, comparison)
      case (let old?, nil):
        changes.append(.init(.removed, id, name: old.rule.title, .init("rule removed", "去掉了这条规则")))
      case (nil, let now?):
        let words: Diagnostic.Message =
          now.rule.off == nil ? .init("rule added", "新的规则") : .init("rule added, switched off", "新的规则，停用着")
        changes.append(.init(.added, id, name: now.rule.title, words))
      case (nil, nil): break
      }
    }
    return changes + exampleChanges(to: new)
  }

  private func changes(_ old: CheckedRule, _ new: CheckedRule, _ comparison: RuleComparison) -> [RuleSetChange] {
    var changes: [RuleSetChange] = []
    func add(_ kind: RuleSetChange.Kind, _ words: Diagnostic.Message) {
      changes.append(.init(kind, new.rule.id, name: new.rule.title, words))
    }
    switch (old.rule.off, new.rule.off) {
    case (nil, let reason?): add(.switchedOff, .init("switched off: \(reason)", "停用了：\(reason)"))
    case (_?, nil): add(.switchedOn, .init("switched on", "启用了"))
    case (let before?, let after?) where before != after:
      add(.sameMeaning, .init("off because “\(before)” → “\(after)”", "停用的原因 “\(before)” → “\(after)”"))
    default: break
    }
    let lines = comparison.lines
    for line in lines { add(.changed, line) }
    if changes.isEmpty, Canonical.text(of: old) != Canonical.text(of: new) {
      add(.changed, .init("written in another order", "次序不同了"))
    }
    if old.rule.title != new.rule.title {
      add(
        .sameMeaning,
        .init("title “\(old.rule.title)” → “\(new.rule.title)”", "标题 “\(old.rule.title)” → “\(new.rule.title)”"))
    }
    return changes
  }

  // MARK: - Examples

  private struct ExampleName: Hashable, Comparable {
    /// Empty for a whole-case example.
    var rule: String
    var name: String

    static func < (a: Self, b: Self) -> Bool { (a.rule, a.name) < (b.rule, b.name) }
  }

  private func exampleChanges(to new: RuleSet) -> [RuleSetChange] {
    let (before, after) = (examplesByName, new.examplesByName)
    return Set(before.keys).union(after.keys).sorted().compactMap { key in
      let words: Diagnostic.Message
      switch (before[key], after[key]) {
      case (let old?, let now?) where old.map(\.content) == now.map(\.content): return nil
      case (nil, _): words = .init("example `\(key.name)` added", "加了示例“\(key.name)”")
      case (_, nil): words = .init("example `\(key.name)` removed", "去掉了示例“\(key.name)”")
      default: words = .init("example `\(key.name)` changed", "改了示例“\(key.name)”")
      }
      let title = new.rules.first { $0.id == key.rule }?.title ?? rules.first { $0.id == key.rule }?.title
      return .init(.sameMeaning, key.rule.isEmpty ? "case" : key.rule, name: title ?? "", words)
    }
  }

  private var examplesByName: [ExampleName: [CheckedExample]] {
    Dictionary(grouping: examples) { ExampleName(rule: $0.rule.map { rules[$0].id } ?? "", name: $0.name) }
  }
}

extension CheckedExample {
  /// What it says, however it is written.
  fileprivate var content: [AnyHashable] {
    [facts] + expectations.map { ["\($0.expected)", $0.rule ?? "", $0.text ?? ""] as AnyHashable }
  }
}
