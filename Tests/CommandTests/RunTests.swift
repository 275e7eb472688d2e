import Foundation
import Glibc
import TestSupport
import Testing

@Suite("docai run")
struct RunTests {
  @Test("every case of the table has a decision, and the last line is the report's sentence")
  func plain() throws {
    let folder = try RunFolder(["ok-1", "ok-2", "empty-3"])
    let output = try folder.run()
    #expect(output.code == 0)
    #expect(output.lines.first == "案件 3：通过 0，退回 0，人工 3")
    #expect(output.lines.last == "AI自动初审占比0.00%（0/3），无上周数据")
    #expect(try folder.decisions() == ["ok-1": "manual", "ok-2": "manual", "empty-3": "manual"])
    #expect(folder.worker.asked.sorted() == ["ok-1", "ok-2"], "a case without scans needs no worker")
  }

  @Test("from a folder without rules or models docai's own are taken")
  func elsewhere() throws {
    let run = try RunFolder(["ok-1"])
    let output = try run.docai.run("run", "cases", "--store", "s.sqlite")
    #expect(output.code == 0, "\(output.errors)")
    #expect(!output.errors.contains("提醒"))
    try run.folder.write("none/README.md", "")
    #expect(try run.docai.run("run", "cases", "--store", "t.sqlite", "--models", "none").code == 0)
  }

  @Test("the folder a store adopted is not called another one, also when its examples give raw text")
  func adopted() throws {
    let run = try RunFolder(["ok-1"])
    try FileManager.default.copyItem(atPath: RunFolder.rules, toPath: run.folder.path("rules"))
    try run.folder.write(
      "rules/number.rules",
      """
      规则 number.match
        标题  编号
        要求  合同.房源编号 等于 系统.房源编号
        否则  提示 “不一致”
        缺失  提示 “没有”
        示例 一致
          合同.房源编号  读作 “101111224667”
          系统.房源编号  101111224667
          期望 通过
      """)
    let arguments = ["run", "cases", "--store", "s.sqlite"]
    let adopted = try run.docai.run(arguments)
    #expect(adopted.code == 0, "\(adopted.errors)")
    #expect(try !run.docai.run(arguments).errors.contains("提醒"))
    try run.folder.write("rules/number.rules", "规则 number.match\n  要求 合同.房源编号 等于 系统.房源编号\n  否则 提示 “不”\n  缺失 提示 “没有”\n")
    #expect(try run.docai.run(arguments).errors.contains("提醒：`rules` 和现行规则"))
  }

