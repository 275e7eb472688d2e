import ArgumentParser
import Diagnosing
import Judging
import Pipeline
import RuleLanguage

extension Rules {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Every error and warning in the rules at once. 检查",
      discussion: """
        Reads *.rules, documents/, tables/, certainty.txt and gates.txt of the folder and runs the examples. The exit \
        code is 0 when the rules would load, with or without warnings, and 65 when not. Warnings are about what rules \
        mean: what can never be true, contradicts another rule, or has no example; each shows the case that proves it. \
        The last line is their hash: it stands with every decision, and changes with their meaning only.

          docai rules check
          docai rules check --rules candidate --language zh
          docai rules check --format json      for programs, in both languages
          docai rules check --format sarif     for code hosts and editors (SARIF 2.1.0)
        """)

    enum CheckFormat: String, CaseIterable, ExpressibleByArgument { case text, json, sarif }

    @OptionGroup var rules: RulesOption
    @OptionGroup var language: LanguageOption

    @Option(help: "How to print it.")
    var format = CheckFormat.text

    func run() throws {
      let directory = try rules.directory()
      var (rules, diagnostics) = JudgingRules.load(directory)
      diagnostics += rules?.lint() ?? []
      switch format {
      case .json: try StandardOutput.write(DiagnosticsJSON(diagnostics, ruleSet: rules?.hash).text())
      case .sarif: try StandardOutput.write(DiagnosticsSARIF(diagnostics, language: language.value).text())
      case .text:
        try StandardOutput.write(render(diagnostics, language: language.value))
        if let rules { try StandardOutput.write(summary(rules, directory)) }
      }
      if rules == nil { throw ExitCode.rules }
    }

    private func summary(_ rules: JudgingRules, _ directory: String) -> String {
      let (count, off) = (rules.ruleSet.rules.count, rules.ruleSet.rules.count { $0.off != nil })
      return switch language.value {
      case .chinese: "`\(directory)` 可用：\(count) 条规则，其中停用 \(off) 条\n\(rules.hash)\n"
      case .english: "`\(directory)` is good: \(count) rules, \(off) of them off\n\(rules.hash)\n"
      }
    }
  }
}
