import Model
import Store

/// Twelve made-up weeks of a payment company, up to 2024-W31, decided and partly reviewed, without a scan behind them:
/// what a report looks like after some months. No person is in it. Every run makes the same.
@main
struct History {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else { preconditionFailure("usage: made-up-history FILE") }
    let store = try Store(path: CommandLine.arguments[1], access: .create)
    var dice = Dice(state: 20_240_804)
    for week in weeks { try add(week, to: store, &dice) }
    try store.close()
  }

  /// The automatic cases among those received, per week. W27 brings a listing rule that accepts former numbers; W31 is
  /// 45.00 %, 1.53 points above W30.
  private static let weeks: [(name: String, received: Int, automatic: Int)] = [
    ("2024-W20", 388, 121), ("2024-W21", 402, 129), ("2024-W22", 395, 128), ("2024-W23", 410, 139),
    ("2024-W24", 371, 121), ("2024-W25", 405, 143), ("2024-W26", 417, 152), ("2024-W27", 409, 165),
    ("2024-W28", 415, 172), ("2024-W29", 418, 170), ("2024-W30", 421, 183), ("2024-W31", 420, 189),
  ]

  private static let cities = [("上海", 34), ("北京", 27), ("成都", 21), ("深圳", 18)]

  private static let manualReasons: [(MadeUpReason, Int)] = [
    (.init("party.card-name", 1, .unclear, "证件上的姓名读不清"), 30),
    (.init("listing.match", 1, .manual, "合同房源编号与系统不一致"), 17),
    (.init("listing.match", 0, .unclear, "合同房源编号读不清"), 11),
    (.init("party.card-present", 1, .absent, "没有找到当事人的证件"), 14),
    (.init("party.card-number", 1, .manual, "合同与证件的号码不一致"), 6),
    (.init("identity.term-fits-age", 1, .manual, "有效期年限与签发时年龄不符"), 5),
    (.init("case.one-contract", 1, .unclear, "分不清哪些页是合同"), 9),
    (.init("case.scan-unreadable", 0, .manual, "扫描件读不了"), 4),
    (.init("case.no-scans", 0, .manual, "没有扫描件"), 4),
  ]

  private static let resubmitReasons: [(MadeUpReason, Int)] = [
    (.init("identity.in-date", 1, .resubmit, "证件已到期，请补交新证"), 70),
    (.init("identity.both-sides", 1, .resubmit, "证件缺一面，请补交"), 30),
  ]

  private static func add(
    _ week: (name: String, received: Int, automatic: Int), to store: Store, _ dice: inout Dice
  ) throws {
    guard let days = Week(week.name)?.monday else { preconditionFailure("`\(week.name)` is a week") }
    var isAutomatic = (0..<week.received).map { $0 < week.automatic }
    isAutomatic.shuffle(using: &dice)
    var verdicts: [Verdict] = []
    for (index, isAutomatic) in isAutomatic.enumerated() {
      let id = "\(week.name.suffix(3))-\(1000 + index)"
      guard let day = days.adding(days: min(dice.below(7), dice.below(7))) else { continue }
      let hours = min(dice.below(60), dice.below(60))
      let seen = Moment(secondsSince1970: day.dayNumber * 86_400 + (9 - 8) * 3600 + dice.below(8 * 3600))
      let decision: Decision = !isAutomatic ? .manual : dice.below(100) < 14 ? .resubmit : .pass
      let reasons = Self.reasons(of: decision, week.name, &dice)
      let isBare = reasons.contains { $0.rule == "case.no-scans" }
      let submission = Submission(
        record: Record(
          case: id,
          columns: [
            "city": dice.pick(cities), "kind": dice.below(100) < 62 ? "sale" : "rent", "received": day.iso,
          ]),
        files: isBare ? [] : [.init(name: "scan.jpg", bytes: 1, sha256: String(repeating: "0", count: 64))], key: id,
        folder: "cases/\(id)", seen: seen)
      try store.save(
        submission, result: nil,
        judgement: Judgement(
          decision: decision, findings: reasons, reasons: reasons, ruleSet: week.name < "2024-W27" ? "before" : "after"),
        at: Moment(secondsSince1970: seen.secondsSince1970 + hours * 3600))
      if let verdict = Self.verdict(on: decision, &dice) {
        verdicts.append(Verdict(case: id, decision: verdict, reviewer: "样本审核员", note: "", at: seen))
      }
    }
    _ = try store.add(verdicts)
  }

  private static func reasons(of decision: Decision, _ week: String, _ dice: inout Dice) -> [Finding] {
    switch decision {
    case .pass: return []
    case .resubmit: return [dice.pick(resubmitReasons).finding]
    case .manual:
      // Before W27 a former number of the same flat was one more reason.
      var found = [dice.pick(manualReasons)]
      if week < "2024-W27", dice.below(100) < 18 {
        found.append(.init("listing.match", 1, .manual, "合同房源编号与系统不一致"))
      } else if dice.below(100) < 22 {
        found.append(dice.pick(manualReasons))
      }
      return Set(found).sorted { ($0.rule, $0.arm) < ($1.rule, $1.arm) }.map(\.finding)
    }
  }

  /// Every manual case is settled, one in eight automatic ones is looked at; one of those in three hundred was wrong.
  private static func verdict(on decision: Decision, _ dice: inout Dice) -> Decision? {
    switch decision {
    case .manual: [.pass, .pass, .pass, .resubmit, .manual][dice.below(5)]
    default: dice.below(8) > 0 ? nil : dice.below(300) == 0 ? .manual : decision
    }
  }
}

private struct MadeUpReason: Hashable {
  let rule: String
  let arm: Int
  let outcome: Finding.Outcome
  let text: String

  init(_ rule: String, _ arm: Int, _ outcome: Finding.Outcome, _ text: String) {
    (self.rule, self.arm, self.outcome, self.text) = (rule, arm, outcome, text)
  }

  var finding: Finding { Finding(rule: rule, arm: arm, outcome: outcome, text: text) }
}

/// The same throws every time (SplitMix64).
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// One of the values, each as often as its weight says.
  mutating func pick<Value>(_ weighted: [(Value, Int)]) -> Value {
    var left = below(weighted.reduce(0) { $0 + $1.1 })
    for (value, weight) in weighted {
      if left < weight { return value }
      left -= weight
    }
    return weighted[0].0
  }
}
