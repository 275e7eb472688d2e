import Foundation
import Model
import Store
import TestSupport
import Testing

@Suite("Forgetting a case")
struct ForgettingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("leaves no byte of it in any file of the store, and the other cases as they were")
  func erasesBytes() throws {
    let store = try MadeUp.store(in: folder)
    // Enough neighbours, some of many pages, that rows move between pages.
    for number in 0..<200 { try save("A-\(number)", name: "李四", length: number % 7 * 900, store) }
    try save("SECRET-CASE", name: "王秘密", length: 9000, store)
    for number in 200..<300 { try save("A-\(number)", name: "李四", length: number % 5 * 900, store) }
    try save("SECRET-CASE", name: "王秘密", length: 20_000, scans: ["b.jpg"], key: "SECRET-KEY", store)
    _ = try store.add([MadeUp.verdict("SECRET-CASE", .manual, note: "王秘密的卡")])
    for trace in traces { #expect(try !files(containing: trace).isEmpty, "the test looks for what is there") }

    #expect(try store.forget(case: "SECRET-CASE"))

    for trace in traces { #expect(try files(containing: trace) == [], "\(trace)") }
    #expect(try store.storedCase("SECRET-CASE") == nil)
    #expect(try store.reading(forKey: "SECRET-KEY") == nil)
    #expect(try store.lastSubmissions.count == 300)
    #expect(try store.reading(forKey: "key of A-299") != nil)
  }

  @Test("a case that is not known is reported, and other cases keep their readings")
  func unknownCase() throws {
    let store = try MadeUp.store(in: folder)
    try store.save(MadeUp.submission("A-1"), .pass)
    #expect(try !store.forget(case: "A-2"))
    #expect(try store.reading(forKey: "key of A-1") != nil)
  }

  @Test("a text that was stored and replaced is gone, too")
  func replaced() throws {
    let store = try MadeUp.store(in: folder)
    try save("SECRET-CASE", name: "王秘密", length: 5000, store)
    try save("SECRET-CASE", name: "赵六", length: 10, store)
    #expect(try store.forget(case: "SECRET-CASE"))
    for trace in traces { #expect(try files(containing: trace) == [], "\(trace)") }
  }

  private let traces = ["SECRET-CASE", "王秘密"]

  private func save(
    _ id: String, name: String, length: Int, scans: [String] = ["a.jpg"], key: String? = nil, _ store: Store
  ) throws {
    let text = name + String(repeating: "某", count: length) + name
    try store.save(
      MadeUp.submission(id, scans: scans, key: key), result: MadeUp.result(id, name: text, key: key),
      judgement: MadeUp.judgement(.manual, text: text), at: MadeUp.noon)
  }

  private func files(containing text: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
      try Data(contentsOf: URL(fileURLWithPath: folder.path(name))).range(of: Data(text.utf8)) != nil
    }
  }
}
