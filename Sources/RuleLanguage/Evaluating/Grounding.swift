import Model

/// Puts the facts of one case into a rule, for one item of its `for each`.
struct Grounding {
  let index: SchemaIndex
  let facts: Facts
  let rule: CheckedRule
  let lookAlikes: LookAlikes
  /// The row of the `for each`.
  let item: Int?
  let evaluation: WorldEvaluation

  private var defines: [Define] = []
  /// The rows of the enclosing `where`s.
  var rows: [Int] = []
  /// Facts met since the last `collecting`.
  var met: [GroundFact] = []
  private var size = 0
  /// Set when there is more to look at than a moment allows; the rule is then unclear.
  private(set) var isTooLarge = false

  private enum Define {
    case value(GroundValue, facts: [GroundFact])
    case condition(GroundCondition)
  }

  /// Parts of a ground tree.
  static let greatestSize = 300_000

  init(index: SchemaIndex, facts: Facts, rule: CheckedRule, lookAlikes: LookAlikes, item: Int?) {
    self.index = index
    self.facts = facts
    self.rule = rule
    self.lookAlikes = lookAlikes
    self.item = item
    evaluation = WorldEvaluation(sources: facts.sources)
    for define in rule.defines {
      switch define {
      case .value(let checked):
        let (value, facts) = collecting { $0.value(checked) }
        defines.append(.value(value, facts: facts))
      case .condition(let checked):
        defines.append(.condition(condition(checked)))
      }
    }
  }

  /// A value with the facts it rests on.
  mutating func collecting(_ body: (inout Self) -> GroundValue) -> (GroundValue, [GroundFact]) {
    let outer = met
    met = []
    let value = body(&self)
    defer { met = outer }
    return (value, met)
  }

  // MARK: - Conditions

  mutating func condition(_ checked: CheckedCondition) -> GroundCondition {
    size += 1
    guard size <= Self.greatestSize else {
      isTooLarge = true
      return made(.constant(.unknown))
    }
    switch checked {
    case .define(let index):
      guard defines.indices.contains(index), case .condition(let condition) = defines[index] else {
        return made(.constant(.unknown))
      }
      return condition
    case .not(let inner):
      let inner = condition(inner)
      return made(.not(inner), facts: inner.facts, sources: inner.sources)
    case .all(let parts): return join(parts, decisive: .false) { .all($0) }
    case .any(let parts): return join(parts, decisive: .true) { .any($0) }
    case .ladder(let lines):
      var ground: [(condition: GroundCondition?, result: GroundCondition)] = []
      var parts: [GroundCondition] = []
      for line in lines {
        let test = line.condition.map { condition($0) }
        let result = condition(line.result)
        ground.append((test, result))
        parts += (test.map { [$0] } ?? []) + [result]
      }
      return made(.ladder(ground), facts: parts.flatMap(\.facts), sources: sources(of: parts))
    case .test(let test, let text): return self.test(test, text)
    }
  }

  /// Stops at a part that decides the whole whatever the others are.
  private mutating func join(
    _ parts: [CheckedCondition], decisive: Truth, _ kind: ([GroundCondition]) -> GroundCondition.Kind
  ) -> GroundCondition {
    var ground: [GroundCondition] = []
    for part in parts {
      let part = condition(part)
      ground.append(part)
      if part.constant == decisive, !rows.isEmpty { break }
    }
    return made(kind(ground), facts: ground.flatMap(\.facts), sources: sources(of: ground))
  }

  private mutating func test(_ test: CheckedCondition.Test, _ text: String) -> GroundCondition {
    let table = lookAlikes
    switch test {
    case .compare(let comparison, let left, let right, let lookAlikes):
      return leaf([left, right], text) {
        Operations.compare(comparison, $0[0], $0[1], lookAlikes: lookAlikes, table)
      }
    case .isIn(let subject, let members):
      return leaf([subject] + members, text) { Operations.isIn($0[0], Array($0.dropFirst())) }
    case .matches(let subject, let pattern): return leaf([subject], text) { Operations.matches($0[0], pattern) }
    case .checksOut(let subject): return leaf([subject], text) { Operations.checksOut($0[0]) }
    case .exists(let subject):
      return leaf([subject], text) { Self.asks($0[0]) { if case .value = $0 { true } else { false } } }
    case .isAbsent(let subject): return leaf([subject], text) { Self.asks($0[0]) { $0 == .nothing } }
    case .isBlank(let subject): return leaf([subject], text) { Self.asks($0[0]) { $0 == .blank } }
    case .existsLink(let path):
      let (truth, fact) = link(path)
      return made(.constant(truth), text: text, facts: [fact])
    case .existsRow(let collection, _, let condition):
      return existsRow(collection, where: condition, text)
    }
  }

  /// True or false of what is known, unknown of the unknown.
  private static func asks(_ content: Facts.Content, _ question: (Facts.Content) -> Bool) -> Truth {
    content == .unknown ? .unknown : Truth(question(content))
  }

  private mutating func leaf(
    _ operands: [CheckedValue], _ text: String, _ body: @escaping ([Facts.Content]) -> Truth
  ) -> GroundCondition {
    let outer = met
    met = []
    defer { met = outer }
    let ground = operands.map { value($0) }
    return made(.test(body, ground), text: text, facts: met, sources: Set(ground.flatMap { sources($0) }).sorted())
  }

