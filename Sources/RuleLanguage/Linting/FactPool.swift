import Model

/// The values worth trying for every field that rules look at: those around its literals, and what documents may say.
struct FactPool {
  enum Choice {
    case content(Facts.Content)
    case linked(Bool)
    case rows(Int)
  }

  let index: SchemaIndex
  /// Every path of the rules, each once.
  let places: [CheckedPath]
  private(set) var choices: [[Choice]]
  /// A case in which every field is there.
  private(set) var base = Facts(sources: [], rows: [:])

  /// - Parameter shared: the paths whose values are tried; whatever else the rules look at is there, and nothing is known of
  ///   it. Nil: all of them.
  init(_ rules: [CheckedRule], _ index: SchemaIndex, sharing shared: Set<CheckedPath>? = nil) {
    self.index = index
    let values = Values(rules.map(ExpandedRule.init))
    places = rules.flatMap(\.paths).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    choices = places.map { path in
      guard let field = path.field else {
        return path.links.isEmpty ? [.rows(0), .rows(1), .rows(2)] : [.linked(true), .linked(false)]
      }
      guard case .entity(let owner)? = path.owner(index), let kind = index.field(field, of: owner)?.kind else {
        return []
      }
      switch kind {
      case .link: return [.linked(true), .linked(false)]
      case .presence: return [.content(.value(.truth(true))), .content(.nothing)]
      case .choice(let names): return names.map { .content(.value(.text($0.english))) } + [.content(.nothing)]
      case .value(let type):
        return values.of(type).map { .content(.value($0)) } + [.content(.nothing), .content(.blank)]
      }
    }
    for entity in rules.compactMap(\.rule.entity) { base.rows[entity] = [Facts.Row(facts: [:])] }
    for (place, choices) in choices.enumerated() {
      if let first = choices.count > 1 && places[place].field == nil && places[place].links.isEmpty
        ? choices[1] : choices.first
      {
        base = changed(base, place, first)
      }
    }
    guard let shared else { return }
    for (place, path) in places.enumerated() where !shared.contains(path) {
      switch choices[place].first {
      case .content(.value(.truth(true)))?, .linked?, .rows?, nil: break
      case .content?: base = changed(base, place, .content(.unknown))
      }
      choices[place] = []
    }
  }

  /// The facts with one of the fields changed in the first row.
  func changed(_ facts: Facts, _ place: Int, _ choice: Choice) -> Facts {
    var facts = facts
    let path = places[place]
    guard case .entity(var entity) = path.start else { return facts }
    if case .rows(let count) = choice {
      let rows = facts.rows[entity] ?? []
      facts.rows[entity] = (0..<count).map { $0 < rows.count ? rows[$0] : rows.last ?? Facts.Row(facts: [:]) }
      return facts
    }
    if facts.rows[entity]?.isEmpty ?? true { facts.rows[entity] = [Facts.Row(facts: [:])] }
    var row = 0
    var links = path.links[...]
    if path.field == nil { links = links.dropLast() }
    for link in links {
      guard case .link(let target)? = index.field(link, of: entity)?.kind else { return facts }
      row = Self.follow(link, &facts, entity, row, target)
      entity = target
    }
    guard let name = path.field ?? path.links.last else { return facts }
    switch choice {
    case .content(let content): facts.rows[entity]?[row].facts[name] = .fixed(content)
    case .linked(false): facts.rows[entity]?[row].facts[name] = .noLink
    case .linked(true):
      if case .link(let target)? = index.field(name, of: entity)?.kind {
        _ = Self.follow(name, &facts, entity, row, target)
      }
    case .rows: break
    }
    return facts
  }

  private static func follow(_ link: String, _ facts: inout Facts, _ entity: String, _ row: Int, _ target: String)
    -> Int
  {
    if case .link(let known)? = facts.rows[entity]?[row].facts[link],
      facts.rows[target]?.indices.contains(known) == true
    {
      return known
    }
    if facts.rows[target]?.isEmpty ?? true { facts.rows[target] = [Facts.Row(facts: [:])] }
    facts.rows[entity]?[row].facts[link] = .link(0)
    return 0
  }

  /// What the first row says of a path; nil where a row of a `where` or of a table is meant.
  static func content(of path: CheckedPath, in facts: Facts, _ index: SchemaIndex) -> Facts.Content? {
    guard case .entity(var entity) = path.start else { return nil }
    guard var row = facts.rows[entity]?.first else { return .nothing }
    var names = path.links + (path.field.map { [$0] } ?? [])
    guard let last = names.popLast() else { return .value(.truth(true)) }
    for link in names {
      guard case .link(let next)? = row.facts[link], case .link(let target)? = index.field(link, of: entity)?.kind,
        facts.rows[target]?.indices.contains(next) == true, let found = facts.rows[target]?[next]
      else { return .nothing }
      (entity, row) = (target, found)
    }
    switch row.facts[last] {
    case .fixed(let content): return content
    case .link: return .value(.truth(true))
    case .read(let source, let slot, _): return facts.sources[source].readings.first?[slot] ?? .unknown
    case .unknownLink: return .unknown
    case .noLink, nil: return .nothing
    }
  }
}