  @Test("a second run reads nothing twice and tries again what failed")
  func again() throws {
    let folder = try RunFolder(["ok-1", "crash-2", "flaky-3", "empty-4", "exit-5"])
    let first = try folder.summary()
    #expect(first.code == 0)
    #expect(first.json.ways == ["read": 4, "judged-again": 0, "without-scans": 1, "unchanged": 0])
    #expect(
      Set(first.json.failedCases) == [
        .init(case: "crash-2", file: "scan.png", reason: "crash"),
        .init(case: "exit-5", file: "scan.png", reason: "crash"),
      ])
    let asked = folder.worker.asked.count
    let second = try folder.summary()
    #expect(second.code == 0)
    #expect(second.json.ways == ["read": 2, "judged-again": 0, "without-scans": 1, "unchanged": 2])
    #expect(Set(folder.worker.asked.dropFirst(asked)) == ["crash-2", "exit-5"])
    #expect(second.json.decisions == ["pass": 0, "resubmit": 0, "manual": 5])
  }

  @Test("a scan that crashes every worker is named, its case is manual, and the next run tries it again")
  func poison() throws {
    let folder = try RunFolder(["poison-1", "ok-2"])
    try folder.folder.write("cases/poison-1/second.png", "one that crashes")
    let first = try folder.summary()
    #expect(first.code == 0)
    #expect(first.json.failedScans == [.init(case: "poison-1", file: "second.png", reason: "crash")])
    #expect(first.json.failedCases == [])
    #expect(try folder.decisions() == ["poison-1": "manual", "ok-2": "manual"])
    #expect(try folder.docai.run("explain", "poison-1", "--store", "s.sqlite").text.contains("second.png 读不了：读的程序崩溃了"))
    #expect(try folder.summary().json.ways["read"] == 1)
  }

  @Test("changed files or a changed record are a new submission and read again")
  func changed() throws {
    let folder = try RunFolder(["ok-1", "ok-2", "ok-3"])
    _ = try folder.run()
    try folder.folder.write("cases/ok-1/scan.png", "another scan")
    let table = try String(contentsOfFile: folder.folder.path("cases/cases.tsv"), encoding: .utf8)
    try folder.folder.write(
      "cases/cases.tsv",
      table.replacingOccurrences(of: "ok-2\tBJ\tsale\t101111224667", with: "ok-2\tBJ\tsale\t101111224668"))
    let asked = folder.worker.asked.count
    #expect(try folder.summary().json.ways["read"] == 2)
    #expect(Set(folder.worker.asked.dropFirst(asked)) == ["ok-1", "ok-2"])
    #expect(try folder.decisions().count == 3)
  }

  @Test("a hang costs one case and is named with its scan", arguments: ["hang", "deaf"])
  func hang(_ word: String) throws {
    let folder = try RunFolder(["\(word)-1", "ok-2"])
    let run = try folder.summary("--timeout", "3", "--jobs", "1")
    #expect(run.code == 0)
    #expect(run.json.failedCases == [.init(case: "\(word)-1", file: "scan.png", reason: "timeout")])
    #expect(try folder.decisions() == ["\(word)-1": "manual", "ok-2": "manual"])
  }

  @Test("workers that talk nonsense cost their own cases", arguments: ["garbage", "badutf8", "twice", "other", "mute"])
  func nonsense(_ word: String) throws {
    let folder = try RunFolder(["ok-1", "\(word)-2", "ok-3"])
    let run = try folder.summary("--jobs", "1")
    #expect(run.code == 0)
    #expect(run.json.failedCases.map(\.case) == ["\(word)-2"])
    #expect(run.json.ways["read"] == 3)
  }

  @Test(
    "the text of the pages is read anew when it is first asked for, kept for its owner only, and gone when forgotten")
  func fullText() throws {
    let folder = try RunFolder(["ok-1"])
    let shown = { try folder.docai.run("export", "--store", "s.sqlite").text.contains("text of scan.png") }
    let (asked, store) = (["ok-1", "ok-1"], folder.folder.path("s.sqlite"))
    _ = try folder.run()
    #expect(try !shown())
    #expect(try folder.summary("--full-text").json.ways["read"] == 1)
    #expect(try folder.summary("--full-text").json.ways["unchanged"] == 1)
    #expect(folder.worker.asked == asked)
    #expect(try shown())
    let explained = try folder.docai.run("explain", "ok-1", "--store", "s.sqlite", "--text")
    #expect(explained.text.contains("全文\n  scan.png 第 1 页\n    text of scan.png\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: store)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try folder.docai.run("forget", "ok-1", "--store", "s.sqlite", "--yes").code == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: store)).range(of: Data("text of scan.png".utf8)) == nil)
  }

  @Test("a run that is killed in the middle is finished by the next: nothing lost, nothing twice")
  func killed() throws {
    let names = (1...12).map { "slow-\($0)" }
    let folder = try RunFolder(names)
    let running = try folder.docai.start(folder.arguments + ["--jobs", "2"])
    #expect(eventually { folder.worker.asked.count >= 5 })
    running.send(SIGKILL)
    #expect(try running.wait().code == -SIGKILL)
    let asked = folder.worker.asked
    let second = try folder.summary()
    #expect(second.code == 0)
    let kept = try #require(second.json.ways["unchanged"])
    #expect(kept >= 1 && kept + (second.json.ways["read"] ?? 0) == names.count)
    let again = folder.worker.asked.dropFirst(asked.count)
    #expect(Set(again).count == again.count && again.count == names.count - kept)
    #expect(Set(try folder.decisions().keys) == Set(names))
  }

  @Test("Ctrl-C finishes the cases in hand, keeps what is done, and ends with 130", arguments: [SIGINT, SIGTERM])
  func interrupted(_ signal: Int32) throws {
    let folder = try RunFolder((1...30).map { "slow-\($0)" })
    let running = try folder.docai.start(folder.arguments + ["--jobs", "1", "--format", "json"])
    #expect(eventually { folder.worker.asked.count >= 2 })
    running.send(signal)
    let output = try running.wait()
    #expect(output.code == 130)
    let summary = try JSONDecoder().decode(RunFolder.Summary.self, from: Data(output.text.utf8))
    #expect(summary.interrupted)
    let asked = folder.worker.asked
    #expect(summary.ways["read"] == asked.count && asked.count < 30, "each case asked for was finished and stored")
    #expect(try folder.decisions().count == 30, "cases that were not reached count, too")
    #expect(try folder.summary().json.ways["read"] == 30 - asked.count)
    #expect(Set(folder.worker.asked) == Set((1...30).map { "slow-\($0)" }) && folder.worker.asked.count == 30)
  }

  @Test("a second Ctrl-C ends a hanging run and its workers at once")
  func interruptedTwice() throws {
    let folder = try RunFolder(["hang-1"])
    let running = try folder.docai.start(folder.arguments + ["--jobs", "1"])
    #expect(eventually { folder.worker.asked.count == 1 })
    running.send(SIGINT)
    usleep(300_000)
    #expect(running.isRunning)
    running.send(SIGINT)
    #expect(try running.wait().code == 130)
    #expect(eventually { folder.worker.started.allSatisfy { kill(-$0, 0) != 0 } })
  }

  @Test("a worker killed from outside is replaced, and its case read by the next")
  func workerKilled() throws {
    let folder = try RunFolder((1...6).map { "slow-\($0)" })
    let running = try folder.docai.start(folder.arguments + ["--jobs", "1"])
    #expect(eventually { folder.worker.asked.count >= 2 })
    if let worker = folder.worker.started.first { kill(worker, SIGKILL) }
    #expect(try running.wait().code == 0)
    #expect(folder.worker.started.count == 2)
    let again = try folder.summary().json
    #expect(again.ways["unchanged"] == 6, "no case failed")
  }

  @Test("two runs on one store: the second is told, and nothing is read twice")
  func twoRuns() throws {
    let folder = try RunFolder(["hang-1"])
    let first = try folder.docai.start(folder.arguments)
    #expect(eventually { folder.worker.asked.count == 1 })
    let second = try folder.run()
    #expect(second.code == 74)
    #expect(second.errors.contains("in use by another process"))
    first.send(SIGINT)
    usleep(300_000)
    first.send(SIGINT)
    _ = try first.wait()
    #expect(folder.worker.asked.count == 1)
  }

  @Test("what is not well with scans and table is told, sanitised, and ends with 0")
  func warnings() throws {
    let folder = try RunFolder(["ok-1", "ok-1"])
    try folder.folder.makeFolder("cases/stray\u{1B}[31m")
    try folder.folder.write("cases/ok-1/empty\u{1B}[2J.png", "")
    let output = try folder.run()
    #expect(output.code == 0)
    #expect(output.text.contains("空文件"))
    #expect(output.text.contains("没有对应的行"))
    #expect(!output.text.contains("\u{1B}"))
    #expect(!output.errors.contains("\u{1B}"))
  }

  @Test("quiet prints the sentence alone")
  func quiet() throws {
    let output = try RunFolder(["ok-1"]).run("--quiet")
    #expect(output.text == "AI自动初审占比0.00%（0/1），无上周数据\n")
    #expect(output.errors.isEmpty)
  }
}
