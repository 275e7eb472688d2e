import ArgumentParser
import Glibc

/// Standard output, written in large pieces. Nothing of it is lost unnoticed: a full disk is an error.
struct StandardOutput: ~Copyable {
  private var buffer: [UInt8] = []

  mutating func write(_ text: String) throws {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { try flush() }
  }

  mutating func flush() throws {
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        // The reader has seen enough (`docai export | head`): that is no failure.
        throw ExitCode.success
      } else if errno != EINTR {
        throw Failure(.inputOutput, "standard output cannot be written: \(String(cString: strerror(errno)))")
      }
    }
    buffer = []
  }

  /// Writes one whole text.
  static func write(_ text: String) throws {
    var output = StandardOutput()
    try output.write(text)
    try output.flush()
  }
}

/// Standard error is for people; if it is closed nobody listens.
func printError(_ text: String) {
  text.utf8.withContiguousStorageIfAvailable { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    ?? Array(text.utf8).withUnsafeBytes { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
