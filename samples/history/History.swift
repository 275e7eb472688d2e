import Judging
import Model
import Pipeline
import Store

/// Twelve made-up weeks of a payment company, up to 2024-W31, read, judged and partly reviewed without a scan behind them:
/// what a report looks like after some months. No person in it exists. Every run makes the same.
@main
struct History {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else { preconditionFailure("usage: made-up-history FILE RULES") }
    let store = try Store(path: CommandLine.arguments[1], access: .create)
    let sets = RuleSets(directory: CommandLine.arguments[2])
    try store.makeLive(
      sets.before.hash, files: sets.beforeFiles.texts, replacing: nil, .adopt, by: "样本管理员",
      at: Moment(iso: "2024-05-13T08:30:00+08:00") ?? Moment(secondsSince1970: 0))
    try store.makeLive(
      sets.after.hash, files: sets.afterFiles.texts, replacing: sets.before.hash, .promote, by: "样本管理员",
      at: Moment(iso: "2024-07-29T08:30:00+08:00") ?? Moment(secondsSince1970: 0),
      unproven: "对照表新登记了换号的房源，只影响这些房源")
    var dice = Dice(state: 20_240_804)
    for week in weeks {
      try add(week, to: store, week.name < "2024-W31" ? sets.before : sets.after, &dice)
    }
    try store.close()
  }

  /// The automatic cases among those received, per week; W31 is 45.00 %, 1.53 points above W30. Of the others `renumbered`
  /// are flats with a new number: since W31 the rules know it.
  private static let weeks: [(name: String, received: Int, automatic: Int, renumbered: Int)] = [
    ("2024-W20", 388, 121, 3), ("2024-W21", 402, 129, 4), ("2024-W22", 395, 128, 3), ("2024-W23", 410, 139, 5),
    ("2024-W24", 371, 121, 4), ("2024-W25", 405, 143, 4), ("2024-W26", 417, 152, 5), ("2024-W27", 409, 165, 4),
    ("2024-W28", 415, 172, 5), ("2024-W29", 418, 170, 4), ("2024-W30", 421, 183, 5), ("2024-W31", 420, 189, 5),
  ]

  /// In W31 a reviewer took one automatic decision back.
  private static let takenBack = "2024-W31"

  private static func add(
    _ week: (name: String, received: Int, automatic: Int, renumbered: Int), to store: Store, _ rules: JudgingRules,
    _ dice: inout Dice
  ) throws {
    guard let days = Week(week.name)?.monday else { preconditionFailure("`\(week.name)` is a week") }
    // What the rules decide of flats with a new number is theirs to say: the automatic cases make up for it.
    let fates = Self.fates(of: week, isKnown: week.name >= "2024-W31", &dice)
    var verdicts: [Verdict] = []
    var back: String?
    var automatic = 0
    for (index, fate) in fates.enumerated() {
      let id = "\(week.name.suffix(3))-\(1000 + index)"
      guard let day = days.adding(days: min(dice.below(7), dice.below(7))) else { continue }
      let hours = min(dice.below(60), dice.below(60))
      let seen = Moment(secondsSince1970: day.dayNumber * 86_400 + (9 - 8) * 3600 + dice.below(8 * 3600))
      let made = MadeUpCase(id, fate, received: day, reader: week.name < "2024-W27" ? 7 : 8, &dice)
      let material = made.result.map(CaseMaterial.init) ?? .noScans
      let judgement = rules.judge(material, record: made.record)
      automatic += judgement.decision.isAutomatic ? 1 : 0
      let submission = Submission(
        record: made.record,
        files: made.result == nil ? [] : [.init(name: "scan.jpg", bytes: 1, sha256: String(repeating: "0", count: 64))],
        key: id, folder: "cases/\(id)", seen: seen)
      let decided = Moment(secondsSince1970: seen.secondsSince1970 + hours * 3600)
      try store.save(submission, result: made.result, judgement: judgement, at: decided)
      if week.name == takenBack, back == nil, judgement.decision == .pass, index > 100 {
        back = id
      } else if let verdict = Self.verdict(on: judgement.decision, &dice) {
        verdicts.append(Verdict(case: id, decision: verdict, reviewer: "样本审核员", note: "", at: seen))
      }
    }
    precondition(
      automatic == week.automatic + (back == nil ? 0 : 1), "\(week.name): the rules decide \(automatic) automatically")
    _ = try store.add(verdicts)
    if let back, let at = Moment(iso: "2024-08-03T10:20:00+08:00") {
      _ = try store.reopen(Verdict(case: back, decision: .manual, reviewer: "样本审核员", note: "买方电话核实不符", at: at))
    }
  }

  private static func fates(
    of week: (name: String, received: Int, automatic: Int, renumbered: Int), isKnown: Bool, _ dice: inout Dice
  ) -> [Fate] {
    let automatic = week.automatic - (isKnown ? week.renumbered : 0) + (week.name == takenBack ? 1 : 0)
    var fates = Array(repeating: Fate.renumbered, count: week.renumbered)
    for _ in 0..<automatic { fates.append(dice.below(100) < 14 ? dice.pick(Fate.sentBack) : .fine) }
    while fates.count < week.received { fates.append(dice.pick(Fate.manual)) }
    fates.shuffle(using: &dice)
    return fates
  }

  /// Every manual case is settled, one in eight automatic ones is looked at; one of those in three hundred was wrong.
  private static func verdict(on decision: Decision, _ dice: inout Dice) -> Decision? {
    switch decision {
    case .manual: [.pass, .pass, .pass, .resubmit, .manual][dice.below(5)]
    default: dice.below(8) > 0 ? nil : dice.below(300) == 0 ? .manual : decision
    }
  }
}

/// The rules of the folder without and with the new numbers of a few flats.
private struct RuleSets {
  let beforeFiles: RuleFiles
  let afterFiles: RuleFiles
  let before: JudgingRules
  let after: JudgingRules

  init(directory: String) {
    beforeFiles = RuleFiles(directory: directory)
    var texts = beforeFiles.texts
    texts["tables/alias.txt", default: ""] += MadeUpCase.renumbered.map { "\($0.old)  \($0.new)\n" }.joined()
    afterFiles = RuleFiles(texts: texts)
    guard let before = JudgingRules.load(beforeFiles, reads: { ExampleReading.reader($0) }),
      let after = JudgingRules.load(afterFiles, reads: { ExampleReading.reader($0) })
    else { preconditionFailure("the rules of `\(directory)` do not load: see `docai rules check`") }
    self.before = before
    self.after = after
  }
}
