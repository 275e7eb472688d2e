import Crypto
package import Diagnosing
import Model

extension RuleSet {
  /// Larger files are refused unread: nobody writes a rule file of this size.
  static let greatestBytes = 1_000_000
  /// More rules than these, or lines in one of them, nobody writes; looking at all of them would take long.
  static let greatestRuleCount = 2_000
  static let greatestLineCount = 1_000
  /// More than these are not listed: the first ones are what has to be mended.
  static let greatestDiagnosticCount = 200

  /// Parses and checks rule files. Every error of all of them is reported at once, and with one there is no rule set.
  /// The examples are checked here and run by `runExamples()`; `reads` serves their `reads "raw text"`.
  package static func load(
    _ sources: [SourceText], schema: Schema, reads: RawTextReader? = nil
  ) -> (ruleSet: RuleSet?, diagnostics: [Diagnostic]) {
    var loader = RuleSetLoader(
      Evaluator(index: SchemaIndex(schema), lookAlikes: LookAlikes(schema.tables)), reads: reads)
    for source in sources { loader.parse(source) }
    loader.checkExamples()
    loader.sortDiagnostics(sources)
    let errors = loader.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { return (nil, loader.limited) }
    let ruleSet = RuleSet(
      hash: hash(loader.rules, schema), rules: loader.rules.map(\.rule), evaluator: loader.evaluator,
      checked: loader.rules, examples: loader.examples)
    return (ruleSet, loader.limited)
  }

  private static func hash(_ rules: [CheckedRule], _ schema: Schema) -> String {
    var canonical = Canonical()
    for rule in rules.sorted(by: { $0.rule.id < $1.rule.id }) { canonical.rule(rule) }
    canonical.schema(schema)
    return SHA256.hash(data: Array(canonical.text.utf8)).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}

/// Gathers the rules and examples of all files.
private struct RuleSetLoader {
  let evaluator: Evaluator
  let reads: RawTextReader?
  var rules: [CheckedRule] = []
  var examples: [CheckedExample] = []
  var diagnostics: [Diagnostic] = []
  private var ruleSpans: [String: SourceSpan] = [:]
  private var ruleExamples: [(SyntaxExample, rule: Int, SourceText)] = []
  private var cases: [(syntax: SyntaxExample, source: SourceText)] = []

  init(_ evaluator: Evaluator, reads: RawTextReader?) {
    self.evaluator = evaluator
    self.reads = reads
  }

  private var index: SchemaIndex { evaluator.index }

