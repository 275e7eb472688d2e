import ArgumentParser
import Diagnosing
import Judging
import Pipeline
import RuleLanguage

extension Rules {
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Runs the examples in the rule files. 示例",
      discussion: """
        Every example of every rule, and every `case` beside them. The exit code is 65 when one fails or when the rules \
        do not load: rules whose examples fail are never used.

          docai rules test
          docai rules test --all      also those that pass
        """)

    @OptionGroup var rules: RulesOption
    @OptionGroup var language: LanguageOption

    @Option(help: "How to print it.")
    var format = OutputFormat.text

    @Flag(help: "Print the examples that pass, too.")
    var all = false

    func run() throws {
      let (rules, diagnostics) = UntestedRules.load(try rules.directory())
      let ruleSet = rules?.ruleSet
      let results =
        (ruleSet?.runExamples(requiring: JudgingRules.requiredEntities) ?? [])
        + (rules?.definitions.documentExamples() ?? [])
      let failures = diagnostics + results.compactMap(\.failure)
      let isGood = ruleSet != nil && results.allSatisfy(\.passed)
      switch format {
      case .json: try StandardOutput.write(ExamplesJSON(results, failures: failures).text())
      case .text:
        if all { try StandardOutput.write(results.filter(\.passed).map { "ok  \($0.title)\n" }.joined()) }
        try StandardOutput.write(render(failures, language: language.value))
        if ruleSet != nil { try StandardOutput.write(summary(results)) }
      }
      if !isGood { throw ExitCode.rules }
    }

    private func summary(_ results: [ExampleResult]) -> String {
      let failed = results.count { !$0.passed }
      return switch language.value {
      case .chinese: "示例 \(results.count) 个，失败 \(failed) 个\n"
      case .english: "\(results.count) examples, \(failed) failed\n"
      }
    }
  }
}

extension ExampleResult {
  /// `listing.match: 一致`.
  var title: String { (rule.map { "\($0): " } ?? "") + name }
}
