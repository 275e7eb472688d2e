import Model

/// Evaluates a program over the facts of one case after the other. It means what `Grounding` and `WorldEvaluation`
/// mean, which a test compares it with; it only keeps no record of what it looked at.
struct FlatEvaluation {
  let program: FlatProgram
  let index: SchemaIndex
  let lookAlikes: LookAlikes
  let fieldCounts: [Int]
  var facts: FlatFacts
  /// The row of the `for each`.
  var item = -1
  /// The rows of the enclosing `where`s.
  var rows: [Int] = []
  /// By source: the reading chosen for it, or -1.
  var chosen: [Int32] = []
  /// A source that something open depends on; -1: none was met.
  var openSource = -1
  /// Set when a table would have to be gone through row by row: then `Grounding` does it, within its bounds.
  var isTooLarge = false

  init(_ program: FlatProgram, _ index: SchemaIndex, _ lookAlikes: LookAlikes, _ facts: FlatFacts) {
    self.program = program
    self.index = index
    self.lookAlikes = lookAlikes
    self.facts = facts
    fieldCounts = index.schema.entities.map(\.fields.count)
  }

  mutating func beginCase() {
    let count = facts.readingCounts.count
    chosen.removeAll(keepingCapacity: true)
    for _ in 0..<count { chosen.append(-1) }
  }

  func child(_ number: Int32) -> Int { Int(program.children[Int(number)]) }

  // MARK: - Conditions

  mutating func truth(_ number: Int) -> FlatTruth {
    let node = program.nodes[number]
    switch node.operation {
    case .all:
      var least = FlatTruth.true
      var isOpen = false
      for place in node.a..<node.a + node.b {
        let truth = truth(child(place))
        if truth == .false { return .false }
        if truth == .open { isOpen = true } else if truth.rankInAll < least.rankInAll { least = truth }
      }
      return isOpen ? .open : least
    case .any:
      var greatest = FlatTruth.false
      var isOpen = false
      for place in node.a..<node.a + node.b {
        let truth = truth(child(place))
        if truth == .true { return .true }
        if truth == .open { isOpen = true } else if truth.rawValue > greatest.rawValue { greatest = truth }
      }
      return isOpen ? .open : greatest
    case .not: return !truth(Int(node.a))
    case .conditionLadder:
      for place in stride(from: node.a, to: node.a + node.b, by: 2) {
        let condition = child(place)
        let truth = condition < 0 ? .true : truth(condition)
        switch truth {
        case .true: return self.truth(child(place + 1))
        case .false: continue
        case .open, .absent, .unknown: return truth
        }
      }
      return .absent
    case .exists, .isAbsent, .isBlank:
      let content = content(Int(node.a))
      switch content.kind {
      case .open: return .open
      case .unknown: return .unknown
      case .nothing: return FlatTruth(node.operation == .isAbsent)
      case .blank: return FlatTruth(node.operation == .isBlank)
      default: return FlatTruth(node.operation == .exists)
      }
    case .existsLink: return existsLink(node)
    case .existsRow: return existsRow(node)
    case .existsTableRow: return existsTableRow(node)
    case .isIn: return isIn(node)
    case .checksOut, .matches: return check(node)
    default: return compare(node)
    }
  }

  private mutating func compare(_ node: FlatNode) -> FlatTruth {
    let left = content(Int(node.a))
    let right = content(Int(node.b))
    if left.kind == .open || right.kind == .open { return .open }
    if left.kind == .unknown || right.kind == .unknown { return .unknown }
    guard left.isValue, right.isValue else { return .absent }
    switch node.operation {
    case .equal: return equal(left, right)
    case .notEqual: return !equal(left, right)
    case .likeEqual where left.kind == .text && right.kind == .text:
      if facts.areEqual(left, right) { return .true }
      return FlatTruth(lookAlikes.equal(facts.text(left), to: facts.text(right), allowing: Int(node.c)))
    case .likeEqual: return equal(left, right)
    default:
      guard let order = order(left, right) else {
        return FlatTruth(
          Operations.compare(
            Self.comparison(node.operation), facts.content(left), facts.content(right), lookAlikes: 0, .none))
      }
      switch node.operation {
      case .less: return FlatTruth(order < 0)
      case .lessOrEqual: return FlatTruth(order <= 0)
      case .greater: return FlatTruth(order > 0)
      default: return FlatTruth(order >= 0)
      }
    }
  }

  private static func comparison(_ operation: FlatNode.Operation) -> Comparison {
    switch operation {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    default: .greaterOrEqual
    }
  }

  private func equal(_ a: FlatContent, _ b: FlatContent) -> FlatTruth {
    if a.kind == .text, b.kind == .text { return FlatTruth(facts.areEqual(a, b)) }
    if let order = order(a, b) { return FlatTruth(order == 0) }
    return FlatTruth(Operations.compare(.equal, facts.content(a), facts.content(b), lookAlikes: 0, .none))
  }

