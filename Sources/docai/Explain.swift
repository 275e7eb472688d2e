import ArgumentParser
import Judging
import Model
import Reporting
import Store

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Why a case is decided as it is, condition by condition. 解释",
    discussion: """
      Shows the reasons first, each with its conditions and the value, certainty, file, page and box of every field \
      they looked at; then what else was found, the rules that hold (when the rules at hand are those that decided), \
      and all that was read. It shows names and numbers: it is meant for reviewers.

        docai explain A-17
        docai explain A-17 --text            and the text of its pages, if `run --full-text` kept it
        docai explain A-17 --format json
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "The case's id.")
  var `case`: String

  @OptionGroup var store: StoreOption
  @OptionGroup var rules: RulesOption

  @Flag(help: "Show the text of every page, too: all personal data on it.")
  var text = false

  @Option(help: "How to print it.")
  var format = Format.text

  func run() throws {
    let store = try store.open(.read)
    guard let stored = try store.storedCase(self.case) else { throw Failure.unknownCase(self.case, in: store) }
    let rules = try rules.ifAny()
    let holding = holding(stored, rules)
    let explanation =
      switch format {
      case .text:
        stored.explanation(
          holding: holding, titles: rules?.titles ?? [:], names: rules?.names ?? Names(), showsText: text)
      case .json: try stored.explanationJSON(holding: holding, showsText: text)
      }
    try StandardOutput.write(explanation)
  }

  /// Nil when the rules at hand are not those that decided.
  private func holding(_ stored: StoredCase, _ rules: JudgingRules?) -> [Finding]? {
    guard let rules, let result = stored.result, stored.judgement?.ruleSet == rules.hash else { return nil }
    return rules.holding(result, record: stored.record)
  }
}
