import Extracting
import Model
import Testing

/// The law: what is printed must never come out as what was expected, and a wrong value never as certain.
@Suite struct TrapTests {
  @Test(arguments: ["李若芸", "李苦云", "季若云", "李若"]) func `a name one character off is not the expected one`(name: String) {
    let contract = SampleCase([.sale(sellerName: name)]).read().contract
    #expect(contract?.value("party-a.name") == name)
    #expect(contract?.state("party-a.name") == .doubtful)
  }

  @Test(arguments: ["李若芸", "季若云"]) func `one look that sees the expected name does not outvote the others`(name: String)
  {
    var sample = SampleCase([.sale(sellerName: name)])
    sample.misread = { text, attempt in attempt == 1 ? text.replacing(name, with: "李若云") : text }
    let field = sample.read().contract?.fields["party-a.name"]
    #expect(field?.value == name)
    #expect(field?.state != .certain)
  }

  @Test func `half of the looks do not make the expected name certain`() {
    var sample = SampleCase([.sale(sellerName: "李若芸")], noise: ["李若芸": "李若云"])
    sample.misread = { text, attempt in attempt == 0 ? text.replacing("李若芸", with: "李若云") : text }
    let field = sample.read().contract?.fields["party-a.name"]
    #expect(field?.state == .doubtful)
    #expect(field?.readings.count == 2)
  }

  @Test(arguments: ["101111224661", "101112124667", "10111122466"])
  func `a listing number one digit off is read as it stands`(
    number: String
  ) {
    let field = SampleCase([.sale(listing: "房源编号：" + number)]).read().contract?.fields["listing"]
    #expect(field?.value == number)
    #expect(field?.readings.map(\.content) == [.value(number)])
  }

  @Test func `looks that disagree about a listing number leave it doubtful`() {
    var sample = SampleCase([.sale(listing: "房源编号：101111224661")])
    sample.misread = { text, attempt in attempt == 0 ? text.replacing("101111224661", with: "101111224667") : text }
    let field = sample.read().contract?.fields["listing"]
    #expect(field?.state == .doubtful)
  }

  @Test func `two listing numbers in one place conflict`() {
    let field = SampleCase([.sale(listing: "房源编号：101111224667/101111224668")]).read().contract?.fields["listing"]
    #expect(field?.state == .conflicting)
    #expect(field?.readings.count == 2)
  }

  @Test func `two listing numbers in two places conflict`() {
    let sheet = PrintedSheet.sale().adding("房源编号：101111224668", x: 180, y: 2100)
    #expect(SampleCase([sheet]).read().contract?.state("listing") == .conflicting)
  }

  @Test(arguments: ["合同编号：101111224667", "核验编码：101111224667"]) func `a number under another label is no listing number`(
    line: String
  ) {
    let field = SampleCase([.sale(listing: line)]).read().contract?.fields["listing"]
    #expect(field?.value == nil)
    #expect(field?.state == .absent)
  }

  @Test(arguments: ["×", "/", "——"]) func `a crossed-out place is blank`(sign: String) {
    let field = SampleCase([.sale(listing: "房源编号：" + sign)]).read().contract?.fields["listing"]
    #expect(field?.readings.map(\.content) == [.blank])
  }

  @Test func `a card whose print disagrees with its number shows both`() {
    let reading = SampleCase([PrintedSheet.card.portrait(.li, birth: "1988年3月8日")]).read()
    #expect(reading.portraits.first?.value("birth") == "1988-03-08")
    #expect(reading.portraits.first?.value("id-number") == Person.li.number)
  }

  @Test func `a number whose check digit is wrong is read as it stands`() {
    var forged = Person.li
    forged.number = String(forged.number.dropLast()) + (forged.number.last == "1" ? "2" : "1")
    let field = SampleCase([PrintedSheet.card.portrait(forged)]).read().portraits.first?.fields["id-number"]
    #expect(field?.value == forged.number)
  }

  @Test(arguments: ["2016.02.29-2026.02.29", "2016.10.17-2036.13.17"]) func `an impossible validity has no reading`(
    text: String
  ) {
    let emblem = SampleCase([PrintedSheet.card.emblem(.li, validity: text)]).read().emblems.first
    #expect(emblem?.fields["valid-to"]?.readings.isEmpty == true)
    #expect(emblem?.state("valid-to") != .certain)
  }

  @Test func `a repaired validity is no whole reading`() {
    let emblem = SampleCase([PrintedSheet.card.emblem(.li, validity: "2O16.10.l7-2036.10.17")]).read().emblems.first
    #expect(emblem?.fields["valid-to"]?.isReadWhole == false)
  }

  @Test func `fields nobody asks for are not read`() {
    let reading = SampleCase([.sale(), PrintedSheet.card.portrait(.li)]).read(
      scope: .needed, needed: ["contract.listing"])
    #expect(reading.contract?.state("address") == .notRead)
    #expect(reading.contract?.state("listing") == .certain)
    #expect(reading.portraits.first?.state("ethnicity") == .notRead)
    #expect(reading.portraits.first?.state("id-number") == .certain)
  }

  /// What the contract prints, and whether that person's card lies beside it.
  @Test(arguments: [
    (Person.zhao.number, false, FieldState.doubtful), ("130102750319225", false, .doubtful),
    ("130102750319225", true, .certain),
  ])
  func `fifteen figures are an old number or one that was cut, unless a card says whose`(
    printed: String, hasCard: Bool, state: FieldState
  ) {
    var person = Person.zhao
    person.number = printed
    var sample = SampleCase([.sale(seller: person)] + (hasCard ? [PrintedSheet.card.portrait(.zhao)] : []))
    if !hasCard {
      sample.firstLook = sample.printed.map { $0.misread([printed: "130102750319225"]) }
      sample.misread = { text, _ in text.replacing(printed, with: "130102750319225") }
    }
    #expect(sample.read().contract?.state("party-a.id-number") == state)
  }
}
