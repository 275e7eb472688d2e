import Extracting
import Model
import Testing

@Suite struct ContractTests {
  static let saleFields: [(String, String)] = [
    ("contract-no", "W14960365"), ("listing", "101111224667"), ("party-a.name", "李若云"), ("party-a.id-type", "居民身份证"),
    ("party-a.id-number", Person.li.number), ("party-a.phone", Person.li.phone), ("party-b.name", "王海佳"),
    ("party-b.id-number", Person.wang.number), ("party-b.phone", Person.wang.phone),
    ("address", "北京市青年路24号8号楼6单元259"), ("area", "53.64"), ("price", "3480000"), ("price-words", "叁佰肆拾捌万元整"),
    ("signed-on", "2026-11-20"),
  ]

  @Test(arguments: saleFields) func `a sale contract in lines is read`(id: String, value: String) {
    let contract = SampleCase([.sale()]).read().contract
    #expect(contract?.value(id) == value)
  }

  @Test(arguments: [false, true])
  func `the number of a contract is its own before that of its record`(isFirst: Bool) {
    let sheet = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50)
      .adding("出卖人：\(Person.li.name)", x: 150, y: 900).adding("买受人：\(Person.wang.name)", x: 150, y: 1020)
      .adding(isFirst ? "合同编号：SQ26610527" : "备案编号：226618647997", x: 150, y: 240)
      .adding(isFirst ? "备案编号：226618647997" : "合同编号：SQ26610527", x: 900, y: 240)
    #expect(SampleCase([sheet]).read().contract?.value("contract-no") == "SQ26610527")
  }

  private static let aLeaseWithTheParties: [(String, String)] = [
    ("contract-no", "ZL-66742932"), ("listing", "BJ2538554511837110272"), ("party-a.name", "李若云"),
    ("party-a.id-number", Person.li.number), ("party-a.phone", Person.li.phone), ("party-b.name", "王海佳"),
    ("party-b.id-number", Person.wang.number), ("party-b.phone", Person.wang.phone),
    ("address", "杭州市文三西路48号12号楼4单元881"), ("area", "170.76"), ("price", "6500"), ("lease-from", "2026-11-13"),
    ("lease-to", "2027-11-13"), ("signed-on", "2026-11-08"),
  ]

  @Test(arguments: aLeaseWithTheParties) func `a lease with the parties in two columns is read`(
    id: String, value: String
  ) {
    let contract = SampleCase([.lease()]).read().contract
    #expect(contract?.value(id) == value)
  }

  @Test func `papers of one person on one line are no columns`() {
    var sheet = PrintedSheet().adding("房屋租赁居间合同", x: 650, y: 150, em: 50)
    for (row, person) in [Person.li, .wang].enumerated() {
      let title = row == 0 ? "出租人（甲方）" : "承租人（乙方）"
      sheet = sheet.adding(
        "\(title)：\(person.name)，证件类型：居民身份证，证件号码：\(person.number)", x: 150, y: 260 + row * 120)
      sheet = sheet.adding("联系方式：\(person.phone)，通讯地址：北京市青年路24号", x: 150, y: 320 + row * 120)
    }
    sheet = sheet.adding("合同编号：20267444342", x: 150, y: 560).adding("贝壳编号：101111224667", x: 150, y: 630)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-a.id-number") == Person.li.number)
    #expect(contract?.value("party-b.id-number") == Person.wang.number)
  }

  /// What half of the looks make of 叁佰肆拾捌万元整 → what is known of it.
  @Test(arguments: [("叁佰肆拾玖万元整", FieldState.certain), ("叁佰肆拾捌万元整", .certain)])
  func `capitals that say what the figures say are certain in spite of rivals`(_ rival: String, _ state: FieldState) {
    var sample = SampleCase([.sale()])
    // The line is broken after 捌; both halves are looked at.
    sample.misread = { text, attempt in
      attempt == 1 ? text.replacing("叁佰肆拾捌", with: String(rival.prefix(5))) : text
    }
    let field = sample.read().contract?.fields["price-words"]
    #expect(field?.value == "叁佰肆拾捌万元整")
    #expect(field?.state == state)
  }

  @Test func `capitals that say something else than the figures stay as they were read`() {
    var sample = SampleCase([.sale()])
    sample.misread = { text, attempt in text.replacing("3480000", with: "3490000") }
    let contract = sample.read().contract
    #expect(contract?.value("price-words") == "叁佰肆拾捌万元整")
    #expect(contract?.fields["price-words"]?.readings.map(\.content) == [.value("叁佰肆拾捌万元整")])
  }

  @Test func `a label set as wide as the others comes in two pieces and is one`() {
    var sheet = PrintedSheet().adding("存量房屋买卖合同", x: 650, y: 100, em: 50).adding("房源编号：101111224667", x: 180, y: 200)
    for (row, person) in [Person.li, .wang].enumerated() {
      let y = 300 + row * 300
      sheet = sheet.adding(row == 0 ? "甲" : "乙", x: 180, y: y).adding("方：", x: 290, y: y)
        .adding(person.name, x: 520, y: y)
        .adding("证件号码：", x: 180, y: y + 70).adding(person.number, x: 520, y: y + 70)
        .adding("电", x: 180, y: y + 140).adding("话：", x: 290, y: y + 140).adding(person.phone, x: 520, y: y + 140)
    }
    let contract = SampleCase([sheet]).read().contract
    for (party, person) in [("party-a", Person.li), ("party-b", .wang)] {
      #expect(contract?.value(party + ".name") == person.name)
      #expect(contract?.value(party + ".id-number") == person.number)
      #expect(contract?.value(party + ".phone") == person.phone)
    }
  }

  /// What stands behind the label of the listing number → what of it is one.
  @Test(arguments: [
    ("房源编号：101111224667，小区编号：1246719998402", FieldState.certain),
    ("房源编号：101111224667/101111224668", .conflicting),
  ]) func `a number behind a word of its own is no second listing number`(_ line: String, _ state: FieldState) {
    let contract = SampleCase([.sale(listing: line)]).read().contract
    #expect(contract?.value("listing") == "101111224667")
    #expect(contract?.state("listing") == state)
  }

  /// How a line with the address or the number of a contract was read → whether that is all of it.
  @Test(arguments: [
    ("合同编号：W14960365", "contract-no", "W14960365", FieldState.certain),
    ("合同编号：      990365", "contract-no", "990365", .doubtful),
    ("合同编号：万家990365", "contract-no", "990365", .doubtful),
    ("房屋坐落：北京市青年路24号8号楼6单元259", "address", "北京市青年路24号8号楼6单元259", .certain),
    ("房屋坐落：北京市青年路紫荆花园", "address", "北京市青年路紫荆花园", .doubtful),
  ]) func `a value that may have begun before or may go on is not certain`(
    _ line: String, _ field: String, _ value: String, _ state: FieldState
  ) {
    var sheet = PrintedSheet()
    for (row, text) in ["存量房屋买卖合同", "出卖人：李若云", "买受人：王海佳", line].enumerated() {
      sheet = sheet.adding(text, x: 180, y: 180 + row * 70)
    }
    sheet = sheet.adding("双方在平等、自愿、公平、协商一致的基础上，就房屋交易事宜达成如下协议，任何一方违约的，应当承担违约责任。", x: 90, y: 600)
      .adding("根据《中华人民共和国民法典》等有关法律法规的规定，双方在平等、自愿、公平的基础上，达成如下协议。", x: 90, y: 700)
      .adding("出卖人应当保证该房屋没有产权纠纷，因出卖人原因造成该房屋不能办理产权登记的，由出卖人承担责任。", x: 90, y: 800)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value(field) == value)
    #expect(contract?.state(field) == state)
  }

  @Test func `what the record confirms is certain`() {
    let contract = SampleCase([.sale()]).read().contract
    for id in ["listing", "party-a.name", "party-b.name", "party-a.id-number"] {
      #expect(contract?.state(id) == .certain)
    }
    #expect(contract?.fields["listing"]?.marks == [.confirmed])
  }
}