  /// Of what is compared often; nil for the rest.
  private func order(_ a: FlatContent, _ b: FlatContent) -> Int? {
    switch (a.kind, b.kind) {
    case (.date, .date), (.number, .number): a.payload < b.payload ? -1 : a.payload > b.payload ? 1 : 0
    case (.unlimited, .date), (.unlimited, .number): 1
    case (.date, .unlimited), (.number, .unlimited): -1
    case (.unlimited, .unlimited): 0
    case (.term, .term) where a.length == b.length && a.length < 3: a.payload - b.payload
    default: nil
    }
  }

  private mutating func isIn(_ node: FlatNode) -> FlatTruth {
    let subject = content(child(node.a))
    if subject.kind == .open { return .open }
    var greatest = FlatTruth.false
    for place in node.a + 1..<node.a + node.b {
      let member = content(child(place))
      if member.kind == .open { return .open }
      let truth: FlatTruth
      if subject.kind == .text, member.kind == .text {
        truth = equal(subject, member)
      } else if subject.kind == .text, member.kind == .names {
        truth = isOne(subject, of: member)
      } else {
        truth = FlatTruth(Operations.isIn(facts.content(subject), [facts.content(member)]))
      }
      if truth.rawValue > greatest.rawValue { greatest = truth }
    }
    return greatest
  }

  private func isOne(_ subject: FlatContent, of list: FlatContent) -> FlatTruth {
    for place in list.payload..<list.payload + Int(list.length) where facts.areEqual(subject, facts.names[place]) {
      return .true
    }
    return .false
  }

  private mutating func check(_ node: FlatNode) -> FlatTruth {
    let content = content(Int(node.a))
    switch content.kind {
    case .open: return .open
    case .nothing, .blank: return .absent
    case .text: break
    default: return .unknown
    }
    if node.operation == .matches {
      return FlatTruth(Operations.matches(facts.content(content), program.patterns[Int(node.b)]))
    }
    return facts.identityNumberChecksOut(content).map { FlatTruth($0) }
      ?? FlatTruth(Operations.checksOut(facts.content(content)))
  }

  // MARK: - Fields

  mutating func field(_ path: FlatPath) -> FlatContent {
    if path.root == .tableRow {
      let level = Int(path.level)
      guard path.field >= 0, rows.indices.contains(level) else { return .nothing }
      let table = Int(path.owner)
      return program.tables[table].cells[rows[level] * program.tables[table].columnCount + Int(path.field)]
    }
    switch place(path) {
    case .missing(let isCertain): return isCertain ? .nothing : .unknown
    case .found(let entity, let row):
      guard path.field >= 0 else { return .unknown }
      let fact = fact(entity, row, Int(path.field))
      switch fact.tag {
      case .content: return fact.content.kind == .truth && fact.content.payload == 0 ? .nothing : fact.content
      case .varying:
        let reading = chosen[Int(fact.source)]
        if reading >= 0 { return facts.contents[Int(fact.first + reading)] }
        openSource = Int(fact.source)
        return FlatContent(.open)
      case .missing: return facts.isOpen[entity] ? .unknown : .nothing
      case .link, .noLink, .unknownLink: return .unknown
      }
    }
  }

  func fact(_ entity: Int, _ row: Int, _ field: Int) -> FlatFact {
    facts.facts[facts.firstFacts[entity] + row * fieldCounts[entity] + field]
  }

  enum Place {
    case found(entity: Int, row: Int)
    case missing(isCertain: Bool)
  }

  /// The row whose field a path names.
  func place(_ path: FlatPath) -> Place {
    var entity = Int(path.owner)
    guard entity >= 0 else { return .missing(isCertain: false) }
    var row: Int
    switch path.root {
    case .single:
      guard facts.rowCounts[entity] <= 1 else { return .missing(isCertain: false) }
      row = 0
    case .item: row = item
    case .row, .tableRow: row = rows.indices.contains(Int(path.level)) ? rows[Int(path.level)] : -1
    }
    guard row >= 0, row < facts.rowCounts[entity] else { return .missing(isCertain: !facts.isOpen[entity]) }
    for number in path.firstLink..<path.firstLink + path.linkCount {
      let link = program.links[Int(number)]
      guard link.field >= 0, link.target >= 0 else { return .missing(isCertain: false) }
      let target = Int(link.target)
      let fact = fact(entity, row, Int(link.field))
      switch fact.tag {
      case .link:
        guard (0..<facts.rowCounts[target]).contains(Int(fact.first)) else { return .missing(isCertain: false) }
        (entity, row) = (target, Int(fact.first))
      case .noLink: return .missing(isCertain: !facts.isOpen[target])
      case .missing: return .missing(isCertain: !(facts.isOpen[target] || facts.isOpen[entity]))
      case .unknownLink, .content, .varying: return .missing(isCertain: false)
      }
    }
    return .found(entity: entity, row: row)
  }
}
