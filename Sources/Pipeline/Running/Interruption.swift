// Dispatch's sources may be used from any thread; only their protocol does not say so.
@preconcurrency import Dispatch
import Glibc
import Synchronization

/// Ctrl-C and SIGTERM: the first lets the cases in hand be finished and stored, the second ends everything at once.
package final class Interruption: Sendable {
  private let isSet: Atomic<Bool>
  private let sources: [any DispatchSourceSignal]

  package var isRequested: Bool { isSet.load(ordering: .relaxed) }

  package init(onFirst: @escaping @Sendable () -> Void) {
    isSet = Atomic(false)
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for source in sources {
      source.setEventHandler { [self] in
        guard isSet.exchange(true, ordering: .relaxed) else { return onFirst() }
        WorkerProcess.killAll()
        _exit(130)
      }
      source.activate()
    }
  }
}
