import Diagnosing
import Model

/// Turns the lines of an example into the facts of a small case.
struct ExampleChecker {
  let index: SchemaIndex
  /// Changes from base to base in a whole-case example.
  var source: SourceText
  let reads: RawTextReader?
  var diagnostics: [Diagnostic] = []
  var builder: ExampleFacts

  init(index: SchemaIndex, source: SourceText, reads: RawTextReader?) {
    self.index = index
    self.source = source
    self.reads = reads
    builder = ExampleFacts(index: index)
  }

  /// The facts of an example of a rule; nil: the rule has errors, so what it looks at is not known.
  mutating func facts(of example: SyntaxExample, for rule: CheckedRule?, _ evaluator: Evaluator) -> Facts {
    if let entity = rule?.rule.entity { builder.itemEntity = entity }
    for given in example.givens { add(given) }
    if let rule, diagnostics.isEmpty { reportOmitted(example, rule, evaluator) }
    return builder.finished
  }

  /// The facts of a whole-case example, each case after those it is made from; what comes later replaces.
  mutating func facts(ofCase chain: [(SyntaxExample, SourceText)]) -> Facts {
    let own = source
    for (number, (example, source)) in chain.enumerated() {
      // What is wrong in a base is reported where it stands.
      let before = diagnostics
      self.source = source
      for given in example.givens { add(given) }
      if number < chain.count - 1 { diagnostics = before }
    }
    source = own
    return builder.finished
  }

  mutating func expectations(
    of example: SyntaxExample, knownRules: some Swift.Collection<String>
  ) -> [CheckedExample.Expectation] {
    example.expectations.compactMap { syntax in
      let word = syntax.outcome.text
      guard let outcome = Finding.Outcome(expected: word) else {
        reportUnknownOutcome(syntax.outcome, isCase: example.isCase)
        return nil
      }
      if let rule = syntax.rule, !knownRules.contains(rule.text) {
        let nearest = Nearest.word(to: rule.text, among: knownRules.sorted())
        report(
          "unknown-rule", .init("unknown rule `\(rule.text)`", "没有规则 `\(rule.text)`"), rule.range,
          help: nearest.map { .init("did you mean `\($0)`?", "您是不是要写 `\($0)`？") }
            ?? .init("look at the ids behind `rule`", "看看 `规则` 后面的编号"))
      }
      var expected = CheckedExample.Expected.outcome(outcome)
      if example.isCase {
        guard let decision = Decision(rawValue: outcome == .holds ? "pass" : outcome.rawValue) else {
          reportUnknownOutcome(syntax.outcome, isCase: true)
          return nil
        }
        expected = .decision(decision)
      }
      let span = SourceSpan(source: source, range: syntax.range)
      return CheckedExample.Expectation(
        expected: expected, rule: syntax.rule?.text, text: syntax.text, written: span.text, span: span)
    }
  }

  // MARK: - Lines

  private mutating func add(_ given: SyntaxGiven) {
    guard let place = place(given) else { return }
    if index.entity(place.entity) == nil {
      addCell(place, given)
      return
    }
    guard let field = place.field else {
      addEntity(place, given)
      return
    }
    let (value, isOnce) = ExampleWords.withoutOnce(given.value.text)
    if let raw = ExampleWords.rawText(value) {
      addRaw(raw, isOnce: isOnce, place, given)
      return
    }
    guard let schemaField = index.field(field, of: place.entity) else {
      reportUnknownField(field, place, given)
      return
    }
    let name = schemaField.name.english
    switch schemaField.kind {
    case .link: addLink(name, place, given)
    case .presence:
      guard let state = ExampleWords.state(value), state != .blank else {
        reportBadValue(given, .init("this is there or not: `exists`, `absent` or `unknown`", "这里只写 `有`、`缺失` 或 `不明`"))
        return
      }
      builder.set(name, of: place, to: .fixed(state.content))
    case .value, .choice:
      let contents = ExampleWords.parts(value).compactMap { content($0, schemaField, given) }
      if contents.count == 1, !isOnce {
        builder.set(name, of: place, to: .fixed(contents[0]))
      } else if !contents.isEmpty {
        builder.setReadings([name], of: place, contents.map { [name: $0] }, isWhole: false)
      }
    }
  }

  /// `alias.old  BJCY87443601`: a row that the table has in this example only.
  private mutating func addCell(_ place: ExampleFacts.Place, _ given: SyntaxGiven) {
    guard let name = place.field, let column = index.field(name, of: place.entity) else {
      reportUnknownField(place.field ?? "", place, given)
      return
    }
    guard ExampleWords.state(given.value.text) == nil, ExampleWords.rawText(given.value.text) == nil else {
      reportBadValue(given, .init("write what stands in the row", "写出这一行里的值"))
      return
    }
    if case .value(let value)? = content(given.value.text, column, given) {
      builder.setCell(column.name.english, of: place, to: value)
    }
  }

  private mutating func addEntity(_ place: ExampleFacts.Place, _ given: SyntaxGiven) {
    switch ExampleWords.state(given.value.text) {
    case .exists: builder.ensureRow(place)
    case .absent: builder.remove(place.entity)
    case .unknown: builder.open(place.entity)
    case .blank, nil:
      reportBadValue(given, .init("write `exists`, `absent` or `unknown`, or name a field", "写 `有`、`缺失` 或 `不明`，或者写出字段"))
    }
  }

  private mutating func addLink(_ name: String, _ place: ExampleFacts.Place, _ given: SyntaxGiven) {
    switch ExampleWords.state(given.value.text) {
    case .exists: _ = builder.follow(name, from: place)
    case .absent: builder.set(name, of: place, to: .noLink)
    case .unknown: builder.set(name, of: place, to: .unknownLink)
    case .blank, nil:
      reportBadValue(given, .init("write `exists`, `absent` or `unknown`, or name a field", "写 `有`、`缺失` 或 `不明`，或者写出字段"))
    }
  }

