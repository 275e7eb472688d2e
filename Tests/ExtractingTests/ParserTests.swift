import Extracting
import Model
import Testing

@Suite struct ParserTests {
  private static let anIdentityNumberIsRead: [(String, String, Set<Mark>)] = [
    (Person.li.number, Person.li.number, []), ("11010519491231002x", "11010519491231002X", []),
    ("11010519491231002×", "11010519491231002X", []), ("１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X", []),
    ("110105 19491231 002X", "11010519491231002X", []), ("44O524188001010014", "440524188001010014", [.repaired]),
    ("610104620927690", "610104196209276908", [.completed]), ("E12345678", "E12345678", []),
    ("ABC123456789012", "ABC123456789012", []),
  ]

  @Test(arguments: anIdentityNumberIsRead) func `an identity number is read`(
    text: String, value: String, marks: Set<Mark>
  ) {
    #expect(IdentityNumberParser.parse(text) == [Parsed(value, marks: marks)])
  }

  private static let tooFewTooManyOr: [String] = [
    "1101011962502140439", "11010519491231002", "X1010519491231002X", "11O1O519491231OO2X", "居民身份证", "",
  ]

  @Test(arguments: tooFewTooManyOr) func `too few, too many or too doubtful characters are no number`(text: String) {
    #expect(IdentityNumberParser.parse(text).isEmpty)
  }

  private static let daysAreReadInEvery: [(String, [String])] = [
    ("2026年11月1日", ["2026-11-01"]), ("2026-11-01", ["2026-11-01"]), ("2026.11.1", ["2026-11-01"]),
    ("2026 年 11 月 1 目", ["2026-11-01"]), ("2026/11/01", ["2026-11-01"]), ("二〇二六年十一月一日", ["2026-11-01"]),
    ("二〇二六年十二月三十一日", ["2026-12-31"]), ("自2026年11月13日至2027年11月13日止", ["2026-11-13", "2027-11-13"]),
    ("1965 年2 月14日", ["1965-02-14"]), ("2O26年11月1日", ["2026-11-01"]), ("2026第", []), ("2026年2月30日", []),
    ("2026年11月", []), ("13916826001", []), ("120261101", []), ("二O〇二六年十月二十九日", ["2026-10-29"]),
    ("〇〇二六年十月二十九日", []), ("1984年9月911", ["1984-09-09"]), ("1954年12月1111", ["1954-12-11"]),
    ("2004年7月3111", ["2004-07-31"]), ("2004年7月25H", ["2004-07-25"]), ("2004年7月111", []), ("2004年7月1H", []),
    ("2004年7月211", []), ("2004年7月4111", []),
  ]

  @Test(arguments: daysAreReadInEvery) func `days are read in every print`(text: String, values: [String]) {
    #expect(DateParser.parse(text).map(\.value) == values)
  }

  private static let namesAreReadAndCut: [(String, [String])] = [
    ("张伟", ["张伟"]), ("：_张 伟", ["张伟"]), ("陶云丽 一一", ["陶云丽"]), ("欧阳若兰先生", ["欧阳若兰"]), ("张三、李四", ["张三", "李四"]),
    ("张伟（签章）", ["张伟"]), ("阿卜杜拉·买买提", ["阿卜杜拉·买买提"]), ("潘 海佳", ["潘海佳"]), ("王一", ["王一"]), ("张伟__", ["张伟"]),
    ("夏·珍美", ["夏珍美"]), ("呈R明", []), ("张", []), ("", []), ("应于租赁期首日将房屋交付", []),
    ("承购人", []), ("购买方", []), ("房屋出租方", []), ("买玉方", ["买玉方"]), ("王购人", ["王购人"]), ("经手：", []), ("以下称甲方", []),
  ]

  @Test(arguments: namesAreReadAndCut) func `names are read and cut`(text: String, values: [String]) {
    #expect(NameParser.parse(text).map(\.value) == values)
  }

  private static let amountsAreReadInYuan: [(String, [String])] = [
    ("人民币3,480,000元（小写）", ["3480000"]), ("¥6500.00", ["6500"]), ("328.5万元", ["3285000"]), ("6,500元", ["6500"]),
    ("3480000", ["3480000"]), ("定金50000元，总价3480000元（小写）", ["3480000", "50000"]), ("6.500元", ["6500", "6.5"]),
    ("34,80元", []), ("共12个月", []), ("", []),
    // A sign and a figure that touch read as one odd character: a figure is lost.
    ("人民币思4,030,000元", []), ("人民币灾,150,000元", []), ("人民币￥14,030,000元", ["14030000"]), ("为4030000元", ["4030000"]),
  ]

