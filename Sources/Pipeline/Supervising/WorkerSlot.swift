import Logging
import Model

/// One place among the `--jobs`: the worker in it is replaced when it fails or has read enough.
struct WorkerSlot: ~Copyable {
  private let command: WorkerCommand
  private let limits: Supervisor.Limits
  private let log: Logger
  private var session: WorkerSession?

  init(command: WorkerCommand, limits: Supervisor.Limits, log: Logger) {
    self.command = command
    self.limits = limits
    self.log = log
    session = nil
  }

  /// Scans of one case that are left out because a worker crashed on them.
  private static let mostLeftOut = 3

  /// Always an answer. After a second crash the scan the worker was at is left out, so that one bad scan costs no
  /// other its reading; when that does not help either, the crash is the answer.
  mutating func read(_ manifest: CaseManifest) throws(WorkerStartError) -> CaseResult {
    let start = ContinuousClock.now
    var failure: (error: WorkError, file: Int?) = (.crash, nil)
    var asked = manifest
    for attempt in 1...2 + Self.mostLeftOut {
      if attempt > 2 {
        guard let file = failure.file, asked.files.indices.contains(file), asked.files[file].failure == nil
        else { break }
        log.error("a scan is left out", metadata: ["file": "\(file)"])
        asked.files[file].failure = .crash
      }
      var worker = try takeOrStart()
      switch worker.ask(asked, limits: limits) {
      case .result(let result):
        if worker.answered < limits.recycle { session = consume worker } else { worker.retire() }
        return result
      case .gaveUp(let code, let words):
        throw .gaveUp(code: code, words: words)
      case .failed(let error, let file):
        failure = (error, file)
      }
      // Who was silent once would be silent twice.
      if failure.error == .timeout { break }
    }
    return CaseResult(
      key: manifest.key, case: manifest.case, status: .error, error: failure.error,
      file: failure.file.flatMap { manifest.files.indices.contains($0) ? manifest.files[$0].name : nil },
      run: .init(milliseconds: Int((ContinuousClock.now - start) / .milliseconds(1)), reader: ""))
  }

  private mutating func takeOrStart() throws(WorkerStartError) -> WorkerSession {
    if let worker = session.take() { return worker }
    return try WorkerSession(command, log: log)
  }

  mutating func retire() {
    guard let worker = session.take() else { return }
    worker.retire()
  }
}
