import Foundation
import Glibc

/// What a worker does to its own process before it reads the first manifest.
package enum WorkerSetup {
  /// Bytes of private memory a worker may ask for; more is a decompression bomb or a leak.
  static let memory: rlim_t = 2 << 30

  /// OpenMP reads its limit when the process starts; setting it later is too late, and without it Tesseract's threads
  /// fight over the cores (the same pages took four times as long). So a worker started by hand starts itself again.
  package static func limitThreads() {
    guard getenv("OMP_THREAD_LIMIT") == nil else { return }
    setenv("OMP_THREAD_LIMIT", "1", 1)
    var arguments: [UnsafeMutablePointer<CChar>?] = CommandLine.arguments.map { strdup($0) } + [nil]
    execv("/proc/self/exe", &arguments)
    // Without /proc it goes on, only slower.
    for argument in arguments { free(argument) }
  }

  /// Memory is capped, there are no core files (they would hold personal data), and a closed pipe is an error code.
  package static func limitResources() {
    var memory = rlimit(rlim_cur: Self.memory, rlim_max: Self.memory)
    setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &memory)
    var core = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Ends the process when its parent is gone, even while a library call hangs: nobody would read the answer.
  ///
  /// `prctl(PR_SET_PDEATHSIG)` would do it at once, but it is bound to the parent's thread and, being variadic, out of
  /// Swift's reach.
  package static func followParent() {
    let parent = getenv(parentVariable).flatMap { pid_t(String(cString: $0)) } ?? getppid()
    Thread.detachNewThread {
      while getppid() == parent { usleep(200_000) }
      _exit(0)
    }
  }

  /// Where a supervisor leaves its process id, so that a worker born after its parent's death knows.
  static let parentVariable = "DOCAI_PARENT"

  /// A descriptor for the answers alone: what a library prints on standard output goes to standard error.
  package static func claimOutput() -> Int32 {
    let output = dup(STDOUT_FILENO)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    return output
  }
}
