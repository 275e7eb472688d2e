import Glibc
import Synchronization

/// One running child with its three pipes. When this value ends, so does the child and all it started; none is left
/// behind, alive or as a zombie.
///
/// Not swift-subprocess: there a child lives inside an async closure, and a line protocol with two deadlines per line
/// becomes four tasks that race. Here one thread owns one child and waits for it in one `poll`.
struct WorkerProcess: ~Copyable {
  let pid: pid_t
  private(set) var input: Int32
  let output: Int32
  let errors: Int32
  private(set) var isReaped = false

  init(_ command: WorkerCommand) throws(WorkerStartError) {
    let spawned = Spawning.lock.withLock { _ in Spawning.spawn(command) }
    switch spawned {
    case .success(let child):
      (pid, input, output, errors) = child
      Self.living.withLock { [pid] in _ = $0.insert(pid) }
    case .failure(let error): throw error
    }
  }

  deinit {
    if !isReaped {
      Glibc.kill(-pid, SIGKILL)
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    }
    Self.living.withLock { [pid] in _ = $0.remove(pid) }
    for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) }
  }

  /// Waits for the end of a child that is ending by itself, and makes it end after `patience`.
  mutating func end(patience: Duration) -> Ending {
    let deadline = ContinuousClock.now + patience
    var killed = false
    var status: Int32 = 0
    while true {
      let found = waitpid(pid, &status, killed ? 0 : WNOHANG)
      if found == pid || (found < 0 && errno == ECHILD) { break }
      if !killed, ContinuousClock.now > deadline {
        Glibc.kill(-pid, SIGKILL)
        killed = true
      } else if !killed {
        usleep(5_000)
      }
    }
    isReaped = true
    // What it started must not outlive it.
    Glibc.kill(-pid, SIGKILL)
    return Ending(status: status, wasKilled: killed)
  }

  private static let living = Mutex<Set<pid_t>>([])

  /// For the moment before an unclean exit, when no `deinit` will run.
  static func killAll() { living.withLock { for pid in $0 { Glibc.kill(-pid, SIGKILL) } } }

  /// A worker takes the end of its input as its own.
  mutating func closeInput() {
    close(input)
    input = -1
  }

  mutating func kill() { _ = end(patience: .zero) }

  /// How a child ended.
  struct Ending: Hashable {
    /// Set when it exited by itself.
    var code: Int32?
    /// Set when a signal ended it.
    var signal: Int32?
    /// Whether the signal was ours.
    var wasKilled: Bool

    init(status: Int32, wasKilled: Bool) {
      let low = status & 0x7F
      code = low == 0 ? (status >> 8) & 0xFF : nil
      signal = low == 0 ? nil : low
      self.wasKilled = wasKilled
    }

    /// `EX_USAGE` … `EX_CONFIG` of sysexits.h, and what a shell or loader says of a program it cannot run.
    var isGivingUp: Bool { code.map { (64...78).contains($0) || $0 == 126 || $0 == 127 } ?? false }
    /// Nobody but the kernel, short of memory, sends SIGKILL to a worker.
    var isOutOfMemory: Bool { signal == SIGKILL && !wasKilled }
  }
}
