import Extracting
import Model
import Testing

/// Values that stand above, beside or behind a broken label.
@Suite struct CaptionTests {
  private static let parties = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50)
    .adding("出卖人：\(Person.li.name)", x: 150, y: 900).adding("证件号码：\(Person.li.number)", x: 150, y: 960)
    .adding("买受人：\(Person.wang.name)", x: 150, y: 1020)

  @Test func `a caption in brackets says what stands above it`() {
    let sheet = Self.parties.adding("101111224667", x: 900, y: 240)
      .adding("（房源编号）", x: 890, y: 290, em: 24).adding("2026年11月20日", x: 300, y: 600)
      .adding("（签订日期）", x: 330, y: 650, em: 24)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("listing") == "101111224667")
    #expect(contract?.value("signed-on") == "2026-11-20")
  }

  @Test func `where numbers stand above their labels, everything does`() {
    var sheet = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50).adding("101111224667", x: 900, y: 240)
      .adding("房源编号", x: 920, y: 290, em: 24).adding("2026年11月20日", x: 300, y: 240)
      .adding("签订日期", x: 340, y: 290, em: 24)
    for (row, (words, person)) in [(("卖方", "业主"), Person.li), (("买方", "客户"), .wang)].enumerated() {
      let top = 360 + 240 * row
      sheet = sheet.adding(person.name, x: 200, y: top).adding("\(words.0)姓名", x: 200, y: top + 50, em: 24)
        .adding(person.number, x: 600, y: top).adding("\(words.0)身份证号码", x: 640, y: top + 50, em: 24)
        .adding("上海市普陀区曹杨路956弄109号306室", x: 300, y: top + 120)
        .adding("\(words.1)居住地", x: 500, y: top + 170, em: 24)
    }
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("listing") == "101111224667")
    #expect(contract?.value("signed-on") == "2026-11-20")
    #expect(contract?.value("party-a.name") == Person.li.name)
    #expect(contract?.value("party-a.id-number") == Person.li.number)
    #expect(contract?.value("party-b.name") == Person.wang.name)
    #expect(contract?.value("party-b.id-number") == Person.wang.number)
  }

  @Test func `a narrow cell breaks the bracket behind a label`() {
    let sheet = Self.parties.adding("房源编号（链", x: 200, y: 240)
      .adding("家）", x: 260, y: 275).adding("101111224667", x: 450, y: 257)
    #expect(SampleCase([sheet]).read().contract?.value("listing") == "101111224667")
  }

  @Test func `an address in a party's block is never the property's for certain`() {
    let printed = Self.parties.adding("房源编号：101111224667", x: 1200, y: 240)
    let address = "地址：四川省成都市青羊区体育场路240号3栋1201室"
    let home = printed.adding(address, x: 150, y: 1080)
    let property = printed.adding(address, x: 150, y: 600)
    #expect(SampleCase([home]).read().contract?.state("address") == .doubtful)
    #expect(SampleCase([property]).read().contract?.state("address") == .certain)
  }

  @Test(arguments: [("签订日期：2026年11月20日", true), ("甲方对此没有异议", false)])
  func `one party signs on a day that is given: a last page`(_ line: String, isContract: Bool) {
    let sheet = PrintedSheet().adding("甲方（签字）：", x: 150, y: 300).adding("客户（签字）：", x: 850, y: 300)
      .adding(line, x: 150, y: 400)
    let reading = SampleCase([.sale(), sheet]).read()
    #expect((reading.pages[1].kind == "contract") == isContract)
  }
}
