import Glibc
package import Model

/// The scans in one case's folder, as they lie there.
///
/// Nothing is left out in silence: what cannot or must not be opened is listed with the reason, because a page that
/// nobody read must keep its case from passing.
package struct CaseFolder: Sendable {
  package let path: String
  var limits = Limits()

  package struct Limits: Sendable {
    /// Bytes of one file.
    var bytes = 200 << 20
    /// Files of one case.
    var files = 1_000
    /// Folders within the case's folder: 3 means `a/b/c/scan.jpg`.
    var depth = 3
  }

  /// Ordered by the bytes of their names. Nil when there is no such folder; empty when it holds no scan.
  package func scans() -> [CaseManifest.File]? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      return errno == ENOENT ? nil : [Self.unopened(".", errno == EACCES ? .noPermission : .damaged)]
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: break
    case S_IFLNK: return [Self.unopened(".", .linkNotFollowed)]
    default: return [Self.unopened(".", .notAnImage)]
    }
    var found: [CaseManifest.File] = []
    list(open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC), under: [], depth: 0, into: &found)
    return found
  }

  /// Takes over `descriptor`, which is negative when the folder could not be opened.
  private func list(_ descriptor: Int32, under prefix: [UInt8], depth: Int, into found: inout [CaseManifest.File]) {
    guard let entries = DirectoryEntries(descriptor) else {
      found.append(Self.unopened(prefix.isEmpty ? "." : ScanName.text(of: prefix), .noPermission))
      return
    }
    for entry in entries.names where !Self.isLitter(entry) {
      let name = prefix.isEmpty ? entry : prefix + [UInt8(ascii: "/")] + entry
      guard found.count < limits.files else {
        found.append(Self.unopened(ScanName.text(of: name), .tooManyPages))
        return
      }
      var status = stat()
      let isThere = entry.withCString { fstatat(entries.descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) == 0 }
      guard isThere else {
        found.append(Self.unopened(ScanName.text(of: name), errno == EACCES ? .noPermission : .missing))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: found.append(file(entry, in: entries.descriptor, as: name, bytes: Int(status.st_size)))
      case S_IFLNK: found.append(Self.unopened(ScanName.text(of: name), .linkNotFollowed))
      case S_IFDIR where depth < limits.depth:
        let inner = entry.withCString {
          openat(entries.descriptor, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        }
        list(inner, under: name, depth: depth + 1, into: &found)
      default: found.append(Self.unopened(ScanName.text(of: name), .unsupportedFormat))
      }
      if found.last?.failure == .tooManyPages { return }
    }
  }

  private func file(_ entry: [UInt8], in folder: Int32, as name: [UInt8], bytes: Int) -> CaseManifest.File {
    let name = ScanName.text(of: name)
    guard bytes > 0 else { return CaseManifest.File(name: name, bytes: 0, sha256: "", failure: .empty) }
    guard bytes <= limits.bytes else {
      return CaseManifest.File(name: name, bytes: bytes, sha256: "", failure: .tooLarge)
    }
    let descriptor = entry.withCString { openat(folder, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else {
      return CaseManifest.File(
        name: name, bytes: bytes, sha256: "", failure: errno == EACCES ? .noPermission : .missing)
    }
    defer { close(descriptor) }
    guard let hash = FileHash.sha256(of: descriptor) else {
      return CaseManifest.File(name: name, bytes: bytes, sha256: "", failure: .damaged)
    }
    return CaseManifest.File(name: name, bytes: bytes, sha256: hash)
  }

  private static func unopened(_ name: String, _ reason: ScanFailure.Reason) -> CaseManifest.File {
    CaseManifest.File(name: name, bytes: 0, sha256: "", failure: reason)
  }

  /// Hidden files and what file managers leave behind.
  private static func isLitter(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".")
      || ["thumbs.db", "desktop.ini", "__macosx"].contains(String(decoding: name, as: UTF8.self).lowercased())
  }
}
