package import Foundation
import Glibc

/// Runs the built `docai`, as a user does.
package struct Docai: Sendable {
  /// The folder the command works in; `./rules` and `./models` are looked for there.
  package var folder: String
  package var environment: [String: String] = [:]

  package init(in folder: String) { self.folder = folder }

  package struct Output: Sendable {
    package var code: Int32
    package var text: String
    package var errors: String

    package var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  /// SwiftPM puts executables beside the test bundle.
  package static var binary: String {
    let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("docai").path
  }

  /// Waits for the end. Output goes through files, so that no amount of it blocks.
  package func run(_ arguments: String..., input: Data = Data()) throws -> Output {
    try run(arguments, input: input)
  }

  package func run(_ arguments: [String], input: Data = Data()) throws -> Output {
    let running = try start(arguments, input: input)
    return try running.wait()
  }

  package func start(_ arguments: [String], input: Data = Data()) throws -> Running {
    let files = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.binary)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ProcessInfo.processInfo.environment.merging(self.environment) { $1 }
    environment["LANG"] = "C.UTF-8"
    process.environment = environment
    process.standardInput = FileHandle(forReadingAtPath: try files.write("in", input))
    process.standardOutput = FileHandle(forWritingAtPath: try files.write("out", ""))
    process.standardError = FileHandle(forWritingAtPath: try files.write("err", ""))
    try process.run()
    return Running(process: process, files: files)
  }

  package struct Running {
    let process: Process
    let files: TemporaryFolder

    package var pid: Int32 { process.processIdentifier }
    package var isRunning: Bool { process.isRunning }

    package func send(_ signal: Int32) { kill(pid, signal) }

    package func wait() throws -> Output {
      process.waitUntilExit()
      return Output(
        code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
        text: try String(contentsOfFile: files.path("out"), encoding: .utf8),
        errors: try String(contentsOfFile: files.path("err"), encoding: .utf8))
    }
  }
}

/// Waits until something is so, up to half a minute: a machine that is busy is no failure.
package func eventually(_ condition: () -> Bool) -> Bool {
  for _ in 0..<600 {
    if condition() { return true }
    usleep(50_000)
  }
  return condition()
}
