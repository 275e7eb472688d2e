import Foundation
import Model
import Reporting
import TestSupport
import Testing

@Suite("The weekly report")
struct WeekReportTests {
  @Test("as text")
  func text() throws { try expectGolden(MadeUp.fullWeek.text(rules: MadeUp.rules), "week.txt") }

  @Test("as text, of a week without cases")
  func emptyWeek() throws { try expectGolden(MadeUp.counts(0, of: 0, previous: (1, 2)).text(), "empty-week.txt") }

  @Test("as JSON")
  func json() throws { try expectGolden(MadeUp.fullWeek.json(rules: MadeUp.rules), "week.json") }

  @Test("as a spreadsheet")
  func csv() throws { try expectGolden(MadeUp.fullWeek.csv(rules: MadeUp.rules), "week.csv") }

  @Test("as a page, which holds no script and nothing from outside")
  func html() throws {
    let page = try MadeUp.fullWeek.html(rules: MadeUp.rules)
    try expectGolden(page, "week.html")
    for word in ["<script", "http", "url(", "@import", " on", "<待定>"] where page.contains(word) {
      Issue.record("the page contains \(word)")
    }
  }

  @Test("as a page, of a week without cases")
  func emptyPage() throws { try expectGolden(MadeUp.counts(0, of: 0).html(), "empty-week.html") }

  @Test("as Prometheus metrics")
  func prometheus() throws { try expectGolden(MadeUp.fullWeek.prometheus(), "week.prom") }

  @Test("a published week says so, with its corrections")
  func published() {
    var counts = MadeUp.counts(9, of: 20)
    counts.publication = Publication(at: MadeUp.noon, now: counts.total)
    #expect(counts.text().contains("已于 2026-11-20 发布，以上为发布时的数字；此后无更正"))
    counts.publication = Publication(
      at: MadeUp.noon, late: .init(pass: 2, manual: 1), gone: 1,
      changed: [.init(case: "A-3", was: .pass, now: .manual)], now: .init(pass: 10, manual: 12))
    #expect(
      counts.text().contains("更正：晚到 3 件（自动 2），移出 1 件，改判 1 件（A-3 通过→人工）；按今天计为 45.45%（10/22）"))
  }

  @Test("a shadow's flips stand in a line")
  func shadow() throws {
    let rules = ReportedRules(shadows: [MadeUp.shadow])
    let line = "影子规则 0123456789ab：判了 23 件，结论不同 3 件（通过→人工 3）"
    #expect(MadeUp.fullWeek.text(rules: rules).contains(line))
    #expect(try MadeUp.fullWeek.html(rules: rules).contains(line))
  }

  @Test("a change within its interval is called chance, and a great one of many cases is not")
  func noise() {
    #expect(MadeUp.counts(45, of: 100, previous: (40, 100)).isChangeNoise == true)
    #expect(MadeUp.counts(4500, of: 10_000, previous: (4000, 10_000)).isChangeNoise == false)
    #expect(MadeUp.counts(45, of: 100).isChangeNoise == nil)
    #expect(MadeUp.counts(0, of: 0, previous: (1, 2)).changeInterval == nil)
  }

  @Test("other days than a week are compared with as many days before")
  func days() throws {
    let from = try #require(CivilDate(iso: "2026-11-01"))
    let to = try #require(CivilDate(iso: "2026-11-10"))
    var counts = MadeUp.counts(9, of: 20, previous: (10, 23))
    counts.period = try #require(Period(from: from, to: to))
    counts.filter = CaseFilter(city: "北京", kind: "sale")
    #expect(counts.sentence == "AI自动初审占比45.00%（9/20），较上期提升1.52个百分点")
    #expect(counts.text(rules: MadeUp.rules).contains("统计期 2026-11-01 至 2026-11-10，城市 北京，类别 买卖"))
    #expect(counts.period.previous?.name == "2026-10-22/2026-10-31")
    #expect(Period(from: MadeUp.week.monday, to: MadeUp.week.sunday)?.week == MadeUp.week)
  }

  @Test("a table's columns begin at the same cell of a terminal")
  func alignment() {
    let lines = MadeUp.fullWeek.text().components(separatedBy: "近12周")[0].split(separator: "\n").filter {
      $0.hasSuffix("%") && $0.hasPrefix("  ")
    }
    let widths = lines.map { $0.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } }
    #expect(lines.count == 8)
    #expect(Set(widths.prefix(3)).count == 1)
    #expect(Set(widths.dropFirst(3).prefix(2)).count == 1)
    #expect(Set(widths.suffix(3)).count == 1)
  }
}

@Suite("Cells of a spreadsheet")
struct SpreadsheetTests {
  @Test(
    "numbers of many digits, dates and formulas stay text",
    arguments: [
      ("A-17", "A-17"), ("北京", "北京"), ("", ""), ("2026-W47", "2026-W47"),
      ("101111224667", "\"=\"\"101111224667\"\"\""), ("007", "\"=\"\"007\"\"\""), ("3E10", "\"=\"\"3E10\"\"\""),
      ("11-24", "\"=\"\"11-24\"\"\""), ("11010519491231002X", "11010519491231002X"),
      ("=1+1", "'=1+1"), ("+86", "'+86"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), (" =1+1", "' =1+1"),
      ("＝1", "'＝1"), ("\t=1", "' =1"), ("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""), ("a\nb", "a b"),
    ])
  func cells(text: String, cell: String) {
    #expect(Spreadsheet.line([.text(text)], separator: .comma) == cell + "\r\n")
  }

  @Test("cells are separated as asked for, and a tab inside one is a blank")
  func separators() {
    #expect(Spreadsheet.line([.text("a"), .number(12), .plain("4.50")], separator: .comma) == "a,12,4.50\r\n")
    #expect(Spreadsheet.line([.text("a\tb"), .text("c,d")], separator: .tab) == "a b\tc,d\r\n")
  }
}
