import Dispatch
import Foundation
package import Logging
package import Model
import Synchronization

/// Keeps workers busy: each of its threads owns one child at a time and asks it case after case.
///
/// A child that crashes is replaced and asked once more; one that is silent is ended. Either way the case gets an
/// answer, which is an error then, and the others go on.
package struct Supervisor: Sendable {
  package struct Limits: Hashable, Sendable {
    /// How long a worker may say nothing.
    package var silence: Duration
    /// A case may take at least this many silences in all, else as many as it has files.
    package var leastSilences: Int
    /// Cases after which a worker is replaced by a fresh one: leaks in image libraries stay small.
    package var recycle: Int

    package init(silence: Duration = .seconds(60), leastSilences: Int = 10, recycle: Int = 200) {
      self.silence = silence
      self.leastSilences = leastSilences
      self.recycle = max(1, recycle)
    }
  }

  private let command: WorkerCommand
  private let jobs: Int
  private let limits: Limits
  private let log: Logger

  package init(command: WorkerCommand, jobs: Int, limits: Limits, log: Logger) {
    self.command = command
    self.jobs = max(1, jobs)
    self.limits = limits
    self.log = log
  }

  /// Asks for manifests until `next` has none, and hands every answer to `done` with what came along with its manifest;
  /// both are called by several threads.
  /// An error of theirs, or a worker that cannot be started, stops all after the cases in hand, and is thrown.
  package func run<Item>(
    next: @escaping @Sendable () throws -> (Item, CaseManifest)?,
    done: @escaping @Sendable (Item, CaseResult) throws -> Void
  ) throws {
    signal(SIGPIPE, SIG_IGN)
    let failure = FirstFailure()
    let threads = DispatchGroup()
    for _ in 0..<jobs {
      threads.enter()
      Thread.detachNewThread {
        defer { threads.leave() }
        do {
          var slot = WorkerSlot(command: command, limits: limits, log: log)
          while !failure.isSet, let (item, manifest) = try next() { try done(item, try slot.read(manifest)) }
          slot.retire()
        } catch {
          failure.set(error)
        }
      }
    }
    threads.wait()
    if let error = failure.error { throw error }
  }
}

/// The first error of several threads.
private final class FirstFailure: Sendable {
  private let first = Mutex<(any Error)?>(nil)

  var error: (any Error)? { first.withLock(\.self) }
  var isSet: Bool { error != nil }

  func set(_ error: any Error) { first.withLock { $0 = $0 ?? error } }
}
