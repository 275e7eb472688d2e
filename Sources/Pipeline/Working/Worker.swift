import Foundation
import Glibc
package import Logging
import Model

/// The child that reads cases: one manifest per line in, exactly one result per line out, in order.
///
/// It touches no database and writes nothing but its answers, so that `docai run` and a cluster engine can start any
/// number of it, and a crash in an image library costs one case.
package struct Worker<Reader: CaseReader> {
  private var reader: Reader
  private let log: Logger

  package init(reader: Reader, log: Logger) {
    self.reader = reader
    self.log = log
  }

  /// Answers until the input ends. False when the output is gone and nobody hears the answers any more.
  package mutating func serve(input: Int32, output: Int32) -> Bool {
    var lines = LineBuffer()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      while let line = lines.next() {
        guard write(answer(to: line), to: output) else { return false }
      }
      let count = read(input, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      lines.append(chunk[..<count])
    }
    guard let line = lines.last() else { return true }
    return write(answer(to: line), to: output)
  }

  private mutating func answer(to line: [UInt8]) -> CaseResult {
    let start = ContinuousClock.now
    var result: CaseResult
    if let manifest = WorkLine.manifest(line) {
      result = answer(to: manifest)
    } else {
      log.error("a line is no manifest", metadata: ["bytes": "\(line.count)"])
      let name = WorkLine.name(line)
      result = CaseResult(
        key: name?.key ?? "", case: name?.case ?? "", status: .error, error: .badManifest, run: .init(reader))
    }
    result.run.milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    return result
  }

  private mutating func answer(to manifest: CaseManifest) -> CaseResult {
    var at = 0
    do throws(WorkError) {
      var lastSent: ContinuousClock.Instant?
      var reading = try reader.read(manifest) { file in
        // Twice a second tells enough.
        if file == at, let lastSent, .now - lastSent < .milliseconds(500) { return }
        (at, lastSent) = (file, .now)
        ProgressLine.send(file)
      }
      reading.account(for: manifest.files)
      return CaseResult(
        key: manifest.key, case: manifest.case, status: .ok, reading: reading,
        run: .init(reader, stages: reader.stages))
    } catch {
      log.error("a case was not read", metadata: ["reason": "\(error.rawValue)", "file": "\(at)"])
      return CaseResult(
        key: manifest.key, case: manifest.case, status: .error, error: error,
        file: manifest.files.indices.contains(at) ? manifest.files[at].name : nil, run: .init(reader))
    }
  }

  private func write(_ result: CaseResult, to output: Int32) -> Bool {
    guard let line = WorkLine.line(result) else { return false }
    return Descriptor.writeAll(line, to: output)
  }
}

extension CaseResult.Run {
  init(_ reader: some CaseReader, stages: StageTimes? = nil) {
    self.init(milliseconds: 0, reader: reader.fingerprint, stages: stages)
  }
}

extension CaseReading {
  /// A page of which the extractor says nothing is one that nobody could read.
  mutating func account(for sheets: [Sheet]) {
    for sheet in sheets where !pages.contains(where: { $0.file == sheet.file && $0.page == sheet.page }) {
      pages.append(PageReading(file: sheet.file, page: sheet.page, kind: "unreadable", isKindCertain: false))
    }
  }

  /// A scan of which nothing is said was not read; it must not vanish, for what was not read never helps to pass.
  mutating func account(for files: [CaseManifest.File]) {
    let known = Set(pages.map(\.file)).union(failures.map(\.file))
    for file in files where !known.contains(file.name) {
      failures.append(ScanFailure(file: file.name, reason: file.failure ?? .damaged))
    }
  }
}
