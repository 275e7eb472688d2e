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
      other personal data.

        docai report                          the last week with cases
        docai report --week 2026-W47          第 47 周
        docai report --from 2026-11-01 --to 2026-11-20 --city 北京 --kind sale
        docai report --format html --output week.html      a page that prints on A4
        docai report --format csv > week.csv               for Excel: long numbers stay whole
        docai report --format prometheus --output docai.prom   for node_exporter's textfile collector
        docai report --format json                         for programs
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, html, json, csv, prometheus }

  @OptionGroup var store: StoreOption
  @OptionGroup var rules: RulesOption

  @Option(help: ArgumentHelp("The ISO week. Default: the last week with cases.", valueName: "2026-W47"))
  var week: Week?

  @Option(help: ArgumentHelp("The first day of receipt, instead of a week.", valueName: "2026-11-01"))
  var from: CivilDate?

  @Option(help: ArgumentHelp("The last day of receipt. Default: today, with --from.", valueName: "2026-11-20"))
  var to: CivilDate?

  @Option(help: "Only cases of this city, as the record writes it.")
  var city: String?

  @Option(help: ArgumentHelp("Only cases of this kind.", valueName: "sale|rent"))
  var kind: String?

  @Option(help: "How to print it.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Write it to this file, whole or not at all, instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func validate() throws {
    if week != nil, from != nil || to != nil {
      throw ValidationError("a report is of a week or of days: give --week or --from and --to")
    }
    if to != nil, from == nil { throw ValidationError("--to needs --from") }
    if let from, let to, from > to { throw ValidationError("--from \(from.iso) comes after --to \(to.iso)") }
  }

  func run() throws {
    let store = try store.open(.read)
    guard let period = try period(of: store) else {
      throw Failure(.unfinished, "there is no case in `\(store.path)` yet", help: "`docai run CASES_DIR` reads some")
    }
    let counts = try store.counts(of: period, where: CaseFilter(city: city, kind: kind))
    let rules = try rules.ifAny()?.reported ?? ReportedRules()
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

  private func period(of store: Store) throws -> Period? {
    if let from { return Period(from: from, to: max(from, to ?? Moment.now.day)) }
    return try (week ?? store.lastWeek()).map(Period.init(_:))
  }
}

extension JudgingRules {
  /// What a report says of them.
  fileprivate var reported: ReportedRules {
    ReportedRules(
      titles: titles,
      silenced: Dictionary(
        ruleSet.rules.compactMap { rule in rule.off.map { (rule.id, $0) } }, uniquingKeysWith: { first, _ in first }))
  }
}

extension CivilDate: ExpressibleByArgument {
  /// Reads `2026-11-24`.
  package init?(argument: String) { self.init(iso: argument) }
}
