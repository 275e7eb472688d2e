import Extracting
import Model
import Testing

@Suite struct CardTests {
  private static let aPortraitSideAloneIs: [(String, String)] = [
    ("name", "李若云"), ("sex", Person.li.sex), ("ethnicity", "汉"), ("birth", "1988-03-05"),
    ("address", Person.li.expectedAddress), ("id-number", Person.li.number),
  ]

  @Test(arguments: aPortraitSideAloneIs) func `a portrait side alone is read`(id: String, value: String) {
    let reading = SampleCase([PrintedSheet.card.portrait(.li)]).read()
    #expect(reading.portraits.count == 1)
    #expect(reading.portraits.first?.value(id) == value)
    #expect(reading.portraits.first?.state(id) == .certain)
  }

  @Test func `a character that stands apart before a label is the value of the label before it`() {
    var sheet = PrintedSheet.card.portrait(.li)
    sheet.lines.removeAll { $0.text.hasPrefix("性别") }
    sheet = sheet.adding("性别", x: 70, y: 155).adding("\(Person.li.sex)  民族 汉", x: 200, y: 155)
    let portrait = SampleCase([sheet]).read().portraits.first
    #expect(portrait?.value("sex") == Person.li.sex)
    #expect(portrait?.value("ethnicity") == "汉")
  }

  @Test func `a line of an address that the first look missed is found below the others`() {
    var sample = SampleCase([PrintedSheet.card.portrait(.li)])
    sample.firstLook[0].lines.removeAll { $0.text == "号1号楼3单元108" }
    #expect(sample.read().portraits.first?.value("address") == Person.li.expectedAddress)
  }

  /// What is left of an address on its card → whether it may be all of it.
  @Test(arguments: [
    ("上海市闵行区平安里", FieldState.doubtful), ("北京市东城区人民南路182", .doubtful), ("江苏省昆山市紫荆公寓25幢2单元\n901", .certain),
    ("枣阳市太平镇三组", .certain),
  ]) func `an address that may go on is not certain`(_ address: String, _ state: FieldState) {
    var person = Person.li
    person.address = address
    let card = SampleCase([PrintedSheet.card.portrait(person)]).read().portraits.first
    #expect(card?.value("address") == person.expectedAddress)
    #expect(card?.state("address") == state)
  }

  private static let anEmblemSideAloneIs: [(String, String)] = [
    ("authority", "北京市公安局东城分局"), ("valid-from", "2016-10-17"), ("valid-to", "2036-10-17"),
  ]

  @Test(arguments: anEmblemSideAloneIs) func `an emblem side alone is read`(id: String, value: String) {
    let reading = SampleCase([PrintedSheet.card.emblem(.li)]).read()
    #expect(reading.emblems.count == 1)
    #expect(reading.emblems.first?.value(id) == value)
    #expect(reading.emblems.first?.state(id) == .certain)
  }

  @Test func `a number of which only fifteen figures were read is none of a card`() {
    var sample = SampleCase([PrintedSheet.card.portrait(.wang)], noise: [Person.wang.number: "510107196005010"])
    sample.misread = { text, _ in text.replacing(Person.wang.number, with: "510107196005010") }
    #expect(sample.read().portraits.first?.value("id-number") == nil)
  }

  @Test func `beside the contract's number a slip whose check digit fits by chance is none`() throws {
    // Another division and another check digit: the birthday is the same.
    let slip = try #require(
      ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X"].map {
        "14" + Person.li.number.dropFirst(2).dropLast() + $0
      }
      .first { IdentityNumber($0)?.checksOut == true })
    var sample = SampleCase([.sale(), .card.portrait(.li)])
    sample.misread = { text, attempt in attempt == 0 ? text.replacing(Person.li.number, with: slip) : text }
    let number = try #require(sample.read().portraits.first?.fields["id-number"])
    #expect(number.value == Person.li.number)
    #expect(number.state == .certain)
    var alone = SampleCase([.card.portrait(.li)])
    alone.misread = sample.misread
    #expect(alone.read().portraits.first?.state("id-number") == .doubtful)
  }

  @Test func `a number of a card that fails its check is never certain`() {
    var person = Person.li
    person.number = String(person.number.dropLast()) + (person.number.last == "1" ? "2" : "1")
    let field = SampleCase([PrintedSheet.card.portrait(person)]).read().portraits.first?.fields["id-number"]
    #expect(field?.value == person.number)
    #expect(field?.state == .doubtful)
  }
}
