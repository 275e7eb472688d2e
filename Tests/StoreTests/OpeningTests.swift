import Foundation
import GRDB
import Model
import Store
import TestSupport
import Testing

@Suite("Opening a store")
struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("the file and those beside it belong to their owner only")
  func permissions() throws {
    let store = try MadeUp.store(in: folder)
    try store.save(MadeUp.submission("A-1"), .pass)
    for name in ["s.sqlite", "s.sqlite-wal", "s.sqlite-shm"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test("a store that is not there is only made when asked for", arguments: [Store.Access.read, .update])
  func missing(access: Store.Access) throws {
    #expect(throws: StoreError.missing(path: folder.path("s.sqlite"))) { try MadeUp.store(in: folder, access: access) }
    #expect(!FileManager.default.fileExists(atPath: folder.path("s.sqlite")))
  }

  @Test("a file of something else is refused and left as it is", arguments: [Store.Access.read, .create])
  func foreignText(access: Store.Access) throws {
    let text = String(repeating: "case\tcity\n", count: 100)
    try folder.write("s.sqlite", text)
    #expect(throws: StoreError.foreign(path: folder.path("s.sqlite"))) { try MadeUp.store(in: folder, access: access) }
    #expect(try String(contentsOfFile: folder.path("s.sqlite"), encoding: .utf8) == text)
  }

  @Test("another program's database is refused and left as it is")
  func foreignDatabase() throws {
    try DatabaseQueue(path: folder.path("s.sqlite")).write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path("s.sqlite")))
    #expect(throws: StoreError.foreign(path: folder.path("s.sqlite"))) { try MadeUp.store(in: folder) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("s.sqlite"))) == before)
  }

  @Test("a store of a later version is refused")
  func newer() throws {
    do { _ = try MadeUp.store(in: folder) }
    try DatabaseQueue(path: folder.path("s.sqlite")).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('999 from the future')")
    }
    #expect(throws: StoreError.newer(path: folder.path("s.sqlite"))) { try MadeUp.store(in: folder) }
  }

  @Test("what was stored is there when the file is opened again")
  func reopening() throws {
    do { try MadeUp.store(in: folder).save(MadeUp.submission("A-1"), .pass) }
    #expect(try MadeUp.store(in: folder, access: .read).lastSubmissions.map(\.record.case) == ["A-1"])
  }

  @Test("after closing, the file alone holds everything")
  func closing() throws {
    let store = try MadeUp.store(in: folder)
    try store.save(MadeUp.submission("A-1"), .pass)
    try store.close()
    try FileManager.default.moveItem(atPath: store.path, toPath: folder.path("copy.sqlite"))
    #expect(try Store(path: folder.path("copy.sqlite"), access: .read).storedCase("A-1")?.decision == .pass)
    #expect(throws: StoreError.self) { try store.save(MadeUp.submission("A-2"), .pass) }
  }

  @Test("writing to a store opened for reading is an error, not a crash")
  func readOnly() throws {
    do { _ = try MadeUp.store(in: folder) }
    let store = try MadeUp.store(in: folder, access: .read)
    #expect(throws: StoreError.readOnly(path: store.path)) { try store.save(MadeUp.submission("A-1"), .pass) }
    #expect(throws: StoreError.readOnly(path: store.path)) { try store.forget(case: "A-1") }
  }

  @Test("a folder that is not there is an error that names the file")
  func noFolder() throws {
    let path = folder.path("nowhere/s.sqlite")
    #expect(throws: StoreError.noAccess(path: path)) { try Store(path: path, access: .create) }
  }

  @Test("a file cut off in the middle is an error, not a crash")
  func truncated() throws {
    do {
      let store = try MadeUp.store(in: folder)
      for number in 0..<50 { try store.save(MadeUp.submission("A-\(number)"), .pass) }
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("s.sqlite")))
    try folder.write("s.sqlite", bytes.prefix(bytes.count / 2))
    #expect(throws: StoreError.damaged(path: folder.path("s.sqlite"))) {
      _ = try MadeUp.store(in: folder, access: .read).lastSubmissions
    }
  }

  @Test("errors name the file and never what is in it")
  func errorTexts() {
    let error = StoreError.failed(path: "s.sqlite", reason: "19: constraint failed")
    #expect(error.localizedDescription == "`s.sqlite` cannot be used: sqlite says 19: constraint failed")
  }
}
