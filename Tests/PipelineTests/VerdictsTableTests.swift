import Foundation
import Model
import Pipeline
import Testing

@Suite("A file of verdicts")
struct VerdictsTableTests {
  let noon = Moment(secondsSince1970: 1_795_147_200)

  @Test(
    "is read as Excel saves it",
    arguments: [
      "case\tdecision\treviewer\tnote\nA-1\tpass\tr1\t看过\n",
      "\u{FEFF}case\tdecision\treviewer\tnote\r\nA-1\tPass\tr1\t看过\r\n\r\n",
      "案件编号\t结论\t复核人\t备注\nA-1\t通过\tr1\t看过",
      "note\treviewer\textra\tdecision\tcase\n看过\tr1\tx\t通过\t\"=\"\"A-1\"\"\"",
    ])
  func encodings(text: String) throws {
    let expected = [Verdict(case: "A-1", decision: .pass, reviewer: "r1", note: "看过", at: noon)]
    let table = try VerdictsTable(Data(text.utf8), file: "v.tsv", at: noon)
    #expect(table.verdicts.map(\.verdict) == expected)
    #expect(table.problems == [])
  }

  @Test("in GB18030, too")
  func gb18030() throws {
    // 案件	结论	复核人 / A-1	退回	李
    let bytes: [UInt8] = [
      0xB0, 0xB8, 0xBC, 0xFE, 0x09, 0xBD, 0xE1, 0xC2, 0xDB, 0x09, 0xB8, 0xB4, 0xBA, 0xCB, 0xC8, 0xCB, 0x0D, 0x0A,
      0x41, 0x2D, 0x31, 0x09, 0xCD, 0xCB, 0xBB, 0xD8, 0x09, 0xC0, 0xEE, 0x0D, 0x0A,
    ]
    let table = try VerdictsTable(Data(bytes), file: "v.tsv", at: noon)
    #expect(
      table.verdicts.map(\.verdict) == [.init(case: "A-1", decision: .resubmit, reviewer: "李", note: "", at: noon)])
  }

  @Test("every bad line is named by its number, and the good ones count")
  func badLines() throws {
    let text = "case\tdecision\treviewer\n\tpass\tr1\nA-2\tmaybe\tr1\nA-3\tpass\nA-4\tmanual\tr1\n"
    let table = try VerdictsTable(Data(text.utf8), file: "v.tsv", at: noon)
    #expect(table.problems.map(\.line) == [2, 3, 4])
    #expect(table.verdicts.map(\.line) == [5])
  }

  @Test(
    "a file without the columns is refused as a whole", arguments: ["", "\n\n", "case\tdecision\n", "A-1\tpass\tr1\n"])
  func missingColumns(text: String) {
    #expect(throws: IntakeError.self) { try VerdictsTable(Data(text.utf8), file: "v.tsv", at: noon) }
  }
}
