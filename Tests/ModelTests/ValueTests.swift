import Model
import Testing

@Suite struct ValueTests {
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
    (.money, "三"), (.area, "大"), (.text, "  "), (.date, "2026.02.28"), (.date, "2026-07-011"), (.date, "长期"),
    (.term, "二十年"), (.term, "20"), (.names, "、"), (.number, "1.23456"), (.money, "1 2"), (.money, "元"),
  ])
  func whatIsNoValueOfItsTypeIsNone(type: ValueType, text: String) {
    #expect(Value(text, as: type) == nil)
  }

  @Test func `a number of 15 digits becomes the 18 of its person`() {
    #expect(Value("610104620927690", as: .idNumber) == .text("610104196209276908"))
  }

  @Test(arguments: [
    ("2026-07-01", ValueType.date, "2026-07-01"), ("２０２６-０７-０１", .date, "2026-07-01"), ("长期", .expiry, "长期"),
    ("2026-07-01 09:30", .date, "2026-07-01"), ("2026-07-01T09:30:00", .expiry, "2026-07-01"),
    ("unlimited", .expiry, "长期"), ("20 years", .term, "20 年"), ("20年", .term, "20 年"), ("3 months", .term, "3 个月"),
    ("3 个月", .term, "3 个月"), ("90 天", .term, "90 天"), ("长期", .term, "长期"), ("张三, 李四；王五", .names, "张三、李四、王五"),
    ("3,480,000.50 元", .money, "3480000.5"), ("¥6500", .money, "6500"), ("113.36㎡", .area, "113.36"),
    ("138 0013 8000", .phone, "13800138000"), ("北京市 朝阳区", .address, "北京市朝阳区"), (" 京 C-1 ", .code, "京C1"),
  ])
  func aValueIsReadAndPrinted(text: String, type: ValueType, canonical: String) {
    #expect(Value(text, as: type)?.canonical == canonical)
  }
}
