import ArgumentParser
import Judging
import Model
import Pipeline
import Reporting
import Store

extension Rules {
  struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What other rules would make of the stored cases. 重放",
      discussion: """
        Judges every stored case by the rules of a folder, from what was read then, and compares with the decisions that \
        stand: which flip, by which rule and condition, and what that does to the automatic rate and, where reviewers \
        gave verdicts, to wrong automatic decisions. Nothing is changed. The replay is recorded: `docai rules promote` \
        asks for one over all cases, as it is without a period, city or kind. Holds ids of cases and no other personal data.

          docai rules replay candidate
          docai rules replay candidate --week 2026-W47
          docai rules replay candidate --format html > replay.html
        """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, html, json }

    @Argument(help: ArgumentHelp("The folder of the other rules.", valueName: "candidate"))
    var candidate: String

    @OptionGroup var store: StoreOption

    /// By default all cases.
    @OptionGroup var period: PeriodOptions

    @Option(help: "How to print it.")
    var format = Format.text

    func run() throws {
      let candidate = try CandidateRules(directory: candidate)
      let store = try store.open(.update)
      let live = try store.liveRuleSet()
      let window = period.window
      var replay = try Pipeline.Replay(store: store, rules: candidate.rules)
      let summary = try replay.summary(of: window, live: live?.hash ?? "")
      guard summary.cases > 0 else {
        throw Failure(
          .unfinished, "there is no decided case in `\(store.path)` to judge again",
          help: "leave out --week, --from, --to, --city and --kind, or `docai run` some cases")
      }
      let number = try store.save(summary, isWhole: window.isWhole, by: Person.name(nil), at: .now)
      let report = ReplayReport(
        summary, number: Int(number), gates: try Gates.ofLive(live).results(summary).map(ReplayReport.Gate.init),
        titles: candidate.rules.titles, names: candidate.rules.names)
      try store.close()
      switch format {
      case .text: try StandardOutput.write(report.text)
      case .html: try StandardOutput.write(report.html)
      case .json: try StandardOutput.write(report.json())
      }
    }
  }
}

extension ReplayReport.Gate {
  init(_ result: GateResult) {
    let outcome: ReplayReport.Outcome =
      switch result.outcome {
      case .met: .met
      case .missed: .missed
      case .unproven(let missing): .unproven(missing: missing)
      }
    self.init(text: result.gate.text, outcome: outcome, measured: result.measured)
  }
}
