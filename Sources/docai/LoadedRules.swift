import ArgumentParser
import Diagnosing
import Judging
import Pipeline
import RuleLanguage

/// Rules that load; else every error in them has been shown, and nothing is judged.
struct LoadedRules {
  let rules: JudgingRules

  init(directory: String) throws {
    var (rules, diagnostics) = JudgingRules.load(directory: directory)
    let failures = rules?.definitions.documentExamples().compactMap(\.failure) ?? []
    diagnostics += failures
    guard let rules, failures.isEmpty else {
      printError(render(diagnostics, language: Rules.LanguageOption.environmentIsChinese ? .chinese : .english))
      throw ExitCode.rules
    }
    self.rules = rules
  }
}
