import ArgumentParser
import Diagnosing
import Glibc
import Judging
import Logging
import Model
import Pipeline

struct Worker: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads cases for `docai run` or a cluster: one JSON manifest per line in, one JSON result per line out.",
    discussion: """
      Results come in the order of the manifests, each written at once. It touches no store; messages, and lines \
      `progress N` that tell which file it is at, go to standard error. It ends when its input ends, or its parent. \
      docs/Architecture.md shows the lines.

        docai worker < manifests.jsonl > results.jsonl
      """)

  @OptionGroup var rules: RulesOption
  @OptionGroup var models: ModelsOption

  @Option(help: "The scope the manifests will ask for.")
  var fields = FieldScope.all

  @Option(help: ArgumentHelp("Refuse to work when rules or reader are not those of this digest.", visibility: .hidden))
  var identity: String?

  func run() throws {
    WorkerSetup.limitThreads()
    WorkerSetup.limitResources()
    WorkerSetup.followParent()
    let output = WorkerSetup.claimOutput()
    let rules = try loadedRules()
    let reader = try models.reader(rules)
    if let identity, identity != ReadingIdentity(reader: reader.fingerprint, rules: rules, scope: fields).digest {
      throw Failure(
        .version, "the rules or the language data have changed since the run began",
        help: "run again to use the new ones")
    }
    var worker = Pipeline.Worker(reader: reader, log: Logging.logger(level: .info))
    guard worker.serve(input: STDIN_FILENO, output: output) else {
      throw Failure(.inputOutput, "standard output cannot be written")
    }
  }

  /// Whoever gives the digest has tested the rules: their examples are not run again in every worker.
  private func loadedRules() throws -> JudgingRules {
    guard identity != nil else { return try LoadedRules(directory: rules.directory()).rules }
    let language: Language = Rules.LanguageOption.environmentIsChinese ? .chinese : .english
    let untested = try UntestedRules.loaded(rules.directory(), language: language)
    return JudgingRules(definitions: untested.definitions, ruleSet: untested.ruleSet)
  }
}
