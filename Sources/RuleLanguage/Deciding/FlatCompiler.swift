import Model

/// Turns checked rules into a program over numbered places.
struct FlatCompiler {
  let index: SchemaIndex
  private(set) var program = FlatProgram()
  /// Holds the texts of the rules.
  private(set) var staying: FlatFacts
  /// Entity → field → its place, for those that rules look at.
  private(set) var needed: [Set<Int>]

  private let entities: [String: Int]
  private let fields: [[String: Int]]
  private var tables: [String: Int] = [:]
  private var defines: [CheckedDefine] = []
  private var rule: (paths: [Int32], collections: [Int32]) = ([], [])

  init(_ index: SchemaIndex) {
    self.index = index
    let all = index.schema.entities
    entities = Dictionary(all.enumerated().map { ($1.name.english, $0) }, uniquingKeysWith: { first, _ in first })
    fields = all.map { entity in
      Dictionary(
        entity.fields.enumerated().map { ($1.name.english, $0) }, uniquingKeysWith: { first, _ in first })
    }
    staying = FlatFacts(entityCount: all.count)
    needed = Array(repeating: [], count: all.count)
  }

  mutating func add(_ checked: CheckedRule, number: Int) {
    defines = checked.defines
    rule = ([], [])
    let whens = checked.whens.map { condition($0) }
    let requires = checked.requires.map { condition($0) }
    let arms = checked.arms.map { arm in
      FlatRule.Arm(
        kind: arm.kind, outcome: FlatOutcomes(arm.outcome), condition: arm.condition.map { condition($0) } ?? -1)
    }
    program.rules.append(
      FlatRule(
        number: number, entity: Int32(checked.rule.entity.flatMap { entities[$0] } ?? -1), whens: whens,
        requires: requires, arms: arms, paths: rule.paths, collections: rule.collections,
        isAnyEnough: checked.isAnyEnough,
        decisions: checked.rule.decisions.reduce(into: []) { $0.insert(FlatOutcomes($1)) },
        looksAt: index.schema.entities.map { entity in
          let name = entity.name.english
          return checked.rule.paths.contains { $0 == name || $0.hasPrefix(name + ".") }
        }))
  }

  // MARK: - Conditions

  private mutating func condition(_ checked: CheckedCondition) -> Int32 {
    switch checked {
    case .define(let place):
      guard defines.indices.contains(place), case .condition(let condition) = defines[place] else { return unknown() }
      return self.condition(condition)
    case .not(let inner): return node(.not, condition(inner))
    case .all(let parts): return list(.all, parts.map { condition($0) })
    case .any(let parts): return list(.any, parts.map { condition($0) })
    case .ladder(let lines):
      return list(.conditionLadder, lines.flatMap { [$0.condition.map { condition($0) } ?? -1, condition($0.result)] })
    case .test(let test, _): return self.test(test)
    }
  }

  /// A condition that nobody can tell the truth of.
  private mutating func unknown() -> Int32 { node(.checksOut, literal(.unknown)) }

  private mutating func test(_ test: CheckedCondition.Test) -> Int32 {
    switch test {
    case .compare(let comparison, let left, let right, let lookAlikes):
      let operation: FlatNode.Operation =
        switch comparison {
        case .equal: lookAlikes > 0 ? .likeEqual : .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        }
      return node(operation, value(left), value(right), Int32(lookAlikes))
    case .isIn(let subject, let members): return list(.isIn, ([subject] + members).map { value($0) })
    case .matches(let subject, let pattern):
      program.patterns.append(pattern)
      return node(.matches, value(subject), Int32(program.patterns.count - 1))
    case .checksOut(let subject): return node(.checksOut, value(subject))
    case .exists(let subject): return node(.exists, value(subject))
    case .isAbsent(let subject): return node(.isAbsent, value(subject))
    case .isBlank(let subject): return node(.isBlank, value(subject))
    case .existsLink(let path):
      let target = linkTarget(of: path)
      return node(.existsLink, self.path(path), target)
    case .existsRow(let collection, let level, let inner):
      return rows(collection, level, inner, entity: .existsRow, table: .existsTableRow)
    }
  }

  private mutating func rows(
    _ collection: Collection, _ level: Int, _ inner: CheckedCondition?, entity: FlatNode.Operation,
    table: FlatNode.Operation
  ) -> Int32 {
    let inner = inner.map { condition($0) } ?? -1
    switch collection {
    case .entity(let name):
      let number = Int32(entities[name] ?? -1)
      rule.collections.append(number)
      return node(entity, number, Int32(level), inner)
    case .table(let name): return node(table, self.table(name), Int32(level), inner)
    }
  }

  // MARK: - Values

