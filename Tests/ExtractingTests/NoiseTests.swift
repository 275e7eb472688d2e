import Extracting
import Model
import Testing

/// What readers make of labels and values must not move a value to another field.
@Suite struct NoiseTests {
  private static let contractNoise: [(String, String, String, String)] = [
    ("房源编号", "房源缟号", "listing", "101111224667"),
    ("房源编号：", "房源编号；", "listing", "101111224667"),
    ("房源编号：", "房源编号", "listing", "101111224667"),
    ("合同编号：", "台同编号，", "contract-no", "W14960365"),
    ("出卖人：", "出买人：", "party-a.name", "李若云"),
    ("买受人：王海佳", "买爱人“王海佳", "party-b.name", "王海佳"),
    ("证件号码：\(Person.li.number)", "证仵号码，\(Person.li.number)", "party-a.id-number", Person.li.number),
    ("李若云", "呈R云", "party-a.name", "李若云"),
    ("101111224667", "10111l22467", "listing", "101111224667"),
    ("成交价格为：", "成交价格为", "price", "3480000"),
    ("签订日期：2026年11月20日", "签订日期：” 2026第", "signed-on", "2026-11-20"),
    ("联系电话：", "联条电话.", "party-a.phone", Person.li.phone),
  ]

  @Test(arguments: contractNoise) func `a damaged contract line keeps its field`(
    printed: String, read: String, field: String, value: String
  ) {
    let contract = SampleCase([.sale()], noise: [printed: read]).read().contract
    #expect(contract?.value(field) == value)
  }

  private static let cardNoise: [(String, String, String, String)] = [
    ("性别", "租别", "sex", Person.li.sex), ("民族", "民旗", "ethnicity", "汉"), ("姓名", "娃名", "name", "李若云"),
    ("出生", "此纺", "birth", "1988-03-05"), ("公民身份号码", "公民身份喘码", "id-number", Person.li.number),
    ("公民身份号码", "公尻身份喘码", "id-number", Person.li.number),
    (Person.li.number, "1101011988030540439", "id-number", Person.li.number),
    ("李若云", "本芙云", "name", "李若云"), ("住址", "仕址", "address", Person.li.expectedAddress),
  ]

  @Test(arguments: cardNoise) func `a damaged card line keeps its field`(
    printed: String, read: String, field: String, value: String
  ) {
    let reading = SampleCase([PrintedSheet.card.portrait(.li)], noise: [printed: read]).read()
    #expect(reading.portraits.first?.value(field) == value)
  }

  @Test func `a name that the first look missed is found beside its label`() {
    var sample = SampleCase([PrintedSheet.card.portrait(.li)])
    sample.firstLook[0].lines.removeAll { $0.text == "李若云" }
    let field = sample.read().portraits.first?.fields["name"]
    #expect(field?.value == "李若云")
    #expect(field?.state == .certain)
  }

  @Test func `a name whose label was missed too is found by the distance of the rows`() {
    var sample = SampleCase([PrintedSheet.card.portrait(.li)])
    sample.firstLook[0].lines.removeAll { $0.text == "李若云" || $0.text == "姓名" }
    #expect(sample.read().portraits.first?.value("name") == "李若云")
  }

  @Test func `the first party is found above his papers when the line of his name was garbled`() {
    let contract = SampleCase([.sale()], noise: ["出卖人：李若云": "熙卖大.这韦"]).read().contract
    #expect(contract?.value("party-a.name") == "李若云")
    #expect(contract?.value("party-a.id-number") == Person.li.number)
    #expect(contract?.value("party-b.id-number") == Person.wang.number)
  }

  @Test func `the box of a value lies on the page as stored`() throws {
    var sample = SampleCase([PrintedSheet.card.portrait(.li)])
    let doubled = Homography([2, 0, 10, 0, 2, 20, 0, 0, 1])
    sample.firstLook[0].stored = doubled
    let box = try #require(sample.read().portraits.first?.fields["id-number"]?.box)
    #expect(box.x < 2 * 340 + 10 && box.right > 2 * (340 + 18 * 22) && box.y < 2 * 528 + 20)
  }
}
