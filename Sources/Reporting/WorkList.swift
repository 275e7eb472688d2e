package import Model

/// The cases somebody has to act on next, one line each, for a spreadsheet.
package enum WorkList: String, Hashable, Sendable, CaseIterable {
  /// For the reviewers, with everything that speaks against a decision.
  case manual
  /// For the submitters, with the sentence to send them.
  case resubmit

  package var decision: Decision { self == .manual ? .manual : .resubmit }

  /// With the byte order mark.
  package var heading: String {
    let last = self == .manual ? "reasons" : "message"
    return Spreadsheet.byteOrderMark
      + Spreadsheet.line(
        ["case", "city", "kind", "received", last].map(Spreadsheet.Cell.text), separator: .tab)
  }

  package func line(_ stored: StoredCase) -> String {
    let reopened = stored.reopenings.map { "重新打开（\($0.reviewer)）：曾自动\(stored.decision.chinese)" }
    let texts =
      (self == .manual ? reopened : [])
      + stored.reasons.filter { self == .manual || $0.outcome == .resubmit }.map { reason in
        self == .resubmit ? reason.text : reasonCode(rule: reason.rule, arm: reason.arm) + " " + reason.text
      }
    let record = stored.record
    return Spreadsheet.line(
      [
        .text(record.case), .text(record.city), .text(record.kind),
        record.received.map { .plain($0.iso) } ?? .text(record.columns["received"] ?? ""),
        .text(texts.joined(separator: "；")),
      ], separator: .tab)
  }
}
