/// When a worker that is reading a case is given up: after a silence, and after a total that grows with its files.
struct Deadlines {
  private let silence: Duration
  private let total: ContinuousClock.Instant
  private var next: ContinuousClock.Instant

  init(_ limits: Supervisor.Limits, files: Int) {
    silence = limits.silence
    next = .now + limits.silence
    // A case that says “progress” for ever must end, too; one with many scans may take the longer.
    total = .now + limits.silence * max(files, limits.leastSilences)
  }

  var left: Duration { min(next, total) - .now }

  mutating func progress() { next = .now + silence }
}