  private mutating func value(_ checked: CheckedValue) -> Int32 {
    switch checked {
    case .literal(let value): return literal(.value(value))
    case .field(let path): return node(.field, self.path(path))
    case .define(let place):
      guard defines.indices.contains(place), case .value(let value) = defines[place] else { return literal(.unknown) }
      return self.value(value)
    case .function(let function, let operand):
      return node(.function, value(operand), 0, Int32(Function.allCases.firstIndex(of: function) ?? 0))
    case .measure(let measure, let from, let to):
      return node(.measure, value(from), value(to), Int32(Measure.allCases.firstIndex(of: measure) ?? 0))
    case .shift(let base, let number, let unit, let isBefore):
      let place: Int32 =
        switch unit {
        case .days: 0
        case .months: 1
        case .years: 2
        }
      return node(.shift, value(base), Int32(clamping: isBefore ? -number : number), place)
    case .countNames(let operand): return node(.countNames, value(operand))
    case .ladder(let lines):
      return list(.valueLadder, lines.flatMap { [$0.condition.map { condition($0) } ?? -1, value($0.result)] })
    case .countRows(let collection, let level, let inner):
      return rows(collection, level, inner, entity: .countRows, table: .countTableRows)
    }
  }

  private mutating func literal(_ content: Facts.Content) -> Int32 {
    program.literals.append(staying.add(content))
    return node(.literal, Int32(program.literals.count - 1))
  }

  // MARK: - Places

  private mutating func path(_ path: CheckedPath) -> Int32 {
    var flat = FlatPath(
      root: .single, owner: -1, level: 0, firstLink: Int32(program.links.count), linkCount: 0, field: -1)
    switch path.root {
    case .single(let name): flat.owner = Int32(entities[name] ?? -1)
    case .item(let name):
      flat.root = .item
      flat.owner = Int32(entities[name] ?? -1)
    case .row(let level, .entity(let name)):
      flat.root = .row
      flat.level = Int32(level)
      flat.owner = Int32(entities[name] ?? -1)
    case .row(let level, .table(let name)):
      flat.root = .tableRow
      flat.level = Int32(level)
      flat.owner = table(name)
      flat.field = Int32(
        path.field.flatMap { program.tables[Int(flat.owner)].columnNames.firstIndex(of: $0) } ?? -1)
      program.paths.append(flat)
      return Int32(program.paths.count - 1)
    }
    var owner = Int(flat.owner)
    for name in path.links {
      guard owner >= 0, let field = fields[owner][name],
        case .link(let target)? = index.field(name, of: index.schema.entities[owner].name.english)?.kind
      else {
        // Nothing leads there: as a link that is not known.
        program.links.append(FlatLink(field: -1, target: Int32(max(owner, 0))))
        flat.linkCount += 1
        continue
      }
      needed[owner].insert(field)
      program.links.append(FlatLink(field: Int32(field), target: Int32(entities[target] ?? -1)))
      flat.linkCount += 1
      owner = entities[target] ?? -1
    }
    if let name = path.field, owner >= 0, let field = fields[owner][name] {
      flat.field = Int32(field)
      needed[owner].insert(field)
    }
    program.paths.append(flat)
    rule.paths.append(Int32(program.paths.count - 1))
    return Int32(program.paths.count - 1)
  }

  /// The entity that the last step of a path leads to.
  private func linkTarget(of path: CheckedPath) -> Int32 {
    var owner = path.rootName
    for name in path.links + (path.field.map { [$0] } ?? []) {
      guard case .link(let target)? = index.field(name, of: owner)?.kind else { return -1 }
      owner = target
    }
    return path.field == nil ? -1 : Int32(entities[owner] ?? -1)
  }

  private mutating func table(_ name: String) -> Int32 {
    if let known = tables[name] { return Int32(known) }
    let table = index.table(name)
    let columns = table?.columns.count ?? 0
    var cells: [FlatContent] = []
    for row in table?.rows ?? [] {
      cells += (0..<columns).map { row.indices.contains($0) ? staying.add(row[$0]) : .nothing }
    }
    program.tables.append(
      FlatTable(
        name: name, cells: cells, columnCount: columns, rowCount: table?.rows.count ?? 0,
        columnNames: table?.columns.map(\.name.english) ?? []))
    tables[name] = program.tables.count - 1
    return Int32(program.tables.count - 1)
  }

  private mutating func node(
    _ operation: FlatNode.Operation, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0
  ) -> Int32 {
    program.nodes.append(FlatNode(operation: operation, a: a, b: b, c: c))
    return Int32(program.nodes.count - 1)
  }

  private mutating func list(_ operation: FlatNode.Operation, _ parts: [Int32]) -> Int32 {
    let first = Int32(program.children.count)
    program.children += parts
    return node(operation, first, Int32(parts.count))
  }
}
