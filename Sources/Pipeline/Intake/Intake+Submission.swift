import Model

extension Intake {
  /// A case as it lies there now, with the key of its reading.
  func submission(
    of record: Record, identity: ReadingIdentity, at seen: Moment
  ) throws(IntakeError) -> Submission {
    let manifest = try manifest(of: record, identity: identity)
    return Submission(record: record, files: manifest.files, key: manifest.key, folder: manifest.dir, seen: seen)
  }
}

extension Submission {
  /// What a worker is asked.
  func manifest(_ identity: ReadingIdentity) -> CaseManifest {
    CaseManifest(
      key: key, case: record.case, dir: folder, files: files, record: record.columns, fields: identity.scope,
      fullText: identity.fullText)
  }
}

extension CaseResult {
  /// Whether files that were there a moment ago were not: perhaps the whole share is gone.
  var lacksFiles: Bool { error == .unreadable || reading?.failures.contains { $0.reason == .missing } == true }
}
