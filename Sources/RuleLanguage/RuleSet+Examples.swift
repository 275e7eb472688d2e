import Diagnosing
import Model

extension RuleSet {
  /// Runs every example of the files. `requiring`: what a pass needs in a whole-case example, as for `decide`.
  package func runExamples(requiring entities: [String] = []) -> [ExampleResult] {
    examples.flatMap { example in
      let outcomes: [RuleOutcome]
      if let rule = example.rule {
        outcomes = Array(evaluator.evaluate(checked[rule], example.facts).prefix(1))
      } else {
        outcomes = evaluate(example.facts)
      }
      return example.expectations.map { result(example, $0, outcomes, entities) }
    }
  }

  private func result(
    _ example: CheckedExample, _ expectation: CheckedExample.Expectation, _ outcomes: [RuleOutcome],
    _ entities: [String]
  ) -> ExampleResult {
    let got: String
    let passed: Bool
    let reasons: [RuleOutcome]
    var notes: [Diagnostic.Message] = []
    switch expectation.expected {
    case .outcome(let expected):
      let outcome = outcomes.first
      reasons = outcomes
      got = outcome?.outcome.expectedWord ?? "nothing"
      passed = outcome?.outcome == expected
    case .decision(let expected):
      let verdict = decide(outcomes, over: example.facts, requiring: entities)
      reasons = verdict.deciding
      got = verdict.decision.rawValue
      passed =
        verdict.decision == expected
        && expectation.rule.map { rule in verdict.deciding.contains { $0.rule == rule } } ?? true
      for need in verdict.unmet {
        let item = need.item.map { " \($0 + 1)" } ?? ""
        notes.append(
          .init("no rule holds for `\(need.entity)`\(item)", "没有一条规则能确认 `\(need.entity)`\(item)"))
      }
    }
    let hasText = expectation.text.map { text in reasons.contains { $0.text.contains(text) } } ?? true
    notes += reasons.prefix(5).map { reason in
      let code = reason.rule + (reason.arm > 0 ? "#\(reason.arm)" : "")
      return .init("\(code): \(reason.text)", "\(code)：\(reason.text)")
    }
    let word = got
    let failure =
      passed && hasText
      ? nil
      : Diagnostic(
        .error, "example-failed",
        .init(
          "example `\(example.name)` came out as \(word)", "示例“\(example.name)”的结果是 \(Self.chinese(word))，和期望的不一样"),
        at: expectation.span, notes: notes,
        help: .init("mend the rule, or what the example expects", "改规则，或者改示例的期望"))
    return ExampleResult(
      span: expectation.span, rule: example.rule.map { rules[$0].id }, name: example.name,
      expected: expectation.written, got: got, failure: failure)
  }

  private static func chinese(_ word: String) -> String {
    Finding.Outcome.expectedWords.first { $0.english == word }?.chinese ?? word
  }
}

extension Finding.Outcome {
  /// The words after `expect`.
  static let expectedWords: [(english: String, chinese: String, outcome: Finding.Outcome)] = [
    ("pass", "通过", .holds), ("resubmit", "退回", .resubmit), ("manual", "人工", .manual), ("note", "提示", .note),
    ("absent", "缺失", .absent), ("unclear", "不能确定", .unclear), ("skipped", "不适用", .skipped),
  ]

  /// An outcome by either word, or a shorter one that people write.
  init?(expected word: String) {
    let word = ["不定": "不能确定", "跳过": "不适用"][word] ?? word
    guard let found = Self.expectedWords.first(where: { $0.english == word || $0.chinese == word }) else { return nil }
    self = found.outcome
  }

  fileprivate var expectedWord: String {
    Self.expectedWords.first { $0.outcome == self }?.english ?? rawValue
  }
}
