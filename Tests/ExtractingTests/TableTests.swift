import Extracting
import Model
import Testing

/// Rows and columns of tables: what heads them, and cells that are empty or nobody's.
@Suite struct TableTests {
  private static let parties = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50)
    .adding("出卖人：\(Person.li.name)", x: 150, y: 900).adding("证件号码：\(Person.li.number)", x: 150, y: 960)
    .adding("买受人：\(Person.wang.name)", x: 150, y: 1020)

  /// The row of the number has a third cell, of the one who keeps the money.
  @Test func `a third column is neither party's`() {
    var sheet = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50).adding("房源编号：101111224667", x: 150, y: 240)
      .adding("签订日期：2026年11月20日", x: 900, y: 240).adding("项目", x: 150, y: 320)
      .adding("甲方（卖方）", x: 350, y: 320).adding("乙方（买方）", x: 750, y: 320)
      .adding("丙方（监管机构）", x: 1150, y: 320)
    for (row, cells) in [
      ["姓名", Person.li.name, Person.wang.name, "南京发展银行"],
      ["身份证号码", Person.li.number, Person.wang.number, "91340104MARA08HX3F"],
      ["联系电话", Person.li.phone, Person.wang.phone, "95382"],
    ].enumerated() {
      for (column, cell) in cells.enumerated() {
        sheet = sheet.adding(cell, x: [150, 320, 720, 1130][column], y: 380 + 60 * row)
      }
    }
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-a.name") == Person.li.name)
    #expect(contract?.value("party-a.id-number") == Person.li.number)
    #expect(contract?.value("party-b.name") == Person.wang.name)
    #expect(contract?.value("party-b.id-number") == Person.wang.number)
    #expect(contract?.value("party-b.phone") == Person.wang.phone)
  }

  @Test func `an agent's cell is empty where values stand beside their labels`() {
    let sheet = Self.parties.adding("房源编号", x: 150, y: 240).adding("101111224667", x: 400, y: 240)
      .adding("签订日期", x: 150, y: 300).adding("2026年11月20日", x: 400, y: 300).adding("委托代理人", x: 150, y: 360)
      .adding("委托代理人电话", x: 800, y: 360).adding("租赁物业", x: 150, y: 410).adding("成都市青年路24号8栋259", x: 400, y: 410)
    #expect(SampleCase([sheet]).read().contract?.value("agent") == nil)
  }

  @Test func `heads of a table have their values below, whatever stands beside labels of another`() {
    var sheet = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50)
    for (row, person) in [Person.li, .wang].enumerated() {
      let top = 240 + 120 * row
      sheet = sheet.adding(row == 0 ? "卖方" : "买方", x: 150, y: top).adding("身份证号码", x: 400, y: top)
        .adding(person.name, x: 150, y: top + 50).adding(person.number, x: 400, y: top + 50)
    }
    sheet = sheet.adding("房屋地址", x: 130, y: 460).adding("成都市青年路24号8栋259", x: 420, y: 460)
      .adding("房源编号", x: 130, y: 510).adding("101111224667", x: 420, y: 510).adding("签订日期", x: 130, y: 560)
      .adding("2026年11月20日", x: 420, y: 560)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-a.name") == Person.li.name)
    #expect(contract?.value("party-b.name") == Person.wang.name)
  }
}
