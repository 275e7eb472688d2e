package import Judging
package import Model
import RuleLanguage
package import Store

/// Judges stored cases by other rules, without a look at a scan, and counts what that changes.
package struct Replay {
  private let store: Store
  private let rules: JudgingRules
  private var quick: QuickJudge
  /// By decision before · 12 + decision after · 4 + verdict (3: none).
  private var counts = Array(repeating: 0, count: 36)
  private var groups: [GroupKey: ReplaySummary.Group] = [:]
  private var lacking = 0

  private struct GroupKey: Hashable {
    var flip: Flip
    var rule: String
    var arm: Int
  }

  /// Cases shown of each group.
  private static let sampleCount = 5

  package init(store: Store, rules: JudgingRules) throws {
    self.store = store
    self.rules = rules
    quick = QuickJudge(rules, words: try store.words())
  }

  /// - Parameter live: the hash of the rules that are live; empty when none are.
  package mutating func summary(of window: ReplayWindow, live: String) throws -> ReplaySummary {
    let start = ContinuousClock.now
    var flips: [(submission: Int64, case: String, flip: Flip, reason: QuickJudge.Reason?, condition: String?)] = []
    try store.forEachPackedCase(in: window) { row in
      let before = row.decision
      try row.withFacts { facts in
        guard let result = quick.decide(facts) else { throw StoreError.damaged(path: store.path) }
        counts[Self.place(before) * 12 + Self.place(result.decision) * 4 + (row.verdict.map(Self.place) ?? 3)] += 1
        if quick.lacksNeeded { lacking += 1 }
        guard before != result.decision else { return }
        let flip = Flip(from: before, to: result.decision)
        let reason = result.reasons.first
        var condition: String?
        if let reason, groups[GroupKey(flip: flip, rule: reason.rule, arm: reason.arm)] == nil {
          condition = quick.judgement(facts)?.condition(of: reason.rule, reason.arm)
        }
        if let reason {
          add(row.case, GroupKey(flip: flip, rule: reason.rule, arm: reason.arm), condition)
        } else {
          flips.append((row.submission, row.case, flip, nil, nil))
        }
      }
    }
    // Of a case that loses its reasons the old reason tells: looked up after the scan, whose state of the store it is not
    // part of.
    for flip in flips {
      let reason = try store.standingReason(ofSubmission: flip.submission) ?? ("", 0)
      let key = GroupKey(flip: flip.flip, rule: reason.rule, arm: reason.arm)
      let condition =
        groups[key] == nil
        ? try store.standingJudgement(ofSubmission: flip.submission)?.condition(of: reason.rule, reason.arm) : nil
      add(flip.case, key, condition)
    }
    return ReplaySummary(
      ruleSet: rules.hash, live: live, window: window, cells: cells,
      groups: groups.values.sorted { ($1.cases, $0.rule, $0.arm) < ($0.cases, $1.rule, $1.arm) },
      undecided: try store.undecidedCount(in: window), lacking: lacking,
      seconds: (ContinuousClock.now - start) / .seconds(1))
  }

  private mutating func add(_ id: String, _ key: GroupKey, _ condition: String?) {
    var group =
      groups[key]
      ?? ReplaySummary.Group(
        flip: key.flip, rule: key.rule, arm: key.arm, condition: condition ?? "", cases: 0, samples: [])
    group.cases += 1
    if group.samples.count < Self.sampleCount { group.samples.append(id) }
    groups[key] = group
  }

  private static let order: [Decision] = [.pass, .resubmit, .manual]

  private static func place(_ decision: Decision) -> Int {
    switch decision {
    case .pass: 0
    case .resubmit: 1
    case .manual: 2
    }
  }

  private var cells: [ReplaySummary.Cell] {
    counts.indices.filter { counts[$0] > 0 }.map { place in
      ReplaySummary.Cell(
        flip: Flip(from: Self.order[place / 12], to: Self.order[place / 4 % 3]),
        verdict: place % 4 == 3 ? nil : Self.order[place % 4], cases: counts[place])
    }
  }
}

extension Judgement {
  /// The first condition of a rule's finding that did not hold, as written in the rule.
  fileprivate func condition(of rule: String, _ arm: Int) -> String? {
    let found = findings + reasons
    let finding = found.first { $0.rule == rule && $0.arm == arm } ?? found.first { $0.rule == rule }
    let failing = finding?.conditions.first { $0.truth != "true" } ?? finding?.conditions.last
    return failing?.text
  }
}
