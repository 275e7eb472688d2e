import Foundation
import Glibc

/// How a worker is started.
package struct WorkerCommand: Hashable, Sendable {
  package var executable: String
  package var arguments: [String]

  package init(executable: String, arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }

  /// This very binary as a worker, or the program that `DOCAI_WORKER` names.
  package static func own(arguments: [String]) -> WorkerCommand {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return WorkerCommand(executable: other ?? own, arguments: ["worker"] + arguments)
  }

  /// Another program that answers manifests, for tests with bad ones. What it reads is not what this binary reads.
  package static var other: String? { ProcessInfo.processInfo.environment["DOCAI_WORKER"] }
}

/// A worker that cannot be started at all, or gives up at once: then no case would be read, and the run ends.
package enum WorkerStartError: Error, Hashable, Sendable {
  case cannotStart(path: String, errno: Int32)
  /// It said by its exit code that something it needs is missing.
  case gaveUp(code: Int32, words: String)

  package var isGivingUp: Bool {
    if case .gaveUp = self { true } else { false }
  }

  package var message: String {
    switch self {
    case .cannotStart(let path, let errno):
      "the worker `\(path)` cannot be started: \(String(cString: strerror(errno)))"
    case .gaveUp(let code, let words):
      "the worker ended with exit code \(code) before it read anything" + (words.isEmpty ? "" : ": \(words)")
    }
  }

  package var help: String {
    switch self {
    case .cannotStart: "check that the file exists and may be executed"
    case .gaveUp: "`docai worker </dev/null` shows all it has to say"
    }
  }
}
