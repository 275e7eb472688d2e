package import Model

/// What has become of the cases of a run so far.
package struct RunTally: Hashable, Sendable {
  /// How a case came to its decision.
  package enum Way: String, Hashable, Sendable, CaseIterable {
    /// A worker read it.
    case read
    /// Its reading was there; new rules judged it.
    case judgedAgain = "judged-again"
    case withoutScans = "without-scans"
    /// Reading and decision were there.
    case unchanged
  }

  package var ways: [Way: Int] = [:]
  package var decisions = WeekCounts.Tally()
  /// Scans, or pages of them, that could not be read.
  package var failedScans: [Failed<ScanFailure>] = []
  /// Cases for which a worker gave no reading.
  package var failedCases: [Failed<WorkError>] = []
  /// Rules that were given up as unclear, each item of a case for itself, because there were too many readings to try.
  package var givenUp = 0
  /// Of the cases that were read.
  package var stages = StageTimes()
  /// Pages that were read.
  package var pages = 0

  package struct Failed<Reason: Hashable & Sendable>: Hashable, Sendable {
    package var `case`: String
    /// Empty when no scan is to blame.
    package var file: String
    package var reason: Reason
  }

  package init() {}

  package var done: Int { ways.values.reduce(0, +) }

  package mutating func count(_ way: Way, _ decision: Decision, result: CaseResult?, givenUp: Int = 0) {
    self.givenUp += givenUp
    ways[way, default: 0] += 1
    decisions.count(decision)
    guard let result else { return }
    if way == .read, let times = result.run.stages { stages.add(times) }
    if way == .read { pages += result.reading?.pages.count ?? 0 }
    failedScans += (result.reading?.failures ?? []).map { .init(case: result.case, file: $0.file, reason: $0) }
    if let error = result.error {
      failedCases.append(.init(case: result.case, file: result.file ?? "", reason: error))
    }
  }
}
