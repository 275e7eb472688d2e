import Foundation
import Model
import Reporting
import TestSupport
import Testing

@Suite("The weekly report")
struct WeekReportTests {
  @Test("as text")
  func text() throws { try expectGolden(MadeUp.fullWeek.text(titles: MadeUp.titles), "week.txt") }

  @Test("as text, of a week without cases")
  func emptyWeek() throws { try expectGolden(MadeUp.counts(0, of: 0, previous: (1, 2)).text(), "empty-week.txt") }

  @Test("as JSON")
  func json() throws { try expectGolden(MadeUp.fullWeek.json(titles: MadeUp.titles), "week.json") }

  @Test("as a spreadsheet")
  func csv() throws { try expectGolden(MadeUp.fullWeek.csv(titles: MadeUp.titles), "week.csv") }

  @Test("a table's columns begin at the same cell of a terminal")
  func alignment() {
    let lines = MadeUp.fullWeek.text().split(separator: "\n").filter { $0.contains("%") && $0.hasPrefix("  ") }
    let widths = lines.map { $0.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } }
    #expect(lines.count == 5)
    #expect(Set(widths.prefix(3)).count == 1)
    #expect(Set(widths.suffix(2)).count == 1)
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
