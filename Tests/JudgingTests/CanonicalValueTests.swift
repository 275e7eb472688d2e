import Judging
import Model
import Testing

@Suite struct CanonicalValueTests {
  /// Listing numbers as documents print them and as spreadsheets deliver them (L01–L05, L25, L32, L44).
  @Test(arguments: [
    ("101111224667", "101111224667"), ("１０１１１１２２４６６７", "101111224667"), ("101-111-224667", "101111224667"),
    ("101 111 224667", "101111224667"), ("101111224667.0", "101111224667"), ("101111224667\u{200B}", "101111224667"),
    ("\u{FEFF}101111224667", "101111224667"), ("bjcy87443601", "BJCY87443601"), ("ＢＪＣＹ８７４４３６０１", "BJCY87443601"),
    ("一〇一一一一二二四六六七", "101111224667"), ("BJ2538554511837110272", "BJ2538554511837110272"),
    ("19050817710100247126", "19050817710100247126"), ("京房一号", "京房一号"), ("101111224b67", "101111224b67"),
  ])
  func listingNumbersAreNormalised(text: String, number: String) {
    #expect(Value(text, as: .listingNumber) == .text(number))
  }

  @Test(arguments: ["2.53855E+18", "2.53855e+18", "1E23", " ", "-", ""])
  func whatIsNoListingNumberIsNoValue(text: String) {
    #expect(Value(text, as: .listingNumber) == nil)
  }

  @Test(arguments: [
    ("张三、李四", ["张三", "李四"]), ("张三，李四", ["张三", "李四"]), ("张三,李四；王五/赵六", ["张三", "李四", "王五", "赵六"]),
    ("张三 李四", ["张三", "李四"]), ("张　三", ["张三"]), ("阿依古丽•买买提", ["阿依古丽·买买提"]), (" 张三 ", ["张三"]),
  ])
  func namesAreParted(text: String, names: [String]) {
    #expect(Value(text, as: .names) == .names(names))
  }

  @Test(arguments: [("张 三", "张三"), ("阿依古丽．买买提", "阿依古丽·买买提"), ("John  Smith", "John Smith")])
  func aNameHasOneForm(text: String, name: String) {
    #expect(Value(text, as: .name) == .text(name))
  }

  @Test(arguments: [
    (ValueType.date, "2026-02-29"), (.date, "2026年"), (.expiry, "2026-13-01"), (.expiry, "长朋"), (.sex, "另"),
    (.money, "三"),
    (.area, "大"), (.term, "20年"), (.text, "  "),
  ])
  func whatIsNoValueOfItsTypeIsNone(type: ValueType, text: String) {
    #expect(Value(text, as: type) == nil)
  }

  @Test func `a number of 15 digits becomes the 18 of its person`() {
    #expect(Value("610104620927690", as: .idNumber) == .text("610104196209276908"))
  }

  /// From the police rule's own examples and the rows V01–V35 about the span.
  @Test(arguments: [
    ("2016-10-17", "2036-10-17", Term.years(20)), ("2004-03-27", "2014-03-27", .years(10)),
    ("2004-02-29", "2014-03-01", .years(10)), ("2016-02-29", "2036-02-29", .years(20)),
    ("2016-02-29", "2026-02-28", .years(10)), ("2018-02-28", "2028-02-28", .years(10)),
    ("2016-10-17", "2038-10-17", .years(22)), ("2016-10-17", "2036-10-11", .days(7299)),
    ("2018-02-28", "2028-02-29", .days(3653)), ("2016-02-29", "2036-03-01", .days(7306)),
    ("2036-10-17", "2016-10-17", .days(-7305)), ("2016-10-17", "2016-10-17", .days(0)),
  ])
  func aTermIsYearsOnlyWhenTheDaysAgree(start: String, end: String, term: Term) throws {
    let (start, end) = (try #require(CivilDate(iso: start)), try #require(CivilDate(iso: end)))
    #expect(Term(from: start, to: end) == term)
  }
}
