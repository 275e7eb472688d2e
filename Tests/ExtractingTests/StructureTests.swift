import Extracting
import Model
import Testing

@Suite struct StructureTests {
  private static func twoCards(_ first: Person, _ second: Person, emblems: [Person]) -> [PrintedSheet] {
    [PrintedSheet.sale(seller: first, buyer: second), .card.portrait(first), .card.portrait(second)]
      + emblems.map { PrintedSheet.card.emblem($0) }
  }

  /// Index of the identity whose portrait bears this person's number.
  private func card(of person: Person, in reading: CaseReading) -> Identity? {
    reading.identities.first { $0.portrait.map { reading.documents[$0].value("id-number") } == person.number }
  }

  @Test func `sides in separate files are joined by term and authority`() throws {
    let reading = SampleCase(Self.twoCards(.li, .wang, emblems: [.wang, .li])).read()
    #expect(reading.identities.count == 2)
    for person in [Person.li, .wang] {
      let identity = try #require(card(of: person, in: reading))
      let emblem = try #require(identity.emblem)
      #expect(reading.documents[emblem].value("authority") == person.authority)
      #expect(identity.isPairingCertain)
    }
  }

  @Test func `parties are joined to their cards`() {
    let reading = SampleCase(Self.twoCards(.li, .wang, emblems: [.wang, .li])).read()
    #expect(reading.parties.map(\.role) == ["seller", "buyer"])
    for party in reading.parties {
      guard case .to(let index) = party.identity, let portrait = reading.identities[index].portrait else {
        Issue.record("no card for \(party.prefix)")
        continue
      }
      #expect(
        reading.documents[portrait].value("id-number")
          == reading.documents[party.contract].value(party.prefix + ".id-number"))
    }
  }

  @Test func `an emblem side of somebody else is never joined with certainty`() throws {
    let reading = SampleCase(Self.twoCards(.li, .wang, emblems: [.wang, .zhao])).read()
    let li = try #require(card(of: .li, in: reading))
    #expect(!li.isPairingCertain)
    let wang = try #require(card(of: .wang, in: reading))
    #expect(wang.isPairingCertain)
  }

  @Test func `two people of one bureau and one term are exchangeable only when nothing depends on it`() {
    var other = Person.li
    other.name = "李若雪"
    other.number = "110101198803050441"
    other.validity = "2017.01.02-2037.01.02"
    let inDate = SampleCase(Self.twoCards(.li, other, emblems: [.li, other])).read()
    #expect(inDate.identities.allSatisfy { $0.isPairingCertain })
    var expired = SampleCase(Self.twoCards(.li, other, emblems: [.li, other]))
    expired.record["received"] = "2036-12-01"
    #expect(!expired.read().identities.contains { $0.isPairingCertain })
  }

  /// Born 1988 and 1996: a card issued in 2015 for twenty years cannot be the younger one's, one of 2022 may be either's. One of
  /// them has ended, so that it matters whose it is.
  @Test(arguments: [("2015.09.04-2035.09.04", "2036-01-01", true), ("2022.09.04-2042.09.04", "2042-12-01", false)])
  func `of two people of one bureau only the elder may have a card of twenty years`(
    validity: String, received: String, isCertain: Bool
  ) throws {
    var (li, other) = (Person.li, Person.li)
    (other.name, other.number) = ("李若雪", "110101199603140343")
    other.birth = try #require(CivilDate(iso: "1996-03-14"))
    (li.validity, other.validity) = (validity, "2023.01.02-2043.01.02")
    var sample = SampleCase(Self.twoCards(li, other, emblems: [other, li]))
    sample.record["received"] = received
    let reading = sample.read()
    #expect(reading.identities.count == 2 && reading.identities.allSatisfy { $0.isPairingCertain == isCertain })
    let emblem = card(of: li, in: reading)?.emblem.map { reading.documents[$0].value("valid-to") }
    #expect(!isCertain || emblem == "2035-09-04")
  }

  /// Two people of one bureau and age, of whom one has a card that has ended.
  private static var neighbours: (Person, Person) {
    var other = Person.li
    other.name = "李若雪"
    other.number = "110101198803050441"
    other.validity = "2013.01.02-2023.01.02"
    return (.li, other)
  }

  @Test(arguments: [true, false]) func `a card is scanned and turned over`(inOrder: Bool) throws {
    let (li, other) = Self.neighbours
    let cards = [PrintedSheet.card.portrait(li), .card.emblem(li), .card.portrait(other), .card.emblem(other)]
    var sample = SampleCase([.sale(seller: li, buyer: other)] + cards)
    let pages = inOrder ? [1, 2, 3, 4] : [1, 3, 2, 4]
    for (index, page) in pages.enumerated() {
      sample.printed[index + 1].file = "证件.tif"
      sample.printed[index + 1].page = page
    }
    sample.firstLook = sample.printed
    let reading = sample.read()
    #expect(reading.identities.allSatisfy { $0.isPairingCertain } == inOrder)
    guard inOrder else { return }
    let emblem = try #require(card(of: other, in: reading)?.emblem)
    #expect(reading.documents[emblem].value("valid-to") == "2023-01-02")
  }

  @Test func `two people of one bureau whose cards have both ended are exchangeable`() {
    var (li, other) = Self.neighbours
    li.validity = "2005.10.17-2015.10.17"
    let reading = SampleCase(Self.twoCards(li, other, emblems: [other, li])).read()
    #expect(reading.identities.allSatisfy { $0.isPairingCertain })
  }

  @Test func `branches a slip apart go to the counties they name`() throws {
    // Of one age, so that the terms tell nothing; one ends before the day of receipt, so that it matters whose it is.
    var (li, zhao) = (Person.li, Person.zhao)
    (li.address, li.authority) = ("湖北省武汉市江汉区江南大道6号", "武汉市公安局江汉分局")
    (zhao.address, zhao.authority) = ("湖北省武汉市江岸区银桦道238号", "武汉市公安局江岸分局")
    li.validity = "2016.10.17-2036.10.17"
    zhao.validity = "2006.08.11-2026.08.11"
    let reading = SampleCase(Self.twoCards(li, zhao, emblems: [zhao, li])).read()
    for person in [li, zhao] {
      let identity = try #require(card(of: person, in: reading))
      let emblem = try #require(identity.emblem)
      #expect(reading.documents[emblem].value("authority") == person.authority)
      #expect(identity.isPairingCertain)
    }
    // Where the address of one names neither, nothing is said.
    zhao.address = "湖北省武汉市江夏区银桦道238号"
    let unclear = SampleCase(Self.twoCards(li, zhao, emblems: [zhao, li])).read()
    #expect(!unclear.identities.contains { $0.isPairingCertain })
  }

  @Test func `a county that one look alone read tells whose the other side is`() throws {
    var (li, zhao) = (Person.li, Person.zhao)
    (li.address, li.authority) = ("广东省广州市番禺区莫干山路246号", "广州市公安局番禺分局")
    (zhao.address, zhao.authority) = ("上海市松江区解放东路80弄", "上海市公安局松江分局")
    zhao.validity = "2006.08.11-2026.08.11"
    var sample = SampleCase(Self.twoCards(li, zhao, emblems: [zhao, li]))
    sample.misread = { text, attempt in attempt == 1 ? text : text.replacing("番禺区", with: "番遇区") }
    sample.firstLook = sample.firstLook.map { $0.misread(["番禺区": "番遇区"]) }
    let identity = try #require(card(of: li, in: sample.read()))
    #expect(identity.isPairingCertain)
    // Nobody read the county: the other side may be a neighbour's.
    sample.misread = { text, _ in text.replacing("番禺区", with: "番遇区") }
    let open = try #require(card(of: li, in: sample.read()))
    #expect(!open.isPairingCertain)
  }

  @Test func `both sides on one sheet belong together`() {
    let sheet = PrintedSheet().portrait(.li, x: 300, y: 200).emblem(.li, x: 300, y: 1100)
    let reading = SampleCase([sheet]).read()
    #expect(reading.identities.count == 1)
    #expect(reading.identities.first?.isPairingCertain == true)
    #expect(reading.emblems.first?.value("valid-to") == "2036-10-17")
    #expect(reading.pages.first?.kind == "resident-id")
    #expect(reading.pages.first?.isKindCertain == true)
  }

  /// Lines that stand beside the two sides of a card → whether the sheet may still hold another side.
  @Test(arguments: [
    // What readers make of a photograph, a dashed border, the emblem.
    (["22222、", "一一一一-一", ".....一一9一一一", "F222029"], true),
    (["客户证件存档页", "他用无效", "2026-10-23 16:56 本机号码 029558585693/5"], true),
    (["谢卢阅导圆必号", "了琢纺昝因呈", "国星并浊击中"], false),
    (["谢卢阅导圆必号", "2022.09.11-2042", "国星并浊击中"], false),
  ]) func `dirt beside a card hides nothing, lines of characters may`(_ lines: [String], isCertain: Bool) {
    var sheet = PrintedSheet().portrait(.li, x: 300, y: 200).emblem(.li, x: 300, y: 1100)
    for (row, line) in lines.enumerated() { sheet = sheet.adding(line, x: 300, y: 1900 + 80 * row) }
    #expect(SampleCase([sheet]).read().pages.first?.isKindCertain == isCertain)
  }

  @Test(arguments: ["W14960365", "W14960865"]) func `a cover is a page of its contract`(_ code: String) {
    let cover = PrintedSheet().adding("存量房屋买卖合同", x: 400, y: 500, em: 90).adding("合同编号：\(code)", x: 500, y: 1300)
      .adding("出卖人：李若云", x: 500, y: 1400).adding("买受人：王海佳", x: 500, y: 1500)
    for sheets in [[cover, .sale()], [PrintedSheet.sale(), cover]] {
      let reading = SampleCase(sheets).read()
      #expect(reading.documents.count == 1)
      #expect(reading.pages.map(\.kind) == ["contract", "contract"])
      #expect(reading.pages.allSatisfy { $0.isKindCertain })
      #expect(reading.contract?.value("party-a.id-number") == Person.li.number)
    }
  }

  @Test func `a cover of another contract is another contract`() {
    let cover = PrintedSheet().adding("存量房屋买卖合同", x: 400, y: 500, em: 90).adding("合同编号：W14229817", x: 500, y: 1300)
      .adding("出卖人：李若云", x: 500, y: 1400).adding("买受人：王海佳", x: 500, y: 1500)
    #expect(SampleCase([cover, .sale()]).read().documents.count == 2)
  }

  @Test func `both sides on one sheet that contradict each other do not`() {
    let sheet = PrintedSheet().portrait(.li, x: 300, y: 200).emblem(.wang, x: 300, y: 1100)
    let reading = SampleCase([sheet]).read()
    #expect(reading.identities.first?.isPairingCertain == false)
  }

  @Test func `two cards on one sheet stay two`() {
    let sheet = PrintedSheet(width: 2400, height: 1700).portrait(.li, x: 50, y: 50).portrait(.wang, x: 1250, y: 50)
      .emblem(.li, x: 50, y: 900).emblem(.wang, x: 1250, y: 900)
    let reading = SampleCase([sheet]).read()
    #expect(Set(reading.portraits.map { $0.value("id-number") }) == [Person.li.number, Person.wang.number])
    #expect(reading.identities.count == 2)
    for identity in reading.identities {
      guard let portrait = identity.portrait, let emblem = identity.emblem else {
        Issue.record("a side is alone")
        continue
      }
      let person = reading.documents[portrait].value("name") == "李若云" ? Person.li : .wang
      #expect(reading.documents[emblem].value("authority") == person.authority)
      #expect(identity.isPairingCertain)
    }
  }

  @Test func `the same portrait twice is one identity`() {
    let reading = SampleCase([.card.portrait(.li), .card.portrait(.li), .card.emblem(.li)]).read()
    #expect(reading.identities.count == 1)
    #expect(reading.identities.first?.isPairingCertain == true)
  }

  @Test func `two different emblem sides for one portrait are no certain card`() {
    let reading = SampleCase([
      .card.portrait(.li), .card.emblem(.li), .card.emblem(.li, validity: "2026.05.08-2046.05.08"),
    ])
    .read()
    #expect(!reading.identities.contains { $0.isPairingCertain })
  }

  @Test func `a portrait without an emblem is alone for certain when every page is known`() {
    let reading = SampleCase([.sale(), .card.portrait(.li)]).read()
    #expect(reading.pages.allSatisfy { $0.isKindCertain })
    #expect(reading.identities.map(\.emblem) == [nil])
    #expect(reading.identities.first?.isPairingCertain == true)
  }

  @Test func `a cut-off end is completed once the age is known, and marked`() {
    let reading = SampleCase([.card.portrait(.li), .card.emblem(.li, validity: "2016.10.17-2036")]).read()
    let field = reading.emblems.first?.fields["valid-to"]
    #expect(field?.value == "2036-10-17")
    #expect(field?.marks.contains(.completed) == true)
    #expect(field?.isReadWhole == false)
  }

  @Test func `a card of the right number and another name still belongs to the party`() {
    var renamed = Person.li
    renamed.name = "李若芸"
    let reading = SampleCase([.sale(), .card.portrait(renamed), .card.emblem(renamed)]).read()
    #expect(reading.parties.first?.identity == .to(0))
  }

  @Test func `number of one party and name of another is nobody's card for certain`() {
    var mixed = Person.li
    mixed.name = "王海佳"
    let reading = SampleCase([.sale(), .card.portrait(mixed)]).read()
    #expect(reading.identities.first?.party == .unknown)
  }

  @Test func `two sellers are two parties`() {
    var sample = SampleCase([.sale(sellerName: "李若云、赵明远")])
    sample.record["seller"] = "李若云、赵明远"
    let reading = sample.read()
    #expect(reading.parties.map(\.prefix) == ["party-a", "party-a2", "party-b"])
    #expect(reading.contract?.value("party-a2.name") == "赵明远")
  }

  @Test func `pages without text are told apart`() {
    var sample = SampleCase([PrintedSheet(), PrintedSheet()])
    sample.firstLook[0].isBlank = true
    let pages = sample.read().pages
    #expect(pages.map(\.kind) == ["blank", "unreadable"])
    #expect(pages.map(\.isKindCertain) == [true, false])
  }

  @Test func `a page of something else is certain only when plenty was read`() {
    var long = PrintedSheet()
    for row in 0..<12 { long = long.adding("小区门口的花坛今年春天种了许多月季和牡丹每天早晨都有人浇水", x: 150, y: 200 + row * 60) }
    let pages = SampleCase([long, PrintedSheet().adding("花坛", x: 100, y: 100)]).read().pages
    #expect(pages.map(\.kind) == ["other", "other"])
    #expect(pages.map(\.isKindCertain) == [true, false])
  }

  @Test func `a contract of two pages is one document`() {
    let second = PrintedSheet().adding("甲方与乙方双方应当遵守本合同，任何一方违约的，应当承担违约责任。", x: 180, y: 200)
      .adding("出卖人应当保证该房屋没有产权纠纷，因出卖人原因造成该房屋不能办理产权登记的，由出卖人承担责任。", x: 180, y: 270)
      .adding("买受人应当按照约定的时间付款，逾期付款的，应当承担违约责任。双方另有约定的除外。本合同一式三份。", x: 180, y: 340)
      .adding("建筑面积：88.12平方米", x: 180, y: 410)
    let reading = SampleCase([.sale(), second]).read()
    #expect(reading.documents.count == 1)
    #expect(reading.pages.map(\.kind) == ["contract", "contract"])
  }

  @Test(arguments: [
    ["本合同未尽事宜，双方可以签订补充协议。", "出卖人签字：李若云    买受人签字：王海佳", "签订日期：2026年11月18日", "经纪机构（盖章）：万家置换房产经纪有限公司"],
    ["甲方（出卖人）（签章）： 李若云", "乙方（买受人）（签章）： 王海佳", "签订日期：2026.10.26"],
    ["甲方（出卖人）|（签章）| 李若云", "乙方（买受人）|（签章）| 王海佳", "签订日期：2026.10.26"],
  ]) func `a page of signatures is a page of the contract`(lines: [String]) {
    var last = PrintedSheet()
    for (row, line) in lines.enumerated() {
      for (column, piece) in line.split(separator: "|").enumerated() {
        last = last.adding(String(piece), x: 180 + column * 300, y: 200 + row * 90)
      }
    }
    let reading = SampleCase([.sale(), last]).read()
    #expect(reading.documents.count == 1)
    #expect(reading.pages.map(\.kind) == ["contract", "contract"])
    #expect(reading.pages.map(\.isKindCertain) == [true, true])
  }

  @Test func `a company of lessors is no title`() {
    let last = PrintedSheet().adding("双方应当遵守本合同，任何一方违约的，应当承担违约责任。甲方与乙方各执一份，经纪机构留存一份。", x: 180, y: 200)
      .adding("办理登记使用一份，自签字之日起生效。房屋交付之前，毁损灭失的风险由卖方承担；交付之后由买方承担。", x: 180, y: 270)
      .adding("双方确认已知悉房屋现状及权属情况，自愿按下列条件成交，因不可抗力不能履行本合同的，应当及时通知对方并提供证明。", x: 180, y: 340)
      .adding("甲方(卖方)： 李若云", x: 180, y: 500).adding("乙方(买方)： 王海佳", x: 900, y: 500)
      .adding("经纪机构(盖章)", x: 180, y: 600).adding("新城房屋租赁有限公司", x: 600, y: 600)
    let reading = SampleCase([last, .sale()]).read()
    #expect(reading.pages.map(\.kind) == ["contract", "contract"])
    #expect(reading.documents.count == 1)
  }

  @Test func `the same sheets give the same reading`() {
    let sample = SampleCase(Self.twoCards(.li, .wang, emblems: [.wang, .li]))
    #expect(sample.read() == sample.read())
  }

  /// What is read of the emblem side, on its head, beside a portrait side.
  @Test(arguments: [([String](), true), (["国叱并色Y击中"], false), (["紫省-0Z-909002涡睛普身"], false)])
  func `a line that nobody can place leaves open whether a side is missing`(lines: [String], isCertain: Bool) {
    var sheet = PrintedSheet(width: 1500, height: 850).portrait(.li)
    for line in lines { sheet = sheet.adding(line, x: 300, y: 780) }
    let reading = SampleCase([sheet]).read()
    #expect(reading.portraits.count == 1)
    #expect(reading.pages.first?.isKindCertain == isCertain)
  }

  @Test(arguments: [(0, true), (1, false)])
  func `ink that nobody could read leaves open whether a side is missing`(unread: Int, isCertain: Bool) {
    var sample = SampleCase([PrintedSheet(width: 1500, height: 850).portrait(.li)])
    sample.firstLook[0].unread = unread
    #expect(sample.read().pages.first?.isKindCertain == isCertain)
  }

  /// Where the card lies on its picture → whether another side fits beside it.
  @Test(arguments: [(1200, 950, true), (1900, 950, false), (1200, 1500, false)])
  func `beside a card that fills its picture there is no room for a side that is missing`(
    width: Int, height: Int, isCertain: Bool
  ) {
    var sample = SampleCase([PrintedSheet(width: width, height: height).emblem(.li, x: 150, y: 130)])
    sample.firstLook[0].unread = 3
    #expect(sample.read().pages.first?.isKindCertain == isCertain)
  }

  /// Words of a paper → whether it is certainly something else.
  @Test(arguments: [("人信估", false), ("以友 汪", false), ("购房款已收讫", true)])
  func `what is read of meshes of lines by twos and threes may be anything`(words: String, isCertain: Bool) {
    var sheet = PrintedSheet()
    for row in 0..<40 { sheet = sheet.adding(words, x: 200 + 300 * (row % 4), y: 100 + 70 * row) }
    let page = SampleCase([sheet]).read().pages.first
    #expect(page?.kind == "other" && page?.isKindCertain == isCertain)
  }
}
