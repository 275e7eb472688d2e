import Model
import Testing

@Suite struct ChineseAmountTests {
  @Test(arguments: [
    ("壹仟肆佰零玖元伍角", "1409.5"), ("陆仟零柒元壹角肆分", "6007.14"), ("壹仟陆佰捌拾元零叁角贰分", "1680.32"),
    ("壹仟陆佰捌拾元叁角贰分", "1680.32"), ("壹拾万柒仟元零伍角叁分", "107000.53"), ("壹拾万零柒仟元伍角叁分", "107000.53"),
    ("壹万陆仟肆佰零玖元零贰分", "16409.02"), ("叁佰贰拾伍元零肆分", "325.04"),
    // Accepted besides the rules.
    ("叁佰肆拾捌万元整", "3480000"), ("人民币叁佰肆拾捌萬圓正", "3480000"), ("叁佰肆拾捌万元", "3480000"), ("叁佰肆拾捌万", "3480000"),
    ("貳佰陸拾億元整", "26000000000"), ("拾万元整", "100000"), ("壹佰零零伍元", "105"), ("壹佰万零零伍佰元整", "1000500"),
    ("壹佰万伍佰元整", "1000500"), ("廿伍元", "25"), ("卅万元整", "300000"), ("两万元", "20000"), ("俩万元", "20000"),
    ("328.5万元", "3285000"), ("¥3,285,000元", "3285000"), ("3285000", "3285000"), ("3 亿元", "300000000"),
    ("三百四十八万元整", "3480000"), ("零元整", "0"), ("伍角", "0.5"), ("壹亿零壹万元整", "100010000"),
    // Printed slots filled with nothing.
    ("零佰零拾伍万零仟陆佰零拾零元整", "50600"), ("（大写）叁仟元整", "3000"),
  ])
  func anAmountInCapitalsIsExact(text: String, amount: String) throws {
    #expect(ChineseAmount.yuan(text)?.plain == amount)
  }

  @Test(arguments: [
    "", "元", "元整", "万元", "佰元", "壹贰元", "壹拾贰佰元", "壹万贰亿元", "叁万万元", "壹元贰", "壹元贰分叁角", "壹元壹角壹角",
    "十五元六", "张三", "1.2.3万元", "-5元", "99999999999999999999元", "壹佰×拾元", "叁佰叁佰元", "壹角元",
  ])
  func nonsenseIsNoAmount(text: String) {
    #expect(ChineseAmount.yuan(text) == nil)
  }
}

@Suite struct ValueCanonicalTests {
  @Test(arguments: [
    ("2026-07-01", ValueType.date, "2026-07-01"), ("２０２６-０７-０１", .date, "2026-07-01"), ("长期", .expiry, "长期"),
    ("2026-07-01", .expiry, "2026-07-01"), ("20 years", .term, "20 年"), ("20年", .term, "20 年"),
    ("3 months", .term, "3 个月"),
    ("3 个月", .term, "3 个月"), ("90 天", .term, "90 天"), ("长期", .term, "长期"), ("张三、李四", .names, "张三、李四"),
    ("张三, 李四；王五", .names, "张三、李四、王五"), ("3,480,000.50 元", .money, "3480000.5"), ("113.36㎡", .area, "113.36"),
    ("１０１１", .listingNumber, "1011"), ("610104620927690", .idNumber, "610104196209276908"), ("  张三 ", .name, "张三"),
  ])
  func aValueIsReadAndPrinted(text: String, type: ValueType, canonical: String) {
    #expect(Value(canonical: text, as: type)?.canonical == canonical)
  }

  @Test(arguments: [
    ("2026-02-29", ValueType.date), ("2026.02.28", .date), ("长期", .date), ("长朋", .expiry), ("二十年", .term),
    ("20", .term),
    ("三百", .money), ("", .text), ("、", .names), ("1.23456", .number),
  ])
  func whatIsNoValueOfTheTypeIsNone(text: String, type: ValueType) {
    #expect(Value(canonical: text, as: type) == nil)
  }
}
