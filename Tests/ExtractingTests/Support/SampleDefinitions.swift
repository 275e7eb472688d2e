import Definitions
import Model
import RuleLanguage

/// Definitions made up for these tests, with the label words that contracts and cards bear.
enum SampleDefinitions {
  static let all = Definitions(documents: [contract, residentId], record: record, tables: [])

  /// With the formats of numbers that were seen.
  static let withFormats: Definitions = {
    let formats = [
      ("platform", "101999999999"), ("platform", "BJ9{19}"), ("platform", "AAAA9{8}"), ("platform", "年年月月日日9{14}"),
      ("government", "年年月月日日9{6}"), ("estate", "9{13}"), ("contract", "AA9{8}MM9{7}"),
    ]
    var definitions = all
    definitions.tables = [
      Schema.Table(
        name: Schema.Name("listing-format", "编号格式"),
        columns: [
          Schema.Field(name: Schema.Name("kind", "种类"), kind: .value(.text)),
          Schema.Field(name: Schema.Name("format", "格式"), kind: .value(.text)),
        ],
        rows: formats.map { [.text($0), .text($1)] })
    ]
    return definitions
  }()

  static let contract = DocumentDefinition(
    id: "contract", chinese: "合同", titles: ["房屋买卖合同", "存量房屋买卖合同", "房屋租赁合同", "住房租赁合同"],
    fields: [
      field("contract-no", .code, ["合同编号", "合同号", "网签合同编号", "备案编号", "编号", "No."]),
      field("listing", .listingNumber, ["房源编号", "房源编码", "链家编号", "贝壳编号", "挂牌编号", "房屋编码"]),
      field("verification-code", .code, ["房源核验编码", "房源核验码", "房源核验统一编码", "核验编码"]),
      field("unlabelled-number", .listingNumber, []),
      field("party-a.name", .name, ["甲方", "出卖人", "卖方", "出租人", "出租方", "甲方（出卖人）", "甲方（出租人）", "出租人姓名", "房东", "姓名"]),
      field("party-a.id-type", .text, ["证件类型", "证件名称"]),
      field("party-a.id-number", .idNumber, numbers), field("party-a.phone", .phone, phones),
      field("party-a.address", .address, ["通讯地址"]),
      field("party-b.name", .name, ["乙方", "买受人", "买方", "承租人", "承租方", "乙方（买受人）", "乙方（承租人）", "承租人姓名", "租客", "姓名"]),
      field("party-b.id-type", .text, ["证件类型", "证件名称"]),
      field("party-b.id-number", .idNumber, numbers), field("party-b.phone", .phone, phones),
      field("party-b.address", .address, ["通讯地址"]),
      field("party-a.signature", .text, ["甲方（签字）", "甲方签字"]), field("party-b.signature", .text, ["乙方（签字）", "乙方签字"]),
      field("agent", .name, ["委托代理人", "法定代理人", "委托代理人（签章）"]),
      field("address", .address, ["地址", "坐落", "座落", "房屋坐落", "房屋地址", "坐落于", "坐落为"]),
      field("area", .area, ["建筑面积", "房屋面积"]),
      field("price", .money, ["成交价格", "总价款", "房屋总价", "月租金", "租金标准", "每月租金"]),
      field("price-words", .amountInWords, ["大写"]),
      field("signed-on", .date, ["签订日期", "签署日期", "签约日期"]),
      field("lease-from", .date, ["租赁期限", "租赁期"], source: "lease"),
      field("lease-to", .date, ["租赁期限", "租赁期"], source: "lease"),
    ])

  static let residentId = DocumentDefinition(
    id: "resident-id", chinese: "居民身份证", titles: ["居民身份证"],
    fields: [
      field("name", .name, ["姓名"], side: .portrait), field("sex", .sex, ["性别"], side: .portrait),
      field("ethnicity", .ethnicity, ["民族"], side: .portrait), field("birth", .date, ["出生"], side: .portrait),
      field("address", .address, ["住址"], side: .portrait),
      field("id-number", .idNumber, ["公民身份号码"], side: .portrait),
      field("authority", .text, ["签发机关"], side: .emblem),
      field("valid-from", .date, ["有效期限"], side: .emblem, source: "validity"),
      field("valid-to", .expiry, ["有效期限"], side: .emblem, source: "validity"),
    ], isIdentity: true)

  static let record = RecordDefinition(columns: [
    .init(id: "listing", chinese: "房源编号", type: .listingNumber, isOptional: false),
    .init(id: "seller", chinese: "卖方", type: .names, isOptional: false),
    .init(id: "buyer", chinese: "买方", type: .names, isOptional: false),
    .init(id: "received", chinese: "受理日", type: .date, isOptional: false),
  ])

  private static let numbers = ["证件号码", "证号", "身份证号", "身份证号码", "身份证件号码", "身份证", "居民身份证", "有效证件号"]
  private static let phones = ["联系电话", "电话", "手机号码"]

  private static func field(
    _ id: String, _ type: ValueType, _ labels: [String], side: Document.Side? = nil, source: String? = nil
  ) -> FieldDefinition {
    FieldDefinition(id: id, chinese: id, type: type, labels: labels, side: side, source: source)
  }
}
