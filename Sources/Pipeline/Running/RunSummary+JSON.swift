import Foundation
import Model
import Reporting

extension RunSummary {
  /// One line, keys in order.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Content(self)), as: UTF8.self) + "\n"
  }

  private struct Content: Encodable {
    let schemaVersion = 1
    let folder: String
    let cases: Int
    let decisions: [String: Int]
    let ways: [String: Int]
    let givenUp: Int
    let failedCases: [Failed]
    let failedScans: [Failed]
    let manualReasons: [Reason]
    let warnings: [String]
    let isInterrupted: Bool
    let seconds: Double
    let week: String?
    let sentence: String

    init(_ summary: RunSummary) {
      folder = summary.folder
      cases = summary.total
      let tally = summary.tally
      decisions = [
        "pass": tally.decisions.pass, "resubmit": tally.decisions.resubmit, "manual": tally.decisions.manual,
      ]
      ways = Dictionary(
        RunTally.Way.allCases.map { ($0.rawValue, tally.ways[$0] ?? 0) }, uniquingKeysWith: { first, _ in first })
      givenUp = tally.givenUp
      failedCases = tally.failedCases.map { Failed(case: $0.case, file: $0.file, page: 0, reason: $0.reason.rawValue) }
      failedScans = tally.failedScans.map {
        Failed(case: $0.case, file: $0.file, page: $0.reason.page, reason: $0.reason.reason.rawValue)
      }
      manualReasons = (summary.week?.manualReasons ?? []).map { Reason(rule: $0.rule, arm: $0.arm, cases: $0.cases) }
      warnings = summary.warnings.map(\.chinese)
      isInterrupted = summary.isInterrupted
      seconds = (summary.time / .seconds(1) * 1000).rounded() / 1000
      week = summary.week?.period.name
      sentence = summary.sentence
    }

    enum CodingKeys: String, CodingKey {
      case schemaVersion = "schema-version"
      case givenUp = "given-up-rules"
      case failedCases = "failed-cases"
      case failedScans = "failed-scans"
      case manualReasons = "manual-reasons"
      case isInterrupted = "interrupted"
      case folder, cases, decisions, ways, warnings, seconds, week, sentence
    }
  }

  private struct Failed: Encodable {
    let `case`: String
    let file: String
    /// 0: all of it.
    let page: Int
    let reason: String
  }

  private struct Reason: Encodable {
    let rule: String
    let arm: Int
    let cases: Int
  }
}
