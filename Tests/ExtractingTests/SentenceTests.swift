import Extracting
import Model
import Testing

/// Values that stand in sentences, and titles and labels that say whose the values behind them are.
@Suite struct SentenceTests {
  private static let title = PrintedSheet().adding("房屋租赁合同", x: 650, y: 150, em: 50)
    .adding("房源编号：101111224667", x: 150, y: 240)
  private static let place = "杭州市西湖区翠苑五区10幢2单元902室"

  private static func contract(_ lines: [String]) -> Document? {
    let sheet = lines.enumerated().reduce(title) { $0.adding($1.element, x: 150, y: 300 + 60 * $1.offset) }
    return SampleCase([sheet]).read().contract
  }

  private static let parties = [
    "甲方：\(Person.li.name)", "证件号码：\(Person.li.number)", "乙方：\(Person.wang.name)", "证件号码：\(Person.wang.number)",
  ]

  @Test(arguments: [
    ["第一条  甲方同意将\(place)的房屋租给乙方。"],
    ["第一条  甲方自愿将其名下登记的位于本市的房产出租，甲方将杭州市西湖区翠苑五区10", "幢2单元902室的房屋租给乙方居住，建筑面积70.68平方米。"],
    ["第一条 甲方同意出租、乙方同意承租\(place)房屋，产权面积32.14平方米。"], ["房屋地址：\(place)的房屋出租给"], ["(一)房屋：\(place)，建筑面积70.68平方米。"],
  ]) func `what is let is named in a sentence, and its address ends where the sentence goes on`(lines: [String]) {
    #expect(Self.contract(Self.parties + lines)?.value("address") == Self.place)
  }

  @Test func `where a party lives is not what is let, though its label is plainer`() {
    let lines = [
      "甲方：\(Person.li.name)", "地址：江西省于都县柳林乡小孟庄村3排6号", "乙方：\(Person.wang.name)", "一、标的房屋坐落于\(Self.place)，建筑面积70.68平方米。",
    ]
    #expect(Self.contract(lines)?.value("address") == Self.place)
  }

  /// A word beyond the margin makes the line a short one.
  @Test func `what is let is whole only where the sentence says what it is`() {
    let lines = ["甲方将杭州市西湖区翠苑五区10", "幢2单元902室的房屋租给乙方居住，建筑面积70.68平方米，不动产权证书号浙（2014）杭州市不动产权第0483060号。"]
    #expect(Self.contract(Self.parties + lines)?.value("address") == Self.place)
  }

  @Test func `a word of three characters that the margin breaks is a label before a number`() {
    let lines = ["甲方有房屋一套出租，不动产权证号浙（2023）杭州市不动产权第0098392号（合", "同号HZ-2026-335371）。"]
    #expect(Self.contract(Self.parties + lines)?.value("contract-no") == "HZ-2026-335371")
  }

  @Test func `what a fax prints at the head is no number of the contract`() {
    let lines = ["2026-09-28 14:46 FaxNo.027-76659329 P3/3"]
    #expect(Self.contract(lines + Self.parties)?.value("contract-no") == nil)
  }

  /// Sentence → the day on which the contract is signed.
  @Test(arguments: [
    ("双方于2026年11月20日在上海金檐不动产经纪有限公司签订本合同。", "2026-11-20"), ("乙方应于2026/11/20（即签订日）存入监管账号。", "2026-11-20"),
    ("甲方于2026年11月28日前签订补充协议。", nil), ("甲方于2026年11月28日交房。", nil), ("乙方于2026年11月28日支付定金，并签订补充协议。", nil),
  ]) func `a sentence says when the contract is signed`(sentence: String, day: String?) {
    #expect(Self.contract(Self.parties + [sentence])?.value("signed-on") == day)
  }

  @Test(arguments: ["售出租客：", "售出租客（甲方）："])
  func `a party's word at the end of a longer label names nobody`(label: String) {
    let contract = Self.contract([
      "\(label)\(Person.li.name)  身份证号：\(Person.li.number)", "租客：\(Person.wang.name)  身份证号：\(Person.wang.number)",
    ])
    #expect(contract?.value("party-b.id-number") == Person.wang.number)
    #expect(contract?.value("party-b.name") == Person.wang.name)
  }

  @Test func `a sentence that names no place has no address`() {
    #expect(Self.contract(Self.parties + ["甲方应于租期首日将室内外已经清扫干净的房屋交给乙方使用。"])?.value("address") == nil)
  }

  @Test func `a number that a sentence breaks at the margin goes on at the start of the next line`() {
    let (phone, number) = (Person.li.phone, Person.wang.number)
    let contract = Self.contract([
      "甲方：\(Person.li.name)（证件号码：\(Person.li.number)，联系电话：\(phone.prefix(7))", "\(phone.dropFirst(7))），以下称甲方，",
      "乙方：\(Person.wang.name)（联系电话：\(Person.wang.phone)，证件号码：\(number.prefix(9))", "\(number.dropFirst(9))），以下称乙方。",
    ])
    #expect(contract?.value("party-a.phone") == phone)
    #expect(contract?.value("party-b.id-number") == number)
  }

  @Test func `a telephone on the row of one party's papers is that party's`() {
    let contract = Self.contract([
      "甲方：\(Person.li.name)  乙方：\(Person.wang.name)",
      "甲方证件号码：\(Person.li.number)  联系电话：\(Person.li.phone)",
      "乙方证件号码：\(Person.wang.number)  联系电话：\(Person.wang.phone)",
      "见证方：某某公司  联系电话：13900001111",
    ])
    #expect(contract?.value("party-a.phone") == Person.li.phone)
    #expect(contract?.value("party-b.phone") == Person.wang.phone)
  }

  @Test func `a label that says whose it is says nothing of the other party's column`() {
    var sheet = Self.title
    for (row, cells) in [
      ["甲方：\(Person.li.name)", "乙方：\(Person.wang.name)"], ["证件号码：\(Person.li.number)", "证件号码：\(Person.wang.number)"],
      ["甲方电话：\(Person.li.phone)", "联系电话：\(Person.wang.phone)"],
    ].enumerated() {
      for (column, cell) in cells.enumerated() { sheet = sheet.adding(cell, x: 150 + 700 * column, y: 300 + 60 * row) }
    }
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-a.phone") == Person.li.phone)
    #expect(contract?.value("party-b.phone") == Person.wang.phone)
  }

  @Test func `a party's section has its title in brackets`() {
    let contract = Self.contract([
      "【房东信息】", "姓名：\(Person.li.name)  联系电话：\(Person.li.phone)", "证件号码：\(Person.li.number)",
      "【租客信息】", "姓名：\(Person.wang.name)  联系电话：\(Person.wang.phone)", "证件号码：\(Person.wang.number)",
    ])
    #expect(contract?.value("party-a.name") == Person.li.name)
    #expect(contract?.value("party-b.name") == Person.wang.name)
    #expect(contract?.value("party-a.id-number") == Person.li.number)
    #expect(contract?.value("party-b.phone") == Person.wang.phone)
  }
}
