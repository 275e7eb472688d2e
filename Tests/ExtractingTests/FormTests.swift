import Definitions
import Extracting
import Model
import Testing

/// Forms whose labels begin at the left margin and whose values end at the right one.
@Suite struct FormTests {
  private static let right = 1500

  private func row(_ label: String, _ value: String, at y: Int, on sheet: PrintedSheet) -> PrintedSheet {
    let width = value.reduce(0) { $0 + ($1.isASCII ? 15 : 30) }
    return sheet.adding(label, x: 150, y: y).adding(value, x: Self.right - width, y: y)
  }

  private func form(_ rows: [(String, String)]) -> PrintedSheet {
    let title = PrintedSheet().adding("二手房买卖合同要项", x: 600, y: 120, em: 50)
    return rows.enumerated().reduce(title) { sheet, row in
      let y = 240 + 60 * row.offset
      return row.element.1.isEmpty
        ? sheet.adding(row.element.0, x: 150, y: y) : self.row(row.element.0, row.element.1, at: y, on: sheet)
    }
  }

  /// 购买方 and 买方姓名 are labels both: that goes which begins the line.
  @Test(arguments: ["姓名", "买受人姓名", "购买方姓名"])
  func `a row is followed to its end where several end at one margin`(second: String) {
    let (li, wang) = (Person.li, Person.wang)
    var sample = SampleCase([
      form([
        ("合同号", "W14960365"), ("房源编号", "101111224667"), ("签署日期", "2026.11.17"), ("出卖人情况", ""), ("姓名", li.name),
        ("证件号码", li.number), ("手机", li.phone), ("买受人情况", ""), (second, wang.name), ("证件号码", wang.number),
        ("手机", wang.phone), ("房屋及价款", ""), ("建筑面积", "82.61平方米"),
      ])
    ])
    for document in sample.definitions.documents.indices {
      for field in sample.definitions.documents[document].fields.indices
      where sample.definitions.documents[document].fields[field].id == "party-b.name" {
        sample.definitions.documents[document].fields[field].labels += ["购买方", "买方姓名"]
      }
    }
    let contract = sample.read().contract
    #expect(contract?.value("listing") == "101111224667")
    #expect(contract?.value("signed-on") == "2026-11-17")
    for (party, person) in [("party-a", li), ("party-b", wang)] {
      #expect(contract?.value(party + ".name") == person.name)
      #expect(contract?.value(party + ".id-number") == person.number)
    }
  }
}
