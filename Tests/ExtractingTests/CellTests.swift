import Extracting
import Model
import Testing

/// Tables whose cells hold several lines, pages whose labels stand in cells, and what stands under no label.
@Suite struct CellTests {
  private static let title = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50)
    .adding("合同编号：W14960365", x: 150, y: 240).adding("房源编号：101111224667", x: 900, y: 240)

  private static let parties = title.adding("出卖人：李若云 身份证号：\(Person.li.number)", x: 150, y: 320)
    .adding("买受人：王海佳 身份证号：\(Person.wang.number)", x: 150, y: 380)

  private func expectBothParties(_ sheets: [PrintedSheet]) {
    let contract = SampleCase(sheets).read().contract
    for (party, person) in [("party-a", Person.li), ("party-b", .wang)] {
      #expect(contract?.value(party + ".name") == person.name)
      #expect(contract?.value(party + ".id-number") == person.number)
    }
  }

  /// A row of a table: a label halfway down beside lines, 50 pixels from one to the next.
  private func row(_ label: String, _ lines: [String], at y: Int, on sheet: PrintedSheet) -> PrintedSheet {
    let row = sheet.adding(label, x: 300, y: y + 25 * (lines.count - 1))
    return lines.enumerated().reduce(row) { $0.adding($1.element, x: 500, y: y + 50 * $1.offset) }
  }

  @Test(arguments: [("卖方", "买方"), ("“甲方”", "“乙方”")])
  func `a label halfway down its cell has the lines above it, too`(first: String, second: String) {
    var sheet = Self.title.adding("事项", x: 300, y: 320).adding("内容", x: 900, y: 320)
    for (label, person, y) in [(first, Person.li, 400), (second, .wang, 630)] {
      let lines = [person.name, "身份证号码：\(person.number)", "电话：\(person.phone)", "联系地址：北京市朝阳区望京西园1号"]
      sheet = row(label, lines, at: y, on: sheet)
    }
    expectBothParties([row("经纪方", ["某某房地产经纪有限公司", "电话：13800000000"], at: 860, on: sheet)])
  }

  @Test func `labels at the top of their cells stay there`() {
    var sheet = Self.title
    for (label, person, y) in [("甲方", Person.li, 400), ("乙方", .wang, 550)] {
      sheet = sheet.adding(label, x: 300, y: y).adding(person.name, x: 500, y: y)
        .adding("身份证号码：\(person.number)", x: 500, y: y + 50).adding("电话：\(person.phone)", x: 500, y: y + 100)
    }
    expectBothParties([sheet])
  }

  @Test func `a number above the only party's label may be the other's below it`() {
    var sheet = row("卖方", [Person.li.name, "身份证号码：\(Person.li.number)", "电话", "地址"], at: 400, on: Self.title)
    sheet = row("受约", [Person.wang.name, "身份证号码：\(Person.wang.number)", "电话", "地址"], at: 630, on: sheet)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.state("party-a.id-number") != .certain)
  }

  @Test func `a party's word and 姓名 before a name are none of it`() {
    var sheet = Self.title.adding("词语", x: 300, y: 320).adding("含义", x: 900, y: 320)
    for (label, word, person, y) in [("甲方", "卖方", Person.li, 400), ("乙方", "买方", .wang, 550)] {
      let lines = ["\(word)，姓名\(person.name)，证件号码\(person.number)，手机", "\(person.phone)，通讯地址北京市朝阳区望京西园1号"]
      sheet = row(label, lines, at: y, on: sheet)
    }
    expectBothParties([sheet])
  }

  @Test func `who owns or acts with a party has rows between the parties'`() {
    var sheet = Self.title.adding("身份", x: 200, y: 320).adding("姓名", x: 450, y: 320)
      .adding("身份证号码", x: 750, y: 320).adding("电话", x: 1200, y: 320)
    let rows = [("出卖人", Person.li), ("共有权人", .zhao), ("买受人", .wang)]
    for (row, (word, person)) in rows.enumerated() {
      let top = 400 + row * 70
      sheet = sheet.adding(word, x: 180, y: top).adding(person.name, x: 440, y: top)
        .adding(person.number, x: 700, y: top).adding(person.phone, x: 1160, y: top)
    }
    expectBothParties([sheet])
  }

  @Test func `a day alone below both names is the day of signing`() {
    let foot = Self.parties.adding("出卖人：李若云", x: 150, y: 1500).adding("买受人：王海佳", x: 900, y: 1500)
    #expect(
      SampleCase([foot.adding("2026年11月5日", x: 1000, y: 1640)]).read().contract?.value("signed-on") == "2026-11-05")
    let two = foot.adding("2026年11月5日", x: 1000, y: 1640).adding("2026年12月5日", x: 150, y: 1640)
    #expect(SampleCase([two]).read().contract?.value("signed-on") == nil)
    #expect(
      SampleCase([foot.adding("2026年11月5日", x: 1000, y: 900)]).read().contract?.value("signed-on") == nil)
  }

  @Test func `a sentence about the party before the property is no part of the address`() {
    let sheet = Self.parties.adding("1.房屋坐落：甲方将位于北京市朝阳区望京西园三区3号楼1702室、建筑面积95.17平方米的房屋", x: 150, y: 500, em: 24)
    #expect(SampleCase([sheet]).read().contract?.value("address") == "北京市朝阳区望京西园三区3号楼1702室")
  }

  @Test func `a last page where both have still to sign is the contract's`() {
    let last = PrintedSheet().adding("保密各方对因订立、履行所知悉的对方个人信息负有保密义务，未经对方同意不得向第三人披露。", x: 150, y: 240, em: 26)
      .adding("生效自各方签字或盖章之日起生效。正本一式肆份，各方各持一份，另一份供办理登记使用。", x: 150, y: 320, em: 26)
      .adding("出卖人：", x: 200, y: 620).adding("买受人：", x: 950, y: 620)
      .adding("签署日期：2026年11月9日", x: 200, y: 760).adding("签署日期：2026年11月9日", x: 950, y: 760)
    let reading = SampleCase([Self.parties, last]).read()
    #expect(reading.pages.map(\.kind) == ["contract", "contract"])
    #expect(reading.pages.allSatisfy { $0.isKindCertain })
  }

  @Test func `a first page of cells is a contract, not a card`() {
    var sheet = PrintedSheet().adding("二手房线上签约合同", x: 150, y: 200, em: 50)
    let cells = [
      ("合同编号", "JJ202609236803"), ("房源编号", "101111224667"), ("核验编码", "5730584719013043"),
      ("签订日期", "2026年9月23日"), ("出卖人", ""), ("姓名", Person.li.name), ("身份证号码", Person.li.number), ("买受人", ""),
      ("姓名", Person.wang.name), ("身份证号码", Person.wang.number),
    ]
    for (index, (label, value)) in cells.enumerated() {
      sheet = sheet.adding(label, x: 170, y: 400 + 60 * index).adding(value, x: 520, y: 400 + 60 * index)
    }
    #expect(SampleCase([sheet]).read().pages.map(\.kind) == ["contract"])
    expectBothParties([sheet])
  }

  @Test func `figures of a verification code are not made letters`() {
    let sheet = Self.parties.adding("房源核验编码：HY5591554878", x: 150, y: 500)
    #expect(SampleCase([sheet]).read().contract?.value("verification-code") == "HY5591554878")
  }

  @Test func `words beside the copies of cards leave no doubt about the page`() {
    var sheet = PrintedSheet().adding("附：身份证件复印件", x: 600, y: 100)
    for (row, person) in [Person.li, .wang].enumerated() {
      let y = 200 + 900 * row
      let (portrait, emblem) = (PrintedSheet.card.portrait(person), PrintedSheet.card.emblem(person))
      for (card, x) in [(portrait, 0), (emblem, 1700)] {
        for line in card.lines {
          sheet = sheet.adding(
            line.glyphs.map(\.text).joined(), x: line.box.x + x, y: line.box.y + y, em: line.box.height)
        }
      }
      sheet = sheet.adding("（人像面）", x: 600, y: y + 820).adding("（国徽面）", x: 2300, y: y + 820)
    }
    sheet.width = 3508
    #expect(SampleCase([.sale(), sheet]).read().pages.last?.isKindCertain == true)
  }

  @Test func `a longer label beside a label is no value of it`() {
    let (li, wang) = (Person.li, Person.wang)
    let sheet = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50).adding("房源编号", x: 500, y: 260)
      .adding("本件签订日期", x: 900, y: 260).adding("101111224667", x: 470, y: 310).adding("2026年11月18日", x: 880, y: 310)
      .adding("出卖人：\(li.name)", x: 150, y: 420).adding("买受人：\(wang.name)", x: 150, y: 480)
    #expect(SampleCase([sheet]).read().contract?.value("listing") == "101111224667")
  }
}
