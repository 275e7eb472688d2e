import Foundation
import Glibc
import Model
import Store
import TestSupport
import Testing

/// The commands that read the store, on two made-up cases: A-1 passed, A-2 is manual.
@Suite("Commands that read the store")
struct StoreCommandTests {
  let folder: TemporaryFolder
  let docai: Docai

  init() throws {
    folder = try TemporaryFolder()
    docai = Docai(in: folder.path)
    let store = try Store(path: folder.path("docai.sqlite"), access: .create)
    let seen = Moment(secondsSince1970: 1_795_147_200)
    let reason = Finding(rule: "listing.match", arm: 1, outcome: .manual, text: "合同房源编号与系统不一致")
    for (id, reasons) in [("A-1", []), ("A-2", [reason])] {
      try store.save(
        Submission(
          record: Record(case: id, columns: ["city": "BJ", "kind": "sale", "received": "2026-11-20"]), files: [],
          key: id, folder: "cases/\(id)", seen: seen),
        result: nil,
        judgement: Judgement(
          decision: reasons.isEmpty ? .pass : .manual, findings: reasons, reasons: reasons, ruleSet: "0123"),
        at: seen)
    }
  }

  @Test("report shows the last week with cases")
  func report() throws {
    let output = try docai.run("report")
    #expect(output.code == 0)
    #expect(output.lines.first == "AI自动初审占比50.00%（1/2），无上周数据")
    #expect(try docai.run("report", "--week", "2026-W01").lines.first == "AI自动初审占比—（0/0），本周无案件")
  }

  @Test(
    "report counts any days, a city or a kind",
    arguments: [
      (["--from", "2026-11-20", "--to", "2026-11-20"], "AI自动初审占比50.00%（1/2），无上期数据"),
      (["--from", "2026-11-21", "--to", "2026-11-30"], "AI自动初审占比—（0/0），本期无案件"),
      (["--city", "BJ"], "AI自动初审占比50.00%（1/2），无上周数据"),
      (["--week", "2026-W47", "--kind", "rent"], "AI自动初审占比—（0/0），本周无案件"),
    ])
  func filters(arguments: [String], sentence: String) throws {
    #expect(try docai.run(["report"] + arguments).lines.first == sentence)
  }

