import Glibc

/// `progress 3` on a worker's standard error: it is at the fourth file. Silence means a hang, and after a crash the
/// last one tells which scan to blame.
enum ProgressLine {
  static func send(_ file: Int) { _ = Descriptor.writeAll(Array("progress \(file)\n".utf8), to: STDERR_FILENO) }

  static func file(_ line: [UInt8]) -> Int? {
    let prefix = Array("progress ".utf8)
    return line.starts(with: prefix) ? Int(String(decoding: line[prefix.count...], as: UTF8.self)) : nil
  }
}
