import Model

extension FlatEvaluation {
  mutating func content(_ number: Int) -> FlatContent {
    let node = program.nodes[number]
    switch node.operation {
    case .literal: return program.literals[Int(node.a)]
    case .field: return field(program.paths[Int(node.a)])
    case .function:
      let operand = content(Int(node.a))
      if operand.kind == .open { return operand }
      return apply(Int(node.c), to: operand)
    case .measure: return measure(node)
    case .shift:
      let base = content(Int(node.a))
      guard base.kind == .date else { return base.isValue && base.kind != .unlimited ? .unknown : base }
      let unit: CalendarUnit = node.c == 0 ? .days : node.c == 1 ? .months : .years
      let (number, isBefore) = (Int(node.b.magnitude), node.b < 0)
      return facts.add(Operations.shift(facts.content(base), by: number, unit, isBefore: isBefore))
    case .countNames:
      let names = content(Int(node.a))
      guard names.isValue else { return names }
      return names.kind == .names ? FlatContent(.number, payload: Int(names.length) * 10_000) : .unknown
    case .valueLadder:
      for place in stride(from: node.a, to: node.a + node.b, by: 2) {
        let condition = child(place)
        switch condition < 0 ? .true : truth(condition) {
        case .true: return content(child(place + 1))
        case .false: continue
        case .open: return FlatContent(.open)
        case .unknown: return .unknown
        case .absent: return .nothing
        }
      }
      return .nothing
    case .countRows: return countRows(node)
    case .countTableRows: return count(program.tables[Int(node.a)].rowCount, isOpen: false, node)
    default: return .unknown
    }
  }

  private mutating func apply(_ function: Int, to operand: FlatContent) -> FlatContent {
    guard operand.isValue else { return operand }
    let function = Function.allCases[function]
    if operand.kind == .text, let known = facts.ofIdentityNumber(function, operand) { return known }
    return facts.add(Operations.apply(function, to: facts.content(operand)))
  }

  private mutating func measure(_ node: FlatNode) -> FlatContent {
    let from = content(Int(node.a))
    let to = content(Int(node.b))
    if from.kind == .open || to.kind == .open { return FlatContent(.open) }
    let measure = Measure.allCases[Int(node.c)]
    guard from.kind == .date, to.kind == .date, let start = facts.date(from), let end = facts.date(to) else {
      return facts.add(Operations.measure(measure, from: facts.content(from), to: facts.content(to)))
    }
    return FlatContent(.number, payload: (measure == .days ? start.days(to: end) : start.age(on: end)) * 10_000)
  }
}
