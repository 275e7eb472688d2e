/// What was handed in of a case at one time. Changed files or a changed record under the same id are a new submission.
package struct Submission: Hashable, Sendable {
  package var record: Record
  package var files: [CaseManifest.File]
  /// The manifest's key, under which its reading is kept.
  package var key: String
  /// The case's folder, from which crops are cut when asked for.
  package var folder: String
  /// When it was first seen. It fixes the week of a case whose record has no day.
  package var seen: Moment

  package init(record: Record, files: [CaseManifest.File], key: String, folder: String, seen: Moment) {
    self.record = record
    self.files = files
    self.key = key
    self.folder = folder
    self.seen = seen
  }

  /// The week it is counted in: that of the day it was received, else of the day it was first seen.
  package var week: Week { Week(of: record.received ?? seen.day) }
}

/// One submission of a case with everything known of it.
package struct StoredCase: Hashable, Sendable {
  package var submission: Submission
  /// Counts the submissions of the case from 1.
  package var number: Int
  /// Nil when nothing was read: there are no scans, or it was not its turn yet.
  package var result: CaseResult?
  /// Nil until it is decided; the case is manual so long.
  package var judgement: Judgement?
  package var decidedAt: Moment?
  /// Oldest first.
  package var verdicts: [Verdict]
  /// Who took its automatic decision back, the oldest first.
  package var reopenings: [Reopening]

  package init(
    submission: Submission, number: Int, result: CaseResult? = nil, judgement: Judgement? = nil,
    decidedAt: Moment? = nil, verdicts: [Verdict] = [], reopenings: [Reopening] = []
  ) {
    self.submission = submission
    self.number = number
    self.result = result
    self.judgement = judgement
    self.decidedAt = decidedAt
    self.verdicts = verdicts
    self.reopenings = reopenings
  }

  package var record: Record { submission.record }
  package var decision: Decision { judgement?.decision ?? .manual }
}

/// What a reviewer says the decision should have been: the truth that the rates are measured against.
package struct Verdict: Hashable, Sendable {
  package var `case`: String
  package var decision: Decision
  package var reviewer: String
  package var note: String
  package var at: Moment

  package init(case: String, decision: Decision, reviewer: String, note: String, at: Moment) {
    self.case = `case`
    self.decision = decision
    self.reviewer = reviewer
    self.note = note
    self.at = at
  }
}
