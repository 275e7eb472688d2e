import Extracting
import Model
import Testing

/// Values far from their labels, heads over columns, and cells that break what stands in them.
@Suite struct ColumnTests {
  private static let title = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50)
    .adding("合同编号：W14960365", x: 150, y: 240)
  private static let listed = title.adding("房源编号：101111224667", x: 900, y: 240)

  private func expectBothParties(_ sheet: PrintedSheet) {
    let contract = SampleCase([sheet]).read().contract
    for (party, person) in [("party-a", Person.li), ("party-b", .wang)] {
      #expect(contract?.value(party + ".name") == person.name)
      #expect(contract?.value(party + ".id-number") == person.number)
      #expect(contract?.value(party + ".phone") == person.phone)
    }
  }

  /// Forms of one party after the other.
  private func form(_ rows: (Person, Int, PrintedSheet) -> PrintedSheet) -> PrintedSheet {
    rows(.wang, 700, rows(.li, 320, Self.listed))
  }

  @Test func `values stand about one middle, however far from their labels`() {
    let rows = [
      ("房源编号", "101111224667"), ("房屋坐落", "成都市青羊区文昌路3号1幢2单元1905室"), ("签订日期", "2026年11月20日"),
      ("建筑面积", "89.5平方米"),
    ]
    var sheet = Self.title.adding("出卖人：\(Person.li.name)", x: 150, y: 300)
      .adding("买受人：\(Person.wang.name)", x: 150, y: 360)
    for (row, (label, value)) in rows.enumerated() {
      let width = value.reduce(0) { $0 + ($1.isASCII ? 15 : 30) }
      sheet = sheet.adding(label, x: 150, y: 450 + 60 * row).adding(value, x: 1250 - width / 2, y: 450 + 60 * row)
    }
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("listing") == "101111224667")
    #expect(contract?.state("listing") == .certain)
    #expect(contract?.value("area") == "89.5")
  }

  @Test func `one value far from its label may be anything`() {
    let sheet = Self.title.adding("出卖人：\(Person.li.name)", x: 150, y: 300).adding("房源编号", x: 150, y: 450)
      .adding("101111224667", x: 1160, y: 450)
    #expect(SampleCase([sheet]).read().contract?.state("listing") != .certain)
  }

  @Test func `heads in the middle of columns whose labels have no colon`() {
    var sheet = Self.listed
    for (x, word, person) in [(200, "出租方", Person.li), (900, "承租方", .wang)] {
      sheet = sheet.adding("项目", x: x + 50, y: 320).adding(word, x: x + 350, y: 320)
      let rows = [("姓名", person.name), ("身份证号", person.number), ("联系电话", person.phone)]
      for (row, (label, value)) in rows.enumerated() {
        sheet = sheet.adding(label, x: x, y: 380 + 60 * row).adding(value, x: x + 220, y: 380 + 60 * row)
      }
    }
    expectBothParties(sheet)
  }

  @Test func `a cell breaks a label, whose first line stands above the party's`() {
    var sheet = Self.listed
    for (y, word, person) in [(320, "卖方", Person.li), (560, "买方", .wang)] {
      sheet = sheet.adding(word, x: 150, y: y + 60).adding("姓名", x: 300, y: y).adding(person.name, x: 450, y: y)
        .adding("联系电话（手", x: 800, y: y - 18).adding("机）", x: 850, y: y + 18).adding(person.phone, x: 1050, y: y)
        .adding("证件号码", x: 300, y: y + 60).adding(person.number, x: 450, y: y + 60)
    }
    expectBothParties(sheet)
  }

  @Test func `a cell breaks an identity number`() {
    let sheet = form { person, y, sheet in
      sheet.adding(person == .li ? "甲方" : "乙方", x: 150, y: y).adding(person.name, x: 400, y: y)
        .adding("身份证号", x: 150, y: y + 60).adding(String(person.number.prefix(14)), x: 400, y: y + 60)
        .adding(String(person.number.suffix(4)), x: 400, y: y + 100)
        .adding("联系电话", x: 150, y: y + 180).adding(person.phone, x: 400, y: y + 180)
    }
    expectBothParties(sheet)
  }

  @Test func `figures under an identity number that do not complete it are no part of it`() {
    let sheet = form { person, y, sheet in
      sheet.adding(person == .li ? "甲方" : "乙方", x: 150, y: y).adding(person.name, x: 400, y: y)
        .adding("身份证号", x: 150, y: y + 60).adding(String(person.number.prefix(14)), x: 400, y: y + 60)
        .adding("84612", x: 400, y: y + 100)
    }
    #expect(SampleCase([sheet]).read().contract?.value("party-a.id-number")?.count != 18)
  }

  @Test func `a bracket says more than the label's own`() {
    let sheet = form { person, y, sheet in
      sheet.adding(person == .li ? "甲方（出租人，自然人）：" : "乙方（承租人，自然人）：", x: 150, y: y)
        .adding(person.name, x: 620, y: y).adding("身份证号：\(person.number)", x: 150, y: y + 60)
        .adding("联系电话：\(person.phone)", x: 150, y: y + 120)
    }
    expectBothParties(sheet)
  }

  @Test func `a number wider than its label stands centred under it`() {
    let sheet = Self.title.adding("出卖人：\(Person.li.name)", x: 150, y: 400)
      .adding("挂牌编号", x: 1300, y: 240).adding("BJ24328257978883371", x: 1217, y: 285)
    #expect(SampleCase([sheet]).read().contract?.value("listing") == "BJ24328257978883371")
  }

  @Test func `a sentence names a number at the end of a line and says it on the next`() {
    let text = "第1条房屋坐落于成都市青羊区文昌路3号1幢2单元1905室，建筑面积131.30平方米，房源编号为"
    let sheet = Self.title.adding("出卖人：\(Person.li.name)", x: 150, y: 300).adding(text, x: 200, y: 450)
      .adding("101111224667。", x: 150, y: 500)
    #expect(SampleCase([sheet]).read().contract?.value("listing") == "101111224667")
  }

  @Test func `whom to call in an emergency is no party`() {
    let sheet = Self.listed.adding("甲方：李若云", x: 150, y: 320).adding("乙方：王海佳", x: 150, y: 380)
      .adding("乙方紧急联系人：余月钰", x: 150, y: 440).adding("关系：亲属", x: 700, y: 440)
      .adding("电话：15649265293", x: 1000, y: 440)
    #expect(SampleCase([sheet]).read().contract?.value("party-b.phone") == nil)
  }
}
