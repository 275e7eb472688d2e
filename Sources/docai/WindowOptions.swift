import ArgumentParser
import Model

/// Which stored cases are judged again: all, or those of some days, a city, a kind.
struct WindowOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only cases received on this day or later.", valueName: "2026-11-16"))
  var from: CivilDate?

  @Option(help: ArgumentHelp("Only cases received on this day or earlier.", valueName: "2026-11-22"))
  var to: CivilDate?

  @Option(help: ArgumentHelp("Only cases received in this ISO week.", valueName: "2026-W47"))
  var week: Week?

  @Option(help: "Only cases of this city, as the record says.")
  var city: String?

  @Option(help: "Only cases of this kind: sale or rent.")
  var kind: String?

  func validate() throws {
    if week != nil, from != nil || to != nil { throw ValidationError("--week and --from or --to exclude each other") }
  }

  var window: ReplayWindow {
    ReplayWindow(from: week?.monday ?? from, to: week?.sunday ?? to, city: city, kind: kind)
  }
}
