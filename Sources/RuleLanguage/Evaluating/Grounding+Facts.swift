import Model

extension Grounding {
  /// What is known of a field in the row its path leads to.
  mutating func field(_ path: CheckedPath) -> GroundValue {
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
    guard let table = index.table(table), let column = table.columns.firstIndex(where: { $0.name.english == name })
    else { return .nothing }
    if row >= table.rows.count { return cell(name, ofExampleRow: row - table.rows.count, in: table.name.english) }
    guard table.rows.indices.contains(row), table.rows[row].indices.contains(column) else { return .nothing }
    return .value(table.rows[row][column])
  }

  private func cell(_ name: String, ofExampleRow row: Int, in table: String) -> Facts.Content {
    guard let rows = facts.tableRows[table], rows.indices.contains(row), let value = rows[row][name] else {
      return .nothing
    }
    return .value(value)
  }

  /// Whether a link leads somewhere.
  func link(_ path: CheckedPath) -> (Truth, GroundFact) {
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
