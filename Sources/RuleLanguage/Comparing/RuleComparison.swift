import Diagnosing
import Model

/// What is different between two rules of one id.
struct RuleComparison {
  let old: CheckedRule
  let new: CheckedRule
  private let oldWriter: ExpressionWriter
  private let newWriter: ExpressionWriter
  private let oldDefines: [Define]
  private let newDefines: [Define]

  private typealias Message = Diagnostic.Message

  private struct Define {
    var name: String
    var node: ExpressionNode
  }

  init(_ old: CheckedRule, _ oldIndex: SchemaIndex, _ new: CheckedRule, _ newIndex: SchemaIndex) {
    (self.old, self.new) = (old, new)
    let oldWriter = ExpressionWriter(index: oldIndex, names: old.defineNames, defines: old.defines)
    oldDefines = Self.defines(old, oldWriter)
    // A name for the same expression is the same name.
    var names = new.defineNames
    for (number, define) in Self.defines(new, ExpressionWriter(index: newIndex, names: names, defines: new.defines))
      .enumerated()
    where !old.defineNames.contains(define.name) {
      let same = oldDefines.first { $0.node.key == define.node.key && !new.defineNames.contains($0.name) }
      if let same { names[number] = same.name }
    }
    let newWriter = ExpressionWriter(index: newIndex, names: names, defines: new.defines)
    newDefines = Self.defines(new, newWriter)
    (self.oldWriter, self.newWriter) = (oldWriter, newWriter)
  }

  /// What `when`, `require`, `define` and the sentences say now and did not before.
  var lines: [Diagnostic.Message] {
    var lines = each
    lines += defines
    lines += changes(of: .init("when", "适用"), old.whens.map(oldWriter.node), new.whens.map(newWriter.node))
    lines += changes(of: .init("require", "要求"), old.requires.map(oldWriter.node), new.requires.map(newWriter.node))
    return lines + arms
  }

  private static func defines(_ rule: CheckedRule, _ writer: ExpressionWriter) -> [Define] {
    zip(writer.names, rule.defines).enumerated().map { place, named in
      let (name, define) = named
      return switch define {
      case .value(let value): Define(name: name, node: writer.node(value, unit: rule.defineUnits[place]))
      case .condition(let condition): Define(name: name, node: writer.node(condition))
      }
    }
  }

  private var each: [Message] {
    func words(_ rule: CheckedRule, _ writer: ExpressionWriter) -> Message {
      guard let entity = rule.rule.entity else { return .init("once per case", "每个案件一次") }
      let chinese = writer.index.entity(entity)?.name.chinese ?? entity
      return Message("for each \(entity)", "逐个 \(chinese)")
        + (rule.isAnyEnough ? .init(" if any", " 若有") : .init(same: ""))
    }
    let (before, after) = (words(old, oldWriter), words(new, newWriter))
    return before == after ? [] : [before + .init(same: " → ") + after]
  }

  private var defines: [Message] {
    let before = Dictionary(oldDefines.map { ($0.name, $0.node) }, uniquingKeysWith: { first, _ in first })
    let after = Set(newDefines.map(\.name))
    var lines: [Message] = []
    for define in newDefines {
      let label = Message("define \(define.name) ", "设 \(define.name) ")
      if let earlier = before[define.name] {
        lines += ExpressionNode.changes(earlier, define.node).map { label + $0.words }
      } else {
        lines.append(label + .init("added: ", "是新的：") + define.node.words)
      }
    }
    return lines
      + oldDefines.filter { !after.contains($0.name) }.map { .init("define \($0.name) removed", "去掉 设 \($0.name)") }
  }

  /// Of conditions that all have to hold.
  private func changes(of label: Message, _ old: [ExpressionNode], _ new: [ExpressionNode]) -> [Message] {
    func whole(_ parts: [ExpressionNode]) -> [ExpressionNode] { parts.flatMap { $0.kind == "and" ? $0.parts : [$0] } }
    return Alignment.of(whole(old), whole(new), key: \.key).flatMap { side -> [Message] in
      let changes: [ExpressionNode.Change] =
        switch side {
        case .same: []
        case .changed(let old, let new): ExpressionNode.changes(old, new)
        case .removed(let part): [.init(old: part, new: nil, test: nil)]
        case .added(let part): [.init(old: nil, new: part, test: nil)]
        }
      return changes.map { label + .init(same: " ") + $0.words }
    }
  }

  // MARK: - Sentences

  private struct Arm {
    /// From 1, as in the reason code.
    var number: Int
    var arm: CheckedArm
    var text: Message
    var condition: ExpressionNode?

    var key: String { "\(arm.kind.rawValue) \(arm.decision.rawValue) \(text.english) \(condition?.key ?? "")" }

    var label: Message {
      let (kind, chinese) =
        switch arm.kind {
        case .else: ("else", "否则")
        case .then: ("then", "直接")
        case .absent: ("absent", "缺失")
        }
      return .init("\(kind) (sentence \(number)) ", "\(chinese)（第 \(number) 句）")
    }

    var words: Message {
      let decision = Message(arm.decision.rawValue, arm.decision.chinese)
      let condition = condition.map { Message(" if ", " 若 ") + $0.words } ?? .init(same: "")
      return decision + .init(" \"", " “") + text + .init("\"", "”") + condition
    }
  }

  private func arms(_ rule: CheckedRule, _ writer: ExpressionWriter) -> [Arm] {
    rule.arms.enumerated().map { number, arm in
      var text = Message(same: "")
      for piece in arm.text {
        switch piece {
        case .words(let words): text = text + .init(same: words)
        case .value(let value): text = text + .init(same: "{") + writer.node(value).words + .init(same: "}")
        }
      }
      return Arm(number: number + 1, arm: arm, text: text, condition: arm.condition.map(writer.node))
    }
  }

  private var arms: [Message] {
    Alignment.of(arms(old, oldWriter), arms(new, newWriter), key: \.key).flatMap { side -> [Message] in
      switch side {
      case .same(let old, let new):
        old.number == new.number
          ? []
          : [
            new.label
              + .init(
                "was sentence \(old.number): its reason code is another now", "原来是第 \(old.number) 句：原因代码跟着变了")
          ]
      case .changed(let old, let new) where old.arm.kind == new.arm.kind:
        changes(old, new).map { new.label + $0 }
      case .changed(let old, let new):
        [old.label + .init("removed: ", "去掉：") + old.words, new.label + .init("added: ", "加上：") + new.words]
      case .removed(let arm): [arm.label + .init("removed: ", "去掉：") + arm.words]
      case .added(let arm): [arm.label + .init("added: ", "加上：") + arm.words]
      }
    }
  }

  private func changes(_ old: Arm, _ new: Arm) -> [Message] {
    var lines: [Message] = []
    if old.arm.decision != new.arm.decision {
      lines.append(
        .init(
          "\(old.arm.decision.rawValue) → \(new.arm.decision.rawValue)",
          "\(old.arm.decision.chinese) → \(new.arm.decision.chinese)"))
    }
    if old.text != new.text {
      lines.append(Message("\"", "“") + old.text + .init("\" → \"", "” → “") + new.text + .init("\"", "”"))
    }
    switch (old.condition, new.condition) {
    case (let old?, let new?):
      lines += ExpressionNode.changes(old, new).map { Message("if ", "若 ") + $0.words }
    case (let old?, nil): lines.append(Message("no longer if ", "不再要求 若 ") + old.words)
    case (nil, let new?): lines.append(Message("only if ", "只在 若 ") + new.words)
    case (nil, nil): break
    }
    return lines
  }
}
