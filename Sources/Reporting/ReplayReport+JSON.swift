import Foundation
import Model
import Statistics

extension ReplayReport {
  /// One object, keys in order.
  package func json() throws -> String { try encoded(Content(self)) }

  private struct Content: Encodable {
    let schemaVersion = 1
    let replay: Int
    let ruleSet: String
    let live: String
    let cases: Int
    let undecided: Int
    let lacking: Int
    let reviewed: Int
    let seconds: Double
    let decisions: [String: [String: Int]]
    let flips: [String: Int]
    let automaticRate: Change
    let wrongAutomatic: Change
    let groups: [Group]
    let gates: [EncodedGate]

    init(_ report: ReplayReport) {
      let summary = report.summary
      replay = report.number
      ruleSet = summary.ruleSet
      live = summary.live
      cases = summary.cases
      undecided = summary.undecided
      lacking = summary.lacking
      reviewed = summary.reviewed
      seconds = (summary.seconds * 1000).rounded() / 1000
      func tally(_ tally: WeekCounts.Tally) -> [String: Int] {
        ["pass": tally.pass, "resubmit": tally.resubmit, "manual": tally.manual]
      }
      decisions = ["before": tally(summary.before), "after": tally(summary.after)]
      flips = Dictionary(
        summary.cells.filter { $0.flip.from != $0.flip.to }
          .map { ("\($0.flip.from.rawValue)-to-\($0.flip.to.rawValue)", $0.cases) }, uniquingKeysWith: +)
      automaticRate = Change(summary.automatic)
      wrongAutomatic = Change(summary.wrong)
      groups = summary.groups.map { group in
        Group(
          from: group.flip.from.rawValue, to: group.flip.to.rawValue, rule: group.rule, arm: group.arm,
          condition: group.condition, cases: group.cases, samples: group.samples)
      }
      gates = report.gates.map(EncodedGate.init)
    }

    enum CodingKeys: String, CodingKey {
      case schemaVersion = "schema-version"
      case ruleSet = "rule-set"
      case automaticRate = "automatic-rate"
      case wrongAutomatic = "wrong-automatic"
      case replay, live, cases, undecided, lacking, reviewed, seconds, decisions, flips, groups, gates
    }
  }

  /// Shares of the same cases before and after, with the 95 % interval of their difference.
  private struct Change: Encodable {
    let before: Int
    let after: Int
    let cases: Int
    let difference: Double?
    let interval: [Double]?

    init(_ counts: PairedCounts) {
      (before, after, cases) = (counts.before, counts.after, counts.all)
      difference = PairedProportion(counts).change
      interval = PairedProportion(counts).interval().map { [$0.lower, $0.upper] }
    }
  }

  private struct Group: Encodable {
    let from: String
    let to: String
    let rule: String
    let arm: Int
    let condition: String
    let cases: Int
    let samples: [String]
  }

  private struct EncodedGate: Encodable {
    let gate: String
    let outcome: String
    let measured: String
    /// Verdicts that are missing.
    let missing: Int?

    init(_ gate: ReplayReport.Gate) {
      self.gate = gate.text
      measured = gate.measured
      switch gate.outcome {
      case .met: (outcome, missing) = ("met", nil)
      case .missed: (outcome, missing) = ("missed", nil)
      case .unproven(let more): (outcome, missing) = ("unproven", more)
      }
    }
  }
}

extension [Promotion] {
  package func historyJSON() throws -> String {
    try encoded(
      map { promotion in
        Entry(
          at: promotion.at.iso, action: promotion.action.rawValue, ruleSet: promotion.ruleSet, who: promotion.who,
          replay: promotion.replay, unproven: promotion.unproven, decided: promotion.decided,
          standing: promotion.standing)
      })
  }

  private struct Entry: Encodable {
    let at: String
    let action: String
    let ruleSet: String
    let who: String
    let replay: Int64?
    let unproven: String?
    let decided: Int?
    let standing: Int?

    enum CodingKeys: String, CodingKey {
      case ruleSet = "rule-set"
      case at, action, who, replay, unproven, decided, standing
    }
  }
}

private func encoded(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
  return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}
