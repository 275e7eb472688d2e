import Foundation
package import Model

extension StoredCase {
  /// The case as one line of JSON, without its end. Fields that were not asked for are left out.
  package func exportLine() throws -> String { try jsonText(ExportLine(self)) }
}

private struct ExportLine: Encodable {
  let `case`: String
  let submission: Int
  let decision: Decision
  let reasons: [Reason]
  let documents: [ExportedDocument]
  /// Left out when no text was kept.
  let pages: [ExportedPage]?
  /// Left out when nobody took the decision back.
  let reopened: [ReopenedJSON]?

  init(_ stored: StoredCase) {
    `case` = stored.record.case
    submission = stored.number
    decision = stored.decision
    reasons = stored.reasons.map { Reason(rule: $0.rule, outcome: $0.outcome, text: $0.text) }
    documents = stored.result?.reading.map(ExportedDocument.all) ?? []
    pages = stored.result?.reading.flatMap(ExportedPage.all)
    reopened = stored.reopenings.isEmpty ? nil : stored.reopenings.map(ReopenedJSON.init)
  }

  struct Reason: Encodable {
    let rule: String
    let outcome: Finding.Outcome
    let text: String
  }
}

extension StoredCase {
  /// Why it is decided as it is; a case that nobody came to decide says so.
  var reasons: [Finding] {
    judgement?.reasons ?? [Finding(rule: "case.pending", outcome: .manual, text: "尚未处理")]
  }
}