  @Test(arguments: amountsAreReadInYuan) func `amounts are read in yuan`(text: String, values: [String]) {
    #expect(MoneyParser.parse(text).map(\.value) == values)
  }

  private static let capitalsHaveTheValueOf: [(String, String)] = [
    ("叁佰肆拾捌万元整", "3480000"), ("壹仟肆佰零玖元伍角", "1409.5"), ("陆仟零柒元壹角肆分", "6007.14"), ("壹拾万柒仟元零伍角叁分", "107000.53"),
    ("拾万元整", "100000"), ("貳佰伍拾陸萬圓正", "2560000"), ("壹亿贰仟万元整", "120000000"),
  ]

  @Test(arguments: capitalsHaveTheValueOf) func `capitals have the value of their figures`(text: String, yuan: String) {
    let parsed = AmountInWordsParser.parse(text).first
    #expect(parsed.flatMap { AmountInWordsParser.yuan(of: $0.value) }?.plain == yuan)
  }

  @Test(arguments: ["会佰肆拾制万元整", "叁佰肆拾", "佰仟元", ""]) func `broken capitals are no amount`(text: String) {
    #expect(AmountInWordsParser.parse(text).isEmpty)
  }

  private static let addresses: [(String, String)] = [
    ("为：北京市青年路24号8号楼6单元259。该房屋所", "北京市青年路24号8号楼6单元259"), ("于杭州市文三西路48号12号楼4单元881", "杭州市文三西路48号12号楼4单元881"),
    ("上海市 浦东新区 世纪大道 1 号 501 室", "上海市浦东新区世纪大道1号501室"),
    ("址广西壮族自治区南宁市胜利路95号", "广西壮族自治区南宁市胜利路95号"),
  ]

  @Test(arguments: addresses) func `an address is joined and cut at the end of the sentence`(
    text: String, value: String
  ) {
    #expect(AddressParser.parse(text).map(\.value) == [value])
  }

  private static let phones: [(String, String)] = [
    ("139 1682 6001", "13916826001"), ("+86 13916826001", "13916826001"), ("010-12345678", "01012345678"),
  ]

  @Test(arguments: phones) func `telephone numbers are digits`(text: String, value: String) {
    #expect(PhoneParser.parse(text).map(\.value) == [value])
  }

  @Test(arguments: ["12345678901", "1391682600", "110101196502140439"])
  func `other numbers are no telephone`(text: String) {
    #expect(PhoneParser.parse(text).isEmpty)
  }

  private static let ethnicities: [(String, String)] = [("汉", "汉"), ("汉族", "汉"), ("土家", "土家"), ("维吾尔族", "维吾尔")]

  @Test(arguments: ethnicities) func `ethnicities are of the closed list`(text: String, value: String) {
    #expect(ClosedListParser.ethnicity(text).map(\.value) == [value])
  }

  @Test(arguments: ["汊", "", "日", "汉回"]) func `a character off the list is no ethnicity`(text: String) {
    #expect(ClosedListParser.ethnicity(text).isEmpty)
  }

  @Test func `area needs its unit`() {
    #expect(AreaParser.parse("建筑面积共53.64平方米，其中地上26层").map(\.value) == ["53.64"])
    #expect(AreaParser.parse("53.64").isEmpty)
  }

  @Test func `an authority ends in its bureau`() {
    #expect(AuthorityParser.parse("”沈阳市公安局和平分局 一").map(\.value) == ["沈阳市公安局和平分局"])
    #expect(AuthorityParser.parse("关”大连市公安局中山区分局").map(\.value) == ["大连市公安局中山区分局"])
    #expect(AuthorityParser.parse("沈阳市公安").isEmpty)
  }

  @Test func `a city whose first character was cut off is no place`() {
    #expect(AuthorityParser.parse("京市公安局朝阳分局").isEmpty)
    #expect(AddressParser.parse("京市东城区人民南路182号1号楼").isEmpty)
    #expect(AuthorityParser.parse("和平区公安局").map(\.value) == ["和平区公安局"])
  }
}
