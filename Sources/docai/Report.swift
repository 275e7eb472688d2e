import ArgumentParser
import Judging
import Model
import Pipeline
import Reporting
import RuleLanguage
import Store

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The week: the automatic rate, and what it hides. 周报",
    discussion: """
      Counted are all cases received in the week (Monday to Sunday, Asia/Shanghai), each once by its last submission: \
      also the failed, the unreadable and those without scans. A case without a day of receipt counts in the week it \
      was first seen. A decision counts as wrong when the last verdict on it is another. Holds ids of cases and no \
      other personal data. Titles are those of the store's live rules, unless --rules names others.

        docai report                          the last week with cases
        docai report --week 2026-W47          第 47 周
        docai report --from 2026-11-01 --to 2026-11-20 --city 北京 --kind sale
        docai report --format html --output week.html      a page that prints on A4
        docai report --format csv > week.csv               for Excel: long numbers stay whole
        docai report --format prometheus --output docai.prom   for node_exporter's textfile collector
        docai report --week 2026-W47 --publish             发布：此后数字不再变，晚到的列为更正
        docai report --format json                         for programs
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, html, json, csv, prometheus }

  @OptionGroup var store: StoreOption
  @OptionGroup var rules: RulesOption

  @OptionGroup var period: PeriodOptions

  @Option(help: "How to print it.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Write it to this file, whole or not at all, instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Freeze the week as it is now: later arrivals and changes are shown as corrections. 发布")
  var publish = false

  func validate() throws {
    if publish, period.from != nil || !period.filter.isEmpty {
      throw ValidationError("only a whole week is published: leave out --from, --to, --city and --kind")
    }
  }

  func run() throws {
    let store = try store.open(publish ? .update : .read)
    guard let days = try period.period(in: store) else {
      throw Failure(.unfinished, "there is no case in `\(store.path)` yet", help: "`docai run CASES_DIR` reads some")
    }
    var counts = try store.counts(of: days, where: period.filter)
    if counts.comparison == nil, var comparison = try PeriodComparison(counts, in: store) {
      counts.comparison = try comparison.comparison(counts)
    }
    if publish, let week = days.week {
      if try store.publish(week, at: .now, comparison: counts.comparison) {
        counts = try store.counts(of: days)
      } else {
        printError("note: \(week.name) was published before: its figures stay\n")
      }
    }
    let rules = try reportedRules(in: store, days)
    let text =
      switch format {
      case .text: counts.text(rules: rules)
      case .html: try counts.html(rules: rules)
      case .json: try counts.json(rules: rules)
      case .csv: counts.csv(rules: rules)
      case .prometheus: counts.prometheus()
      }
    if let output { try OutputFile.write(text, to: output) } else { try StandardOutput.write(text) }
  }

  /// What is told of the rules: those asked for, else those that are live in the store, else `./rules`.
  private func reportedRules(in store: Store, _ days: Period) throws -> ReportedRules {
    let rules = self.rules.path == nil ? try store.liveRules() ?? self.rules.ifAny() : try self.rules.ifAny()
    var reported = rules?.reported ?? ReportedRules()
    reported.promotions = try store.promotions(in: days)
    if let week = days.week, period.filter.isEmpty { reported.shadows = try store.shadowCounts(of: week) }
    return reported
  }
}

extension JudgingRules {
  /// What a report says of them.
  fileprivate var reported: ReportedRules {
    ReportedRules(
      titles: titles,
      silenced: Dictionary(
        ruleSet.rules.compactMap { rule in rule.off.map { (rule.id, $0) } }, uniquingKeysWith: { first, _ in first }),
      names: names)
  }
}