  private mutating func addRaw(_ raw: String, isOnce: Bool, _ place: ExampleFacts.Place, _ given: SyntaxGiven) {
    guard let reads else {
      report(
        "no-reader", .init("raw text cannot be read here", "这里不能读原文"), given.value.range,
        help: .init("give the value itself", "直接写值"))
      return
    }
    let written = place.field ?? ""
    let name = index.field(written, of: place.entity)?.name.english ?? written
    guard let readings = reads(place.entity, name, raw) else {
      reportUnknownField(written, place, given)
      return
    }
    let fields = Set(readings.readings.flatMap(\.keys)).filter { index.field($0, of: place.entity) != nil }
    let named = index.field(written, of: place.entity).map { [$0.name.english] } ?? []
    builder.setReadings(
      fields.union(named).sorted(), of: place, readings.readings, isWhole: readings.isReadWhole && !isOnce)
  }

  /// Where a path leads: entity, row, and the last name. Following a link makes the row it leads to.
  private mutating func place(_ given: SyntaxGiven) -> ExampleFacts.Place? {
    var names = given.path.text.split(separator: ".").map(String.init)[...]
    guard let head = names.popFirst(), let entity = index.entity(head)?.name ?? index.table(head)?.name else {
      var checker = Checker(index: index, source: source)
      checker.reportUnknownHead(given.path.text.split(separator: ".").first.map(String.init) ?? "", given.path)
      diagnostics += checker.diagnostics
      return nil
    }
    var place = ExampleFacts.Place(entity: entity.english, row: 0, field: nil)
    if let number = names.first.flatMap({ Int($0) }) {
      guard (1...50).contains(number) else {
        reportBadValue(given, .init("rows are numbered from 1 to 50", "序号从 1 到 50"))
        return nil
      }
      place.row = number - 1
      names.removeFirst()
    }
    while let name = names.first {
      if index.field(names.joined(separator: "."), of: place.entity) != nil || names.count == 1 {
        place.field = names.joined(separator: ".")
        return place
      }
      guard let field = index.field(name, of: place.entity), case .link = field.kind else {
        reportUnknownField(names.joined(separator: "."), place, given)
        return nil
      }
      place = builder.follow(field.name.english, from: place)
      names.removeFirst()
    }
    return place
  }

  /// One reading of a field; nil after an error.
  private mutating func content(
    _ word: String, _ field: Schema.Field, _ given: SyntaxGiven
  ) -> Facts.Content? {
    if let state = ExampleWords.state(word) {
      if state == .exists {
        reportBadValue(given, .init("write the value itself", "写出它的值"))
        return nil
      }
      return state.content
    }
    let text = ExampleWords.unquoted(word)
    switch field.kind {
    case .choice(let names):
      if let name = names.first(where: { $0.spellings.contains(text) }) { return .value(.text(name.english)) }
      let all = names.map { $0.spelled(like: text) }.joined(separator: "、")
      reportBadValue(given, .init("there are: \(all)", "可以写：\(all)"))
      return nil
    case .value(let type):
      let text = type == .sex ? ["male": "男", "female": "女"][text] ?? text : text
      if let value = Value(text, as: type) { return .value(value) }
      let shape = Shape.value(type).description
      reportBadValue(
        given, .init("this is no value for \(shape.english)", "这不是\(shape.chinese)的写法（日期写成 2026-01-31，年限写成 20 年）"))
      return nil
    case .link, .presence: return nil
    }
  }

  // MARK: - Errors

  mutating func report(_ id: String, _ message: Diagnostic.Message, _ range: Range<Int>, help: Diagnostic.Message) {
    diagnostics.append(
      Diagnostic(.error, id, message, at: SourceSpan(source: source, range: range), help: help))
  }

  private mutating func reportBadValue(_ given: SyntaxGiven, _ help: Diagnostic.Message) {
    let range = given.value.range.isEmpty ? given.path.range : given.value.range
    report(
      "bad-value",
      .init(
        "`\(given.value.text)` does not fit `\(given.path.text)`", "`\(given.value.text)` 不能做 `\(given.path.text)` 的值"),
      range,
      help: help)
  }

  private mutating func reportUnknownField(_ name: String, _ place: ExampleFacts.Place, _ given: SyntaxGiven) {
    let names = index.fields(of: place.entity).map(\.name)
    let nearest = Suggestion.nearest(to: name, among: names)?.spelled(like: given.path.text)
    let prefix = given.path.text.dropLast(name.count)
    let all = names.map { $0.spelled(like: given.path.text) }.joined(separator: "、")
    report(
      "unknown-field", .init("unknown field `\(given.path.text)`", "没有字段 `\(given.path.text)`"), given.path.range,
      help: nearest.map { .init("did you mean `\(prefix)\($0)`?", "您是不是要写 `\(prefix)\($0)`？") }
        ?? .init("there are: \(all)", "可以写：\(all)"))
  }

  private mutating func reportUnknownOutcome(_ word: SourceWord, isCase: Bool) {
    let words = Finding.Outcome.expectedWords.filter { !isCase || [.holds, .resubmit, .manual].contains($0.outcome) }
    report(
      "unknown-decision", .init("nothing comes out as `\(word.text)`", "没有结果叫 `\(word.text)`"), word.range,
      help: .init(
        "there are: \(words.map(\.english).joined(separator: ", "))",
        "可以写：\(words.map(\.chinese).joined(separator: "、"))"))
  }
}
