import Foundation
import Glibc
import Logging
import Model
import Pipeline
import Synchronization
import TestSupport
import Testing

@Suite("the supervisor")
struct SupervisorTests {
  let folder: TemporaryFolder
  let worker: FakeWorker

  init() throws {
    folder = try TemporaryFolder()
    worker = try FakeWorker(in: folder)
  }

  private func manifest(_ name: String, files: [String] = ["a.png", "b.png"]) -> CaseManifest {
    CaseManifest(
      key: "sha256:\(name)", case: name, dir: folder.path(name),
      files: files.map { .init(name: $0, bytes: 1, sha256: "00") }, record: [:])
  }

  /// Reads these cases; the answers by case id.
  private func read(
    _ cases: [String], files: [String] = ["a.png", "b.png"], jobs: Int = 1, silence: Duration = .seconds(30),
    recycle: Int = 200
  ) throws -> [String: CaseResult] {
    let queue = Mutex(cases.reversed().map { manifest($0, files: files) })
    let results = Mutex<[String: CaseResult]>([:])
    try Supervisor(
      command: WorkerCommand(executable: worker.path, arguments: []), jobs: jobs,
      limits: .init(silence: silence, leastSilences: 2, recycle: recycle),
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ).run(
      next: { queue.withLock { $0.popLast() }.map { ($0.case, $0) } },
      done: { name, result in
        results.withLock {
          #expect($0[name] == nil, "a case is answered once")
          $0[name] = result
        }
      })
    return results.withLock(\.self)
  }

  @Test("every case gets its own answer, whatever the number of workers", arguments: [1, 2, 5])
  func plain(_ jobs: Int) throws {
    let names = (1...20).map { "ok-\($0)" }
    let results = try read(names, jobs: jobs)
    #expect(Set(results.keys) == Set(names))
    #expect(results.allSatisfy { $0.value.status == .ok && $0.value.key == "sha256:\($0.key)" })
    #expect(worker.started.count <= jobs)
    #expect(worker.asked.count == 20)
  }

  @Test(
    "a bad worker costs one case, tried twice and once without the scan it was at, and the others are read",
    arguments: [
      ("crash", WorkError.crash), ("abort", .crash), ("exit", .crash), ("memory", .crash), ("killed", .memory),
      ("mute", .crash), ("garbage", .crash), ("badutf8", .crash), ("twice", .crash), ("half", .crash),
      ("other", .crash), ("stale", .crash), ("hollow", .crash), ("future", .crash), ("endless", .crash),
    ])
  func bad(_ word: String, _ error: WorkError) throws {
    let results = try read(["ok-1", "\(word)-2", "ok-3"])
    #expect(results.values.filter { $0.status == .ok }.map(\.case).sorted() == ["ok-1", "ok-3"])
    let failed = try #require(results["\(word)-2"])
    #expect(failed.error == error)
    #expect(failed.reading == nil)
    #expect(failed.file == "b.png", "the scan it was at")
    #expect(worker.asked == ["ok-1", "\(word)-2", "\(word)-2", "\(word)-2", "ok-3"])
  }

  @Test("a scan that crashes whoever opens it is left out and named, and the other scans of its case are read")
  func poison() throws {
    let results = try read(["poison-1", "ok-2"], files: ["a.png", "b.png", "c.png"])
    let poisoned = try #require(results["poison-1"]?.reading)
    #expect(poisoned.pages.map(\.file) == ["a.png", "c.png"])
    #expect(poisoned.failures == [ScanFailure(file: "b.png", reason: .crash)])
    #expect(worker.asked == ["poison-1", "poison-1", "poison-1", "ok-2"])
    #expect(results["ok-2"]?.reading?.failures == [])
  }

  @Test("no more than three scans are left out of a case, then its crash is its answer")
  func poisons() throws {
    let few = try read(["poisons-1"], files: ["a", "b", "c"])["poisons-1"]
    #expect(few?.reading?.failures.map(\.reason) == [.crash, .crash, .crash])
    let many = try read(["poisons-2"], files: ["a", "b", "c", "d", "e"])["poisons-2"]
    #expect(many?.error == .crash && many?.file == "d")
    #expect(worker.asked.count == 10)
  }

  @Test("a worker that crashes once is tried again and answers")
  func flaky() throws {
    let results = try read(["flaky-1", "ok-2"])
    #expect(results.values.allSatisfy { $0.status == .ok })
    #expect(worker.asked == ["flaky-1", "flaky-1", "ok-2"])
  }

  @Test(
    "silence ends a worker and is not tried again; its own children die with it",
    arguments: ["hang", "deaf", "dribble"])
  func silent(_ word: String) throws {
    let results = try read(["\(word)-1", "ok-2"], silence: .seconds(2))
    #expect(results["\(word)-1"]?.error == .timeout)
    #expect(results["ok-2"]?.status == .ok)
    #expect(worker.asked == ["\(word)-1", "ok-2"])
    #expect(
      eventually { worker.started.allSatisfy { kill(-$0, 0) != 0 } }, "nothing is left of a worker's process group")
  }

  @Test("an error a worker reports itself is passed on and is no crash")
  func reported() throws {
    let results = try read(["unreadable-1", "ok-2"])
    #expect(results["unreadable-1"]?.error == .unreadable)
    #expect(worker.started.count == 1)
  }

  @Test("a flood on standard error blocks nothing")
  func noisy() throws {
    #expect(try read(["noisy-1", "ok-2"]).values.allSatisfy { $0.status == .ok })
  }

  @Test("a worker is replaced after so many cases")
  func recycling() throws {
    let results = try read((1...7).map { "ok-\($0)" }, recycle: 3)
    #expect(results.count == 7)
    #expect(worker.started.count == 3)
    #expect(worker.asked.count == 7)
  }

  @Test("a worker that says something is missing ends the run")
  func givingUp() {
    #expect(throws: WorkerStartError.gaveUp(code: 69, words: "language data are missing")) {
      try read(["missing-1", "ok-2"])
    }
  }

  @Test("a worker whose file is still held open for writing is started as soon as it is free")
  func busyFile() throws {
    let writer = open(worker.path, O_WRONLY | O_CLOEXEC)
    try #require(writer >= 0)
    let release = Thread {
      usleep(200_000)
      close(writer)
    }
    release.start()
    #expect(try read(["ok-1"])["ok-1"]?.status == .ok)
  }

  @Test("a worker that cannot be started ends the run")
  func unstartable() {
    let supervisor = Supervisor(
      command: WorkerCommand(executable: folder.path("nothing"), arguments: []), jobs: 2, limits: .init(),
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    #expect(throws: WorkerStartError.cannotStart(path: folder.path("nothing"), errno: ENOENT)) {
      try supervisor.run(next: { (0, manifest("ok-1")) }, done: { _, _ in })
    }
  }

  @Test("no zombie and no pipe is left behind")
  func leaks() throws {
    _ = try read(["ok-1", "crash-2", "hang-3", "garbage-4"], silence: .seconds(2))
    for pid in worker.started { #expect(waitpid(pid, nil, WNOHANG) < 0 && kill(pid, 0) != 0) }
  }
}
