import Model

/// One value on each of some literals, and one in every gap beside and between them: no comparison with the literals
/// tells more values apart.
enum Regions {
  static func around(_ literals: Set<Value>, of term: CheckedValue) -> [Value] {
    var found: [Value] = []
    if case .field(let path) = term { found = path.choices.map { .text($0.english) } }
    found += dates(literals) + numbers(literals, isCounted: term.isCounted) + terms(literals)
    found += texts(literals, isChoice: !found.isEmpty)
    return found.reduce(into: []) { kept, value in if !kept.contains(value) { kept.append(value) } }
  }

  private static func dates(_ literals: Set<Value>) -> [Value] {
    let dates = literals.compactMap { if case .date(let date) = $0 { date } else { nil } }.sorted {
      $0.days(to: $1) > 0
    }
    let isAsked = !dates.isEmpty || literals.contains(.unlimited)
    guard isAsked else { return [] }
    let days = dates.flatMap { date in [-1, 0, 1].compactMap { date.adding(days: $0) } }
    return (days.isEmpty ? [CivilDate(iso: "2026-07-01")].compactMap(\.self) : days).map { .date($0) } + [.unlimited]
  }

  private static func numbers(_ literals: Set<Value>, isCounted: Bool) -> [Value] {
    let parts = literals.compactMap { if case .number(let number) = $0 { number.tenThousandths } else { nil } }.sorted()
    guard let first = parts.first, let last = parts.last else { return [] }
    var points: [Int] = []
    if isCounted {
      // Ages and counts are whole and not negative.
      for part in parts {
        let floor = part.magnitude > Int.max / 2 ? 0 : part / 10_000
        points += (floor - 1...floor + 2).filter { $0 >= 0 }.map { $0 * 10_000 }
      }
      points = Set(points).sorted()
    } else {
      points = [first &- 10_000, last, last &+ 10_000]
      for (low, high) in zip(parts, parts.dropFirst()) { points += [low, low + (high - low) / 2] }
    }
    return points.map { .number(ExactNumber(tenThousandths: $0)) } + [.unlimited]
  }

  private static func terms(_ literals: Set<Value>) -> [Value] {
    var found: [Value] = []
    for case .term(let term) in literals {
      switch term {
      case .years(let years) where years < 100_000: found += around(months: years * 12)
      case .months(let months): found += around(months: months)
      case .days(let days): found += [days - 1, days, days + 1].filter { $0 >= 0 }.map { .term(.days($0)) }
      case .years, .unlimited: found.append(.term(term))
      }
    }
    guard !found.isEmpty else { return [] }
    // 长期, and a span in another unit, which equals none of them.
    return found.sorted { $0.canonical < $1.canonical } + [.term(.unlimited), .term(.days(7299))]
  }

  private static func around(months: Int) -> [Value] {
    [months - 1, months, months + 1].filter { $0 >= 0 }
      .map { .term($0.isMultiple(of: 12) ? .years($0 / 12) : .months($0)) }
  }

  private static func texts(_ literals: Set<Value>, isChoice: Bool) -> [Value] {
    var texts: [String] = []
    var lists: [[String]] = []
    for literal in literals {
      if case .text(let text) = literal { texts.append(text) }
      if case .names(let names) = literal { lists.append(names) }
    }
    guard !isChoice, !texts.isEmpty || !lists.isEmpty else { return [] }
    var other = "别的"
    while texts.contains(other) || lists.contains([other]) { other += "别的" }
    return texts.sorted().map { .text($0) } + lists.sorted { $0.joined() < $1.joined() }.map { .names($0) }
      + [texts.isEmpty ? .names([other]) : .text(other)]
  }
}

extension CheckedValue {
  /// Whole and never negative.
  var isCounted: Bool {
    switch self {
    case .measure, .countNames, .countRows: true
    default: false
    }
  }
}
