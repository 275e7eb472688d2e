import Glibc
import Model

/// How far a run has come, on standard error: one line that is drawn again on a terminal, else a line now and then.
package struct ProgressLineView: Sendable {
  package enum Output: Hashable, Sendable {
    case none, terminal, lines

    /// What suits standard error.
    package static var suitable: Output { isatty(STDERR_FILENO) == 1 ? .terminal : .lines }
  }

  private let total: Int
  private let output: Output
  private let start = ContinuousClock.now
  private var shown: (at: ContinuousClock.Instant, done: Int)?

  init(total: Int, output: Output) {
    self.total = total
    self.output = output
  }

  mutating func show(_ tally: RunTally) {
    let now = ContinuousClock.now
    guard isDue(tally.done, now) else { return }
    shown = (now, tally.done)
    let line = Self.text(tally, of: total, after: now - start)
    write(output == .terminal ? "\r\(line)\u{1B}[K" : line + "\n")
  }

  mutating func clear() {
    if output == .terminal, shown != nil { write("\r\u{1B}[K") }
    shown = nil
  }

  /// Ten times a second on a terminal; else every five seconds, and where a tenth of all is done.
  private func isDue(_ done: Int, _ now: ContinuousClock.Instant) -> Bool {
    guard output != .none else { return false }
    let passed = now - (shown?.at ?? start)
    if output == .terminal { return shown == nil || passed > .milliseconds(100) }
    return passed > .seconds(5) || done * 10 / max(1, total) > (shown?.done ?? 0) * 10 / max(1, total)
  }

  package static func text(_ tally: RunTally, of total: Int, after time: Duration) -> String {
    let share = total > 0 ? tally.done * 100 / total : 100
    var line = "已处理 \(tally.done)/\(total)（\(share)%）"
    // What was there already says nothing about how long the rest will take.
    let read = tally.ways[.read] ?? 0
    let seconds = time / .seconds(1)
    guard read > 0, seconds >= 1 else { return line }
    let rate = Double(read) / seconds
    line += "，每分钟 \(Int((rate * 60).rounded())) 件"
    if tally.done < total { line += "，约剩 " + spoken(.seconds(Double(total - tally.done) / rate)) }
    return line
  }

  private func write(_ text: String) { _ = Descriptor.writeAll(Array(text.utf8), to: STDERR_FILENO) }
}

/// `3 分 20 秒`.
func spoken(_ time: Duration) -> String {
  let seconds = Int((time / .seconds(1)).rounded())
  switch seconds {
  case ..<60: return "\(seconds) 秒"
  case ..<3600: return "\(seconds / 60) 分 \(seconds % 60) 秒"
  default: return "\(seconds / 3600) 小时 \(seconds / 60 % 60) 分"
  }
}
