package import Model
import Synchronization

/// Counts the cases of a run, from several threads, and shows how far it has come.
package final class RunProgress: Sendable {
  package let started = Moment.now
  private let state: Mutex<(tally: RunTally, line: ProgressLineView)>

  /// - Parameter total: cases of the folder.
  package init(total: Int, output: ProgressLineView.Output) {
    state = Mutex((RunTally(), ProgressLineView(total: total, output: output)))
  }

  package var tally: RunTally { state.withLock { $0.tally } }

  func count(_ way: RunTally.Way, _ decision: Decision, result: CaseResult? = nil, givenUp: Int = 0) {
    state.withLock {
      $0.tally.count(way, decision, result: result, givenUp: givenUp)
      $0.line.show($0.tally)
    }
  }

  package func end() { state.withLock { $0.line.clear() } }
}
