import Foundation
import GRDB
import Model
import Store
import TestSupport
import Testing

@Suite("Several users of one store")
struct ConcurrencyTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("an export sees one state while cases go on being written")
  func readerBesideWriter() throws {
    let writer = try MadeUp.store(in: folder)
    for number in 0..<20 { try writer.save(MadeUp.submission("A-\(number)"), .pass) }
    let reader = try MadeUp.store(in: folder, access: .read)
    var seen = 0
    try reader.forEachLastSubmission { _ in
      seen += 1
      try writer.save(MadeUp.submission("B-\(seen)"), .pass)
    }
    #expect(seen == 20)
    #expect(try reader.lastSubmissions.count == 40)
  }

  @Test("another connection sees nothing of a case before all of it is stored")
  func halfAStory() throws {
    let store = try MadeUp.store(in: folder)
    let other = try MadeUp.store(in: folder, access: .read)
    try store.save(MadeUp.submission("A-1"), .pass)
    // A trigger stops the transaction at its last statement, as a kill would.
    try DatabaseQueue(path: store.path).write {
      try $0.execute(sql: "CREATE TRIGGER stop BEFORE INSERT ON findings BEGIN SELECT raise(ABORT, 'stopped'); END")
    }
    #expect(throws: StoreError.self) { try store.save(MadeUp.submission("A-2"), .manual) }
    #expect(try other.lastSubmissions.map(\.record.case) == ["A-1"])
    #expect(try other.reading(forKey: "key of A-2") == nil)
  }

  @Test("two writers wait for each other")
  func twoWriters() async throws {
    let stores = [try MadeUp.store(in: folder), try MadeUp.store(in: folder)]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, store) in stores.enumerated() {
        group.addTask { for number in 0..<30 { try store.save(MadeUp.submission("\(index)-\(number)"), .pass) } }
      }
      try await group.waitForAll()
    }
    #expect(try stores[0].lastSubmissions.count == 60)
  }
}
