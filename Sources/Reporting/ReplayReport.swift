import Diagnosing
package import Model
import Statistics

/// A replay with what its gates say, for people and for programs; ids of cases are all it holds of a case.
package struct ReplayReport {
  let summary: ReplaySummary
  let number: Int
  let gates: [Gate]
  let titles: [String: String]
  let names: Names

  package enum Outcome: Hashable, Sendable {
    case met, missed
    case unproven(missing: Int?)
  }

  package struct Gate: Hashable, Sendable {
    /// As written.
    let text: String
    let outcome: Outcome
    let measured: String

    package init(text: String, outcome: Outcome, measured: String) {
      self.text = text
      self.outcome = outcome
      self.measured = measured
    }

    /// `[未过] 误通过率 不高于 0.1%：复核 12 件，有误 0 件，上限 22.10%；还要复核 2984 件`.
    package var line: String { "[\(word)] \(text)：\(measured)" + (missing.map { "；\($0)" } ?? "") }

    var word: String {
      switch outcome {
      case .met: "达到"
      case .missed: "未过"
      case .unproven: "证据不足"
      }
    }

    private var missing: String? {
      guard case .unproven(let missing) = outcome else { return nil }
      return missing.map { "还要复核 \($0) 件，且无误" } ?? "无从证实"
    }
  }

  /// - Parameters:
  ///   - titles: rule id → its title.
  ///   - names: those of kinds.
  package init(_ summary: ReplaySummary, number: Int, gates: [Gate], titles: [String: String], names: Names = Names()) {
    self.summary = summary
    self.number = number
    self.gates = gates
    self.titles = titles
    self.names = names
  }

  // MARK: - What all forms say

  var heading: String {
    "规则重放 \(number)：候选 \(summary.ruleSet.prefix(12))，对现行 "
      + (summary.live.isEmpty ? "（尚无）" : String(summary.live.prefix(12)))
  }

  var windowLine: String {
    "案件 \(summary.cases) 件（\(summary.window.inWords(.chinese, names: names))）"
  }

  var flipCount: Int { summary.count { $0.flip.from != $0.flip.to } }

  /// Decisions before and after.
  var decisionLines: [String] {
    let (before, after) = (summary.before, summary.after)
    return [
      "结论不同 \(flipCount) 件",
      "通过 \(before.pass) → \(after.pass)，退回 \(before.resubmit) → \(after.resubmit)，人工 \(before.manual) → \(after.manual)",
    ]
  }

  var automaticLine: String { "自动占比 " + line(summary.automatic) }

  var wrongLine: String {
    summary.reviewed == 0
      ? "误判：没有复核过的案件，无从比较" : "误判（复核过的 \(summary.reviewed) 件中） " + line(summary.wrong)
  }

  private func line(_ counts: PairedCounts) -> String {
    let rates = "\(Rate(counts.before, of: counts.all).percent) → \(Rate(counts.after, of: counts.all).percent)"
    let paired = PairedProportion(counts)
    guard let change = paired.change, let interval = paired.interval() else { return rates }
    return rates
      + "，变化 \(signed(change)) 个百分点（95% 区间 \(signed(interval.lower)) 至 \(signed(interval.upper))，成对比例，Newcombe 法）"
  }

  private func signed(_ share: Double) -> String { Reporting.signed(hundredths(share)) }

  /// What the reader must know about the cases.
  var remarks: [String] {
    var remarks: [String] = []
    if summary.undecided > 0 { remarks.append("另有 \(summary.undecided) 件还没有结论，没有重放") }
    if summary.lacking > 0 {
      remarks.append("其中 \(summary.lacking) 件当时没有读候选规则要看的字段（--fields needed），按不明处理")
    }
    return remarks
  }

  func title(_ group: ReplaySummary.Group) -> String {
    group.rule.isEmpty ? "没有一条规则查实" : allTitles(titles)[group.rule] ?? ""
  }

  func code(_ group: ReplaySummary.Group) -> String { reasonCode(rule: group.rule, arm: group.arm) }
}

extension Flip {
  /// `通过→人工`.
  var chinese: String { "\(from.chinese)→\(to.chinese)" }
}

extension ShadowCounts {
  /// From the live decision to its own, the most cases first; also where the two are alike.
  var flips: [(key: Flip, value: Int)] {
    cases.sorted { ($1.value, $0.key.chinese) < ($0.value, $1.key.chinese) }
  }

  /// `影子规则 5f0c…：判了 120 件，结论不同 5 件（通过→人工 3，人工→通过 2）`.
  package var line: String {
    let flips = flips.filter { $0.key.from != $0.key.to }
    let all = cases.values.reduce(0, +)
    let different = flips.reduce(0) { $0 + $1.value }
    let parts = flips.map { "\($0.key.chinese) \($0.value)" }.joined(separator: "，")
    return "影子规则 \(ruleSet.prefix(12))：判了 \(all) 件，结论不同 \(different) 件" + (parts.isEmpty ? "" : "（\(parts)）")
  }
}

extension PairedProportion {
  init(_ counts: PairedCounts) {
    self.init(
      both: counts.both, onlyBefore: counts.onlyBefore, onlyAfter: counts.onlyAfter, neither: counts.neither)
  }
}
