import Foundation
import Glibc

/// A file that readers find whole: written beside its place, for its owner only (0600), then moved there.
enum OutputFile {
  static func write(_ text: String, to path: String) throws {
    let draft = path + ".\(getpid()).part"
    let descriptor = open(draft, O_CREAT | O_EXCL | O_CLOEXEC | O_WRONLY, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        let failure = failure(path)
        close(descriptor)
        unlink(draft)
        throw failure
      }
    }
    // A full disk may show only now.
    guard fsync(descriptor) == 0, close(descriptor) == 0, rename(draft, path) == 0 else {
      let failure = failure(path)
      unlink(draft)
      throw failure
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(
      .inputOutput, "`\(path)` cannot be written: \(String(cString: strerror(errno)))",
      help: "name a file in a folder that is there and that you may write to")
  }
}
