import Crypto
import Glibc
package import Model

/// A scan's bytes, as the manifest promised them.
package enum ScanFile {
  /// The bytes whose hash is the manifest's: what is read is what the key says, even if the file changes meanwhile.
  package static func bytes(
    of file: CaseManifest.File, in folder: String
  ) -> Result<[UInt8], ScanFailure.Reason> {
    if let failure = file.failure { return .failure(failure) }
    guard let descriptor = open(file.name, in: folder) else {
      return .failure(reason(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == file.bytes
    else { return .failure(.changed) }
    var bytes = [UInt8](repeating: 0, count: file.bytes)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress.map { $0 + filled }, $0.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return .failure(count == 0 ? .changed : .damaged) }
      filled += count
    }
    guard FileHash.hex(SHA256.hash(data: bytes)) == file.sha256 else { return .failure(.changed) }
    return .success(bytes)
  }

  /// Opens folder by folder, so that no link on the way is followed.
  private static func open(_ name: String, in folder: String) -> Int32? {
    for bytes in ScanName.bytes(of: name) {
      var current = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let parts = bytes.split(separator: UInt8(ascii: "/"))
      for (index, part) in parts.enumerated() where current >= 0 {
        let flags = index < parts.count - 1 ? O_RDONLY | O_DIRECTORY : O_RDONLY | O_NONBLOCK
        let next = Array(part).withCString { openat(current, $0, flags | O_NOFOLLOW | O_CLOEXEC) }
        let error = errno
        close(current)
        errno = error
        current = next
      }
      if current >= 0 { return current }
    }
    return nil
  }

  private static func reason(_ error: Int32) -> ScanFailure.Reason {
    switch error {
    case EACCES: .noPermission
    // A link at the end of the way, and one in the middle of it.
    case ELOOP, ENOTDIR: .linkNotFollowed
    default: .missing
    }
  }
}
