import ArgumentParser
import Judging
import Model
import Pipeline
import Reporting
import Store

extension Rules {
  struct Promote: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes other rules live, if a replay of them met the gates. 换上",
      discussion: """
        The rules of the folder become those that `docai run` decides by. It takes a replay of exactly these rules over \
        all cases of the store, against the rules that are live now, that meets the gates (gates.txt of the live rules). \
        Who did it, when and on which replay is recorded; `docai rules history` shows it, `docai rules rollback` undoes \
        it. Rates are taken at the bad end of their 95 % interval: a gate for which there are too few verdicts is met only \
        with --accept-unproven and a reason, which is recorded.

          docai rules replay candidate && docai rules promote candidate
          docai rules promote candidate --accept-unproven "新城市，还没有复核"
        """)

    @Argument(help: ArgumentHelp("The folder of the rules.", valueName: "candidate"))
    var candidate: String

    @OptionGroup var store: StoreOption

    @Option(help: ArgumentHelp("Let gates be for which there are too few verdicts, and say why.", valueName: "reason"))
    var acceptUnproven: String?

    @Option(help: ArgumentHelp("Who promotes them. Default: the user of this machine.", valueName: "name"))
    var by: String?

    func validate() throws {
      if acceptUnproven?.allSatisfy(\.isWhitespace) == true {
        throw ValidationError("--accept-unproven needs a reason")
      }
    }

    func run() throws {
      let candidate = try CandidateRules(directory: candidate)
      let store = try store.open(.update)
      let live = try store.liveRuleSet()
      let hash = candidate.rules.hash
      if let live, live.hash == hash, live.files == candidate.files.texts {
        throw Failure(.unfinished, "these rules are live already", help: "there is nothing to do")
      }
      if live?.hash == hash {
        // Titles, examples, comments or gates: no decision depends on them.
        try makeLive(candidate, replacing: live, in: store, replay: nil)
        try StandardOutput.write("规则的含义未变（\(hash.prefix(12))），文字和门槛已更新\n")
        return try store.close()
      }
      guard let replay = try store.lastWholeReplay(of: hash, against: live?.hash ?? "") else {
        throw Failure(
          .unfinished,
          "there is no replay of these rules (\(hash.prefix(12))) over all cases against those that are live",
          help: "`docai rules replay \(self.candidate)` with the same --store, without a window")
      }
      try check(try Gates.ofLive(live).results(replay.summary))
      try makeLive(candidate, replacing: live, in: store, replay: replay.id)
      try StandardOutput.write(
        "已换上 \(hash.prefix(12))（重放 \(replay.id)）" + (acceptUnproven.map { "，未经证实而放行：\($0)" } ?? "") + "\n")
      try store.close()
    }

    private func makeLive(
      _ candidate: CandidateRules, replacing live: LiveRuleSet?, in store: Store, replay: Int64?
    ) throws {
      let isDone = try store.makeLive(
        candidate.rules.hash, files: candidate.files.texts, replacing: live?.hash, .promote, by: Person.name(by),
        at: .now, replay: replay, unproven: replay == nil ? nil : acceptUnproven)
      guard isDone else {
        throw Failure(.unfinished, "other rules became live meanwhile", help: "replay against them, then try again")
      }
    }

    private func check(_ results: [GateResult]) throws {
      let open = results.filter { result in
        if case .unproven = result.outcome { return acceptUnproven == nil }
        return result.outcome != .met
      }
      guard !open.isEmpty else { return }
      for result in open { printError(ReplayReport.Gate(result).line + "\n") }
      let isMissed = open.contains { $0.outcome == .missed }
      throw Failure(
        .unfinished, "\(open.count) of \(results.count) gates are not met",
        help: isMissed
          ? "change the rules, replay them again, or keep those that are live"
          : "have that many more cases reviewed, or say why it may go without: --accept-unproven REASON")
    }
  }
}
