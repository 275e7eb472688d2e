package import Model

extension StoredCase {
  /// The same as `explanation` for programs: the judgement with its conditions, what was read, and the verdicts.
  /// - Parameter showsText: whether the text of the pages is among it, where it was kept.
  package func explanationJSON(holding: [Finding]? = nil, showsText: Bool = false) throws -> String {
    try jsonText(ExplanationJSON(self, holding: holding, showsText: showsText), pretty: true) + "\n"
  }
}

private struct ExplanationJSON: Encodable {
  let schemaVersion = 1
  let `case`: String
  let submission: Int
  let decision: Decision
  let decidedAt: String?
  let record: [String: String]
  let faults: [Record.Fault]
  let reasons: [Finding]
  let findings: [Finding]
  let holding: [Finding]?
  let documents: [ExportedDocument]
  let pages: [ExportedPage]?
  let failures: [ScanFailure]
  let error: WorkError?
  let verdicts: [ReviewersVerdict]
  let reopened: [ReopenedJSON]
  let ruleSet: String?
  let reader: String?

  init(_ stored: StoredCase, holding: [Finding]?, showsText: Bool) {
    `case` = stored.record.case
    submission = stored.number
    decision = stored.decision
    decidedAt = stored.decidedAt?.iso
    record = stored.record.columns
    faults = stored.record.faults
    reasons = stored.reasons
    findings = stored.judgement?.findings ?? []
    self.holding = holding
    documents = stored.result?.reading.map(ExportedDocument.all) ?? []
    pages = showsText ? stored.result?.reading.flatMap(ExportedPage.all) : nil
    failures = stored.result?.reading?.failures ?? []
    error = stored.result?.error
    verdicts = stored.verdicts.map(ReviewersVerdict.init)
    reopened = stored.reopenings.map(ReopenedJSON.init)
    ruleSet = stored.judgement?.ruleSet
    reader = stored.result?.run.reader
  }

  struct ReviewersVerdict: Encodable {
    let decision: Decision
    let reviewer: String
    let note: String
    let at: String

    init(_ verdict: Verdict) {
      decision = verdict.decision
      reviewer = verdict.reviewer
      note = verdict.note
      at = verdict.at.iso
    }
  }

  enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema-version"
    case `case`, submission, decision, record, faults, reasons, findings, holding, documents, pages, failures, error
    case verdicts, reopened, reader
    case decidedAt = "decided-at"
    case ruleSet = "rule-set"
  }
}
