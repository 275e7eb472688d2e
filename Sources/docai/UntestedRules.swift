import ArgumentParser
import Definitions
import Diagnosing
import Judging
import Pipeline
import RuleLanguage

/// A folder of rules that parse and check, whether or not their examples pass: to compare and to read, never to judge by.
struct UntestedRules {
  let definitions: Definitions
  let ruleSet: RuleSet
  let sources: [SourceText]

  /// As it stands with every decision.
  var hash: String { definitions.digest(after: ruleSet.hash) }

  /// Nil, with every error, when something in the folder is wrong.
  static func load(_ directory: String) -> (rules: UntestedRules?, diagnostics: [Diagnostic]) {
    var (definitions, diagnostics) = Definitions.load(directory: directory)
    let files = JudgingRules.ruleFiles(in: directory).map(SourceText.read(path:))
    diagnostics += files.compactMap(\.1)
    guard let definitions, !files.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) else {
      // It says so itself when there are no rules at all.
      return (nil, files.isEmpty ? JudgingRules.load(directory).diagnostics : diagnostics)
    }
    let sources = files.map(\.0)
    let (ruleSet, found) = RuleSet.load(
      sources, schema: Schema(definitions), reads: ExampleReading.reader(definitionsIn: directory))
    diagnostics += found
    return (ruleSet.map { UntestedRules(definitions: definitions, ruleSet: $0, sources: sources) }, diagnostics)
  }

  /// Else every error is shown, and the exit code is 65.
  static func loaded(_ directory: String, language: Language) throws -> UntestedRules {
    let (rules, diagnostics) = load(directory)
    guard let rules else {
      printError(render(diagnostics, language: language))
      throw ExitCode.rules
    }
    return rules
  }
}
