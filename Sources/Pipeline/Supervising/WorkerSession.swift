import Glibc
import Logging
import Model

/// A worker at work: asks it one manifest at a time and never trusts the answer.
struct WorkerSession: ~Copyable {
  private var process: WorkerProcess
  private var answers = LineBuffer()
  private var messages = LineBuffer()
  private var haveMessagesEnded = false
  /// The first of its messages, which mostly says what is wrong.
  private var firstWords = ""
  private let log: Logger
  /// Cases it has answered.
  private(set) var answered = 0

  /// A longer line is no answer.
  private static let longestLine = 16 << 20

  init(_ command: WorkerCommand, log: Logger) throws(WorkerStartError) {
    process = try WorkerProcess(command)
    self.log = log
  }

  enum Answer {
    case result(CaseResult)
    /// The worker is gone, or said something that is no answer and was ended; `file` is the index it was at.
    case failed(WorkError, file: Int?)
    case gaveUp(code: Int32, words: String)
  }

  mutating func ask(_ manifest: CaseManifest, limits: Supervisor.Limits) -> Answer {
    guard let line = WorkLine.line(manifest) else { return .failed(.badManifest, file: nil) }
    var deadlines = Deadlines(limits, files: manifest.files.count)
    var sent = 0
    var file: Int?
    while true {
      if let answer = answers.next() { return judge(answer, of: manifest, file: file) }
      guard answers.rest < Self.longestLine else { return crash("an answer without end", file: file) }
      let left = deadlines.left
      guard left > .zero else {
        log.warning(
          "a worker was ended: no answer in time", metadata: ["progress": "\(file.map(String.init) ?? "none")"])
        process.kill()
        return .failed(.timeout, file: file)
      }
      var waiting = [
        pollfd(fd: sent < line.count ? process.input : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: process.output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: haveMessagesEnded ? -1 : process.errors, events: Int16(POLLIN), revents: 0),
      ]
      // Rounded up, so that the last wait does not spin.
      guard poll(&waiting, 3, Int32(clamping: Int(left / .milliseconds(1)) + 1)) > 0 else { continue }
      if waiting[2].revents != 0, let now = drainMessages() {
        file = now
        deadlines.progress()
      }
      if waiting[1].revents != 0, !receive() { return died(file: file) }
      if waiting[0].revents != 0 {
        let count = line.withUnsafeBytes { write(process.input, $0.baseAddress.map { $0 + sent }, $0.count - sent) }
        // A closed input is seen again as the end of the output, or as silence.
        sent = count > 0 ? sent + count : count < 0 && errno == EPIPE ? line.count : sent
      }
    }
  }

  /// Ends a healthy worker: its input ends, and it has five seconds to follow.
  consuming func retire() {
    process.closeInput()
    _ = process.end(patience: .seconds(5))
  }

  private mutating func judge(_ line: [UInt8], of manifest: CaseManifest, file: Int?) -> Answer {
    guard let result = WorkLine.result(line, of: manifest) else {
      return crash("an answer to nothing asked", file: file)
    }
    guard answers.rest == 0 else { return crash("more than one answer", file: file) }
    answered += 1
    return .result(result)
  }

  private mutating func crash(_ reason: String, file: Int?) -> Answer {
    log.error("a worker was ended", metadata: ["reason": "\(reason)"])
    process.kill()
    return .failed(.crash, file: file)
  }

  private mutating func died(file: Int?) -> Answer {
    let ending = process.end(patience: .seconds(1))
    let file = drainMessages() ?? file
    log.error(
      "a worker ended",
      metadata: ["code": "\(ending.code ?? -1)", "signal": "\(ending.signal ?? 0)"])
    if ending.isGivingUp, answered == 0, let code = ending.code {
      return .gaveUp(code: code, words: firstWords)
    }
    return .failed(ending.isOutOfMemory ? .memory : .crash, file: file)
  }

  /// False at the end of the output.
  private mutating func receive() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(process.output, &chunk, chunk.count)
    if count > 0 { answers.append(chunk[..<count]) }
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
  }

  /// Passes on what the worker says to people; the last progress it told, if any.
  private mutating func drainMessages() -> Int? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(process.errors, &chunk, chunk.count)
    guard count > 0 else {
      haveMessagesEnded = count == 0
      return nil
    }
    messages.append(chunk[..<count])
    var file: Int?
    while let line = messages.next() {
      if let now = ProgressLine.file(line) {
        file = now
      } else {
        let text = ScanName.printable(String(decoding: line, as: UTF8.self))
        if firstWords.isEmpty { firstWords = String(text.prefix(300)) }
        log.info("worker: \(text)")
      }
    }
    if messages.rest > 1 << 16 { messages = LineBuffer() }
    return file
  }
}
