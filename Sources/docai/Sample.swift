import ArgumentParser
import Model
import Reporting
import Store

struct Sample: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws automatic decisions for blind review, as many as a claim needs. 盲审抽样",
    discussion: """
      How many automatic decisions must be looked at to say that no more than --bound of them are wrong, and which: the \
      same ones every time, of every decision, rule, city and kind its share, and foreseen by nobody. The table does \
      not tell what was decided. Reviewers fill in decision and reviewer; `docai verdicts import` takes it back, and \
      this command then says what is proven. A wrong decision found asks for more to be looked at.

        docai sample --week 2026-W47 --output qa.tsv
        docai sample --from 2026-09-01 --bound 1% --confidence 90% --output qa.tsv
        docai sample --week 2026-W47                 只看进度
      """)

  @OptionGroup var store: StoreOption
  @OptionGroup var period: PeriodOptions

  @OptionGroup var goal: GoalOptions

  @Option(help: ArgumentHelp("Where the table of the cases still to be looked at goes.", valueName: "file"))
  var output: String?

  func run() throws {
    let store = try store.open(.read)
    guard let days = try period.period(in: store) else {
      throw Failure(.unfinished, "there is no case in `\(store.path)` yet", help: "`docai run CASES_DIR` reads some")
    }
    let sample = QASample(
      of: try store.automaticCases(of: days, where: period.filter),
      for: goal.goal, key: try store.samplingKey())
    if let output { try OutputFile.write(sample.worksheet, to: output) }
    try StandardOutput.write(sample.summary)
  }
}
