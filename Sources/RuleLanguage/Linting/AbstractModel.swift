import Diagnosing
import Model

/// The worlds a few rules can tell apart, region by region: a term that is only ever compared with 16 and 26 has seven of
/// them (15, 16, 17, 25, 26, 27, not there). Terms are taken to vary freely, so these are at least all worlds there are:
/// what is true in none of them, or in every one, is proved.
struct AbstractModel {
  enum Choice: Hashable {
    case content(Facts.Content)
    case truth(Truth)
    /// Of two terms: the first is less (-1), equal (0) or more (1); nil: one of them is not there.
    case relation(Int?)
  }

  struct Variable {
    var key: String
    var choices: [Choice]
    /// What it is, in the words of a rule; two terms for a relation.
    var words: [String]
    /// Whether its value, and not only its being there, is asked for.
    var tells: Bool
  }

  /// A variable that the evaluation needs and the world leaves open.
  struct Open: Error { var variable: Int }

  /// Variable → index of its choice; nil: open.
  typealias World = [Int?]

  var variables: [Variable] = []
  var indices: [String: Int] = [:]

  // MARK: - Keys

  static func key(_ value: CheckedValue) -> String {
    var canonical = Canonical()
    canonical.value(value)
    return canonical.text
  }

  static func key(_ test: CheckedCondition.Test) -> String {
    var canonical = Canonical()
    canonical.condition(.test(test, text: ""))
    return canonical.text
  }

  /// The key of a relation, and whether its two sides were swapped to get one key for both ways of writing.
  static func relationKey(_ left: CheckedValue, _ right: CheckedValue) -> (key: String, isSwapped: Bool) {
    let (a, b) = (key(left), key(right))
    return a <= b ? ("\(a) ? \(b)", false) : ("\(b) ? \(a)", true)
  }

  // MARK: - Evaluation

  private func choice(_ key: String, _ world: World) throws(Open) -> Choice? {
    guard let variable = indices[key] else { return nil }
    guard let choice = world[variable] else { throw Open(variable: variable) }
    return variables[variable].choices[choice]
  }

  private func content(_ value: CheckedValue, _ world: World) throws(Open) -> Facts.Content {
    if case .literal(let literal) = value { return .value(literal) }
    guard case .content(let content)? = try choice(Self.key(value), world) else { return .unknown }
    return content
  }

  /// The term or literal that a value comes down to in a world; nil: a ladder none of whose lines holds.
  private func resolved(_ value: CheckedValue, _ world: World) throws(Open) -> (CheckedValue?, Truth) {
    guard case .ladder(let lines) = value else { return (value, .true) }
    for line in lines {
      guard let condition = line.condition else { return try resolved(line.result, world) }
      switch try truth(condition, world) {
      case .true: return try resolved(line.result, world)
      case .false: continue
      case .absent: return (nil, .absent)
      case .unknown: return (nil, .unknown)
      }
    }
    return (nil, .absent)
  }

  func truth(_ conditions: [CheckedCondition], _ world: World) throws(Open) -> Truth {
    var truths: [Truth] = []
    for condition in conditions {
      let truth = try truth(condition, world)
      if truth == .false { return .false }
      truths.append(truth)
    }
    return .all(truths)
  }

  func truth(_ condition: CheckedCondition, _ world: World) throws(Open) -> Truth {
    switch condition {
    case .define: return .unknown
    case .all(let parts): return try truth(parts, world)
    case .any(let parts):
      var truths: [Truth] = []
      for part in parts {
        let truth = try truth(part, world)
        if truth == .true { return .true }
        truths.append(truth)
      }
      return .any(truths)
    case .not(let inner): return !(try truth(inner, world))
    case .ladder(let lines):
      for line in lines {
        guard let condition = line.condition else { return try truth(line.result, world) }
        switch try truth(condition, world) {
        case .true: return try truth(line.result, world)
        case .false: continue
        case let other: return other
        }
      }
      return .absent
    case .test(let test, _): return try truth(test, world)
    }
  }

  private func truth(_ test: CheckedCondition.Test, _ world: World) throws(Open) -> Truth {
    switch test {
    case .compare(let comparison, let left, let right, lookAlikes: 0):
      return try compare(comparison, left, right, world)
    case .isIn(let subject, let members):
      var truths: [Truth] = []
      for member in members {
        let truth = try compare(.equal, subject, member, world)
        if truth == .true { return .true }
        truths.append(truth)
      }
      return .any(truths)
    case .exists(let subject): return try asks(subject, world) { if case .value = $0 { true } else { false } }
    case .isAbsent(let subject): return try asks(subject, world) { $0 == .nothing }
    case .isBlank(let subject): return try asks(subject, world) { $0 == .blank }
    case .compare, .matches, .checksOut, .existsLink, .existsRow:
      guard case .truth(let truth)? = try choice(Self.key(test), world) else { return .unknown }
      return truth
    }
  }

  private func asks(
    _ subject: CheckedValue, _ world: World, _ question: (Facts.Content) -> Bool
  ) throws(Open) -> Truth {
    let (term, truth) = try resolved(subject, world)
    guard let term else { return truth == .unknown ? .unknown : Truth(question(.nothing)) }
    let content = try content(term, world)
    return content == .unknown ? .unknown : Truth(question(content))
  }

  private func compare(
    _ comparison: Comparison, _ left: CheckedValue, _ right: CheckedValue, _ world: World
  ) throws(Open) -> Truth {
    let (a, truthOfA) = try resolved(left, world)
    let (b, truthOfB) = try resolved(right, world)
    guard let a, let b else { return truthOfA == .unknown || truthOfB == .unknown ? .unknown : .absent }
    if a.isLiteral || b.isLiteral {
      let (x, y) = (try content(a, world), try content(b, world))
      return Operations.compare(comparison, x, y, lookAlikes: 0, .none)
    }
    let (key, isSwapped) = Self.relationKey(a, b)
    guard case .relation(let relation)? = try choice(key, world) else { return .unknown }
    guard let relation else { return .absent }
    return Truth(comparison.holds(isSwapped ? -relation : relation))
  }
}

extension CheckedValue {
  var isLiteral: Bool { if case .literal = self { true } else { false } }
}

extension Comparison {
  func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}
