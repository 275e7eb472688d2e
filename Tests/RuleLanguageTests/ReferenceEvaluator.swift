import Model
import RuleLanguage

/// A second, plain evaluator for small random conditions: it tries every joint reading and knows no short cuts. What it
/// says is what the meaning says, word by word.
indirect enum Formula {
  /// Field number compared with a constant (true: `=`, false: `≠`).
  case compare(field: Int, value: Int, isEqual: Bool)
  case same(Int, Int)
  case exists(Int)
  case isAbsent(Int)
  case isBlank(Int)
  case not(Formula)
  case all([Formula])
  case any([Formula])
  case ladder([(Formula, Formula)], otherwise: Formula?)

  enum Truth { case yes, no, absent, unknown }

  /// As rules write it; `fields` are paths.
  func written(_ fields: [String]) -> String {
    switch self {
    case .compare(let field, let value, let isEqual): "\(fields[field]) \(isEqual ? "=" : "≠") \(value)"
    case .same(let a, let b): "\(fields[a]) = \(fields[b])"
    case .exists(let field): "exists \(fields[field])"
    case .isAbsent(let field): "\(fields[field]) is absent"
    case .isBlank(let field): "\(fields[field]) is blank"
    case .not(let inner): "not (\(inner.written(fields)))"
    case .all(let parts): parts.map { "(\($0.written(fields)))" }.joined(separator: " and ")
    case .any(let parts): parts.map { "(\($0.written(fields)))" }.joined(separator: " or ")
    case .ladder(let lines, let otherwise):
      "("
        + (lines.map { "(\($0.1.written(fields))) if \($0.0.written(fields))" }
        + (otherwise.map { ["(\($0.written(fields))) otherwise"] } ?? [])).joined(separator: "\n ") + ")"
    }
  }

  func truth(_ world: [Facts.Content]) -> Truth {
    switch self {
    case .compare(let field, let value, let isEqual):
      let equal = Self.equal(world[field], .value(.text(String(value))))
      return isEqual ? equal : Self.negated(equal)
    case .same(let a, let b): return Self.equal(world[a], world[b])
    case .exists(let field): return Self.asks(world[field]) { if case .value = $0 { true } else { false } }
    case .isAbsent(let field): return Self.asks(world[field]) { $0 == .nothing }
    case .isBlank(let field): return Self.asks(world[field]) { $0 == .blank }
    case .not(let inner): return Self.negated(inner.truth(world))
    case .all(let parts):
      let truths = parts.map { $0.truth(world) }
      return [.no, .unknown, .absent].first(where: truths.contains) ?? .yes
    case .any(let parts):
      let truths = parts.map { $0.truth(world) }
      return [.yes, .unknown, .absent].first(where: truths.contains) ?? .no
    case .ladder(let lines, let otherwise):
      for (condition, result) in lines {
        switch condition.truth(world) {
        case .yes: return result.truth(world)
        case .no: continue
        case .absent: return .absent
        case .unknown: return .unknown
        }
      }
      return otherwise?.truth(world) ?? .absent
    }
  }

  private static func negated(_ truth: Truth) -> Truth {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .absent, .unknown: truth
    }
  }

  private static func equal(_ a: Facts.Content, _ b: Facts.Content) -> Truth {
    if a == .unknown || b == .unknown { return .unknown }
    guard case .value(let a) = a, case .value(let b) = b else { return .absent }
    return a == b ? .yes : .no
  }

  private static func asks(_ content: Facts.Content, _ question: (Facts.Content) -> Bool) -> Truth {
    content == .unknown ? .unknown : question(content) ? .yes : .no
  }
}

extension Formula {
  static func random(fields: Int, depth: Int, _ generator: inout some RandomNumberGenerator) -> Formula {
    let field = Int.random(in: 0..<fields, using: &generator)
    func part(_ generator: inout some RandomNumberGenerator) -> Formula {
      random(fields: fields, depth: depth - 1, &generator)
    }
    switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &generator) {
    case 0, 1:
      return .compare(
        field: field, value: Int.random(in: 1...3, using: &generator), isEqual: Bool.random(using: &generator))
    case 2: return .same(field, Int.random(in: 0..<fields, using: &generator))
    case 3: return .exists(field)
    case 4: return .isAbsent(field)
    case 5: return .isBlank(field)
    case 6: return .not(part(&generator))
    case 7: return .all([part(&generator), part(&generator), part(&generator)])
    case 8: return .any([part(&generator), part(&generator)])
    default:
      return .ladder(
        [(part(&generator), part(&generator)), (part(&generator), part(&generator))],
        otherwise: Bool.random(using: &generator) ? part(&generator) : nil)
    }
  }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
