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

  @Test func `headings stand in the middle of their columns`() {
    var sheet = Self.title.adding("卖方(甲方)", x: 500, y: 320).adding("买方(乙方)", x: 1150, y: 320)
    for (column, person) in [Person.li, .wang].enumerated() {
      let x = 180 + 680 * column
      sheet = sheet.adding("姓 名：\(person.name)", x: x, y: 380).adding("身份证号码：\(person.number)", x: x, y: 440)
        .adding("联系电话：\(person.phone)", x: x, y: 500)
    }
    expectBothParties([sheet])
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-a.phone") == Person.li.phone)
    #expect(contract?.value("party-b.phone") == Person.wang.phone)
  }

  /// Rows of a table, beside whose middle a cell says whose they are; in the narrow one of row 0 it runs down.
  @Test(arguments: [0, 1, 2]) func `a cell halfway down says whose the rows beside it are`(_ row: Int) {
    var sheet = Self.title
    for (block, person) in [Person.li, .wang].enumerated() {
      let top = 320 + block * 180
      if row == 0 {
        sheet = sheet.adding(block == 0 ? "甲" : "Z", x: 180, y: top + 30).adding("方", x: 180, y: top + 90)
      } else {
        sheet = sheet.adding(block == 0 ? "甲方" : "乙方", x: 180, y: top + row * 60 - 25)
      }
      sheet = sheet.adding("姓名", x: 420, y: top).adding(person.name, x: 560, y: top).adding("联系电话", x: 900, y: top)
        .adding(person.phone, x: 1080, y: top).adding("证件类型", x: 420, y: top + 60)
        .adding("居民身份证", x: 600, y: top + 60).adding("身份证号码", x: 900, y: top + 60)
        .adding(person.number, x: 1080, y: top + 60).adding("通讯地址", x: 420, y: top + 120)
        .adding("北京市青年路24号", x: 600, y: top + 120)
    }
    expectBothParties([sheet])
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-a.phone") == Person.li.phone)
    #expect(contract?.value("party-b.phone") == Person.wang.phone)
  }

  @Test func `brackets around what is filled in are no part of it`() {
    var sheet = Self.title
    for (row, person) in [Person.li, .wang].enumerated() {
      sheet = sheet.adding(
        "\(row == 0 ? "甲方" : "乙方")：【\(person.name)】，身份证号码：【\(person.number)】", x: 150, y: 320 + row * 120)
    }
    sheet = sheet.adding("房屋坐落：【北京市朝阳区青年路24号8号楼259】；建筑面积：【53.64】平方米；", x: 150, y: 620)
    expectBothParties([sheet])
    #expect(SampleCase([sheet]).read().contract?.value("address") == "北京市朝阳区青年路24号8号楼259")
  }

  @Test(arguments: [("身份证号码：", true), ("合同编号：W14960777", false)])
  func `a cover that names the same parties belongs to a contract without a number`(_ line: String, isOne: Bool) {
    let cover = Self.title.adding("出卖人：", x: 150, y: 700).adding(Person.li.name, x: 350, y: 700)
      .adding("买受人：\(Person.wang.name)", x: 150, y: 800)
    let sheet = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50).adding(line, x: 150, y: 240)
      .adding("出卖人：\(Person.li.name)", x: 150, y: 320).adding("身份证号码：\(Person.li.number)", x: 150, y: 380)
      .adding("买受人：\(Person.wang.name)", x: 150, y: 440).adding("身份证号码：\(Person.wang.number)", x: 150, y: 500)
    #expect(SampleCase([cover, sheet]).read().documents.count == (isOne ? 1 : 2))
    // Another contract of the same parties is another one, whatever the cover says.
    let second = sheet.adding("房源编号：104644155122", x: 150, y: 600).adding("身份证号码：\(Person.zhao.number)", x: 150, y: 660)
    #expect(SampleCase([cover, sheet, second]).read().documents.count == (isOne ? 2 : 3))
  }

  @Test(arguments: [("王海佳", 1), ("赵明远", 2), ("王海佳佳", 2)])
  func `a cover's parties stand in rows of the contract under it`(_ second: String, contracts: Int) {
    let cover = Self.title.adding("出卖人：\(Person.li.name)", x: 150, y: 700)
      .adding("买受人：\(Person.wang.name)", x: 150, y: 800)
    var sheet = PrintedSheet().adding("一、房屋买卖当事人", x: 150, y: 150)
    for (row, (name, person)) in [(Person.li.name, Person.li), (second, .wang)].enumerated() {
      sheet = sheet.adding(row == 0 ? "甲方（出卖人）：" : "乙方（买受人）：", x: 150, y: 240 + 240 * row)
        .adding("姓名：", x: 250, y: 300 + 240 * row).adding(name, x: 600, y: 300 + 240 * row)
        .adding("身份证号码：", x: 250, y: 360 + 240 * row).adding(person.number, x: 600, y: 360 + 240 * row)
    }
    sheet = sheet.adding("房屋买卖合同", x: 150, y: 90)
    let documents = SampleCase([cover, sheet]).read().documents
    #expect(documents.count == contracts)
    if contracts == 1 { #expect(documents[0].value("party-b.id-number") == Person.wang.number) }
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

  /// Between label and name is less room than between words, and where they sign is the broker's clerk behind them.
  @Test func `a party's word and 姓名 are one label, whatever stands close behind it`() {
    let (first, second) = ("出租方", "承租方")
    var sheet = Self.title
    for (row, person) in [Person.li, .wang].enumerated() {
      sheet = sheet.adding("\(row == 0 ? first : second)姓名\(person.name)", x: 150, y: 320 + row * 120)
        .adding("本人电话\(person.phone)", x: 900, y: 320 + row * 120)
        .adding("有效身份证件号码\(person.number)", x: 150, y: 380 + row * 120)
    }
    sheet = sheet.adding("\(first)：", x: 150, y: 2000).adding("\(second)：", x: 650, y: 2000).adding(
      "经手：", x: 1000, y: 2000)
    expectBothParties([sheet])
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

  @Test(arguments: [("第2页 共2页", 1), ("第1页 共2页", 2)])
  func `a later page begins no contract, though the title runs at its head`(number: String, contracts: Int) {
    let page = PrintedSheet().adding("房屋买卖合同网签备案", x: 600, y: 100).adding("甲方", x: 150, y: 300)
      .adding("乙方", x: 900, y: 300).adding("签订日期：2026年11月20日", x: 150, y: 400).adding(number, x: 700, y: 2200)
    let reading = SampleCase([.sale(), page.adding("合同编号：W77889900", x: 150, y: 500)]).read()
    #expect(reading.documents.count { $0.kind == "contract" } == contracts)
  }

  @Test func `a cover of another number is another contract's`() {
    let reading = SampleCase([.sale(), Self.cover.adding("合同编号：W77889900", x: 500, y: 1200)]).read()
    #expect(reading.documents.count { $0.kind == "contract" } == 2)
  }

  @Test func `a last page with nothing but where both parties sign is the contract's`() {
    let last = PrintedSheet().adding("甲方（签字）", x: 250, y: 400).adding("乙方（签字）", x: 1050, y: 400)
    let reading = SampleCase([.sale(), last.adding("Page2of2", x: 800, y: 2200)]).read()
    #expect(reading.pages.last?.kind == "contract")
    #expect(reading.pages.last?.isKindCertain == true)
    #expect(reading.documents.count { $0.kind == "contract" } == 1)
  }

  @Test
  func `below what says that the contract takes effect when signed the parties sign, whatever a scribble reads as`() {
    let clauses = [
      "十五、双方因本合同产生争议的，应当协商或者请求调解，也可以起诉至房屋所在地人民法院。", "十六、任何一方违约的，应当赔偿对方由此受到的全部损失，并支付违约金。", "本合同签字后生效，各执一份。",
    ]
    var last = PrintedSheet()
    for (row, clause) in clauses.enumerated() { last = last.adding(clause, x: 180, y: 200 + 50 * row) }
    last = last.adding("承租人：久到", x: 830, y: 400).adding("签订日期：2026年11月15日", x: 180, y: 460)
      .adding("签订日期：2026年11月15日", x: 830, y: 460)
    let reading = SampleCase([.lease(), last]).read()
    #expect(reading.pages.last?.kind == "contract")
    #expect(reading.pages.last?.isKindCertain == true)
    #expect(reading.documents.count { $0.kind == "contract" } == 1)
  }

  /// What a fax prints at the head counts other pages.
  @Test(arguments: [("第2页", 2250, true), ("2/2", 2250, true), ("1/2", 2250, false), ("2/2", 60, false)])
  func `the parties' words at the end of a later page are where they sign`(number: String, y: Int, isContract: Bool) {
    let last = PrintedSheet().adding("十九、消防：不得堆放易燃物品，配合消防安全检查。", x: 150, y: 200)
      .adding("甲方：", x: 150, y: 400).adding("乙方：", x: 700, y: 400).adding("丙方：", x: 1200, y: 400)
      .adding(number, x: 800, y: y)
    let reading = SampleCase([.sale(), last]).read()
    #expect(reading.pages.last?.kind == (isContract ? "contract" : "other"))
    #expect(reading.documents.count { $0.kind == "contract" } == 1)
  }

  @Test func `what one party signs may reach to the other's word`() {
    let last = PrintedSheet().adding("十九、消防：不得堆放易燃物品，配合消防安全检查。", x: 150, y: 200)
      .adding("甲方：NMM乙方：00 丙方：", x: 150, y: 400).adding("第2页", x: 800, y: 2250)
    #expect(SampleCase([.sale(), last]).read().pages.last?.kind == "contract")
  }

  @Test(arguments: ["第2页", "2/2"])
  func `copies of cards below the parties' words on a later page are cards`(number: String) {
    let cards = PrintedSheet().adding("甲方：", x: 150, y: 60).adding("乙方：", x: 1100, y: 60).adding(
      number, x: 800, y: 2250
    )
    .portrait(.li, y: 200).emblem(.li, y: 1200)
    let reading = SampleCase([.sale(), cards]).read()
    #expect(reading.pages.last?.kind == "resident-id")
    #expect(reading.documents.contains { $0.value("id-number") == Person.li.number && $0.kind == "resident-id" })
  }

  @Test func `two contracts on one fax are two, whatever the machine counts at the head`() {
    let second = PrintedSheet.sale(seller: .zhao).adding("3/5", x: 1500, y: 20)
    let sheets = [PrintedSheet.sale().adding("2/5", x: 1500, y: 20), second]
    #expect(SampleCase(sheets).read().documents.count { $0.kind == "contract" } == 2)
  }

  @Test func `a label that begins with the party's word is no name before papers`() {
    let sheet = Self.title.adding("房东姓名", x: 150, y: 320).adding("房东有效证件号", x: 700, y: 320)
      .adding(Person.li.name, x: 150, y: 370).adding(Person.li.number, x: 700, y: 370)
      .adding("租客姓名", x: 150, y: 440).adding("租客有效证件号", x: 700, y: 440).adding(Person.wang.name, x: 150, y: 490)
      .adding(Person.wang.number, x: 700, y: 490)
    expectBothParties([sheet])
  }

  @Test func `what a party is called in the text stands between its word and its name`() {
    var sheet = Self.title
    for (row, person) in [Person.li, .wang].enumerated() {
      let head = row == 0 ? "卖方（以下称“甲方”）" : "买方（以下称“乙方”）"
      sheet = sheet.adding("\(head)\(person.name)，男，证件号码\(person.number)，", x: 200, y: 320 + row * 120)
    }
    expectBothParties([sheet])
  }

  @Test func `a label in brackets says what the words before it are`() {
    let sheet = PrintedSheet().adding("房屋租赁合同", x: 650, y: 150, em: 50)
      .adding("房源编号：101111224667", x: 900, y: 240).adding("甲方：\(Person.li.name)", x: 150, y: 320)
      .adding("乙方：\(Person.wang.name)", x: 150, y: 380)
      .adding("四、本协议于2026年09月09日（签订日期）订立，一式两份。", x: 150, y: 500)
    #expect(SampleCase([sheet]).read().contract?.value("signed-on") == "2026-09-09")
  }

  @Test func `a page where both parties sign, and a line was not read, may be anything`() {
    var last = PrintedSheet().adding("甲方（签字）", x: 250, y: 400).adding("乙方（签字）", x: 1050, y: 400)
    last.unread = 1
    let reading = SampleCase([.sale(), last]).read()
    #expect(reading.pages.last?.isKindCertain == false)
  }
}
