import Extracting
import Model
import Testing

/// Contracts laid out in other ways than line by line.
@Suite struct LayoutTests {
  private static let title = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50)
    .adding("合同编号：W14960365", x: 150, y: 240).adding("房源编号：101111224667", x: 900, y: 240)

  private func expectBothParties(_ sheets: [PrintedSheet]) {
    let contract = SampleCase(sheets).read().contract
    #expect(contract?.value("party-a.name") == Person.li.name)
    #expect(contract?.value("party-a.id-number") == Person.li.number)
    #expect(contract?.value("party-b.name") == Person.wang.name)
    #expect(contract?.value("party-b.id-number") == Person.wang.number)
  }

  @Test func `the parties' names stand behind a cell 姓名`() {
    var sheet = Self.title
    for (row, person) in [Person.li, .wang].enumerated() {
      let top = 320 + row * 200
      sheet = sheet.adding(row == 0 ? "出卖人（甲方）" : "买受人（乙方）", x: 150, y: top).adding("姓名", x: 500, y: top)
        .adding(person.name, x: 800, y: top).adding("身份证号码", x: 500, y: top + 60)
        .adding(person.number, x: 800, y: top + 60)
    }
    expectBothParties([sheet])
  }

  @Test func `each party has a column beside one label`() {
    let sheet = Self.title.adding("项目", x: 150, y: 320).adding("卖方", x: 500, y: 320).adding("买方", x: 950, y: 320)
      .adding("姓名", x: 150, y: 380).adding(Person.li.name, x: 500, y: 380).adding(Person.wang.name, x: 950, y: 380)
      .adding("身份证号", x: 150, y: 440).adding(Person.li.number, x: 500, y: 440).adding(
        Person.wang.number, x: 950, y: 440)
    expectBothParties([sheet])
  }

  @Test func `an unread cell is not filled with the other party's`() {
    let sheet = Self.title.adding("项目", x: 150, y: 320).adding("卖方", x: 500, y: 320).adding("买方", x: 950, y: 320)
      .adding("姓名", x: 150, y: 380).adding(Person.li.name, x: 500, y: 380).adding(Person.wang.name, x: 950, y: 380)
      .adding("身份证号", x: 150, y: 440).adding(Person.li.number, x: 500, y: 440)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-a.id-number") == Person.li.number)
    #expect(contract?.value("party-b.id-number") == nil)
  }

  @Test func `figures begin the line after their label`() {
    var sheet = Self.title
    for (row, person) in [Person.li, .wang].enumerated() {
      sheet = sheet.adding("\(row == 0 ? "甲方" : "乙方")：\(person.name)，证件类型：居民身份证，证号：", x: 150, y: 320 + row * 120)
        .adding("\(person.number)，手机号码：\(person.phone)。", x: 120, y: 380 + row * 120)
    }
    expectBothParties([sheet])
  }

  @Test func `a word that says again what a label is belongs to it`() {
    var sheet = Self.title
    for (row, person) in [Person.li, .wang].enumerated() {
      sheet = sheet.adding("（1）\(row == 0 ? "出卖人（甲方）" : "买受人（乙方）")姓名：\(person.name)", x: 200, y: 320 + row * 120)
        .adding("（2）身份证号码：\(person.number)", x: 200, y: 380 + row * 120)
    }
    sheet = sheet.adding("房屋坐落地址", x: 150, y: 600).adding("成都市武侯区和兴路339号明珠苑2栋1701", x: 500, y: 600)
    expectBothParties([sheet])
    #expect(SampleCase([sheet]).read().contract?.value("address") == "成都市武侯区和兴路339号明珠苑2栋1701")
  }

  @Test func `a party's own address is not the property's`() {
    let sheet = Self.title.adding("甲方：李若云", x: 150, y: 320).adding("通讯地址：四川省成都市青羊区体育场路240号", x: 150, y: 380)
      .adding("乙方：王海佳", x: 150, y: 440).adding("房屋坐落：深圳市青年路23号26号楼5单元1649", x: 150, y: 560)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("address") == "深圳市青年路23号26号楼5单元1649")
    #expect(contract?.value("party-a.address") == "四川省成都市青羊区体育场路240号")
  }

  private static let cover = PrintedSheet().adding("房屋买卖合同", x: 600, y: 600, em: 60)
    .adding("甲方：李若云", x: 500, y: 900).adding("乙方：王海佳", x: 500, y: 980)

  @Test(arguments: [true, false]) func `a cover belongs to the contract of its number`(isFirst: Bool) {
    let cover = Self.cover.adding("合同编号：W14960365", x: 500, y: 1200)
    let reading = SampleCase(isFirst ? [cover, .sale()] : [.sale(), cover]).read()
    #expect(reading.documents.count { $0.kind == "contract" } == 1)
  }

  @Test func `a cover of another number is another contract's`() {
    let reading = SampleCase([.sale(), Self.cover.adding("合同编号：W77889900", x: 500, y: 1200)]).read()
    #expect(reading.documents.count { $0.kind == "contract" } == 2)
  }
}
