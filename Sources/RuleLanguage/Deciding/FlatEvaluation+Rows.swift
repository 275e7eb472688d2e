import Model

extension FlatEvaluation {
  mutating func existsLink(_ node: FlatNode) -> FlatTruth {
    let path = program.paths[Int(node.a)]
    switch place(path) {
    case .missing(let isCertain): return isCertain ? .false : .unknown
    case .found(let entity, let row):
      guard node.b >= 0, path.field >= 0 else { return .unknown }
      let fact = fact(entity, row, Int(path.field))
      let target = Int(node.b)
      switch fact.tag {
      case .link: return (0..<facts.rowCounts[target]).contains(Int(fact.first)) ? .true : .unknown
      case .noLink: return facts.isOpen[target] ? .unknown : .false
      case .missing: return facts.isOpen[target] || facts.isOpen[entity] ? .unknown : .false
      case .unknownLink, .content, .varying: return .unknown
      }
    }
  }

  mutating func existsRow(_ node: FlatNode) -> FlatTruth {
    guard node.a >= 0 else { return .false }
    let entity = Int(node.a)
    var greatest: FlatTruth = facts.isOpen[entity] ? .unknown : .false
    var isOpen = false
    for row in 0..<facts.rowCounts[entity] {
      let truth = truth(ofRow: row, node.c)
      if truth == .true { return .true }
      if truth == .open { isOpen = true } else if truth.rawValue > greatest.rawValue { greatest = truth }
    }
    return isOpen ? .open : greatest
  }

  private mutating func truth(ofRow row: Int, _ condition: Int32) -> FlatTruth {
    guard condition >= 0 else { return .true }
    rows.append(row)
    let truth = truth(Int(condition))
    rows.removeLast()
    return truth
  }

  mutating func countRows(_ node: FlatNode) -> FlatContent {
    guard node.a >= 0 else { return FlatContent(.number) }
    let entity = Int(node.a)
    return count(facts.rowCounts[entity], isOpen: facts.isOpen[entity], node)
  }

  mutating func count(_ all: Int, isOpen: Bool, _ node: FlatNode) -> FlatContent {
    var count = 0
    var (isAbsent, isUnknown) = (false, isOpen)
    for row in 0..<all {
      switch truth(ofRow: row, node.c) {
      case .open: return FlatContent(.open)
      case .unknown: isUnknown = true
      case .absent: isAbsent = true
      case .true: count += 1
      case .false: break
      }
    }
    if isUnknown { return .unknown }
    return isAbsent ? .nothing : FlatContent(.number, payload: count * 10_000)
  }

  /// More rows are not gone through one by one.
  private static let greatestRowCount = 20_000

  mutating func existsTableRow(_ node: FlatNode) -> FlatTruth {
    let table = Int(node.a)
    var greatest = FlatTruth.false
    var isOpen = false
    if let fitting = fitting(table, node) {
      for row in fitting {
        let truth = truth(ofRow: row, node.c)
        if truth == .true { return .true }
        if truth == .open { isOpen = true } else if truth.rawValue > greatest.rawValue { greatest = truth }
      }
      return isOpen ? .open : greatest
    }
    guard program.tables[table].rowCount <= Self.greatestRowCount else {
      isTooLarge = true
      return .unknown
    }
    for row in 0..<program.tables[table].rowCount {
      let truth = truth(ofRow: row, node.c)
      if truth == .true { return .true }
      if truth == .open { isOpen = true } else if truth.rawValue > greatest.rawValue { greatest = truth }
    }
    return isOpen ? .open : greatest
  }

  /// The rows of a table that the first of its joined conditions that asks a column for a text leaves; the rest are
  /// certainly false.
  private mutating func fitting(_ table: Int, _ node: FlatNode) -> [Int]? {
    guard node.c >= 0 else { return nil }
    let inner = program.nodes[Int(node.c)]
    if inner.operation != .all { return fitting(table, Int(node.c), level: node.b) }
    for place in inner.a..<inner.a + inner.b {
      if let rows = fitting(table, child(place), level: node.b) { return rows }
    }
    return nil
  }

  private mutating func fitting(_ table: Int, _ condition: Int, level: Int32) -> [Int]? {
    let test = program.nodes[condition]
    guard test.operation == .equal, program.nodes[Int(test.a)].operation == .field else { return nil }
    let path = program.paths[Int(program.nodes[Int(test.a)].a)]
    guard path.root == .tableRow, path.level == level, path.owner == table, path.field >= 0, !looksAtRow(Int(test.b))
    else { return nil }
    let asked = content(Int(test.b))
    guard asked.kind == .text else { return nil }
    let columns = program.tables[table].columnNames
    return index.rows(of: program.tables[table].name, where: columns[Int(path.field)], is: .text(facts.text(asked)))
  }

  /// Whether a value may depend on the row of a `where`.
  private func looksAtRow(_ number: Int) -> Bool {
    let node = program.nodes[number]
    switch node.operation {
    case .literal: return false
    case .field: return [.row, .tableRow].contains(program.paths[Int(node.a)].root)
    case .function, .shift, .countNames: return looksAtRow(Int(node.a))
    case .measure: return looksAtRow(Int(node.a)) || looksAtRow(Int(node.b))
    default: return true
    }
  }
}
