import ArgumentParser
import Definitions
import Diagnosing
import Foundation
import Judging
import Logging
import Model
import Pipeline
import Store

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads and decides every case of a folder. 处理",
    discussion: """
      The folder holds cases.tsv (tab-separated, first line: case city kind listing seller buyer received; Chinese \
      headers will do) and for each case a sub-folder of that name with its scans: JPEG, PNG, TIFF, WebP or BMP, under \
      any names. Every case gets a decision; what could not be read makes it manual, with the reason.

        docai run cases
        docai run cases --store week47.sqlite --jobs 4
        docai run cases --fields needed       faster: only what the rules ask for
        docai run cases --full-text           keeps the text of the pages, too
        docai run cases --format json --quiet > summary.json
        docai run cases --shadow candidate    candidate decides, too, and `docai report` shows what it would change

      It decides by the rules that are live in the store (`docai rules history`), unless --rules names others; a fresh \
      store takes ./rules as its first.

      The last line of the summary is the automatic rate of the last week, as `docai report` gives it.

      A second run re-does only what has changed: unchanged cases are not read again, failed ones are tried again, and \
      changed rules judge what was read before. Ctrl-C finishes the cases in hand and keeps all that is done; twice, it \
      ends at once. Exit codes: 0 when every case has a decision, whatever it is; 130 after Ctrl-C.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: ArgumentHelp("The folder with cases.tsv and one folder per case.", valueName: "cases-dir"))
  var folder: String

  @OptionGroup var store: StoreOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var models: ModelsOption

  @Option(
    help: ArgumentHelp(
      "A folder of other rules that decide beside the live ones what this run decides anew. It changes nothing.",
      valueName: "dir"))
  var shadow: String?

  @Option(help: "Read all fields that are defined, or only those that the rules at hand need.")
  var fields = FieldScope.all

  @Flag(
    help: """
      Keep the text of every page, as first read, in the store (0600): all personal data on it. Shown by `explain \
      --text` and `export`; erased by `forget`.
      """)
  var fullText = false

  @Option(help: ArgumentHelp("Workers at the same time. Default: one for each core.", valueName: "n"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: ArgumentHelp("Seconds after which a worker that shows no progress is given up.", valueName: "seconds"))
  var timeout: Double = 60

  @Option(help: ArgumentHelp("Cases after which a worker is replaced by a fresh one.", valueName: "n"))
  var recycle: Int = 200

  @Option(help: "How to print the summary.")
  var format = Format.text

  @Flag(help: "Show where the processor's time of reading went, stage by stage and per page.")
  var timings = false

  @Flag(help: "No progress, and of the summary only the last line.")
  var quiet = false

  func validate() throws {
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs must be between 1 and 1024") }
    guard timeout > 0, timeout <= 86_400 else { throw ValidationError("--timeout must be between 0 and 86400 seconds") }
    guard recycle > 0 else { throw ValidationError("--recycle must be at least 1") }
  }

  func run() throws {
    let start = ContinuousClock.now
    let chosen = try RunRules(self.rules, store: store.path)
    defer { chosen.cleanUp() }
    let directory = chosen.directory
    let rules = try LoadedRules(directory: directory)
    let shadow = try self.shadow.map { try CandidateRules(directory: $0).rules }
    for notice in [chosen.notice, models.notice].compactMap({ $0 }) { printError(notice) }
    let intake = try Intake(path: folder, record: rules.rules.definitions.record)
    let lock = try RunLock(store: store.path)
    let identity = ReadingIdentity(
      reader: try models.fingerprint(), rules: rules.rules, scope: fields, fullText: fullText)
    let store = try store.open(.create)
    try chosen.adopt(rules.rules, in: store)
    let interruption = Interruption {
      printError("\n正在完成手头的案件；再按一次 Ctrl-C 立即结束\n")
    }
    let progress = RunProgress(total: intake.records.count, output: quiet ? .none : .suitable)
    let supervisor = Supervisor(
      command: .own(arguments: ["--rules", directory, "--identity", identity.digest] + models.arguments + scope),
      jobs: min(jobs, max(1, intake.records.count)), limits: .init(silence: .seconds(timeout), recycle: recycle),
      log: Logging.logger(level: .critical))
    let flow = Flow(
      store: store, rules: rules.rules, shadow: shadow, identity: identity, supervisor: supervisor)
    defer { progress.end() }
    try flow.run(intake, progress: progress, until: { interruption.isRequested })
    progress.end()
    let summary = RunSummary(
      intake: intake, tally: progress.tally, time: .now - start,
      isInterrupted: progress.tally.done < intake.records.count, week: try flow.report(), titles: rules.rules.titles,
      showsTimings: timings)
    try store.close()
    try print(summary)
    _ = consume lock
    if interruption.isRequested { throw ExitCode.interrupted }
  }

  private var scope: [String] { ["--fields", fields.rawValue] }

  private func print(_ summary: RunSummary) throws {
    switch format {
    case .json: try StandardOutput.write(summary.json())
    case .text: try StandardOutput.write(quiet ? summary.sentence + "\n" : summary.text)
    }
  }
}

extension FieldScope: ExpressibleByArgument {}
