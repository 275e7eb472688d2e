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
  private var rows: [Int] = []
  /// Facts met since the last `collecting`.
  private var met: [GroundFact] = []
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
    case .exists(let subject): return leaf([subject], text) { Self.asks($0[0]) { if case .value = $0 { true } else { false } } }
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
    var parts = eachRow(of: collection, where: condition)
    if isOpen(collection) { parts.append(made(.constant(.unknown))) }
    let facts = parts.flatMap(\.facts) + [presence(of: collection)]
    // Rows that certainly do not fit decide nothing.
    parts.removeAll { $0.constant == .false }
    return made(.any(parts), text: text, facts: facts, sources: sources(of: parts))
  }

  private mutating func eachRow(of collection: Collection, where condition: CheckedCondition?) -> [GroundCondition] {
    let count: Int
    switch collection {
    case .entity(let name): count = facts.rows[name]?.count ?? 0
    case .table(let name): count = index.table(name)?.rows.count ?? 0
    }
    guard let condition else { return Array(repeating: made(.constant(.true)), count: min(count, Self.greatestSize)) }
    var ground: [GroundCondition] = []
    for row in 0..<count where !isTooLarge {
      rows.append(row)
      ground.append(self.condition(condition))
      rows.removeLast()
    }
    return ground
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

  // MARK: - Facts

  private mutating func field(_ path: CheckedPath) -> GroundValue {
    guard let name = path.field else { return .content(.unknown) }
    if case .row(let level, .table(let table)) = path.root {
      return .content(cell(name, of: table, row: rows.indices.contains(level) ? rows[level] : -1))
    }
    switch row(path) {
    case .missing(let entity, let isCertain): return fixed(path, entity, -1, isCertain ? .nothing : .unknown)
    case .found(let entity, let row, let facts):
      switch facts.facts[name] {
      case nil: return fixed(path, entity, row, self.facts.open.contains(entity) ? .unknown : .nothing)
      case .fixed(.value(.truth(false))): return fixed(path, entity, row, .nothing)
      case .fixed(let content): return fixed(path, entity, row, content)
      case .link, .noLink, .unknownLink: return fixed(path, entity, row, .unknown)
      case .read(let source, let slot, let isWhole):
        return read(path, entity, row, source: source, slot: slot, isWhole: isWhole)
      }
    }
  }

  private mutating func read(
    _ path: CheckedPath, _ entity: String, _ row: Int, source: Int, slot: Int, isWhole: Bool
  ) -> GroundValue {
    guard facts.sources.indices.contains(source) else { return fixed(path, entity, row, .unknown) }
    let readings = facts.sources[source].readings
    guard (1...WorldEvaluation.greatestReadingCount).contains(readings.count) else {
      return fixed(path, entity, row, .unknown)
    }
    let contents = readings.indices.map { facts.sources[source].content(reading: $0, slot: slot) }
    // What all readings agree on does not vary.
    let isSame = contents.allSatisfy { $0 == contents[0] }
    met.append(
      GroundFact(
        path: path, entity: entity, row: row, source: isSame ? nil : source, slot: slot, contents: contents,
        isWhole: isWhole && !contents.contains(.unknown)))
    return isSame ? .content(contents[0]) : .read(source: source, slot: slot)
  }

  private mutating func fixed(
    _ path: CheckedPath, _ entity: String, _ row: Int, _ content: Facts.Content
  ) -> GroundValue {
    met.append(
      GroundFact(
        path: path, entity: entity, row: row, source: nil, slot: 0, contents: [content], isWhole: content != .unknown))
    return .content(content)
  }

  private func cell(_ name: String, of table: String, row: Int) -> Facts.Content {
    guard let table = index.table(table), let column = table.columns.firstIndex(where: { $0.name.english == name }),
      table.rows.indices.contains(row), table.rows[row].indices.contains(column)
    else { return .nothing }
    return .value(table.rows[row][column])
  }

  /// Whether a link leads somewhere.
  private func link(_ path: CheckedPath) -> (Truth, GroundFact) {
    var entityName = path.rootName
    var rowIndex = -1
    var truth = Truth.unknown
    switch row(path) {
    case .missing(let entity, let isCertain):
      entityName = entity
      truth = isCertain ? .false : .unknown
    case .found(let entity, let row, let facts):
      (entityName, rowIndex) = (entity, row)
      guard let name = path.field, case .link(let target)? = index.field(name, of: entity)?.kind else { break }
      switch facts.facts[name] {
      case .link(let row)?: truth = self.facts.rows[target]?.indices.contains(row) == true ? .true : .unknown
      case .noLink?: truth = self.facts.open.contains(target) ? .unknown : .false
      case nil:
        truth = self.facts.open.contains(target) || self.facts.open.contains(entity) ? .unknown : .false
      case .unknownLink?, .fixed?, .read?: truth = .unknown
      }
    }
    let content: Facts.Content =
      switch truth {
      case .true: .value(.truth(true))
      case .false, .absent: .nothing
      case .unknown: .unknown
      }
    return (
      truth,
      GroundFact(
        path: path, entity: entityName, row: rowIndex, source: nil, slot: 0, contents: [content],
        isWhole: truth != .unknown)
    )
  }

  private enum Found {
    case found(entity: String, row: Int, Facts.Row)
    /// `isCertain`: there is certainly no such row; else it is not known.
    case missing(entity: String, isCertain: Bool)
  }

  /// The row whose field the path names.
  private func row(_ path: CheckedPath) -> Found {
    var entity = path.rootName
    var index: Int
    let known = facts.rows[entity] ?? []
    switch path.root {
    case .single:
      guard known.count <= 1 else { return .missing(entity: entity, isCertain: false) }
      index = 0
    case .item: index = item ?? -1
    case .row(let level, _): index = rows.indices.contains(level) ? rows[level] : -1
    }
    guard known.indices.contains(index) else {
      return .missing(entity: entity, isCertain: !facts.open.contains(entity))
    }
    var row = known[index]
    for name in path.links {
      guard case .link(let target)? = self.index.field(name, of: entity)?.kind else {
        return .missing(entity: entity, isCertain: false)
      }
      let isOpen = facts.open.contains(target) || row.facts[name] == nil && facts.open.contains(entity)
      switch row.facts[name] {
      case .link(let next)?:
        guard let rows = facts.rows[target], rows.indices.contains(next) else {
          return .missing(entity: target, isCertain: false)
        }
        (entity, index, row) = (target, next, rows[next])
      case .noLink?, nil: return .missing(entity: target, isCertain: !isOpen)
      case .unknownLink?, .fixed?, .read?: return .missing(entity: target, isCertain: false)
      }
    }
    return .found(entity: entity, row: index, row)
  }
}
