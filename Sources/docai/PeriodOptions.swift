import ArgumentParser
import Model
import Pipeline
import Store

/// Which cases a command counts: `--week`, or `--from` and `--to`, `--city`, `--kind`.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The ISO week of receipt.", valueName: "2026-W47"))
  var week: Week?

  @Option(help: ArgumentHelp("The first day of receipt, instead of a week.", valueName: "2026-11-01"))
  var from: CivilDate?

  @Option(help: ArgumentHelp("The last day of receipt. Default: today, with --from.", valueName: "2026-11-20"))
  var to: CivilDate?

  @Option(help: "Only cases of this city, as the record writes it.")
  var city: String?

  @Option(help: ArgumentHelp("Only cases of this kind.", valueName: "sale|rent"))
  var kind: String?

  func validate() throws {
    if week != nil, from != nil || to != nil {
      throw ValidationError("cases are of a week or of days: give --week or --from and --to")
    }
    if to != nil, from == nil { throw ValidationError("--to needs --from") }
    if let from, let to, from > to { throw ValidationError("--from \(from.iso) comes after --to \(to.iso)") }
  }

  var filter: CaseFilter { CaseFilter(city: city, kind: kind) }

  /// The cases to judge again; without a period all.
  var window: ReplayWindow {
    ReplayWindow(from: week?.monday ?? from, to: week?.sunday ?? to, city: city, kind: kind)
  }

  /// The last week with cases when no period is named; nil for a store without cases.
  func period(in store: Store) throws -> Period? {
    if let from { return Period(from: from, to: max(from, to ?? Moment.now.day)) }
    return try (week ?? store.lastWeek()).map(Period.init(_:))
  }
}

extension Week: ExpressibleByArgument {
  /// Reads `2026-W47`.
  package init?(argument: String) { self.init(argument) }
}

extension CivilDate: ExpressibleByArgument {
  /// Reads `2026-11-24`.
  package init?(argument: String) { self.init(iso: argument) }
}
