import ArgumentParser
import Model
import Reporting
import Store

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The week: the automatic rate, and what it hides. 周报",
    discussion: """
      Counted are all cases received in the week (Monday to Sunday, Asia/Shanghai), each once by its last submission: \
      also the failed, the unreadable and those without scans. A case without a day of receipt counts in the week it \
      was first seen. A decision counts as wrong when the last verdict on it is another. Holds ids of cases and no \
      other personal data.

        docai report                          the last week with cases
        docai report --week 2026-W47          第 47 周
        docai report --format csv > week.csv  for Excel: long numbers stay whole
        docai report --format json            for programs
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

  @OptionGroup var store: StoreOption
  @OptionGroup var rules: RulesOption

  @Option(help: ArgumentHelp("The ISO week. Default: the last week with cases.", valueName: "2026-W47"))
  var week: Week?

  @Option(help: "How to print it.")
  var format = Format.text

  func run() throws {
    let store = try store.open(.read)
    guard let week = try week ?? store.lastWeek() else {
      throw Failure(.unfinished, "there is no case in `\(store.path)` yet", help: "`docai run CASES_DIR` reads some")
    }
    let counts = try store.counts(of: week)
    let titles = try rules.ifAny()?.titles ?? [:]
    let text =
      switch format {
      case .text: try counts.text(titles: titles) + store.shadowCounts(of: week).map(\.line).joined()
      case .json: try counts.json(titles: titles)
      case .csv: counts.csv(titles: titles)
      }
    try StandardOutput.write(text)
  }
}
