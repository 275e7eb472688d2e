import Extracting
import Model
import Testing

/// Whose a name, a number and a telephone are, in forms of many makes.
@Suite struct PartyLayoutTests {
  private static let title = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50)
    .adding("合同编号：W14960365", x: 150, y: 240).adding("房源编号：101111224667", x: 900, y: 240)

  private func expectBothParties(_ sheets: [PrintedSheet], phones: Bool = false) {
    let contract = SampleCase(sheets).read().contract
    for (party, person) in [("party-a", Person.li), ("party-b", .wang)] {
      #expect(contract?.value(party + ".name") == person.name)
      #expect(contract?.value(party + ".id-number") == person.number)
      if phones { #expect(contract?.value(party + ".phone") == person.phone) }
    }
  }

  @Test func `a heading to the right of a label leaves the value beside it alone`() {
    var sheet = Self.title.adding("甲方(卖方)", x: 290, y: 320).adding("乙方(买方)", x: 970, y: 320)
    for (column, person) in [Person.li, .wang].enumerated() {
      let x = 180 + 680 * column
      sheet = sheet.adding("姓名：\(person.name)", x: x, y: 380).adding("身份证号码：\(person.number)", x: x, y: 440)
    }
    expectBothParties([sheet])
  }

  @Test func `cells under centred headings belong to them in order`() {
    let sheet = Self.title.adding("当事人", x: 150, y: 320).adding("甲方（出卖人）", x: 600, y: 320)
      .adding("乙方（买受人）", x: 1150, y: 320).adding("姓名", x: 150, y: 380).adding(Person.li.name, x: 420, y: 380)
      .adding(Person.wang.name, x: 960, y: 380).adding("身份证号", x: 150, y: 440)
      .adding(Person.li.number, x: 420, y: 440).adding(Person.wang.number, x: 960, y: 440)
    expectBothParties([sheet])
  }

  @Test(arguments: [("甲方", "乙方"), ("出卖人", "买受人")])
  func `each row has the same fact of both, and the party's word before each label`(_ a: String, _ b: String) {
    var sheet = Self.title
    for (column, (word, person)) in [(a, Person.li), (b, .wang)].enumerated() {
      let values = [("：", person.name), ("身份证：", person.number), ("电话：", person.phone)]
      for (row, (label, value)) in values.enumerated() {
        sheet = sheet.adding(word + label, x: 150 + 700 * column, y: 320 + 60 * row)
          .adding(value, x: 350 + 700 * column, y: 320 + 60 * row)
      }
    }
    expectBothParties([sheet], phones: true)
  }

  @Test func `a telephone before the other party's word in a sentence is the first one's`() {
    let (li, wang) = (Person.li, Person.wang)
    let sheet = Self.title.adding("房东\(li.name)（身份证号\(li.number)，联系电", x: 400, y: 320)
      .adding("话\(li.phone)）把房子租给租客\(wang.name)（身份证号", x: 150, y: 370)
      .adding("\(wang.number)，联系电话\(wang.phone)）居住，双方说定：", x: 150, y: 420)
    expectBothParties([sheet], phones: true)
  }

  @Test func `a kind of papers above a speck is no label of the next line`() {
    var sheet = Self.title
    for (y, word, person) in [(320, "甲方", Person.li), (460, "乙方", .wang)] {
      sheet = sheet.adding(word, x: 150, y: y).adding(person.name, x: 400, y: y)
        .adding("证件类型：居民身份证", x: 780, y: y).adding("证件号码：", x: 150, y: y + 68)
        .adding(person.number, x: 320, y: y + 68).adding((y == 320 ? "." : "") + "联系电话：", x: 760, y: y + 68)
        .adding(person.phone, x: 980, y: y + 68)
    }
    expectBothParties([sheet.adding("甲乙双方经协商一致，订立本合同，共同遵守。", x: 900, y: 800)], phones: true)
  }

  @Test func `parties head rows, labels head columns`() {
    var sheet = PrintedSheet().adding("签署页", x: 700, y: 150).adding("姓名", x: 450, y: 320)
      .adding("证件号码", x: 800, y: 320).adding("电话", x: 1200, y: 320).adding("签字（盖章）", x: 1400, y: 320)
    let rows = [("甲方", Person.li), ("乙方", .wang), ("见证人", .zhao)]
    for (row, (word, person)) in rows.enumerated() {
      let top = 400 + row * 80
      sheet = sheet.adding(word, x: 180, y: top).adding(person.name, x: 440, y: top)
        .adding(person.number, x: 720, y: top).adding(person.phone, x: 1160, y: top)
    }
    sheet = sheet.adding("签订日期：2026年11月20日", x: 180, y: 700)
    let first = Self.title.adding("出卖人：\(Person.li.name)", x: 150, y: 320)
      .adding("买受人：\(Person.wang.name)", x: 150, y: 400)
    expectBothParties([first, sheet], phones: true)
    let reading = SampleCase([first, sheet]).read()
    #expect(reading.documents.count == 1)
    #expect(reading.pages.allSatisfy { $0.kind == "contract" })
  }

  @Test func `a cell of a table that was not read is nobody else's`() {
    var sheet = PrintedSheet().adding("签署页", x: 700, y: 150).adding("姓名", x: 450, y: 320)
      .adding("证件号码", x: 800, y: 320).adding("签字（盖章）", x: 1400, y: 320)
    for (row, (word, person)) in [("甲方", Person.li), ("乙方", .wang)].enumerated() {
      sheet = sheet.adding(word, x: 180, y: 400 + row * 80).adding(person.name, x: 440, y: 400 + row * 80)
    }
    sheet = sheet.adding(Person.li.number, x: 720, y: 400).adding("签订日期：2026年11月20日", x: 180, y: 700)
    let first = Self.title.adding("出卖人：\(Person.li.name)", x: 150, y: 320)
      .adding("买受人：\(Person.wang.name)", x: 150, y: 400)
    let contract = SampleCase([first, sheet]).read().contract
    #expect(contract?.value("party-a.id-number") == Person.li.number)
    #expect(contract?.value("party-b.id-number") == nil)
  }

  @Test func `where the parties sign, far below, is no row of their table`() {
    var sheet = Self.title
    for (row, person) in [Person.li, .wang].enumerated() {
      let top = 320 + row * 240
      sheet = sheet.adding(row == 0 ? "出卖人（甲方" : "买受人（乙方", x: 150, y: top).adding("姓名", x: 500, y: top)
        .adding(person.name, x: 800, y: top).adding("身份证号码", x: 500, y: top + 60)
        .adding(person.number, x: 800, y: top + 60)
    }
    // A copy lost the brackets: （盖章）.
    sheet = sheet.adding("出卖人（甲方", x: 150, y: 1500).adding("盖章 \(Person.li.name)", x: 500, y: 1500)
    expectBothParties([sheet])
  }

  @Test func `the broker's rows below the parties' are neither's`() {
    var sheet = Self.title
    let blocks = [("甲方", "（出卖人）", Person.li), ("乙方", "（买受人）", .wang)]
    for (block, (word, other, person)) in blocks.enumerated() {
      let top = 320 + block * 180
      sheet = sheet.adding(word, x: 180, y: top + 35).adding(other, x: 160, y: top + 75)
        .adding("姓名", x: 420, y: top).adding(person.name, x: 560, y: top).adding("身份证号码", x: 420, y: top + 60)
        .adding(person.number, x: 620, y: top + 60).adding("通讯地址", x: 420, y: top + 120)
    }
    sheet = sheet.adding("丙方", x: 180, y: 715).adding("（居间方）", x: 160, y: 755)
      .adding("经纪人", x: 420, y: 680).adding(Person.zhao.name, x: 560, y: 680).adding("联系电话", x: 900, y: 680)
      .adding(Person.zhao.phone, x: 1080, y: 680)
    expectBothParties([sheet])
    #expect(SampleCase([sheet]).read().contract?.value("party-b.phone") == nil)
  }

  @Test func `three columns, the third the broker's`() {
    var sheet = Self.title.adding("甲方（出卖人）", x: 190, y: 320).adding("乙方（买受人）", x: 720, y: 320)
      .adding("丙方（居间方）", x: 1230, y: 320).adding("经纪人：\(Person.zhao.name)", x: 1180, y: 380)
      .adding("电话：\(Person.zhao.phone)", x: 1180, y: 440)
    for (column, person) in [Person.li, .wang].enumerated() {
      let x = 140 + 500 * column
      sheet = sheet.adding("姓名：\(person.name)", x: x, y: 380).adding("证件号码：", x: x, y: 440)
        .adding(person.number, x: x, y: 490).adding("联系电话：\(person.phone)", x: x, y: 540)
    }
    expectBothParties([sheet], phones: true)
  }

  @Test func `an unread number under its label is not taken from the column to the left`() {
    var sheet = Self.title.adding("甲方（出卖人）", x: 190, y: 320).adding("乙方（买受人）", x: 720, y: 320)
    for (column, person) in [Person.li, .wang].enumerated() {
      let x = 140 + 500 * column
      sheet = sheet.adding("姓名：\(person.name)", x: x, y: 380).adding("证件号码：", x: x, y: 440)
      if column == 0 { sheet = sheet.adding(person.number, x: x, y: 490) }
    }
    #expect(SampleCase([sheet]).read().contract?.value("party-b.id-number") == nil)
  }

  @Test func `numbers may stand only where the parties sign`() {
    var sheet = Self.title.adding("出卖人", x: 150, y: 320).adding(Person.li.name, x: 400, y: 320)
      .adding("买受人", x: 150, y: 380).adding(Person.wang.name, x: 400, y: 380)
      .adding("居间人", x: 150, y: 440).adding("恒信不动产经纪有限公司", x: 400, y: 440)
    for (column, person) in [Person.li, .wang].enumerated() {
      let x = 150 + 700 * column
      sheet = sheet.adding(column == 0 ? "甲方（签字）：" : "乙方（签字）：", x: x, y: 1600)
        .adding("证件号码：\(person.number)", x: x, y: 1680).adding("电话：\(person.phone)", x: x, y: 1740)
    }
    expectBothParties([sheet], phones: true)
  }

  /// In running text, over a line's end, and right before the papers.
  @Test(arguments: [
    [
      "房东\(Person.li.name)（身份证号码\(Person.li.number)）把名下的房屋", "租给租客\(Person.wang.name)（身份证号码",
      "\(Person.wang.number)）居住",
    ],
    [
      "出卖人（甲方）\(Person.li.name)，男，汉族，身份证号码\(Person.li.number)",
      "买受人（乙方）\(Person.wang.name)，男，汉族，身份证号码\(Person.wang.number)",
    ],
    ["甲方（出卖人）\(Person.li.name)身份证号码\(Person.li.number)", "乙方（买受人）\(Person.wang.name)身份证号码\(Person.wang.number)"],
  ]) func `a name stands before its papers in running text`(_ lines: [String]) {
    var sheet = Self.title
    for (row, line) in lines.enumerated() { sheet = sheet.adding(line, x: 150, y: 320 + row * 60) }
    expectBothParties([sheet])
    #expect(SampleCase([sheet]).read().parties.count == 2)
  }

  @Test func `a sentence about a party names nobody`() {
    let sheet = Self.title.adding("甲方：\(Person.li.name)", x: 150, y: 320).adding(
      "乙方：\(Person.wang.name)", x: 150, y: 380
    )
    .adding("身份证号码：\(Person.wang.number)", x: 150, y: 440)
    .adding("甲方（出卖人）保证，交付房屋时出示身份证号码为\(Person.zhao.number)的证明", x: 150, y: 620)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-a.name") == Person.li.name)
    #expect(contract?.value("party-a.id-number") == nil)
    #expect(contract?.value("party-b.id-number") == Person.wang.number)
  }

  @Test(arguments: [10, 3]) func `figures in boxes of their own are one number`(first: Int) {
    var sheet = Self.title
    for (row, person) in [Person.li, .wang].enumerated() {
      let (head, rest) = (person.number.prefix(first), person.number.dropFirst(first))
      let end = 315 + 15 * first
      sheet = sheet.adding("\(row == 0 ? "出租人姓名" : "承租人姓名") \(person.name)", x: 150, y: 320 + row * 120)
        .adding("证件号码 \(head)", x: 150, y: 380 + row * 120).adding(String(rest.prefix(1)), x: end, y: 380 + row * 120)
        .adding(String(rest.dropFirst()), x: end + 35, y: 380 + row * 120)
    }
    expectBothParties([sheet])
  }

  @Test func `what a broker's sentence says is no party's`() {
    let sheet = Self.title.adding("甲方：\(Person.li.name)", x: 150, y: 320).adding(
      "乙方：\(Person.wang.name)", x: 150, y: 380
    )
    .adding("本合同由恒信不动产经纪有限公司促成，联系电话：\(Person.zhao.phone)", x: 150, y: 620)
    #expect(SampleCase([sheet]).read().contract?.value("party-b.phone") == nil)
  }

  @Test func `a heading behind a bullet is one`() {
    var sheet = Self.title
    for (row, person) in [Person.li, .wang].enumerated() {
      let top = 320 + row * 300
      sheet = sheet.adding(row == 0 ? "■卖方信息" : "■买方信息", x: 150, y: top).adding("姓名", x: 150, y: top + 60)
        .adding(person.name, x: 150, y: top + 100).adding("证件号码", x: 150, y: top + 160)
        .adding(person.number, x: 150, y: top + 200)
    }
    let last = PrintedSheet().adding("甲方签字：", x: 150, y: 300).adding("乙方签字：", x: 850, y: 300)
    // Files come in any order.
    expectBothParties([last, sheet])
  }

  private static func titled(_ titles: [String]) -> PrintedSheet {
    var sheet = title
    for (row, (word, person)) in zip(titles, [Person.li, .wang]).enumerated() {
      let top = 320 + row * 300
      sheet = sheet.adding(word, x: 150, y: top).adding("姓名：\(person.name)", x: 300, y: top + 60)
        .adding("证件号码：\(person.number)", x: 300, y: top + 120).adding("联系电话：\(person.phone)", x: 300, y: top + 180)
    }
    return sheet.adding("出卖人：", x: 150, y: 1400).adding("买受人：", x: 850, y: 1400)
  }

  @Test(arguments: [["出卖人资料", "买受人资料"], ["卖方", "买方"]])
  func `a title above 姓名 is no cell beside the rows above it, though he signs below`(titles: [String]) {
    expectBothParties([Self.titled(titles)], phones: true)
  }

  @Test func `where the first title could not be read nothing of the first party is the second's`() {
    let contract = SampleCase([Self.titled(["", "买方"])]).read().contract
    #expect(contract?.value("party-b.name") == Person.wang.name)
    #expect(contract?.value("party-b.id-number") == Person.wang.number)
    #expect(contract?.value("party-a.id-number") != Person.wang.number)
    #expect(contract?.value("party-a.name") != Person.wang.name)
  }

  @Test func `a numbered blank has its number behind the label`() {
    var sheet = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50).adding("房源编号②：", x: 900, y: 240)
      .adding("101111224667", x: 1150, y: 240)
    for (row, person) in [Person.li, .wang].enumerated() {
      let top = 320 + row * 200
      sheet = sheet.adding(row == 0 ? "甲方（出卖人）③：" : "乙方（买受人）⑤：", x: 150, y: top)
        .adding(person.name, x: 500, y: top).adding("身份证号④：", x: 150, y: top + 60)
        .adding(person.number, x: 500, y: top + 60)
    }
    expectBothParties([sheet])
    #expect(SampleCase([sheet]).read().contract?.value("listing") == "101111224667")
  }

  @Test func `性别 ends a name`() {
    var sheet = Self.title
    for (row, person) in [Person.li, .wang].enumerated() {
      sheet = sheet.adding("\(row == 0 ? "出卖人" : "买受人")：\(person.name)性别：\(person.sex)", x: 150, y: 320 + row * 180)
        .adding("证件号码：\(person.number)", x: 150, y: 380 + row * 180)
    }
    expectBothParties([sheet])
  }

  @Test func `the number of the paper that was chosen`() {
    var sheet = Self.title
    for (row, person) in [Person.li, .wang].enumerated() {
      sheet = sheet.adding("\(row == 0 ? "出卖人" : "买受人")：\(person.name)", x: 150, y: 320 + row * 180)
        .adding("【√身份证】【护照】【】：\(person.number)", x: 180, y: 380 + row * 180)
        .adding("【法定代理人】【委托代理人】：×", x: 180, y: 440 + row * 180).adding("证件号码：", x: 800, y: 440 + row * 180)
        .adding("×", x: 1000, y: 440 + row * 180)
    }
    expectBothParties([sheet])
  }
}

