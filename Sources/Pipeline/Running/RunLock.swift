import Glibc
package import Store

/// Keeps a second run away from the same store: both would read the same cases.
package struct RunLock: ~Copyable {
  private let descriptor: Int32

  /// The lock is a file of its own beside the store, because closing any descriptor of a database file drops SQLite's
  /// locks on it. It stays there; what is locked is released by the kernel when the process ends, however it ends.
  package init(store path: String) throws(StoreError) {
    descriptor = open(path + "-run", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .noAccess(path: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .busy(path: path)
    }
  }

  deinit { close(descriptor) }
}
