internal import Glibc
package import Model

/// Measures stages in processor time of this thread, so that a busy machine does not show.
package final class StageClock {
  package private(set) var times = StageTimes()
  private var nested = 0.0

  package init() {}

  package func reset() { times = StageTimes() }

  /// Runs `body` and counts it to `stage`; what stages within it take is theirs alone.
  package func measure<T: ~Copyable, E: Error>(_ stage: StageTimes.Stage, _ body: () throws(E) -> T) throws(E) -> T {
    let outer = nested
    nested = 0
    let start = Self.now
    defer {
      let whole = Self.now - start
      times.add(whole - nested, to: stage)
      nested = outer + whole
    }
    return try body()
  }

  /// Processor seconds of this thread.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
