/// A pattern that a text matches as a whole: characters, `.`, classes `[0-9X]` and `[^…]`, `\d`, groups, `|`, and
/// `?`, `*`, `+`, `{n}`, `{n,}`, `{n,m}`. It runs as a set of states (Thompson 1968), in time linear in the text.
struct Pattern: Hashable, Sendable {
  /// As written; two patterns of one spelling are one.
  let text: String
  private let states: [State]
  private let start: Int

  enum Failure: Error, Hashable { case syntax, tooLarge, tooDeep }

  fileprivate enum State: Hashable, Sendable {
    case character(Set<Unicode.Scalar>, ranges: [ClosedRange<UInt32>], isNegated: Bool, next: Int)
    case either(Int, Int)
    case match
  }

  init(_ text: String) throws(Failure) {
    self.text = text
    var parser = PatternParser(text)
    let tree = try parser.parse()
    var builder = StateBuilder()
    let end = try builder.add(.match)
    start = try builder.build(tree, next: end)
    states = builder.states
  }

  func matches(_ text: String) -> Bool {
    var current = closure(of: [start])
    for scalar in text.unicodeScalars {
      var following: [Int] = []
      for state in current {
        if case .character(let set, let ranges, let isNegated, let next) = states[state],
          (set.contains(scalar) || ranges.contains { $0.contains(scalar.value) }) != isNegated
        {
          following.append(next)
        }
      }
      if following.isEmpty { return false }
      current = closure(of: following)
    }
    return current.contains { states[$0] == .match }
  }

  /// All states reached without a character.
  private func closure(of seeds: [Int]) -> [Int] {
    var seen = Set(seeds)
    var pending = seeds
    var closed: [Int] = []
    while let state = pending.popLast() {
      closed.append(state)
      guard case .either(let a, let b) = states[state] else { continue }
      for next in [a, b] where seen.insert(next).inserted { pending.append(next) }
    }
    return closed
  }
}

private indirect enum PatternTree {
  case empty
  case character(Set<Unicode.Scalar>, [ClosedRange<UInt32>], isNegated: Bool)
  case sequence([PatternTree])
  case choice([PatternTree])
  case repetition(PatternTree, Int, Int?)
}

/// Turns a tree into states from the back to the front; repetitions are copied out, up to a bound.
private struct StateBuilder {
  var states: [Pattern.State] = []
  static let greatestCount = 2000

  mutating func add(_ state: Pattern.State) throws(Pattern.Failure) -> Int {
    guard states.count < Self.greatestCount else { throw .tooLarge }
    states.append(state)
    return states.count - 1
  }

  mutating func build(_ tree: PatternTree, next: Int) throws(Pattern.Failure) -> Int {
    switch tree {
    case .empty: return next
    case .character(let set, let ranges, let isNegated):
      return try add(.character(set, ranges: ranges, isNegated: isNegated, next: next))
    case .sequence(let parts):
      var next = next
      for part in parts.reversed() { next = try build(part, next: next) }
      return next
    case .choice(let parts):
      var entry: Int?
      for part in parts {
        let begin = try build(part, next: next)
        entry = try entry.map { (entry) throws(Pattern.Failure) in try add(.either(entry, begin)) } ?? begin
      }
      return entry ?? next
    case .repetition(let part, let least, let most):
      var next = next
      if let most {
        let end = next
        for _ in 0..<max(0, most - least) {
          let begin = try build(part, next: next)
          next = try add(.either(begin, end))
        }
      } else {
        let loop = try add(.either(next, next))
        let begin = try build(part, next: loop)
        states[loop] = .either(begin, next)
        next = loop
      }
      for _ in 0..<least { next = try build(part, next: next) }
      return next
    }
  }
}

private struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  init(_ text: String) { scalars = text.unicodeScalars.map(\.halfWidth) }

  mutating func parse() throws(Pattern.Failure) -> PatternTree {
    guard scalars.count <= 500 else { throw .tooLarge }
    let tree = try choice()
    guard index == scalars.count else { throw .syntax }
    return tree
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard index < scalars.count, scalars[index] == scalar else { return false }
    index += 1
    return true
  }

  private mutating func choice() throws(Pattern.Failure) -> PatternTree {
    var parts = [try sequence()]
    while take("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws(Pattern.Failure) -> PatternTree {
    var parts: [PatternTree] = []
    while index < scalars.count, scalars[index] != "|", scalars[index] != ")" { parts.append(try repeated()) }
    return parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func repeated() throws(Pattern.Failure) -> PatternTree {
    let part = try atom()
    if take("?") { return .repetition(part, 0, 1) }
    if take("*") { return .repetition(part, 0, nil) }
    if take("+") { return .repetition(part, 1, nil) }
    guard take("{") else { return part }
    guard let least = number() else { throw .syntax }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}"), most.map({ $0 >= least }) ?? true else { throw .syntax }
    guard max(least, most ?? 0) <= 100 else { throw .tooLarge }
    return .repetition(part, least, most)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while index < scalars.count, ("0"..."9").contains(scalars[index]), digits.utf8.count < 4 {
      digits.unicodeScalars.append(scalars[index])
      index += 1
    }
    return Int(digits)
  }

  private mutating func atom() throws(Pattern.Failure) -> PatternTree {
    guard index < scalars.count else { throw .syntax }
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "(":
      depth += 1
      defer { depth -= 1 }
      guard depth <= 20 else { throw .tooDeep }
      let inner = try choice()
      guard take(")") else { throw .syntax }
      return inner
    case "[": return try characterClass()
    case ".": return .character([], [], isNegated: true)
    case "\\":
      guard index < scalars.count else { throw .syntax }
      index += 1
      let escaped = scalars[index - 1]
      if escaped == "d" { return .character([], [48...57], isNegated: false) }
      guard !escaped.properties.isAlphabetic else { throw .syntax }
      return .character([escaped], [], isNegated: false)
    case "?", "*", "+", "{", "}", ")", "]", "^", "$": throw .syntax
    default: return .character([scalar], [], isNegated: false)
    }
  }

  private mutating func characterClass() throws(Pattern.Failure) -> PatternTree {
    let isNegated = take("^")
    var set: Set<Unicode.Scalar> = []
    var ranges: [ClosedRange<UInt32>] = []
    while !take("]") {
      guard index < scalars.count else { throw .syntax }
      var low = scalars[index]
      index += 1
      if low == "\\" {
        guard index < scalars.count else { throw .syntax }
        low = scalars[index]
        index += 1
        if low == "d" {
          ranges.append(48...57)
          continue
        }
      }
      if index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1] != "]" {
        let high = scalars[index + 1]
        guard low <= high else { throw .syntax }
        ranges.append(low.value...high.value)
        index += 2
      } else {
        set.insert(low)
      }
    }
    guard !set.isEmpty || !ranges.isEmpty else { throw .syntax }
    return .character(set, ranges, isNegated: isNegated)
  }
}
