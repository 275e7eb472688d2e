import Model

/// A rule with its own names replaced by what they stand for, so that one thing is written in one way only.
struct ExpandedRule {
  let rule: CheckedRule
  let whens: [CheckedCondition]
  let requires: [CheckedCondition]
  /// The `if` of each arm.
  let ifs: [CheckedCondition?]

  init(_ rule: CheckedRule) {
    var defines: [CheckedDefine] = []
    for define in rule.defines {
      switch define {
      case .value(let value): defines.append(.value(value.expanded(defines)))
      case .condition(let condition): defines.append(.condition(condition.expanded(defines)))
      }
    }
    self.rule = rule
    whens = rule.whens.map { $0.expanded(defines) }
    requires = rule.requires.map { $0.expanded(defines) }
    ifs = rule.arms.map { $0.condition?.expanded(defines) }
  }

  var conditions: [CheckedCondition] { whens + requires + ifs.compactMap(\.self) }
}

extension CheckedValue {
  fileprivate func expanded(_ defines: [CheckedDefine]) -> CheckedValue {
    switch self {
    case .literal, .field: return self
    case .define(let index):
      guard defines.indices.contains(index), case .value(let value) = defines[index] else { return self }
      return value
    case .function(let function, let operand): return .function(function, operand.expanded(defines))
    case .measure(let measure, let from, let to):
      return .measure(measure, from: from.expanded(defines), to: to.expanded(defines))
    case .shift(let base, let number, let unit, let isBefore):
      return .shift(base.expanded(defines), by: number, unit, isBefore: isBefore)
    case .ladder(let lines):
      return .ladder(
        lines.map { CheckedLine(condition: $0.condition?.expanded(defines), result: $0.result.expanded(defines)) })
    case .countNames(let operand): return .countNames(operand.expanded(defines))
    case .countRows(let collection, let level, let condition):
      return .countRows(collection, level: level, where: condition?.expanded(defines))
    }
  }
}

extension CheckedCondition {
  fileprivate func expanded(_ defines: [CheckedDefine]) -> CheckedCondition {
    switch self {
    case .define(let index):
      guard defines.indices.contains(index), case .condition(let condition) = defines[index] else { return self }
      return condition
    case .all(let parts): return .all(parts.map { $0.expanded(defines) })
    case .any(let parts): return .any(parts.map { $0.expanded(defines) })
    case .not(let inner): return .not(inner.expanded(defines))
    case .ladder(let lines):
      return .ladder(
        lines.map { CheckedLine(condition: $0.condition?.expanded(defines), result: $0.result.expanded(defines)) })
    case .test(let test, let text): return .test(test.expanded(defines), text: text)
    }
  }
}

extension CheckedCondition.Test {
  fileprivate func expanded(_ defines: [CheckedDefine]) -> Self {
    switch self {
    case .compare(let comparison, let left, let right, let lookAlikes):
      .compare(comparison, left.expanded(defines), right.expanded(defines), lookAlikes: lookAlikes)
    case .isIn(let subject, let members): .isIn(subject.expanded(defines), members.map { $0.expanded(defines) })
    case .matches(let subject, let pattern): .matches(subject.expanded(defines), pattern)
    case .checksOut(let subject): .checksOut(subject.expanded(defines))
    case .exists(let subject): .exists(subject.expanded(defines))
    case .existsLink: self
    case .isAbsent(let subject): .isAbsent(subject.expanded(defines))
    case .isBlank(let subject): .isBlank(subject.expanded(defines))
    case .existsRow(let collection, let level, let condition):
      .existsRow(collection, level: level, where: condition?.expanded(defines))
    }
  }
}
