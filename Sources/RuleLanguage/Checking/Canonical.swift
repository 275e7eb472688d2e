import Model

/// Writes the meaning of rules in one way only, for the hash: English names, defined names by their number, nothing
/// of titles, examples, comments, layout or the language of the keywords.
struct Canonical {
  private(set) var text = ""

  static func text(of rule: CheckedRule) -> String {
    var canonical = Canonical()
    canonical.rule(rule)
    return canonical.text
  }

  mutating func rule(_ rule: CheckedRule) {
    list("rule") {
      $0.word(rule.rule.id)
      $0.word(rule.rule.off == nil ? "on" : "off")
      $0.word(rule.rule.entity ?? "-")
      $0.word(rule.isAnyEnough ? "any" : "some")
      for define in rule.defines {
        switch define {
        case .value(let value): $0.list("define") { $0.value(value) }
        case .condition(let condition): $0.list("define") { $0.condition(condition) }
        }
      }
      for when in rule.whens { $0.list("when") { $0.condition(when) } }
      for require in rule.requires { $0.list("require") { $0.condition(require) } }
      for arm in rule.arms { $0.arm(arm) }
    }
  }

  private mutating func arm(_ arm: CheckedArm) {
    list(arm.kind.rawValue) {
      $0.word(arm.decision.rawValue)
      for piece in arm.text {
        switch piece {
        case .words(let words): $0.word(words)
        case .value(let value): $0.value(value)
        }
      }
      if let condition = arm.condition { $0.list("if") { $0.condition(condition) } }
    }
  }

  mutating func schema(_ schema: Schema) {
    for entity in schema.entities.sorted(by: { $0.name.english < $1.name.english }) {
      list("entity") {
        $0.word(entity.name.english)
        $0.word(entity.isCollection ? "many" : "one")
        for field in entity.fields.sorted(by: { $0.name.english < $1.name.english }) { $0.field(field) }
      }
    }
    for table in schema.tables.sorted(by: { $0.name.english < $1.name.english }) {
      list("table") {
        $0.word(table.name.english)
        for column in table.columns { $0.field(column) }
        for row in table.rows { $0.list("row") { for value in row { $0.word(value.canonical) } } }
      }
    }
  }

  private mutating func field(_ field: Schema.Field) {
    list("field") {
      $0.word(field.name.english)
      switch field.kind {
      case .value(let type): $0.word(type.rawValue)
      case .choice(let names): for name in names { $0.word(name.english) }
      case .link(let target): $0.list("link") { $0.word(target) }
      case .presence: $0.list("presence") { _ in }
      }
    }
  }

  // MARK: - Expressions

  mutating func value(_ value: CheckedValue) {
    switch value {
    case .literal(let literal):
      list("value") {
        $0.word(literal.kindName)
        $0.word(literal.canonical)
      }
    case .field(let path): self.path(path)
    case .define(let index): list("name") { $0.word(String(index)) }
    case .function(let function, let operand): list(function.rawValue) { $0.value(operand) }
    case .measure(let measure, let from, let to):
      list(measure.rawValue) {
        $0.value(from)
        $0.value(to)
      }
    case .shift(let base, let number, let unit, let isBefore):
      list(isBefore ? "before" : "after") {
        $0.value(base)
        $0.word("\(number) \(unit.rawValue)")
      }
    case .ladder(let lines):
      list("ladder") {
        for line in lines {
          $0.list("line") {
            if let condition = line.condition { $0.condition(condition) }
            $0.value(line.result)
          }
        }
      }
    case .countNames(let operand): list("count") { $0.value(operand) }
    case .countRows(let collection, _, let condition): rows("count", collection, condition)
    }
  }

  mutating func condition(_ condition: CheckedCondition) {
    switch condition {
    case .test(let test, _): self.test(test)
    case .all(let parts): list("and") { for part in parts { $0.condition(part) } }
    case .any(let parts): list("or") { for part in parts { $0.condition(part) } }
    case .not(let inner): list("not") { $0.condition(inner) }
    case .define(let index): list("name") { $0.word(String(index)) }
    case .ladder(let lines):
      list("ladder") {
        for line in lines {
          $0.list("line") {
            if let condition = line.condition { $0.list("if") { $0.condition(condition) } }
            $0.condition(line.result)
          }
        }
      }
    }
  }

  private mutating func test(_ test: CheckedCondition.Test) {
    switch test {
    case .compare(let comparison, let left, let right, let lookAlikes):
      list(comparison.rawValue) {
        $0.value(left)
        $0.value(right)
        if lookAlikes > 0 { $0.word(String(lookAlikes)) }
      }
    case .isIn(let subject, let members):
      list("in") {
        $0.value(subject)
        for member in members { $0.value(member) }
      }
    case .matches(let subject, let pattern):
      list("matches") {
        $0.value(subject)
        $0.word(pattern.text)
      }
    case .checksOut(let subject): list("checks") { $0.value(subject) }
    case .exists(let subject): list("exists") { $0.value(subject) }
    case .existsLink(let path): list("exists") { $0.path(path) }
    case .isAbsent(let subject): list("absent") { $0.value(subject) }
    case .isBlank(let subject): list("blank") { $0.value(subject) }
    case .existsRow(let collection, _, let condition): rows("exists", collection, condition)
    }
  }

  private mutating func rows(_ name: String, _ collection: Collection, _ condition: CheckedCondition?) {
    list(name) {
      switch collection {
      case .entity(let entity): $0.word("entity " + entity)
      case .table(let table): $0.word("table " + table)
      }
      if let condition { $0.list("where") { $0.condition(condition) } }
    }
  }

  private mutating func path(_ path: CheckedPath) {
    list("field") {
      switch path.root {
      case .single: $0.word("one")
      case .item: $0.word("item")
      case .row(let level, _): $0.word("row \(level)")
      }
      $0.word(path.english)
    }
  }

  // MARK: - Writing

  private mutating func list(_ name: String, _ body: (inout Self) -> Void) {
    text += "(" + name
    body(&self)
    text += ")"
  }

  /// With its length before it, so that no text can look like another.
  private mutating func word(_ word: String) { text += " \(word.utf8.count):\(word)" }
}

extension Value {
  /// Keeps a text `5` apart from a number 5 in the hash.
  fileprivate var kindName: String {
    switch self {
    case .text: "text"
    case .names: "names"
    case .date, .unlimited: "date"
    case .term: "term"
    case .number: "number"
    case .truth: "truth"
    }
  }
}