/// Whether somebody signs for another.
@Suite struct AgentTests {
  private static let parties = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50)
    .adding("房源编号：101111224667", x: 900, y: 240).adding("出卖人：\(Person.li.name)", x: 150, y: 320)
    .adding("【法定代理人】【委托代理人】：×", x: 150, y: 380)
  private static let empty = PrintedSheet().adding("出卖人（签章）：", x: 150, y: 300).adding("买受人（签章）：", x: 850, y: 300)
    .adding("【委托代理人】（签章）：", x: 150, y: 400)

  @Test func `a crossed-out line and an empty one to sign on say that nobody does`() {
    // Dirt of a stamp below the line to sign on is no name.
    let field = SampleCase([Self.parties, Self.empty.adding("T1", x: 380, y: 440, em: 16)]).read().contract?.fields[
      "agent"]
    #expect(field?.value == nil)
    #expect(field?.readings.map(\.content) == [.blank])
  }

  @Test(arguments: [("厂", 30, true), ("王", 30, false), ("厂", 70, false)])
  func `a slash from corner to corner of an empty line says that nobody does`(_ read: String, _ em: Int, isBlank: Bool)
  {
    let sheet = Self.parties.adding("委托代理人：", x: 150, y: 440).adding(read, x: 520, y: 440 - (em - 30) / 2, em: em)
    let field = SampleCase([sheet]).read().contract?.fields["agent"]
    #expect(field?.value == nil)
    #expect((field?.readings.map(\.content) == [.blank]) == isBlank)
  }

  @Test func `a name on any of the lines is an agent`() {
    let signed = Self.empty.adding(Person.zhao.name, x: 520, y: 400)
    #expect(SampleCase([Self.parties, signed]).read().contract?.value("agent") == Person.zhao.name)
  }

  @Test func `a name under the line to sign on is an agent`() {
    let signed = Self.empty.adding(Person.zhao.name, x: 380, y: 440)
    #expect(SampleCase([Self.parties, signed]).read().contract?.value("agent") == Person.zhao.name)
  }

  @Test func `the name behind the next label is nobody's agent`() {
    let sheet = Self.parties.adding("委托代理人：", x: 150, y: 440).adding("买受人：", x: 150, y: 480)
      .adding(Person.wang.name, x: 290, y: 480)
    #expect(SampleCase([sheet]).read().contract?.value("agent") == nil)
  }
}
