package import Model
package import Store
package import TestSupport

/// Made-up cases as a run would store them.
package enum MadeUp {
  package static let noon = moment("2026-11-20T12:00:00+08:00")

  package static func moment(_ text: String) -> Moment {
    guard let moment = Moment(iso: text) else { preconditionFailure("not a moment: \(text)") }
    return moment
  }

  package static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(iso: text) else { preconditionFailure("`\(text)` is no day") }
    return day
  }

  package static func week(_ name: String) -> Week {
    guard let week = Week(name) else { preconditionFailure("not a week: \(name)") }
    return week
  }

  package static func submission(
    _ id: String, received: String = "2026-11-20", city: String = "BJ", kind: String = "sale",
    faults: [Record.Fault] = [], scans: [String] = ["a.jpg"], key: String? = nil, seen: Moment = noon
  ) -> Submission {
    Submission(
      record: Record(
        case: id, columns: ["city": city, "kind": kind, "received": received, "listing": "101111224667"],
        faults: faults),
      files: scans.map { CaseManifest.File(name: $0, bytes: 7, sha256: "hash of \($0)") },
      key: key ?? "key of \(id)", folder: "cases/\(id)", seen: seen)
  }

  package static func result(_ id: String, name: String = "王小明", key: String? = nil) -> CaseResult {
    let field = Field(
      value: name, state: .certain, raw: name, file: "a.jpg", page: 1, box: Box(x: 1, y: 2, width: 30, height: 4),
      confidence: 0.97, source: 0, readings: [FieldReading(.value(name), weight: 1)], looks: 2)
    let card = Document(
      kind: "resident-id", sides: [.portrait], file: "a.jpg", page: 1, fields: ["name": field])
    return CaseResult(
      key: key ?? "key of \(id)", case: id, status: .ok, reading: CaseReading(documents: [card]),
      run: .init(milliseconds: 12, reader: "reader 1"))
  }

  package static func failure(_ id: String, _ error: WorkError = .crash) -> CaseResult {
    CaseResult(
      key: "key of \(id)", case: id, status: .error, error: error, run: .init(milliseconds: 3, reader: "reader 1"))
  }

  package static func judgement(
    _ decision: Decision, rule: String = "listing.match", arm: Int = 1, text: String = "", ruleSet: String = "rules 1"
  ) -> Judgement {
    let outcome: Finding.Outcome = decision == .resubmit ? .resubmit : .manual
    let reasons = decision == .pass ? [] : [Finding(rule: rule, arm: arm, outcome: outcome, text: text)]
    return Judgement(decision: decision, findings: reasons, reasons: reasons, ruleSet: ruleSet)
  }

  package static func verdict(_ id: String, _ decision: Decision, note: String = "", at: Moment = noon) -> Verdict {
    Verdict(case: id, decision: decision, reviewer: "reviewer 1", note: note, at: at)
  }

  package static func store(in folder: TemporaryFolder, access: Store.Access = .create) throws -> Store {
    try Store(path: folder.path("s.sqlite"), access: access)
  }
}

extension Store {
  /// Stores a case with a reading and a decision.
  package func save(_ submission: Submission, _ decision: Decision) throws {
    let id = submission.record.case
    try save(
      submission, result: MadeUp.result(id, key: submission.key), judgement: MadeUp.judgement(decision),
      at: MadeUp.noon)
  }

  package var lastSubmissions: [StoredCase] {
    get throws {
      var cases: [StoredCase] = []
      try forEachLastSubmission { cases.append($0) }
      return cases
    }
  }
}
