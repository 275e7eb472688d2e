import Model
import Reading
import Testing

@Suite struct StageClockTests {
  private struct Odd: Error {}

  /// Keeps the processor busy for so many seconds of its own time.
  private func work(_ seconds: Double) {
    let clock = StageClock()
    while clock.times.total < seconds {
      clock.measure(.decode) { for i in 0..<10_000 { withUnsafePointer(to: i) { _ = $0.pointee } } }
    }
  }

  @Test func `a stage within a stage is counted once, and to itself`() {
    let clock = StageClock()
    clock.measure(.extract) {
      work(0.02)
      clock.measure(.furtherLooks) { work(0.1) }
      clock.measure(.furtherLooks) { work(0.1) }
      work(0.02)
    }
    let (extract, looks) = (clock.times[.extract], clock.times[.furtherLooks])
    #expect(extract.calls == 1 && looks.calls == 2)
    #expect((0.04..<0.15).contains(extract.seconds), "\(extract.seconds)")
    #expect((0.2..<0.35).contains(looks.seconds), "\(looks.seconds)")
    #expect(clock.times.total == extract.seconds + looks.seconds)
  }

  @Test func `a stage within a stage within a stage takes its time from the next one alone`() {
    let clock = StageClock()
    clock.measure(.extract) {
      clock.measure(.orientation) { clock.measure(.lines) { work(0.1) } }
      work(0.02)
    }
    #expect(clock.times[.lines].seconds >= 0.1)
    #expect(clock.times[.orientation].seconds < 0.05)
    #expect((0.02..<0.1).contains(clock.times[.extract].seconds))
  }

  @Test func `what throws is measured, too`() {
    let clock = StageClock()
    #expect(throws: Odd.self) {
      try clock.measure(.decode) { () throws(Odd) in
        work(0.02)
        throw Odd()
      }
    }
    #expect(clock.times[.decode].calls == 1 && clock.times[.decode].seconds >= 0.02)
  }

  @Test func `the next case begins at nothing`() {
    let clock = StageClock()
    clock.measure(.decode) { work(0.01) }
    clock.reset()
    #expect(clock.times == StageTimes())
  }
}
