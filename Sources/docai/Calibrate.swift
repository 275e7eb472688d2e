import ArgumentParser
import Judging
import Model
import Pipeline
import Reporting
import Store

struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Which tolerances decide the most, with no more wrong than a bound. 标定容许",
    discussion: """
      Judges the stored cases again, without a look at a scan, with all tolerances of certainty.txt multiplied by 0, 1/8, \
      … 16, and holds that against the reviewers' verdicts: the automatic rate and the share of wrong automatic decisions \
      at each setting, and the setting with the greatest rate that is proven to have no more wrong than --bound, though \
      many were tried. Counted as a sample are the cases that `docai sample` draws first, as far as they were reviewed: \
      other verdicts stand for nobody but their cases. With too few it says how many more are needed.

      --write-candidate writes the live rules with the certified tolerances into a new folder, which goes through \
      `docai rules replay` and `docai rules promote` like all rules. Holds no case.

        docai calibrate
        docai calibrate --from 2026-09-01 --bound 1% --format html --output calibration.html
        docai calibrate --format svg --output calibration.svg
        docai calibrate --write-candidate candidate && docai rules replay candidate
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, html, svg, json }

  @OptionGroup var store: StoreOption
  @OptionGroup var rules: RulesOption
  /// By default all cases.
  @OptionGroup var period: PeriodOptions
  @OptionGroup var goal: GoalOptions

  @OptionGroup var language: Rules.LanguageOption

  @Option(help: "How to print it.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Write it to this file, whole or not at all, instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Write the rules with the certified tolerances into this new folder.", valueName: "dir"))
  var writeCandidate: String?

  func run() throws {
    let store = try store.open(.update)
    let chosen = try RunRules(rules, store: store.path)
    defer { chosen.cleanUp() }
    if let notice = chosen.notice { printError(notice) }
    let present = try CandidateRules(directory: chosen.directory)
    var calibration = try Calibration(store: store, rules: present.rules)
    let counts = try calibration.counts(of: period.window)
    try store.close()
    guard counts.cases > 0 else {
      throw Failure(
        .unfinished, "there is no decided case in `\(store.path)` to judge again",
        help: "leave out --week, --from, --to, --city and --kind, or `docai run` some cases")
    }
    let report = CalibrationReport(counts, for: goal.goal, language: language.value, names: present.rules.names)
    let text =
      switch format {
      case .text: report.text
      case .html: try report.html()
      case .svg: report.svg
      case .json: try report.json()
      }
    if let output { try OutputFile.write(text, to: output) } else { try StandardOutput.write(text) }
    if let writeCandidate { try write(report, of: present, to: writeCandidate) }
  }

  private func write(_ report: CalibrationReport, of present: CandidateRules, to directory: String) throws {
    guard let certified = report.certified else {
      throw Failure(
        .unfinished, "no tolerances are certified, so there is no candidate to write",
        help: "have more cases reviewed (`docai sample --output qa.tsv`), or ask for less: --bound, --confidence")
    }
    guard certified.factor != 1 else {
      throw Failure(
        .unfinished, "the tolerances certified are the present ones, so there is no candidate to write",
        help: "there is nothing to do")
    }
    try CalibratedRules(present, factor: certified.factor, note: report.note).write(to: directory)
    printError("note: `docai rules replay \(directory)`, then `docai rules promote \(directory)`\n")
  }
}
