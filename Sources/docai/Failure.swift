import ArgumentParser
import Foundation
import Pipeline
import Store

/// Why a command cannot go on: one line for the user, the next action, and how the process ends.
struct Failure: Error {
  let code: ExitCode
  /// Lower case, without a full stop; what the user wrote in backticks. Never a value from a scan.
  let message: String
  let help: String?

  init(_ code: ExitCode, _ message: String, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }

  /// Nil for the errors that ArgumentParser words itself.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as StoreError: self.init(error.exitCode, error.localizedDescription, help: error.help)
    case let error as IntakeError:
      self.init(error.isUsage ? .usage : .inputOutput, error.message, help: error.help)
    case let error as WorkerStartError: self.init(error.isGivingUp ? .missing : .bug, error.message, help: error.help)
    case let error as MissingReader: self.init(.missing, error.message, help: error.help)
    default: return nil
    }
  }

  /// Two lines for standard error.
  var text: String { "error: \(message)\n" + (help.map { "help: \($0)\n" } ?? "") }

  static func unknownCase(_ id: String, in store: Store) -> Failure {
    Failure(.unfinished, "case `\(id)` is not in `\(store.path)`", help: "case ids are listed by `docai export`")
  }
}

extension StoreError {
  fileprivate var exitCode: ExitCode {
    switch self {
    case .missing: .missing
    case .foreign: .usage
    case .newer, .older: .version
    case .readOnly, .noSpace, .noAccess, .busy, .damaged, .failed: .inputOutput
    }
  }
}
