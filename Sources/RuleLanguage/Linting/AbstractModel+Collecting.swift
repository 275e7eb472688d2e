import Model

extension AbstractModel {
  /// The model of some rules; `choices` gives the words a field may be, where it is a choice.
  init(_ rules: [ExpandedRule], _ index: SchemaIndex) {
    var collector = Collector()
    for condition in rules.flatMap(\.conditions) { collector.condition(condition) }
    for term in collector.terms.values.sorted(by: { $0.key < $1.key }) {
      add(Variable(key: term.key, choices: term.choices, words: [TermWords.words(term.value)], tells: term.tells))
    }
    for (key, relation) in collector.relations.sorted(by: { $0.key < $1.key }) {
      let orders = relation.isOrdered ? [-1, 0, 1] : [0, 1]
      let isSame = relation.words[0] == relation.words[1]
      add(
        Variable(
          key: key, choices: (isSame ? [0] : orders).map { Choice.relation($0) } + [.relation(nil)],
          words: relation.words, tells: true))
    }
    for (key, test) in collector.tests.sorted(by: { $0.key < $1.key }) {
      let truths: [Truth] = test.isPresence ? [.true, .false] : [.true, .false, .absent]
      add(Variable(key: key, choices: truths.map { .truth($0) }, words: [test.words], tells: !test.isPresence))
    }
  }

  private mutating func add(_ variable: Variable) {
    indices[variable.key] = variables.count
    variables.append(variable)
  }
}

/// Gathers the terms of conditions, the literals each is compared with, and what else may be true or not.
private struct Collector {
  struct Term {
    var key: String
    var value: CheckedValue
    var literals: Set<Value> = []
    /// Whether blank and absent are told apart.
    var asksWhy = false
    var tells: Bool { !literals.isEmpty }
  }

  var terms: [String: Term] = [:]
  var relations: [String: (words: [String], isOrdered: Bool)] = [:]
  var tests: [String: (words: String, isPresence: Bool)] = [:]

  mutating func condition(_ condition: CheckedCondition) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { self.condition(part) }
    case .not(let inner): self.condition(inner)
    case .define: break
    case .ladder(let lines):
      for line in lines {
        if let condition = line.condition { self.condition(condition) }
        self.condition(line.result)
      }
    case .test(let test, let text): self.test(test, text)
    }
  }

  private mutating func test(_ test: CheckedCondition.Test, _ text: String) {
    switch test {
    case .compare(let comparison, let left, let right, lookAlikes: 0):
      compare(left, right, isOrdered: comparison != .equal && comparison != .notEqual)
    case .isIn(let subject, let members):
      for member in members { compare(subject, member, isOrdered: false) }
    case .exists(let subject): for term in results(of: subject) { note(term) }
    case .isAbsent(let subject), .isBlank(let subject):
      for term in results(of: subject) {
        note(term)
        terms[AbstractModel.key(term)]?.asksWhy = true
      }
    case .compare, .matches, .checksOut: tests[AbstractModel.key(test)] = (text, false)
    case .existsRow: tests[AbstractModel.key(test)] = (text, false)
    case .existsLink: tests[AbstractModel.key(test)] = (text, true)
    }
  }

  /// What a value may come down to; the conditions of its ladders are gathered on the way.
  private mutating func results(of value: CheckedValue) -> [CheckedValue] {
    guard case .ladder(let lines) = value else { return [value] }
    return lines.flatMap { line in
      if let condition = line.condition { self.condition(condition) }
      return results(of: line.result)
    }
  }

  private mutating func note(_ value: CheckedValue, literal: Value? = nil) {
    guard !value.isLiteral else { return }
    let key = AbstractModel.key(value)
    var term = terms[key] ?? Term(key: key, value: value)
    if let literal { term.literals.insert(literal) }
    terms[key] = term
  }

  private mutating func compare(_ left: CheckedValue, _ right: CheckedValue, isOrdered: Bool) {
    let others = results(of: right)
    for a in results(of: left) {
      for b in others {
        switch (a, b) {
        case (.literal, .literal): continue
        case (.literal(let literal), let term), (let term, .literal(let literal)): note(term, literal: literal)
        default:
          let (key, isSwapped) = AbstractModel.relationKey(a, b)
          let words = isSwapped ? [b, a] : [a, b]
          let earlier = relations[key]?.isOrdered ?? false
          relations[key] = (words.map(TermWords.words), earlier || isOrdered)
        }
      }
    }
  }
}

extension Collector.Term {
  /// One value for every region that the literals make, and not being there.
  var choices: [AbstractModel.Choice] {
    var contents = Regions.around(literals, of: value).map { Facts.Content.value($0) }
    if contents.isEmpty { contents = [.value(.truth(true))] }
    contents.append(.nothing)
    if asksWhy, case .field = value { contents.append(.blank) }
    return contents.map { .content($0) }
  }
}
