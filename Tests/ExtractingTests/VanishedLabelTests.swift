import Extracting
import Model
import Testing

/// Copiers of one colour drop the pale blue labels of a card, and 年 月 日 with them: only values are left.
@Suite struct VanishedLabelTests {
  private static let day = "1988-03-05"

  /// Values alone, where they stand on a card.
  private static func values(
    _ person: Person = .li, day: [String] = ["1988", "3", "5"], sex: String? = nil, x: Int = 0, y: Int = 0,
    on sheet: PrintedSheet = .card
  ) -> PrintedSheet {
    var sheet = sheet.adding(person.name, x: x + 175, y: y + 70, em: 40).adding(
      sex ?? person.sex, x: x + 175, y: y + 155
    )
    .adding("汉", x: x + 400, y: y + 155)
    for (place, part) in day.enumerated() { sheet = sheet.adding(part, x: x + 175 + 120 * place, y: y + 235) }
    for (row, line) in person.address.split(separator: "\n").enumerated() {
      sheet = sheet.adding(String(line), x: x + 175, y: y + 315 + row * 45)
    }
    return sheet.adding(person.number, x: x + 340, y: y + 528, em: 44)
  }

  private static let fields = [
    ("name", "李若云"), ("sex", Person.li.sex), ("ethnicity", "汉"), ("birth", day),
    ("address", Person.li.expectedAddress), ("id-number", Person.li.number),
  ]

  @Test(arguments: fields) func `a portrait side without labels is read`(id: String, value: String) {
    let reading = SampleCase([Self.values()]).read()
    #expect(reading.portraits.count == 1)
    #expect(reading.portraits.first?.isKindCertain == true)
    #expect(reading.portraits.first?.value(id) == value)
    #expect(reading.portraits.first?.state(id) == .certain)
  }

  @Test(arguments: [["1988年3", "5"], ["1988年3月5"], ["1988", "3月5日"], ["1988  3  5"]])
  func `a day of birth comes in pieces`(day: [String]) {
    #expect(SampleCase([Self.values(day: day)]).read().portraits.first?.value("birth") == Self.day)
  }

  @Test func `labels that are left and those that are gone make one side, not two`() {
    let sheet = Self.values().adding("姓名", x: 70, y: 75).adding("住址", x: 70, y: 315)
    let reading = SampleCase([sheet]).read()
    #expect(reading.portraits.count == 1)
    #expect(Self.fields.allSatisfy { reading.portraits.first?.value($0.0) == $0.1 })
  }

  @Test func `dirt between the lines of a side whose labels are all there makes no second side`() {
    let reading = SampleCase([PrintedSheet.card.portrait(.li).adding("十填人", x: 180, y: 277)]).read()
    #expect(reading.portraits.count == 1 && reading.portraits.first?.isKindCertain == true)
    #expect(reading.portraits.first?.value("address") == Person.li.expectedAddress)
  }

  @Test func `two sides without labels on one sheet are two`() {
    let sheet = Self.values(.wang, day: ["1960", "5", "1"], y: 1000, on: Self.values(on: PrintedSheet()))
    let names = SampleCase([sheet]).read().portraits.map { $0.value("name") }
    #expect(Set(names) == ["李若云", "王海佳"])
  }

  /// Day and sex as printed.
  @Test(arguments: [(["1988", "3", "6"], nil), (["1988", "3"], nil), (["1988", "3", "5"], Person.wang.sex)])
  func `values that contradict the number are no card by themselves`(day: [String], sex: String?) {
    let reading = SampleCase([Self.values(day: day, sex: sex)]).read()
    #expect(reading.portraits.isEmpty)
    #expect(reading.pages.first?.isKindCertain == false)
  }

  @Test(arguments: [("1950 10 15", "1950-10-15"), ("1999年8月2", "1999-08-02"), ("1976 6月3日", "1976-06-03")])
  func `three groups of figures are a day`(text: String, day: String) {
    #expect(DateParser.day(ofFigures: text)?.value == day)
  }

  @Test(arguments: ["1950 10", "1950 10 15 3", "195 10 15", "1950 13 15", "1950 10 151", "", "19501015"])
  func `others are none`(text: String) {
    #expect(DateParser.day(ofFigures: text) == nil)
  }
}
