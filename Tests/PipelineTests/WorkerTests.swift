import Foundation
import Glibc
import Logging
import Model
import Pipeline
import TestSupport
import Testing

/// Reads every file but those whose names begin with `lost`.
private struct SmallReader: CaseReader {
  var fingerprint: String { "small" }
  let stages: StageTimes?

  init(stages: StageTimes? = nil) { self.stages = stages }

  mutating func read(_ manifest: CaseManifest, progress: (Int) -> Void) throws(WorkError) -> CaseReading {
    var reading = CaseReading()
    for (index, file) in manifest.files.enumerated() {
      progress(index)
      if file.name == "bad.png" { throw .unreadable }
      if file.name.hasPrefix("lost") { continue }
      reading.pages.append(PageReading(file: file.name, page: 1, kind: "other", isKindCertain: true))
    }
    return reading
  }
}

@Suite("the worker")
struct WorkerTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What the worker says to this input, line by line.
  private func answers(to input: Data, stages: StageTimes? = nil) throws -> [CaseResult] {
    let asked = try folder.write("input", input)
    let (source, sink) = (open(asked, O_RDONLY), open(folder.path("output"), O_CREAT | O_TRUNC | O_WRONLY, 0o600))
    var worker = Worker(
      reader: SmallReader(stages: stages), log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let wasHeard = worker.serve(input: source, output: sink)
    #expect(wasHeard)
    _ = (close(source), close(sink))
    let output = try String(contentsOfFile: folder.path("output"), encoding: .utf8)
    #expect(output.isEmpty || output.hasSuffix("\n"))
    return try output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      try JSONDecoder().decode(CaseResult.self, from: Data($0.utf8))
    }
  }

  private func line(_ name: String, files: [String]) throws -> Data {
    let manifest = CaseManifest(
      key: "sha256:\(name)", case: name, dir: "/x",
      files: files.map { .init(name: $0, bytes: 1, sha256: "00") }, record: [:])
    return try JSONEncoder().encode(manifest) + Data("\n".utf8)
  }

  @Test("one line out for each line in, in order, good or bad")
  func order() throws {
    let input =
      try line("A", files: ["a.png"]) + Data("no JSON\n".utf8) + line("B", files: ["bad.png"]) + Data("\n".utf8)
      + Data("{\"key\":\"k\",\"case\":\"C\"}\n".utf8) + Data([0xFF, 0xFE, 0x0A]) + line("D", files: [])
    let results = try answers(to: input)
    #expect(results.map(\.case) == ["A", "", "B", "", "C", "", "D"])
    #expect(
      results.map(\.error) == [nil, .badManifest, .unreadable, .badManifest, .badManifest, .badManifest, nil])
    #expect(results.map(\.status) == [.ok, .error, .error, .error, .error, .error, .ok])
    #expect(results[0].key == "sha256:A" && results[0].run.reader == "small")
    #expect(results[2].file == "bad.png")
  }

  @Test("a last line without an end is answered, and an empty input is none")
  func ends() throws {
    #expect(try answers(to: line("A", files: []).dropLast()).map(\.case) == ["A"])
    #expect(try answers(to: Data()).isEmpty)
  }

  @Test("where the time went comes with what was read, not with an error")
  func stages() throws {
    var times = StageTimes()
    times.add(1.5, to: .firstLook, calls: 3)
    let results = try answers(to: line("A", files: ["a.png"]) + line("B", files: ["bad.png"]), stages: times)
    #expect(results.map(\.run.stages) == [times, nil])
  }

  @Test("a scan of which the reader says nothing becomes a failure")
  func accounting() throws {
    let reading = try #require(try answers(to: line("A", files: ["a.png", "lost.png"])).first?.reading)
    #expect(reading.pages.map(\.file) == ["a.png"])
    #expect(reading.failures == [ScanFailure(file: "lost.png", reason: .damaged)])
  }

  @Test(
    "names that lead out of the case's folder make a manifest bad",
    arguments: ["../a.png", "/etc/passwd", "a/../../b", "", "%2E%2E/x"])
  func escaping(_ name: String) throws {
    #expect(try answers(to: line("A", files: [name])).map(\.error) == [.badManifest])
  }

  @Test("another version of the protocol is a bad manifest")
  func version() throws {
    let text = String(decoding: try line("A", files: []), as: UTF8.self).replacingOccurrences(
      of: "\"v\":1", with: "\"v\":2")
    #expect(try answers(to: Data(text.utf8)).map(\.error) == [.badManifest])
  }
}
