import Glibc
import Synchronization

/// Starting a child with pipes.
enum Spawning {
  /// Between `pipe` and `FD_CLOEXEC` another thread's child could inherit the pipe, and its worker's input would never
  /// end; so children are born one by one.
  static let lock = Mutex(())

  typealias Child = (pid: pid_t, input: Int32, output: Int32, errors: Int32)

  static func spawn(_ command: WorkerCommand) -> Result<Child, WorkerStartError> {
    var pipes: [(read: Int32, write: Int32)] = []
    func closeAll() { for pipe in pipes { _ = (close(pipe.read), close(pipe.write)) } }
    for _ in 0..<3 {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else {
        let error = errno
        closeAll()
        return .failure(.cannotStart(path: command.executable, errno: error))
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      pipes.append((ends[0], ends[1]))
    }
    var pid: pid_t = 0
    let ends = [pipes[0].read, pipes[1].write, pipes[2].write]
    var error = start(command, descriptors: ends, as: &pid)
    // A file that was just written is busy while any child that was born meanwhile has not begun its own program.
    for _ in 0..<100 where error == ETXTBSY {
      usleep(20_000)
      error = start(command, descriptors: ends, as: &pid)
    }
    guard error == 0 else {
      closeAll()
      return .failure(.cannotStart(path: command.executable, errno: error))
    }
    _ = (close(pipes[0].read), close(pipes[1].write), close(pipes[2].write))
    for end in [pipes[0].write, pipes[1].read, pipes[2].read] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    return .success((pid, pipes[0].write, pipes[1].read, pipes[2].read))
  }

  /// `descriptors` become the child's 0, 1 and 2. Returns an errno, 0 when it runs.
  private static func start(_ command: WorkerCommand, descriptors: [Int32], as pid: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own: Ctrl-C at the terminal reaches the supervisor alone, and a kill reaches grandchildren.
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var arguments = ([command.executable] + command.arguments).map { strdup($0) } + [nil]
    var environment = environment().map { strdup($0) } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    return posix_spawn(&pid, command.executable, &actions, &attributes, &arguments, &environment)
  }

  private static func environment() -> [String] {
    var list: [String] = []
    var next = environ
    while let entry = next.pointee {
      list.append(String(cString: entry))
      next += 1
    }
    // A backtrace of Swift's takes seconds and prints what was in memory, which is personal data.
    let own = ["OMP_THREAD_LIMIT=1", "SWIFT_BACKTRACE=enable=no", "\(WorkerSetup.parentVariable)=\(getpid())"]
    let names = own.map { $0.prefix { $0 != "=" } + "=" }
    return list.filter { entry in !names.contains { entry.hasPrefix($0) } } + own
  }
}
