import Foundation
import Glibc
import Model
import TestSupport
import Testing

@Suite("docai worker")
struct WorkerCommandTests {
  let folder: TemporaryFolder
  let docai: Docai

  init() throws {
    folder = try TemporaryFolder()
    docai = Docai(in: folder.path)
  }

  private struct Result: Decodable {
    struct Reading: Decodable {
      struct Failure: Decodable {
        let file: String
        let reason: String
      }
      struct Page: Decodable {
        let text: [String]?
      }
      let pages: [Page]
      let failures: [Failure]
    }
    let v: Int
    let key: String
    let `case`: String
    let status: String
    let error: String?
    let reading: Reading?
  }

  private func manifest(_ name: String, files: [String]) -> String {
    let files = files.map { "{\"name\":\"\($0)\",\"bytes\":3,\"sha256\":\"\(Self.hash)\"}" }.joined(separator: ",")
    return
      "{\"v\":1,\"key\":\"k-\(name)\",\"case\":\"\(name)\",\"dir\":\"\(folder.path)\",\"files\":[\(files)],\"record\":{},"
      + "\"fields\":\"all\"}\n"
  }

  /// SHA-256 of `abc`.
  private static let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  private static let samplesHash = "616ea69f842d51918cb9598d691a5374fc23e7369413f2a8b2b07a45e72c0c7d"

  @Test("answers one line for each, in order, and ends with its input")
  func answers() throws {
    try folder.write("no-image.jpg", "abc")
    try folder.write("changed.jpg", "abd")
    let input =
      manifest("A", files: ["no-image.jpg", "changed.jpg", "gone.jpg"]) + "nonsense\n" + manifest("B", files: [])
    let output = try docai.run("worker", "--rules", RunFolder.rules, input: Data(input.utf8))
    #expect(output.code == 0)
    let results = try output.lines.map { try JSONDecoder().decode(Result.self, from: Data($0.utf8)) }
    #expect(results.map(\.case) == ["A", "", "B"])
    #expect(results.map(\.status) == ["ok", "error", "ok"])
    #expect(results.map(\.error) == [nil, "bad-manifest", nil])
    #expect(
      results[0].reading?.failures.map { "\($0.file) \($0.reason)" }.sorted() == [
        "changed.jpg changed", "gone.jpg missing", "no-image.jpg not-an-image",
      ])
    #expect(output.errors.contains("progress 2\n"), "it tells which file it is at")
  }

  @Test("the text of a page comes when the manifest asks for it", arguments: [false, true])
  func fullText(isWanted: Bool) throws {
    let scan = "case-06/图片57.webp"
    let cases = URL(fileURLWithPath: RunFolder.rules).deletingLastPathComponent().appendingPathComponent(
      "samples/cases")
    let bytes = try Data(contentsOf: cases.appendingPathComponent(scan))
    let file = CaseManifest.File(name: scan, bytes: bytes.count, sha256: Self.samplesHash)
    let manifest = CaseManifest(
      key: "k", case: "A", dir: cases.path, files: [file], record: [:], fields: .needed, fullText: isWanted)
    let output = try docai.run(
      "worker", "--rules", RunFolder.rules, "--fields", "needed", input: try JSONEncoder().encode(manifest))
    let result = try JSONDecoder().decode(Result.self, from: Data(output.text.utf8))
    let pages = try #require(result.reading?.pages)
    #expect(pages.map { $0.text != nil } == [isWanted])
    #expect(pages.allSatisfy { $0.text?.isEmpty != true })
  }

  @Test("an empty input is a clean end")
  func empty() throws {
    let output = try docai.run("worker", "--rules", RunFolder.rules)
    #expect(output.code == 0)
    #expect(output.text.isEmpty)
  }

  @Test("refuses to work with other rules than the run began with")
  func otherRules() throws {
    let output = try docai.run("worker", "--rules", RunFolder.rules, "--identity", "sha256:00")
    #expect(output.code == 78)
    #expect(output.errors.contains("have changed"))
  }

  @Test("ends when its parent is gone, even while it waits for work")
  func orphan() throws {
    let shell = Process()
    let input = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "exec 3<&0; \"$0\" worker --rules \"$1\" <&3 & echo $! > pid; wait", Docai.binary, RunFolder.rules,
    ]
    shell.standardInput = input
    shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try shell.run()
    let pid = { (try? String(contentsOfFile: folder.path("pid"), encoding: .utf8)).flatMap { Int32($0.dropLast()) } }
    #expect(eventually { pid() != nil })
    let worker = try #require(pid())
    try input.fileHandleForWriting.write(contentsOf: Data(manifest("A", files: []).utf8))
    usleep(500_000)
    #expect(kill(worker, 0) == 0)
    kill(shell.processIdentifier, SIGKILL)
    #expect(eventually { kill(worker, 0) != 0 })
    // Held open until here, so that it was not the end of its input that ended it.
    try input.fileHandleForWriting.close()
  }
}
