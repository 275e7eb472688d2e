import Extracting
package import Judging
package import Model
package import Store

/// scan → page → text → document → fields → findings → decision → report.
///
/// The first half needs the engines and runs in workers, which are processes of their own; the second half is cheap
/// and runs where the store is, so new rules never need a new look at a scan.
package struct Flow: Sendable {
  let store: Store
  let rules: JudgingRules
  /// Decides beside the rules, and changes nothing.
  let shadow: JudgingRules?
  let identity: ReadingIdentity
  let supervisor: Supervisor

  package init(
    store: Store, rules: JudgingRules, shadow: JudgingRules? = nil, identity: ReadingIdentity, supervisor: Supervisor
  ) {
    self.store = store
    self.rules = rules
    self.shadow = shadow
    self.identity = identity
    self.supervisor = supervisor
  }

  /// In a worker: scan → page → text → document → fields.
  static func read(
    _ manifest: CaseManifest, with reader: ScanReader, extractor: Extractor, progress: @escaping (Int) -> Void
  ) -> CaseReading {
    var sheets: [Sheet] = []
    var failures: [ScanFailure] = []
    reader.beginCase()
    for (index, file) in manifest.files.enumerated() {
      progress(index)
      switch ScanFile.bytes(of: file, in: manifest.dir) {
      case .failure(let reason): failures.append(ScanFailure(file: file.name, reason: reason))
      case .success(let scan):
        let (pages, unread) = reader.sheets(
          of: scan, file: file.name, isAsked: manifest.fullText ? nil : { extractor.isAsked($0) },
          progress: { progress(index) })
        sheets += pages
        failures += unread
      }
    }
    var looking = reader
    var reading = reader.measure(.extract) { extractor.read(sheets, looking: &looking) }
    reading.failures += failures
    reading.account(for: sheets)
    if manifest.fullText { reading.keepText(of: sheets) }
    return reading
  }

  /// Where the store is: the cases of a folder, all of them, to their decisions. A case that is there as it was, read
  /// by the same reader and judged by the same rules, costs no more than hashing its files.
  package func run(_ intake: Intake, progress: RunProgress, until isInterrupted: @escaping @Sendable () -> Bool) throws
  {
    var waiting: [Submission] = []
    for record in intake.records where !isInterrupted() {
      let submission = try intake.submission(of: record, identity: identity, at: progress.started)
      if let decision = try store.standingDecision(on: submission, ruleSet: rules.hash) {
        progress.count(.unchanged, decision)
      } else {
        try store.save(submission)
        waiting.append(submission)
      }
    }
    let queue = Queue(waiting)
    try supervisor.run(
      next: {
        while !isInterrupted(), let submission = queue.next() {
          // Fields → findings → decision, at once where the fields are known.
          if submission.files.isEmpty {
            try decide(submission, nil, as: .withoutScans, progress)
          } else if let result = try store.reading(forKey: submission.key) {
            try decide(submission, result, as: .judgedAgain, progress)
          } else {
            return (submission, submission.manifest(identity))
          }
        }
        return nil
      },
      done: { submission, result in
        if result.lacksFiles { try intake.requirePresence() }
        try decide(submission, result, as: .read, progress)
      })
  }

  /// Fields → findings → decision, stored with all they rest on in one transaction.
  private func decide(
    _ submission: Submission, _ result: CaseResult?, as way: RunTally.Way, _ progress: RunProgress
  ) throws {
    let material = result.map(CaseMaterial.init) ?? .noScans
    let judgement = rules.judge(material, record: submission.record)
    try store.save(submission, result: result, judgement: judgement, at: .now)
    if let shadow {
      let other = shadow.judge(material, record: submission.record).decision
      try store.saveShadow(
        other, of: shadow.hash, beside: judgement.decision, onCase: submission.record.case, at: .now)
    }
    progress.count(way, judgement.decision, result: result, givenUp: judgement.findings.count(where: \.isGivenUp))
  }

  /// Decision → report: the counts of the last week there is.
  package func report() throws -> WeekCounts? {
    try store.lastWeek().map { try store.counts(of: Period($0)) }
  }
}
