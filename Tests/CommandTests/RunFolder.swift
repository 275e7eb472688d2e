import Foundation
import TestSupport

/// A made-up folder of cases with a fake worker that does what the first word of a case's id says.
struct RunFolder {
  let folder: TemporaryFolder
  let worker: FakeWorker
  var docai: Docai

  static let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("rules").path

  /// Each case has one scan, but those whose id begins with `empty`, which have no folder.
  init(_ cases: [String]) throws {
    folder = try TemporaryFolder()
    worker = try FakeWorker(in: folder)
    docai = Docai(in: folder.path)
    docai.environment["DOCAI_WORKER"] = worker.path
    let lines = cases.map { "\($0)\tBJ\tsale\t101111224667\t张三\t李四\t2026-11-20\n" }
    try folder.write("cases/cases.tsv", "case\tcity\tkind\tlisting\tseller\tbuyer\treceived\n" + lines.joined())
    for name in cases where !name.hasPrefix("empty") && !name.contains("/") {
      try folder.write("cases/\(name)/scan.png", "scan of \(name)")
    }
  }

  var arguments: [String] { ["run", "cases", "--store", "s.sqlite", "--rules", Self.rules] }

  func run(_ more: String...) throws -> Docai.Output { try docai.start(arguments + more).wait() }

  /// The summary as JSON.
  func summary(_ more: String...) throws -> (code: Int32, json: Summary) {
    let output = try docai.start(arguments + ["--format", "json"] + more).wait()
    return (output.code, try JSONDecoder().decode(Summary.self, from: Data(output.text.utf8)))
  }

  /// Case id → decision, as exported.
  func decisions() throws -> [String: String] {
    let output = try docai.run("export", "--store", "s.sqlite", "--format", "jsonl")
    let lines = try output.lines.map { try JSONDecoder().decode(Exported.self, from: Data($0.utf8)) }
    return Dictionary(lines.map { ($0.case, $0.decision) }, uniquingKeysWith: { "\($0) and \($1)" })
  }

  private struct Exported: Decodable {
    let `case`: String
    let decision: String
  }

  struct Summary: Decodable {
    struct Failed: Decodable, Hashable {
      let `case`: String
      let file: String
      let reason: String
    }

    let cases: Int
    let decisions: [String: Int]
    let ways: [String: Int]
    let failedCases: [Failed]
    let failedScans: [Failed]
    let warnings: [String]
    let interrupted: Bool
    let sentence: String

    enum CodingKeys: String, CodingKey {
      case failedCases = "failed-cases"
      case failedScans = "failed-scans"
      case cases, decisions, ways, warnings, interrupted, sentence
    }
  }
}