  /// File by file in the order given, from top to bottom.
  mutating func sortDiagnostics(_ sources: [SourceText]) {
    let order = Dictionary(sources.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    diagnostics.sort {
      (order[$0.span.source.name] ?? 0, $0.span.range.lowerBound)
        < (order[$1.span.source.name] ?? 0, $1.span.range.lowerBound)
    }
  }

  /// The first diagnostics, file by file from top to bottom.
  var limited: [Diagnostic] {
    guard diagnostics.count > RuleSet.greatestDiagnosticCount else { return diagnostics }
    var limited = Array(diagnostics.prefix(RuleSet.greatestDiagnosticCount))
    limited.append(
      Diagnostic(
        .error, "too-many-errors", .init("more errors follow that are not shown", "后面还有错误，没有列出来"),
        at: diagnostics[RuleSet.greatestDiagnosticCount].span, help: .init("mend those above first", "先改上面的")))
    return limited
  }

  mutating func parse(_ source: SourceText) {
    guard source.text.utf8.count <= RuleSet.greatestBytes else {
      diagnostics.append(
        Diagnostic(
          .error, "file-too-large", .init("the file is larger than 1 MB", "文件超过 1 MB"),
          at: SourceSpan(source: source, range: 0..<0),
          help: .init("split it, or check what it is", "拆成几个文件，或看看它是不是规则文件")))
      return
    }
    let (file, found) = Parser.parse(source)
    var local = found
    for syntax in file.rules {
      // A file of nothing but mistakes is not looked at further.
      guard local.count <= RuleSet.greatestDiagnosticCount else { break }
      if let tooMany = tooMany(syntax, source) {
        local.append(tooMany)
        break
      }
      noteRule(syntax, source, &local)
      var checker = Checker(index: index, source: source)
      rules.append(checker.rule(syntax))
      local += checker.diagnostics
      ruleExamples += syntax.examples.map { ($0, rules.count - 1, source) }
    }
    cases += file.cases.map { ($0, source) }
    diagnostics += local
  }

  /// Rules, or lines of one.
  private func tooMany(_ syntax: SyntaxRule, _ source: SourceText) -> Diagnostic? {
    let lines = syntax.defines.count + syntax.whens.count + syntax.requires.count + syntax.arms.count
    let message: Diagnostic.Message
    if rules.count >= RuleSet.greatestRuleCount {
      message = .init("there are more than \(RuleSet.greatestRuleCount) rules", "规则超过 \(RuleSet.greatestRuleCount) 条")
    } else if lines > RuleSet.greatestLineCount {
      message = .init(
        "the rule has more than \(RuleSet.greatestLineCount) lines", "这条规则超过 \(RuleSet.greatestLineCount) 行")
    } else {
      return nil
    }
    return Diagnostic(
      .error, "too-many-parts", message, at: SourceSpan(source: source, range: syntax.id.range),
      help: .init("remove what nobody needs, or check what the file is", "删掉用不着的，或看看它是不是规则文件"))
  }

  private mutating func noteRule(_ syntax: SyntaxRule, _ source: SourceText, _ local: inout [Diagnostic]) {
    guard !syntax.id.text.isEmpty else { return }
    let span = SourceSpan(source: source, range: syntax.id.range)
    if let first = ruleSpans[syntax.id.text] {
      local.append(
        Diagnostic(
          .error, "duplicate-rule", .init("two rules are called `\(syntax.id.text)`", "有两条规则都叫 `\(syntax.id.text)`"),
          at: span, related: [(first, .init("first defined here", "第一条在这里"))],
          help: .init("give one of them another id", "给其中一条换个编号")))
    } else {
      ruleSpans[syntax.id.text] = span
    }
  }

  mutating func checkExamples() {
    // An example of a rule with errors would only repeat them.
    let hasErrors = !diagnostics.isEmpty
    for (syntax, rule, source) in ruleExamples where diagnostics.count <= RuleSet.greatestDiagnosticCount {
      var checker = ExampleChecker(index: index, source: source, reads: reads)
      let facts = checker.facts(of: syntax, for: hasErrors ? nil : rules[rule], evaluator)
      let expectations = checker.expectations(of: syntax, knownRules: ruleSpans.keys)
      diagnostics += checker.diagnostics
      examples.append(
        CheckedExample(
          name: syntax.name.text, span: SourceSpan(source: source, range: syntax.name.range), rule: rule, facts: facts,
          expectations: expectations))
    }
    checkCases()
  }

  private mutating func checkCases() {
    var byName: [String: Int] = [:]
    for (number, entry) in cases.enumerated() {
      if let first = byName[entry.syntax.name.text].map({ cases[$0] }) {
        report(
          "duplicate-case", .init("two cases are called the same", "有两个案例同名"), entry.syntax.name, entry.source,
          related: [
            (SourceSpan(source: first.source, range: first.syntax.name.range), .init("first here", "第一个在这里"))
          ],
          help: .init("give one of them another name", "给其中一个换个名字"))
      }
      byName[entry.syntax.name.text] = byName[entry.syntax.name.text] ?? number
    }
    for (number, entry) in cases.enumerated() where diagnostics.count <= RuleSet.greatestDiagnosticCount {
      guard let chain = chain(of: number, byName) else { continue }
      var checker = ExampleChecker(index: index, source: entry.source, reads: reads)
      let facts = checker.facts(ofCase: chain.map { (cases[$0].syntax, cases[$0].source) })
      let expectations = checker.expectations(of: entry.syntax, knownRules: ruleSpans.keys)
      diagnostics += checker.diagnostics
      examples.append(
        CheckedExample(
          name: entry.syntax.name.text, span: SourceSpan(source: entry.source, range: entry.syntax.name.range),
          rule: nil,
          facts: facts, expectations: expectations))
    }
  }

  /// A case with those it is made from, the first base first; nil after an error.
  private mutating func chain(of number: Int, _ byName: [String: Int]) -> [Int]? {
    var chain = [number]
    while let base = cases[chain[0]].syntax.base {
      let (syntax, source) = cases[chain[0]]
      guard let next = byName[base.text] else {
        report(
          "unknown-case", .init("unknown case `\(base.text)`", "没有案例 `\(base.text)`"), base, source,
          help: Nearest.word(to: base.text, among: byName.keys.sorted())
            .map { .init("did you mean `\($0)`?", "您是不是要写 `\($0)`？") }
            ?? .init("define it with `case`", "先用 `案例` 写出来"))
        return nil
      }
      guard !chain.contains(next), chain.count < 20 else {
        report(
          "cycle", .init("this case is made from itself", "案例绕了一圈，仿的是自己"), syntax.name, source,
          help: .init("begin with a case of its own", "让其中一个案例自己写全"))
        return nil
      }
      chain.insert(next, at: 0)
    }
    return chain
  }

  private mutating func report(
    _ id: String, _ message: Diagnostic.Message, _ word: SourceWord, _ source: SourceText,
    related: [(span: SourceSpan, message: Diagnostic.Message)] = [], help: Diagnostic.Message
  ) {
    diagnostics.append(
      Diagnostic(
        .error, id, message, at: SourceSpan(source: source, range: word.range), related: related, help: help))
  }
}
