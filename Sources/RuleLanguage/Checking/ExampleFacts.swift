import Model

/// The facts an example is made of, line by line.
struct ExampleFacts {
  let index: SchemaIndex
  /// The entity of the rule's `for each`: the example is about its first row, which is there unless said otherwise.
  var itemEntity: String?
  private var facts = Facts(sources: [], rows: [:])
  /// `entity.field` of everything that was said.
  private(set) var given: Set<String> = []
  private var absent: Set<String> = []

  struct Place {
    var entity: String
    /// From 0.
    var row: Int
    /// As written; nil: the row itself.
    var field: String?
  }

  init(index: SchemaIndex) { self.index = index }

  var finished: Facts {
    var facts = facts
    if let itemEntity, facts.rows[itemEntity, default: []].isEmpty, !absent.contains(itemEntity),
      !facts.open.contains(itemEntity)
    {
      facts.rows[itemEntity] = [Facts.Row(facts: [:])]
    }
    return facts
  }

  mutating func ensureRow(_ place: Place) {
    given.insert(place.entity)
    absent.remove(place.entity)
    while facts.rows[place.entity, default: []].count <= place.row {
      facts.rows[place.entity, default: []].append(Facts.Row(facts: [:]))
    }
  }

  mutating func remove(_ entity: String) {
    given.insert(entity)
    absent.insert(entity)
    facts.rows[entity] = []
    facts.open.remove(entity)
  }

  mutating func open(_ entity: String) {
    given.insert(entity)
    facts.open.insert(entity)
  }

  mutating func set(_ field: String, of place: Place, to fact: Facts.Fact) {
    ensureRow(place)
    given.insert(place.entity + "." + field)
    facts.rows[place.entity]?[place.row].facts[field] = fact
  }

  /// A cell of a row that the table has in this example only.
  mutating func setCell(_ column: String, of place: Place, to value: Value) {
    while facts.tableRows[place.entity, default: []].count <= place.row {
      facts.tableRows[place.entity, default: []].append([:])
    }
    facts.tableRows[place.entity]?[place.row][column] = value
  }

  /// Fields of one source, with its readings; a field that a reading does not have is nothing in it.
  mutating func setReadings(
    _ fields: [String], of place: Place, _ readings: [[String: Facts.Content]], isWhole: Bool
  ) {
    let source = facts.sources.count
    facts.sources.append(Facts.Source(readings: readings.map { reading in fields.map { reading[$0] ?? .nothing } }))
    for (slot, field) in fields.enumerated() {
      set(field, of: place, to: .read(source: source, slot: slot, isReadWhole: isWhole))
    }
  }

  /// Goes along a link, making it and the row it leads to where they are not yet there: the row of the same number,
  /// unless that one belongs to nobody. The way back is made too.
  mutating func follow(_ link: String, from place: Place) -> Place {
    ensureRow(place)
    given.insert(place.entity + "." + link)
    guard case .link(let target)? = index.field(link, of: place.entity)?.kind else { return place }
    let back = index.fields(of: target).filter { $0.kind == .link(to: place.entity) }.map(\.name.english)
    if case .link(let row)? = facts.rows[place.entity]?[place.row].facts[link] {
      return Place(entity: target, row: row, field: nil)
    }
    let known = facts.rows[target] ?? []
    var row = place.row
    if known.indices.contains(row), let back = back.first, let fact = known[row].facts[back], fact != .link(place.row) {
      row = known.count
    }
    let next = Place(entity: target, row: row, field: nil)
    set(link, of: place, to: .link(row))
    ensureRow(next)
    if back.count == 1, facts.rows[target]?[row].facts[back[0]] == nil {
      set(back[0], of: next, to: .link(place.row))
    }
    return next
  }

  /// The facts with what some paths lead to unknown instead of absent.
  func leavingOpen(_ paths: [CheckedPath]) -> Facts {
    var facts = finished
    for path in paths {
      guard case .entity(let owner) = path.start, !absent.contains(owner) else { continue }
      guard let rows = facts.rows[owner], !rows.isEmpty else {
        facts.open.insert(owner)
        continue
      }
      for row in rows.indices {
        facts.leaveOpen(path.links + (path.field.map { [$0] } ?? []), of: owner, row: row, index)
      }
    }
    return facts
  }

  /// Whether the example says something of a field, or that the row it stands in is not there.
  func covers(_ path: CheckedPath) -> Bool {
    guard case .entity(var owner) = path.start else { return true }
    if absent.contains(owner) || facts.open.contains(owner) { return true }
    for link in path.links {
      guard given.contains(owner + "." + link), case .link(let target)? = index.field(link, of: owner)?.kind else {
        return false
      }
      let isFollowed = (facts.rows[owner] ?? []).contains { row in
        if case .link? = row.facts[link] { true } else { false }
      }
      if !isFollowed { return true }
      owner = target
    }
    guard let field = path.field else { return given.contains(owner) }
    return given.contains(owner + "." + field)
  }
}

extension CheckedPath {
  /// What it begins in.
  var start: Collection {
    switch root {
    case .single(let entity), .item(let entity): .entity(entity)
    case .row(_, let collection): collection
    }
  }
}

extension Facts {
  /// Makes the first step of a path that was not taken unknown.
  fileprivate mutating func leaveOpen(_ names: [String], of entity: String, row: Int, _ index: SchemaIndex) {
    guard let name = names.first, rows[entity]?.indices.contains(row) == true,
      let kind = index.field(name, of: entity)?.kind
    else { return }
    switch (rows[entity]?[row].facts[name], kind) {
    case (nil, .link): rows[entity]?[row].facts[name] = .unknownLink
    case (nil, _): rows[entity]?[row].facts[name] = .fixed(.unknown)
    case (.link(let next)?, .link(let target)): leaveOpen(Array(names.dropFirst()), of: target, row: next, index)
    default: break
    }
  }
}
