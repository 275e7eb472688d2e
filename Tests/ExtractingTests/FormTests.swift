import Definitions
import Extracting
import Model
import Testing

/// Where forms put their values: at the right margin, in boxes below two labels, right behind a bracket, or nowhere.
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
    sample.know(["party-b.name": ["购买方", "买方姓名"]])
    let contract = sample.read().contract
    #expect(contract?.value("listing") == "101111224667")
    #expect(contract?.value("signed-on") == "2026-11-17")
    for (party, person) in [("party-a", li), ("party-b", wang)] {
      #expect(contract?.value(party + ".name") == person.name)
      #expect(contract?.value(party + ".id-number") == person.number)
    }
  }

  @Test func `one row of boxes below two labels is parted where the second begins`() {
    var sheet = PrintedSheet(width: 1800, height: 1400).adding("房屋买卖合同", x: 600, y: 60, em: 50)
      .adding("合同编号：W14960365", x: 150, y: 160).adding("房源编号：101111224667", x: 700, y: 160)
    for (label, person, y) in [("出卖人：", Person.li, 240), ("买受人：", .wang, 440)] {
      sheet = sheet.adding(label + person.name, x: 150, y: y).adding("证件号码", x: 150, y: y + 60)
      let figures =
        person.number.map(String.init).joined(separator: " ") + "   "
        + person.phone.map(String.init).joined(separator: " ")
      let second = 150 + 15 * (2 * 18 + 2)
      sheet = sheet.adding("联系电话", x: second + 10, y: y + 60).adding(figures, x: 150, y: y + 105)
    }
    let contract = SampleCase([sheet]).read().contract
    for (party, person) in [("party-a", Person.li), ("party-b", .wang)] {
      #expect(contract?.value(party + ".id-number") == person.number)
      #expect(contract?.value(party + ".phone") == person.phone)
    }
  }

  @Test func `a number wider than the label over its middle is left whole`() {
    let sheet = PrintedSheet(width: 1800, height: 1400).adding("房屋买卖合同", x: 600, y: 120, em: 50)
      .adding("合同编号", x: 200, y: 240).adding("W14960365", x: 195, y: 285)
      .adding("房源编号", x: 700, y: 240).adding("22051015100513843864", x: 645, y: 285)
      .adding("出卖人：李若云", x: 150, y: 400).adding("买受人：王海佳", x: 150, y: 460)
    #expect(SampleCase([sheet]).read().contract?.value("listing") == "22051015100513843864")
  }

  @Test func `an agent's empty line says nothing, whatever begins the next paragraph`() {
    var sheet = PrintedSheet().adding("房屋租赁合同", x: 600, y: 120, em: 50).adding("房源编号：101111224667", x: 150, y: 200)
    for (label, person, y) in [("出租人：", Person.li, 280), ("承租人：", .wang, 460)] {
      sheet = sheet.adding(label + person.name, x: 150, y: y).adding("证件号码：\(person.number)", x: 150, y: y + 45)
        .adding("委托代理人：", x: 150, y: y + 90).adding("联系电话：", x: 800, y: y + 90)
    }
    sheet = sheet.adding("依据《中华人民共和国民法典》及有关法律、法规的规定，双方在平等、自愿的基础上就房屋租赁事宜达成协议如下：", x: 180, y: 595)
    let agent = SampleCase([sheet]).read().contract?.fields["agent"]
    #expect(agent?.state == .certain && agent?.value == nil)
  }

  /// On a bent page a label took the ink of the first two figures: every look at the rest agreed on 1204571942.
  @Test func `figures may be missing from a number in a line of which ink is left over`() {
    let title = PrintedSheet().adding("房屋买卖合同", x: 600, y: 120, em: 50).adding("房源编号：1204571942", x: 150, y: 200)
    var sample = SampleCase([title.adding("出卖人：李若云", x: 150, y: 300).adding("买受人：王海佳", x: 150, y: 360)])
    #expect(sample.read().contract?.value("listing") == "1204571942")
    for line in sample.firstLook[0].lines.indices { sample.firstLook[0].lines[line].unexplained = 3.4 }
    #expect(sample.read().contract?.state("listing") == .doubtful)
    // What the record says is read there and nowhere else by chance.
    sample.record["listing"] = "1204571942"
    #expect(sample.read().contract?.state("listing") == .certain)
  }

  private func lease(first: String, second: String, number: String = Person.li.number) -> SampleCase {
    SampleCase([
      PrintedSheet().adding("房屋租赁合同", x: 600, y: 120, em: 50)
        .adding("合同编号：W14960365", x: 150, y: 200).adding("房源编号：101111224667", x: 700, y: 200)
        .adding(first, x: 150, y: 280).adding("身份证号码\(number)，联系电话\(Person.li.phone)", x: 150, y: 330)
        .adding(second, x: 150, y: 430)
        .adding("身份证号码\(Person.wang.number)，联系电话\(Person.wang.phone)", x: 150, y: 480)
    ])
  }

  @Test func `a name may stand right behind the bracket of its label`() {
    let contract = lease(first: "出租人（甲方）李若云", second: "承租人（乙方）王海佳").read().contract
    for (party, person) in [("party-a", Person.li), ("party-b", .wang)] {
      #expect(contract?.value(party + ".name") == person.name)
      #expect(contract?.value(party + ".id-number") == person.number)
    }
  }

  /// The second party's heading was not found, and of the first one's number a figure was lost.
  @Test func `a number that could not be read is not made up for by the next person's`() {
    let number = String(Person.li.number.dropLast(2))
    let contract = lease(first: "出租人：李若云", second: "（以下称第二方）王海佳", number: number).read().contract
    #expect(contract?.state("party-a.id-number") == .doubtful)
    #expect(contract?.value("party-a.id-number") != Person.wang.number)
  }

  /// 业主 and 出租方 are labels both, and 业主（甲方） is one that is a slip away.
  @Test func `a label with its explanation in brackets is one label`() {
    var sheet = PrintedSheet().adding("房屋租赁合同", x: 600, y: 120, em: 50)
      .adding("合同编号：W14960365", x: 150, y: 200).adding("房源编号：101111224667", x: 700, y: 200)
    for (label, person, y) in [("业主（出租方）", Person.li, 280), ("租户（承租方）", .wang, 400)] {
      sheet = sheet.adding(label, x: 150, y: y).adding("证件类型", x: 500, y: y).adding("证件号码", x: 800, y: y)
        .adding(person.name, x: 150, y: y + 50).adding("居民身份证", x: 500, y: y + 50)
        .adding(person.number, x: 800, y: y + 50)
    }
    var sample = SampleCase([sheet])
    sample.know(["party-a.name": ["业主", "出租方", "业主（甲方）"], "party-b.name": ["租户", "承租方", "租户（乙方）"]])
    let contract = sample.read().contract
    #expect(contract?.value("party-a.name") == "李若云")
    #expect(contract?.value("party-b.name") == "王海佳")
  }
}

extension SampleCase {
  /// More labels of the fields.
  fileprivate mutating func know(_ labels: [String: [String]]) {
    for document in definitions.documents.indices {
      for field in definitions.documents[document].fields.indices {
        definitions.documents[document].fields[field].labels +=
          labels[definitions.documents[document].fields[field].id] ?? []
      }
    }
  }
}
