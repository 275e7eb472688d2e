import Foundation
import Glibc
import Model
import Pipeline
import TestSupport
import Testing

@Suite("a scan's bytes")
struct ScanFileTests {
  let folder: TemporaryFolder
  /// SHA-256 of `abc`.
  static let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  init() throws { folder = try TemporaryFolder() }

  private func bytes(_ name: String, bytes: Int = 3, hash: String = hash) -> Result<[UInt8], ScanFailure.Reason> {
    ScanFile.bytes(of: .init(name: name, bytes: bytes, sha256: hash), in: folder.path)
  }

  @Test(
    "are those the manifest promised, in folders within the case's folder, too", arguments: ["a.png", "b/c/微信 1.png"])
  func promised(_ name: String) throws {
    try folder.write(name, "abc")
    #expect(bytes(name) == .success(Array("abc".utf8)))
  }

  @Test("that have changed since are not read", arguments: ["abd", "abcd", "ab", ""])
  func changed(_ text: String) throws {
    try folder.write("a.png", text)
    #expect(bytes("a.png") == .failure(.changed))
  }

  @Test("behind a link, or gone, are not read")
  func links() throws {
    try folder.write("real/a.png", "abc")
    #expect(symlink(folder.path("real"), folder.path("linked")) == 0)
    #expect(symlink(folder.path("real/a.png"), folder.path("a.png")) == 0)
    #expect(bytes("a.png") == .failure(.linkNotFollowed))
    #expect(bytes("linked/a.png") == .failure(.linkNotFollowed))
    #expect(bytes("none.png") == .failure(.missing))
  }

  @Test("under a name that is no UTF-8 are found by its escaped text")
  func foreignName() throws {
    let path = Array(folder.path("").utf8) + [0xC4, 0xE3, 0x2E, 0x70, 0]
    let descriptor = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer {
      open($0.baseAddress.unsafelyUnwrapped, O_CREAT | O_WRONLY, 0o600)
    }
    #expect(write(descriptor, "abc", 3) == 3)
    close(descriptor)
    #expect(bytes("%C4%E3.p") == .success(Array("abc".utf8)))
  }
}
