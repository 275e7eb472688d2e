import Definitions
import Foundation
import Model
import Pipeline
import TestSupport
import Testing

@Suite("the summary of a run")
struct RunSummaryTests {
  private func tally() -> RunTally {
    var tally = RunTally()
    let run = CaseResult.Run(milliseconds: 1, reader: "r")
    let reading = CaseReading(failures: [
      ScanFailure(file: "红\u{1B}[31m.jpg", page: 2, reason: .damaged), ScanFailure(file: "b.png", reason: .empty),
    ])
    tally.count(.read, .pass, result: CaseResult(key: "k", case: "A-1", status: .ok, reading: CaseReading(), run: run))
    tally.count(.read, .manual, result: CaseResult(key: "k", case: "A-2", status: .ok, reading: reading, run: run))
    tally.count(
      .read, .manual,
      result: CaseResult(key: "k", case: "A-3", status: .error, error: .timeout, file: "c.tif", run: run))
    tally.count(.unchanged, .resubmit, result: nil)
    tally.count(.withoutScans, .manual, result: nil)
    return tally
  }

  private func summary(
    isInterrupted: Bool = false, tally: RunTally? = nil, showsTimings: Bool = false
  ) throws -> RunSummary {
    let folder = try TemporaryFolder()
    let lines = (1...6).map { "A-\($0)\tsale\t2026-11-20\t\n" }.joined()
    try folder.write("cases.tsv", "case\tkind\treceived\tagent\n" + lines)
    try folder.makeFolder("stray")
    let intake = try Intake(path: folder.path, record: .init(columns: []))
    let week = try #require(Week("2026-W47"))
    let counts = WeekCounts(
      period: Period(week), total: .init(pass: 1, resubmit: 1, manual: 3),
      manualReasons: [
        .init(rule: "case.failed", arm: 0, cases: 2, examples: []), .init(rule: "x.y", arm: 1, cases: 1, examples: []),
      ])
    return RunSummary(
      intake: intake, tally: tally ?? self.tally(), time: .seconds(75), isInterrupted: isInterrupted, week: counts,
      titles: ["x.y": "某条规则"], showsTimings: showsTimings)
  }

  @Test("says in Chinese what was decided, what failed and why, and ends with the sentence")
  func text() throws {
    #expect(
      try summary().text == """
        案件 6：通过 1，退回 1，人工 3
        读取 3，按新规则重判 0，无扫描件 1，未变化 1；用时 1 分 15 秒
        未能读取的案件
          A-3  c.tif  读取超时
        未能读取的扫描件
          A-2  红[31m.jpg 第 2 页  文件损坏
          A-2  b.png  空文件
        转人工的原因（2026-W47，一件可有多条）
          2 件  case.failed  读取失败
          1 件  x.y#1  某条规则
        提醒
          cases.tsv 的列“agent”没有在 rules/documents/record.txt 中声明，规则用不到它
          文件夹“stray”在 cases.tsv 中没有对应的行，不算案件
        AI自动初审占比40.00%（2/5），无上周数据

        """)
  }

  @Test("says after Ctrl-C how many are left")
  func interrupted() throws {
    #expect(try summary(isInterrupted: true).text.contains("已中断：还有 1 件没有处理，再次运行会接着处理"))
  }

  @Test("counts the rules that were given up because there were too many readings, of read cases and of judged ones")
  func givenUp() throws {
    var tally = tally()
    tally.count(.judgedAgain, .manual, result: nil, givenUp: 2)
    tally.count(.read, .manual, result: nil, givenUp: 1)
    #expect(try summary(tally: tally).text.contains("\n读法太多、没有试完而不能确定的规则：3 条次\n"))
    #expect(try summary(tally: tally).json().contains("\"given-up-rules\":3"))
    let findings = ["编号一致：不能确定（读法太多）", "编号一致：不能确定（读作 1 则通过，读作 2 则人工）"].map {
      Finding(rule: "a.b", outcome: .unclear, text: $0)
    }
    #expect(findings.map(\.isGivenUp) == [true, false])
  }

  /// Two cases of four pages in all, stage number n with n seconds and 10 n calls in each.
  private func measured() -> RunTally {
    var (tally, times) = (RunTally(), StageTimes())
    for (index, stage) in StageTimes.Stage.allCases.enumerated() {
      times.add(Double(index + 1), to: stage, calls: 10 * (index + 1))
    }
    let pages = (1...2).map { PageReading(file: "a.tif", page: $0, kind: "other", isKindCertain: true) }
    let result = CaseResult(
      key: "k", case: "A-1", status: .ok, reading: CaseReading(pages: pages),
      run: .init(milliseconds: 1, reader: "r", stages: times))
    for _ in 1...2 { tally.count(.read, .manual, result: result) }
    // What was read in an earlier run took no time in this one.
    tally.count(.judgedAgain, .manual, result: result)
    return tally
  }

  @Test("tells on request where the time of reading went: seconds, milliseconds a page, calls and share of each stage")
  func timings() throws {
    let text = try summary(tally: measured(), showsTimings: true).text
    #expect(
      text.contains(
        """
        读取各步骤的处理器时间（共 4 页）
              2.00 秒    500.0 毫秒/页      20 次    3%  解码
              4.00 秒   1000.0 毫秒/页      40 次    6%  找纸面、校正透视
              6.00 秒   1500.0 毫秒/页      60 次    8%  均匀底色、去表格线、校正倾斜
              8.00 秒   2000.0 毫秒/页      80 次   11%  判断方向
             10.00 秒   2500.0 毫秒/页     100 次   14%  找文字行
             12.00 秒   3000.0 毫秒/页     120 次   17%  逐行初读
             14.00 秒   3500.0 毫秒/页     140 次   19%  字段复读
             16.00 秒   4000.0 毫秒/页     160 次   22%  字段提取
             72.00 秒  18000.0 毫秒/页  合计

        """))
    #expect(try !summary(tally: measured()).text.contains("毫秒/页"))
  }

  @Test("a run that read nothing has times of zero")
  func noTimings() throws {
    let text = try summary(tally: RunTally(), showsTimings: true).text
    #expect(text.contains("（共 0 页）") && text.contains("    0.00 秒      0.0 毫秒/页  合计"))
    #expect(!text.contains("nan"))
  }

  @Test("is one line of JSON for programs")
  func json() throws {
    let text = try summary().json()
    #expect(text.hasSuffix("}\n") && text.count { $0 == "\n" } == 1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "schema-version", "folder", "cases", "decisions", "ways", "given-up-rules", "failed-cases", "failed-scans",
        "manual-reasons",
        "warnings", "interrupted", "seconds", "week", "sentence",
      ])
    #expect(object["decisions"] as? [String: Int] == ["pass": 1, "resubmit": 1, "manual": 3])
  }

  @Test("progress tells share, speed and time left once something was read")
  func progress() {
    var tally = RunTally()
    #expect(ProgressLineView.text(tally, of: 8, after: .seconds(9)) == "已处理 0/8（0%）")
    for _ in 1...2 { tally.count(.unchanged, .pass, result: nil) }
    #expect(ProgressLineView.text(tally, of: 8, after: .seconds(9)) == "已处理 2/8（25%）")
    for _ in 1...2 { tally.count(.read, .pass, result: nil) }
    #expect(
      ProgressLineView.text(tally, of: 8, after: .seconds(60)) == "已处理 4/8（50%），每分钟 2 件，约剩 2 分 0 秒")
    #expect(ProgressLineView.text(RunTally(), of: 0, after: .seconds(0)) == "已处理 0/0（100%）")
  }
}
