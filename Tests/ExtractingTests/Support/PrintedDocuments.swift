import Model

extension PrintedSheet {
  static var card: PrintedSheet { PrintedSheet(width: 1011, height: 638) }

  /// A portrait side with its top left corner at `x`, `y`; the card is 1011 × 638 pixels.
  func portrait(_ person: Person, x: Int = 0, y: Int = 0, ethnicity: String = "汉", birth: String? = nil) -> PrintedSheet
  {
    var sheet = adding("姓名", x: x + 70, y: y + 75).adding(person.name, x: x + 175, y: y + 70, em: 40)
    sheet = sheet.adding("性别 \(person.sex)    民族 \(ethnicity)", x: x + 70, y: y + 155)
    let day = birth ?? "\(person.birth.year)年\(person.birth.month)月\(person.birth.day)日"
    sheet = sheet.adding("出生  \(day)", x: x + 70, y: y + 235)
    for (row, line) in person.address.split(separator: "\n").enumerated() {
      sheet =
        row == 0
        ? sheet.adding("住址  " + line, x: x + 70, y: y + 315)
        : sheet.adding(String(line), x: x + 160, y: y + 315 + row * 45)
    }
    return sheet.adding("公民身份号码", x: x + 70, y: y + 530).adding(person.number, x: x + 340, y: y + 528, em: 44)
  }

  /// An emblem side.
  func emblem(_ person: Person, x: Int = 0, y: Int = 0, validity: String? = nil) -> PrintedSheet {
    adding("中华人民共和国", x: x + 330, y: y + 90, em: 55).adding("居民身份证", x: x + 330, y: y + 190, em: 75)
      .adding("签发机关", x: x + 200, y: y + 440).adding(person.authority, x: x + 370, y: y + 440)
      .adding("有效期限", x: x + 200, y: y + 520).adding(validity ?? person.validity, x: x + 370, y: y + 520)
  }

  /// A sale contract of one page in the form of lines.
  static func sale(
    seller: Person = .li, buyer: Person = .wang, listing: String = "房源编号：101111224667", sellerName: String? = nil
  ) -> PrintedSheet {
    let texts = [
      "合同编号：W14960365", listing, "存量房屋买卖合同", "出卖人：\(sellerName ?? seller.name)", "证件类型：居民身份证",
      "证件号码：\(seller.number)", "联系电话：\(seller.phone)", "买受人：\(buyer.name)", "证件类型：居民身份证",
      "证件号码：\(buyer.number)", "联系电话：\(buyer.phone)",
      "根据《中华人民共和国民法典》等有关法律法规的规定，双方在平等、自愿、公平、协商一致的基础上，",
      "就房屋交易事宜达成如下协议：", "第一条 房屋基本情况",
      "（一）出卖人所售房屋（以下简称该房屋）坐落为：北京市青年路24号8号楼6单元259。该房屋所",
      "在楼栋建筑总层数为26层，其中地上26层。该房屋建筑面积共53.64平方米。", "第三条 成交价格、付款方式及资金划转方式",
      "（一）经买卖双方协商一致，该房屋成交价格为：人民币3480000元（小写），人民币叁佰肆拾捌",
      "万元整（大写）。该房屋家具、家电、装饰装修及配套设施设备等作价包含在内。", "第五条 违约责任",
      "任何一方未按约定履行义务的，应当按照成交价格的百分之二十向对方支付违约金。",
      "出卖人（签章）：\(seller.name)", "签订日期：2026年11月20日", "买受人（签章）：\(buyer.name)", "签订日期：2026年11月20日",
    ]
    var sheet = PrintedSheet()
    for (row, text) in texts.enumerated() { sheet = sheet.adding(text, x: 180, y: 180 + row * 70) }
    return sheet
  }

  /// A lease with the parties in two columns.
  static func lease(lessor: Person = .li, lessee: Person = .wang) -> PrintedSheet {
    var sheet = PrintedSheet().adding("住房租赁合同", x: 650, y: 150, em: 50)
    let columns = [
      ("甲方（出租人）：\(lessor.name)", "乙方（承租人）：\(lessee.name)"), ("证件类型：居民身份证", "证件类型：居民身份证"),
      ("证件号码：\(lessor.number)", "证件号码：\(lessee.number)"), ("联系电话：\(lessor.phone)", "联系电话：\(lessee.phone)"),
    ]
    for (row, texts) in columns.enumerated() {
      sheet = sheet.adding(texts.0, x: 150, y: 260 + row * 60).adding(texts.1, x: 850, y: 260 + row * 60)
    }
    let texts = [
      "合同编号：ZL-66742932", "贝壳编号：BJ2538554511837110272",
      "（一）房屋坐落于杭州市文三西路48号12号楼4单元881，建筑面积170.76平方米。",
      "（一）房屋租赁期自2026年11月13日至2027年11月13日，共计12个月。甲方应于租赁期首日将房",
      "屋按约定条件交付给乙方。", "（一）租金标准及支付方式：月租金标准为人民币6,500元（人民币陆仟伍佰元整）。支付方式：",
      "押一付三。押金：人民币13,000元。租赁期满或合同解除后，房屋租赁押金除抵扣应由乙方承担的费用",
      "外，剩余部分应如数返还给乙方。双方违约责任如下：", "甲方（签章）：\(lessor.name)", "签订日期：2026年11月8日",
    ]
    for (row, text) in texts.enumerated() { sheet = sheet.adding(text, x: 150, y: 560 + row * 70) }
    return sheet
  }
}
