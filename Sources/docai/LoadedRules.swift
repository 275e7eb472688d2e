import ArgumentParser
import Diagnosing
import Judging
import Pipeline
import RuleLanguage

/// Rules that load; else every error in them has been shown, and nothing is judged.
struct LoadedRules {
  let rules: JudgingRules

  init(directory: String) throws {
    let (rules, diagnostics) = JudgingRules.load(directory)
    guard let rules else {
      printError(render(diagnostics, language: Rules.LanguageOption.environmentIsChinese ? .chinese : .english))
      throw ExitCode.rules
    }
    self.rules = rules
  }
}
