import Extracting
import Model
import Testing

/// What a page does to a label or a value: a sentence breaks it, a stamp covers the head of a column, a reader leaves out
/// its first character.
@Suite struct BrokenLineTests {
  /// A first page without a listing number, with room for sentences from y = 900 on.
  private static func page() -> PrintedSheet {
    PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50).adding("合同编号：W14960365", x: 150, y: 240)
      .adding("甲方：李若云", x: 150, y: 320).adding("身份证号码：\(Person.li.number)", x: 150, y: 380)
      .adding("乙方：王海佳", x: 150, y: 440).adding("身份证号码：\(Person.wang.number)", x: 150, y: 500)
  }

  /// A heading that tells a contract, before parties that stand in some other way.
  private static let heading = PrintedSheet().adding("房屋买卖合同", x: 650, y: 150, em: 50)
    .adding("合同编号：W14960365", x: 150, y: 240).adding("房源编号：101111224667", x: 900, y: 240)
    .adding("房屋坐落：成都市青羊区文昌路3号1幢2单元1905室", x: 150, y: 1000).adding("建筑面积：89.5平方米", x: 150, y: 1050)

  @Test(arguments: [
    ("房屋坐落：成都市青羊区文昌路3号1幢2单元1905室，建筑面积66.93平方米，贝壳编", "号：101111224667，房屋用途：居住。"),
    ("房屋坐落：成都市青羊区文昌路3号1幢2单元1905室，建筑面积66.93平方米，房", "源编号：101111224667。"),
    ("房屋坐落：成都市青羊区文昌路3号1幢2单元1905室，建筑面积66.93平方米，房源编号", "：101111224667。"),
    ("房屋坐落：成都市青羊区文昌路3号1幢2单元1905室，建筑面积66.93平方米，贝壳房源", "编号：101111224667。"),
  ]) func `a sentence breaks a label over two lines`(first: String, second: String) {
    let sheet = Self.page().adding(first, x: 150, y: 900).adding(second, x: 150, y: 950)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("listing") == "101111224667")
    #expect(contract?.state("listing") == .certain)
  }

  @Test func `a number on the next line is not another one behind it`() {
    let sheet = Self.page().adding("房屋坐落：成都市青羊区文昌路3号1幢2单元1905室，建筑面积66.93平方米，贝壳编号：", x: 150, y: 900)
      .adding("101111224667，小区编号：4457962104662。", x: 150, y: 950)
    #expect(SampleCase([sheet]).read().contract?.value("listing") == "101111224667")
  }

  @Test(arguments: [("陆佰", "陆拾叁万元整"), ("陆佰陆", "拾叁万元整"), ("陆佰陆拾叁万元", "整")])
  func `a sentence breaks an amount in capitals over two lines`(first: String, second: String) {
    let sheet = Self.page().adding("双方同意该房屋成交价格为人民币（小写）6630000元，（大写）\(first)", x: 150, y: 900)
      .adding("\(second)。", x: 150, y: 950)
    #expect(SampleCase([sheet]).read().contract?.value("price-words") == "陆佰陆拾叁万元整")
  }

  @Test func `figures of another label below a number are no part of it`() {
    let sheet = Self.page().adding("房源编号：", x: 150, y: 900).adding("NJYH722905814", x: 500, y: 900)
      .adding("核验编码：", x: 150, y: 945).adding("200103319971", x: 500, y: 945)
    #expect(SampleCase([sheet]).read().contract?.value("listing") == "NJYH722905814")
  }

  @Test func `the line after a label begins with its number, whatever else stands on it a little higher`() {
    let number = Person.wang.number
    let sheet = Self.heading.adding("甲方：李若云", x: 150, y: 320).adding("身份证号码：\(Person.li.number)", x: 150, y: 370)
      .adding("乙方：王海佳（以下简称乙方）", x: 150, y: 420).adding("证件类型：居民身份证，公民身份号码：", x: 800, y: 421)
      .adding(number, x: 150, y: 474).adding("联系手机：13377470114", x: 550, y: 470)
    #expect(SampleCase([sheet]).read().contract?.value("party-b.id-number") == number)
  }

  @Test func `a cell breaks a label before its number, beside another cell halfway down`() {
    let sheet = Self.page().adding("四川省成都市青羊区文昌路3号1幢2单元1905室，挂牌房源编", x: 500, y: 900)
      .adding("“该房屋”", x: 260, y: 925).adding("号101111224667，权属证号川（2016）成都市不动产权第0357932号", x: 500, y: 950)
      .adding("本合同自双方签字盖章之日起生效，一式三份，双方各执一份，居间方留存一份，具有同等的法律效力，双方共同遵守。", x: 150, y: 1100)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("listing") == "101111224667")
    #expect(contract?.state("listing") == .certain)
  }

  @Test func `another number behind a comma without words is a conflict`() {
    let sheet = Self.page().adding("挂牌房源编号101111224667，101111224668", x: 150, y: 900)
    #expect(SampleCase([sheet]).read().contract?.state("listing") == .conflicting)
  }

  @Test func `the end of a line and the start of one far below make no label`() {
    let sheet = Self.page().adding("房屋坐落：成都市青羊区文昌路3号1幢2单元1905室，建筑面积66.93平方米，房源编", x: 150, y: 900)
      .adding("号：101111224667。", x: 150, y: 1500)
    #expect(SampleCase([sheet]).read().contract?.value("listing") == nil)
  }

  @Test func `a column whose head a stamp covers is the other party's`() {
    let sheet = Self.heading.adding("项目", x: 150, y: 320).adding("某租某", x: 500, y: 320).adding("买方", x: 950, y: 320)
      .adding("身份证号", x: 150, y: 440).adding(Person.li.number, x: 500, y: 440)
      .adding(Person.wang.number, x: 950, y: 440)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-a.id-number") == Person.li.number)
    #expect(contract?.value("party-b.id-number") == Person.wang.number)
  }

  @Test func `kinds of papers to choose from make no column of their own`() {
    let sheet = Self.heading.adding("甲方：李若云", x: 150, y: 320).adding("居民身份证：（护照）（营业执照）（　）", x: 150, y: 370)
      .adding("身份证号码：\(Person.li.number)", x: 900, y: 370).adding("乙方：王海佳", x: 150, y: 440)
      .adding("居民身份证：（护照）（营业执照）（　）", x: 150, y: 490).adding("身份证号码：\(Person.wang.number)", x: 900, y: 490)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-a.id-number") == Person.li.number)
    #expect(contract?.value("party-b.id-number") == Person.wang.number)
  }

  @Test func `two numbers beside one label are nobody's where the heads do not tell whose`() {
    let sheet = Self.heading.adding("买方", x: 720, y: 320).adding("身份证号", x: 150, y: 440).adding(
      Person.li.number, x: 500, y: 440
    )
    .adding(Person.wang.number, x: 950, y: 440)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-a.id-number") == nil)
    #expect(contract?.value("party-b.id-number") == nil)
    #expect(contract?.fields["party-b.id-number"]?.readings.isEmpty == true)
  }

  @Test func `the kind of a paper is nobody's name`() {
    for word in ["居民身份证", "证件类型", "护照"] {
      let sheet = Self.heading.adding("甲方：\(word)", x: 150, y: 320)
      #expect(SampleCase([sheet]).read().contract?.value("party-a.name") == nil)
    }
  }

  @Test func `a cell stands under its label though its neighbour begins a little higher`() {
    let sheet = Self.heading.adding("甲方姓名", x: 150, y: 320).adding("证件类型", x: 320, y: 320)
      .adding("李若云", x: 150, y: 384).adding("居民身份证", x: 300, y: 380)
    #expect(SampleCase([sheet]).read().contract?.value("party-a.name") == Person.li.name)
  }

  @Test func `a value in small print stands in its cell, far from the label of its row`() {
    let sheet = Self.page().adding("贝壳编号", x: 150, y: 700, em: 28).adding("101111224667", x: 565, y: 704, em: 18)
    #expect(SampleCase([sheet]).read().contract?.value("listing") == "101111224667")
  }

  /// 2026年11月16日 beside both signatures, the first of them read badly.
  private static func signed(_ second: String, third: String? = nil) -> SampleCase {
    var sheet = page().adding("签订日期：2026年11月16日", x: 150, y: 1500).adding("签订日期：\(second)", x: 900, y: 1500)
    if let third { sheet = sheet.adding("签订日期：\(third)", x: 150, y: 1700) }
    return SampleCase([sheet])
  }

  @Test func `a day that is repeated is read where it can be`() {
    var sample = Self.signed("2026年11月13日")
    sample.misread = { text, attempt in
      text.contains("16") ? attempt == 0 ? "2026年11月13日" : "2026年\(attempt)月9日" : text
    }
    let contract = sample.read().contract
    #expect(contract?.value("signed-on") == "2026-11-13")
    #expect(contract?.state("signed-on") == .certain)
  }

  @Test func `a day read otherwise at one place is not outvoted by two others`() {
    var sample = Self.signed("2026年11月13日", third: "2026年11月13日")
    sample.misread = { text, attempt in text.contains("16") && attempt % 2 == 1 ? "2026年11月18日" : text }
    let contract = sample.read().contract
    #expect(contract?.state("signed-on") == .doubtful)
    let readings = Set(contract?.fields["signed-on"]?.readings.map(\.content) ?? [])
    #expect(readings.isSuperset(of: [.value("2026-11-16"), .value("2026-11-13")]))
  }

  @Test func `a day that cannot be made out is what two other places say`() {
    var sample = Self.signed("2026年11月13日", third: "2026年11月13日")
    sample.misread = { text, attempt in text.contains("16") ? "2026年11月\(attempt + 1)日" : text }
    #expect(sample.read().contract?.state("signed-on") == .certain)
    #expect(sample.read().contract?.value("signed-on") == "2026-11-13")
  }

  @Test func `a day under a stamp that no two readers read alike is what the other place says`() {
    var sample = Self.signed("2026年11月13日")
    sample.misread = { text, attempt in
      text.contains("16") ? attempt == 0 ? "2026年1月13日" : "2026年11月\(attempt)日" : text
    }
    let contract = sample.read().contract
    #expect(contract?.value("signed-on") == "2026-11-13")
    #expect(contract?.state("signed-on") == .certain)
    // No look is the other day with a figure left out.
    sample.misread = { text, attempt in text.contains("16") ? "2026年11月\(attempt + 20)日" : text }
    #expect(sample.read().contract?.state("signed-on") == .doubtful)
  }

  @Test(arguments: ["510107196005010127", "304196198031137050"])
  func `a number that fails its check or names no day is never certain`(number: String) {
    let sheet = Self.heading.adding("甲方：李若云", x: 150, y: 320).adding("身份证号：\(Person.li.number)", x: 150, y: 380)
      .adding("乙方：王海佳", x: 150, y: 440).adding("身份证号：\(number)", x: 150, y: 500)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.state("party-a.id-number") == .certain)
    #expect(contract?.value("party-b.id-number") == number)
    #expect(contract?.state("party-b.id-number") == .doubtful)
  }

  @Test(arguments: [nil, "2026年11月16日"])
  func `two days that are read for certain are a conflict, whichever a third is`(third: String?) {
    let contract = Self.signed("2026年11月13日", third: third).read().contract
    #expect(contract?.state("signed-on") == .conflicting)
    let readings = Set(contract?.fields["signed-on"]?.readings.map(\.content) ?? [])
    #expect(readings == [.value("2026-11-16"), .value("2026-11-13")])
  }

  @Test func `a label is set in single characters as wide as the longest of its form`() {
    var sheet = Self.heading
    for (y, label, value) in [
      (320, "甲方", "李若云"), (380, "身份证号", Person.li.number), (440, "乙方", "王海佳"), (500, "身份证号", Person.wang.number),
    ] {
      for (index, character) in label.enumerated() {
        sheet = sheet.adding(String(character), x: 150 + index * 120 / (label.count - 1), y: y)
      }
      sheet = sheet.adding(value, x: 450, y: y)
    }
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-a.name") == "李若云")
    #expect(contract?.value("party-a.id-number") == Person.li.number)
    #expect(contract?.value("party-b.name") == "王海佳")
    #expect(contract?.value("party-b.id-number") == Person.wang.number)
  }

  @Test(arguments: ["Z方：王海佳", "z 　方：王海佳"]) func `no Latin letter stands before 方`(line: String) {
    let sheet = Self.heading.adding("甲方：李若云", x: 150, y: 320).adding("身份证号：\(Person.li.number)", x: 150, y: 380)
      .adding(line, x: 150, y: 440).adding("身份证号：\(Person.wang.number)", x: 150, y: 500)
    let contract = SampleCase([sheet]).read().contract
    #expect(contract?.value("party-b.name") == "王海佳")
    #expect(contract?.value("party-b.id-number") == Person.wang.number)
  }

  @Test func `a street that is called like a label makes no third card`() {
    var wang = Person.wang
    wang.address = "广东省广州市天河区\n民族大道339号院17\n号楼1906"
    let sheet = PrintedSheet(width: 2200, height: 700).portrait(.li).portrait(wang, x: 1100)
    let reading = SampleCase([.sale(), sheet]).read()
    #expect(reading.portraits.count == 2)
    #expect(reading.portraits.contains { $0.value("address") == "广东省广州市天河区民族大道339号院17号楼1906" })
  }

  @Test func `a first character that was left out stands where the labels end`() {
    let card = PrintedSheet.card.portrait(.li)
    var sample = SampleCase([.sale(), card])
    // The label's own box reaches over the character that was left out.
    sample.firstLook[1].lines = sample.firstLook[1].lines.map { line in
      guard let start = line.glyphs.firstIndex(where: { $0.text == "李" }), start > 0 else { return line }
      var line = line
      let lost = line.glyphs.remove(at: start)
      line.glyphs[start - 1].box = line.glyphs[start - 1].box.union(lost.box)
      return line
    }
    let portrait = sample.read().portraits.first
    #expect(portrait?.value("name") == Person.li.name)
    #expect(portrait?.state("name") == .certain)
  }

  @Test func `a caption beside a card hides nothing, alone on a page it may`() {
    let captions = PrintedSheet().adding("附件：身份证正反面复印件", x: 500, y: 300).adding("此复印件与原件一致", x: 500, y: 1900)
    let whole = SampleCase([.sale(), .card.portrait(.li), .card.emblem(.li), captions])
    #expect(whole.read().pages.last?.isKindCertain == false)
    var beside = whole
    for sheets in [\SampleCase.printed, \.firstLook] {
      beside[keyPath: sheets][3].file = beside[keyPath: sheets][1].file
    }
    #expect(beside.read().pages[1].isKindCertain)
  }

  @Test func `little text of another kind must have been read well`() {
    let receipt = PrintedSheet().adding("物业服务费收据", x: 650, y: 150, em: 50)
      .adding("今收到业主交来物业服务费、公共能耗费，款项已核对无误。", x: 150, y: 320)
      .adding("收费期间为本年度第三季度，水表与电表读数另附。", x: 150, y: 380)
    var sample = SampleCase([.sale(), receipt])
    #expect(sample.read().pages.last?.isKindCertain == true)
    for line in sample.firstLook[1].lines.indices {
      for glyph in sample.firstLook[1].lines[line].glyphs.indices {
        sample.firstLook[1].lines[line].glyphs[glyph].confidence = 0.85
      }
    }
    #expect(sample.read().pages.last?.isKindCertain == false)
  }
}
