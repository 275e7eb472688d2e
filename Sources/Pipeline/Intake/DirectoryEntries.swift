import Glibc

/// The names in a folder, byte for byte, and the folder kept open to look at them without following its path again.
struct DirectoryEntries: ~Copyable {
  /// Ordered by their bytes; without `.` and `..`.
  let names: [[UInt8]]
  private let stream: OpaquePointer
  var descriptor: Int32 { dirfd(stream) }

  /// Takes over `descriptor`. Nil when it is not an open folder.
  init?(_ descriptor: Int32) {
    guard descriptor >= 0 else { return nil }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    self.stream = stream
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    self.names = names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  deinit { closedir(stream) }
}

extension [UInt8] {
  /// The bytes as a C string, for names that may be no valid UTF-8.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (self + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress.unsafelyUnwrapped) }
    }
  }
}