extension CheckedPath {
  /// What its last name is a field of.
  fileprivate func owner(_ index: SchemaIndex) -> Collection? {
    guard case .entity(var entity) = start else { return nil }
    for link in links {
      guard case .link(let target)? = index.field(link, of: entity)?.kind else { return nil }
      entity = target
    }
    return .entity(entity)
  }
}

/// Values of every type, near the numbers and dates a rule names.
private struct Values {
  private var dates: [Value] = []
  private var numbers: [Value] = []
  private var texts: [Value] = []
  private var terms: [Value] = []

  private static let today = CivilDate(iso: "2026-07-01")
  private static let idNumbers = [
    "110101198803050014", "110101201206010019", "11010519491231002X", "110101198803050010", "990101198803050018",
  ]

  init(_ rules: [ExpandedRule]) {
    var literals: [Value] = []
    for condition in rules.flatMap(\.conditions) { condition.literals(into: &literals) }
    var days: Set<Int> = []
    let base = Self.today.map { [$0] } ?? []
    for case .date(let date) in literals { days.formUnion([-1, 0, 1].map { date.dayNumber + $0 }) }
    for day in base {
      days.formUnion([-1, 0, 1].map { day.dayNumber + $0 })
      for number in literals.compactMap(\.wholeNumber) where (1...36_500).contains(number) {
        for moved in [
          day.adding(days: number), day.adding(days: -number), day.adding(years: -number), day.adding(years: number),
        ] {
          if let moved { days.formUnion([-1, 0, 1].map { moved.dayNumber + $0 }) }
        }
      }
    }
    dates = days.sorted().compactMap { CivilDate(dayNumber: $0).map { .date($0) } }
    if let middle = Self.today { dates.insert(.date(middle), at: 0) }
    numbers = literals.filter { if case .number = $0 { true } else { false } }
      .flatMap { Regions.around([$0], of: .literal($0)) }.filter { $0 != .unlimited }
    texts = literals.filter { if case .text = $0 { true } else { false } }
    terms = literals.filter { if case .term = $0 { true } else { false } }
  }

  func of(_ type: ValueType) -> [Value] {
    switch type {
    case .date: dates
    case .expiry: dates + [.unlimited]
    case .term: [.term(.years(20)), .term(.years(10)), .term(.unlimited), .term(.days(7299))] + terms
    case .money, .area, .number: [1, 2, 500_000].compactMap { ExactNumber($0).map { .number($0) } } + numbers
    case .name: texts + [.text("张伟"), .text("李娜")]
    case .names: [.names(["张伟"]), .names(["李娜"]), .names(["张伟", "李四"])]
    case .idNumber: texts + Self.idNumbers.map { .text($0) }
    case .listingNumber, .code, .phone: texts + ["101111224667", "101111224661", "101111224b67"].map { .text($0) }
    case .amountInWords: texts + ["伍拾万元整", "壹元整"].map { .text($0) }
    case .address: texts + ["青年路24号8号楼259", "青年路24号8号楼260"].map { .text($0) }
    case .sex: [.text("男"), .text("女")]
    case .text, .ethnicity, .choice: texts + [.text("甲"), .text("乙")]
    }
  }
}

extension Value {
  /// The number that a literal names, whatever it counts.
  fileprivate var wholeNumber: Int? {
    switch self {
    case .number(let number): number.tenThousandths / 10_000
    case .term(.years(let number)), .term(.months(let number)), .term(.days(let number)): number
    default: nil
    }
  }
}

extension CheckedCondition {
  fileprivate func literals(into found: inout [Value]) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.literals(into: &found) }
    case .not(let inner): inner.literals(into: &found)
    case .define: break
    case .ladder(let lines):
      for line in lines {
        line.condition?.literals(into: &found)
        line.result.literals(into: &found)
      }
    case .test(let test, _):
      switch test {
      case .compare(_, let left, let right, _):
        left.literals(into: &found)
        right.literals(into: &found)
      case .isIn(let subject, let members): for value in [subject] + members { value.literals(into: &found) }
      case .matches(let subject, _), .checksOut(let subject), .exists(let subject), .isAbsent(let subject),
        .isBlank(let subject):
        subject.literals(into: &found)
      case .existsLink: break
      case .existsRow(_, _, let condition): condition?.literals(into: &found)
      }
    }
  }
}

extension CheckedValue {
  fileprivate func literals(into found: inout [Value]) {
    switch self {
    case .literal(let value): found.append(value)
    case .field, .define: break
    case .function(_, let operand), .countNames(let operand): operand.literals(into: &found)
    case .shift(let operand, let number, _, _):
      operand.literals(into: &found)
      found.append(.term(.days(number)))
    case .measure(_, let from, let to):
      from.literals(into: &found)
      to.literals(into: &found)
    case .ladder(let lines):
      for line in lines {
        line.condition?.literals(into: &found)
        line.result.literals(into: &found)
      }
    case .countRows(_, _, let condition): condition?.literals(into: &found)
    }
  }
}