  @Test("report writes a file for its owner only, and one that cannot be written is an error")
  func reportFile() throws {
    #expect(try docai.run("report", "--format", "html", "--output", "week.html").text.isEmpty)
    let page = try String(contentsOfFile: folder.path("week.html"), encoding: .utf8)
    #expect(page.contains("<h1>AI自动初审周报 2026-W47</h1>"))
    #expect(try docai.run("report", "--format", "prometheus").text.contains("docai_automatic_ratio 0.5\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("week.html"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try docai.run("report", "--output", "none/week.html").code == 74)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test("one verdict is added by hand, once")
  func addVerdict() throws {
    let arguments = ["A-1", "人工", "--reviewer", "r1", "--note", "假的"]
    #expect(try docai.run(["verdicts", "add"] + arguments).text == "已录入\n")
    #expect(try docai.run(["verdicts", "add"] + arguments).text == "原已在库\n")
    #expect(try docai.run("report").text.contains("已复核 1 件，有误 1 件：A-1"))
    #expect(try docai.run("verdicts", "add", "A-9", "pass").code == 1)
    #expect(try docai.run("verdicts", "add", "A-1", "maybe").code == 64)
  }

  @Test("an automatic decision is taken back by hand, once, and the report, the case and the list say so")
  func reopen() throws {
    let arguments = ["verdicts", "add", "A-1", "人工", "--reviewer", "李四", "--reopen"]
    #expect(try docai.run(arguments).text == "已录入，已重新打开：转人工\n")
    #expect(try docai.run(arguments).text == "已录入；原已重新打开\n")
    let report = try docai.run("report")
    #expect(report.lines.first == "AI自动初审占比0.00%（0/2），无上周数据")
    #expect(report.text.contains("重新打开的自动结论 1 件，按人工计：A-1 曾通过（李四，"))
    #expect(try docai.run("explain", "A-1").text.contains("重新打开  李四"))
    #expect(try docai.run("export", "--queue", "manual").text.contains("A-1\t"))
    let refused = try docai.run("verdicts", "add", "A-2", "pass", "--reopen")
    #expect(refused.code == 1 && refused.errors.contains("there is nothing to take back"))
  }

  @Test("a sample is drawn without the machine's answer, and its verdicts come back")
  func sample() throws {
    #expect(try docai.run("sample", "--output", "qa.tsv").lines.first?.contains("须盲审 598 件，自动结论共 1 件") == true)
    let table = try String(contentsOfFile: folder.path("qa.tsv"), encoding: .utf8)
    #expect(table.contains("A-1\tBJ\tsale\tcases/A-1\t\t\t\r\n") && !table.contains("A-2"))
    try folder.write(
      "qa.tsv", table.replacing("A-1\tBJ\tsale\tcases/A-1\t\t\t", with: "A-1\tBJ\tsale\tcases/A-1\t通过\tr1\t"))
    #expect(try docai.run("verdicts", "import", "qa.tsv").code == 0)
    #expect(try docai.run("sample").text.contains("已盲审 1 件，有误 0 件：目前可声称不高于 95.00%"))
  }

  @Test("a published week keeps its figures")
  func publish() throws {
    #expect(try docai.run("report", "--publish").text.contains("发布，以上为发布时的数字；此后无更正"))
    #expect(try docai.run("report", "--publish").errors == "note: 2026-W47 was published before: its figures stay\n")
    #expect(try docai.run("report", "--publish", "--city", "BJ").code == 64)
    #expect(try docai.run("forget", "A-1", "--yes").code == 0)
    let lines = try docai.run("report").lines
    #expect(lines.first == "AI自动初审占比50.00%（1/2），无上周数据")
    #expect(lines.contains { $0.contains("更正：移出 1 件；按今天计为 0.00%（0/1）") })
  }

  @Test("export prints one line a case")
  func export() throws {
    let output = try docai.run("export", "--format", "jsonl")
    #expect(output.lines.map { $0.contains(#""decision":"pass""#) } == [true, false])
    #expect(try docai.run("export", "--queue", "manual").text.contains("A-2\tBJ\tsale\t2026-11-20\tlisting.match#1"))
    #expect(try docai.run("export", "--queue", "resubmit").lines.count == 1)
  }

  @Test("explain names the reason")
  func explain() throws {
    #expect(try docai.run("explain", "A-2").text.contains("人工  listing.match#1"))
  }

  @Test("verdicts are imported, bad lines named, and the report tells what was wrong")
  func verdicts() throws {
    try folder.write(
      "v.tsv", "case\tdecision\treviewer\tnote\r\nA-1\t人工\tr1\t假的\r\nA-9\tpass\tr1\t\r\nA-2\t?\tr1\t\r\n")
    let output = try docai.run("verdicts", "import", "v.tsv")
    #expect(output.code == 1)
    #expect(output.text == "已导入 1 条\n")
    #expect(output.errors.contains("error: v.tsv:3: case `A-9` is not in the store\nerror: v.tsv:4: the decision is"))
    #expect(try docai.run("report").text.contains("自动结论复核：已复核 1 件，有误 1 件：A-1"))
  }

  @Test("forget asks, and without anybody to ask does nothing")
  func forget() throws {
    #expect(try docai.run("forget", "A-1").code == 64)
    #expect(try docai.run("explain", "A-1").code == 0)
    #expect(try docai.run("forget", "A-1", "--yes").code == 0)
    #expect(try docai.run("explain", "A-1").code == 1)
  }

  @Test(
    "errors are one line and the next action, with the documented exit code",
    arguments: [
      (["report", "--store", "none.sqlite"], 69, "error: there is no store at `none.sqlite`\nhelp: "),
      (["explain", "A-9"], 1, "error: case `A-9` is not in `docai.sqlite`\nhelp: "),
      (["report", "--rules", "none"], 69, "error: there is no folder `none`\nhelp: "),
      (["rules", "check", "--rules", "none"], 69, "error: there is no folder `none`\nhelp: "),
      (["verdicts", "import", "none.tsv"], 74, "error: `none.tsv` cannot be read\nhelp: "),
      (["report", "--week", "2026-W47", "--from", "2026-11-01"], 64, "Error: cases are of a week or of days"),
      (["sample", "--bound", "150%"], 64, "Error: The value '150%' is invalid"),
      (["report", "--week", "2026-W99"], 64, "Error: The value '2026-W99' is invalid"),
      (["report", "--format", "pdf"], 64, "Error: The value 'pdf' is invalid"),
      (["export", "--format", "tsv"], 64, "Error: a tsv is a work list"),
    ] as [([String], Int32, String)])
  func errors(arguments: [String], code: Int32, text: String) throws {
    let output = try docai.start(arguments).wait()
    #expect(output.code == code)
    #expect(output.errors.hasPrefix(text))
    #expect(output.text.isEmpty)
  }

  @Test("a reader that closes the pipe is no failure, a full disk is")
  func closedPipe() throws {
    let script = "(sleep 0.2; \(Docai.binary) export; echo $? > code) | true; \(Docai.binary) export > /dev/full"
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", script]
    shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 74)
    #expect(try String(contentsOfFile: folder.path("code"), encoding: .utf8) == "0\n")
  }
}