  private mutating func existsRow(
    _ collection: Collection, where condition: CheckedCondition?, _ text: String
  ) -> GroundCondition {
    let outer = met
    met = []
    var parts = eachRow(of: collection, where: condition)
    if isOpen(collection) { parts.append(made(.constant(.unknown))) }
    let facts = met + parts.flatMap(\.facts) + [presence(of: collection)]
    met = outer
    // Rows that certainly do not fit decide nothing.
    parts.removeAll { $0.constant == .false }
    return made(.any(parts), text: text, facts: facts, sources: sources(of: parts))
  }

  private mutating func eachRow(of collection: Collection, where condition: CheckedCondition?) -> [GroundCondition] {
    let numbers: [Int]
    switch collection {
    case .entity(let name): numbers = Array((facts.rows[name] ?? []).indices)
    case .table(let name):
      let own = index.allRows(of: name)
      // Rows that only an example knows come behind the table's own.
      let further = (facts.tableRows[name] ?? []).indices.map { own.count + $0 }
      numbers = (condition.flatMap { fitting(name, $0) } ?? own) + further
    }
    guard let condition else {
      return Array(repeating: made(.constant(.true)), count: min(numbers.count, Self.greatestSize))
    }
    var ground: [GroundCondition] = []
    for row in numbers where !isTooLarge {
      rows.append(row)
      ground.append(self.condition(condition))
      rows.removeLast()
    }
    return ground
  }

  /// The rows of a table that one of its joined conditions leaves, when it asks a column for one known value: the rest
  /// are certainly false. Tables have thousands of rows. Nil: there is no such condition.
  private mutating func fitting(_ table: String, _ condition: CheckedCondition) -> [Int]? {
    let parts: [CheckedCondition]
    if case .all(let joined) = condition { parts = joined } else { parts = [condition] }
    var fewest: [Int]?
    for part in parts {
      guard case .test(.compare(.equal, .field(let path), let asked, lookAlikes: 0), _) = part,
        path.root == .row(rows.count, .table(table)), let column = path.field, !asked.looksAtRow(rows.count),
        case .content(.value(let value)) = value(asked), case .text = value
      else { continue }
      let fitting = index.rows(of: table, where: column, is: value)
      if fitting.count < fewest?.count ?? .max { fewest = fitting }
    }
    return fewest
  }

  private func isOpen(_ collection: Collection) -> Bool {
    if case .entity(let name) = collection { facts.open.contains(name) } else { false }
  }

  /// That there are so many rows is a fact too.
  private func presence(of collection: Collection) -> GroundFact {
    let name: String
    switch collection {
    case .entity(let entity): name = entity
    case .table(let table): name = table
    }
    let path = CheckedPath(root: .single(name), links: [], field: nil, choices: [], written: name)
    let isOpen = isOpen(collection)
    return GroundFact(
      path: path, entity: name, row: -1, source: nil, slot: 0, contents: [isOpen ? .unknown : .nothing],
      isWhole: !isOpen)
  }

  private func made(
    _ kind: GroundCondition.Kind, text: String? = nil, facts: [GroundFact] = [], sources: [Int] = []
  ) -> GroundCondition {
    let constant = evaluation.constant(kind, sources: sources)
    return GroundCondition(kind, text: text, facts: facts, sources: constant == nil ? sources : [], constant: constant)
  }

  private func sources(of parts: [GroundCondition]) -> [Int] { Set(parts.flatMap(\.sources)).sorted() }

  // MARK: - Values

  mutating func value(_ checked: CheckedValue) -> GroundValue {
    size += 1
    guard size <= Self.greatestSize else {
      isTooLarge = true
      return .content(.unknown)
    }
    switch checked {
    case .literal(let value): return .content(.value(value))
    case .field(let path): return field(path)
    case .define(let index):
      guard defines.indices.contains(index), case .value(let value, let facts) = defines[index] else {
        return .content(.unknown)
      }
      met += facts
      return value
    case .function(let function, let operand):
      return apply([operand]) { Operations.apply(function, to: $0[0]) }
    case .measure(let measure, let from, let to):
      return apply([from, to]) { Operations.measure(measure, from: $0[0], to: $0[1]) }
    case .shift(let base, let number, let unit, let isBefore):
      return apply([base]) { Operations.shift($0[0], by: number, unit, isBefore: isBefore) }
    case .countNames(let operand): return apply([operand]) { Operations.countNames($0[0]) }
    case .ladder(let lines):
      var ground: [(condition: GroundCondition?, value: GroundValue)] = []
      for line in lines {
        let test = line.condition.map { condition($0) }
        met += test?.facts ?? []
        ground.append((test, value(line.result)))
      }
      return .ladder(ground)
    case .countRows(let collection, _, let condition):
      let ground = eachRow(of: collection, where: condition)
      met += ground.flatMap(\.facts) + [presence(of: collection)]
      return .countRows(ground, isOpen: isOpen(collection))
    }
  }

  private mutating func apply(
    _ operands: [CheckedValue], _ body: @escaping ([Facts.Content]) -> Facts.Content
  ) -> GroundValue {
    let ground = operands.map { value($0) }
    let contents = ground.compactMap { if case .content(let content) = $0 { content } else { nil } }
    return contents.count == ground.count ? .content(body(contents)) : .apply(body, ground)
  }

  /// The open sources that decide a value.
  func sources(_ value: GroundValue) -> [Int] {
    switch value {
    case .content: []
    case .read(let source, _): [source]
    case .apply(_, let operands): operands.flatMap { sources($0) }
    case .ladder(let lines): lines.flatMap { ($0.condition?.sources ?? []) + sources($0.value) }
    case .countRows(let rows, _): rows.flatMap(\.sources)
    }
  }
}
