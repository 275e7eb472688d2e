import Diagnosing
import Model
import RuleLanguage

/// A schema like the product's: a record, a contract, identities, parties, pages and two tables.
enum TestSchema {
  static let schema = Schema(
    entities: [record, contract, identity, party, page],
    tables: [
      Schema.Table(
        name: .init("alias", "别名"),
        columns: [field("old", "旧编号", .listingNumber), field("new", "新编号", .listingNumber)],
        rows: [[.text("BJHD91054944"), .text("101111224667")]]),
      Schema.Table(
        name: .init("division", "区划"),
        columns: [field("code", "代码", .code), choice("level", "级别", [("province", "省"), ("county", "县")])],
        rows: [[.text("11"), .text("province")], [.text("110105"), .text("county")]]),
    ])

  private static let record = Schema.Entity(
    name: .init("record", "系统"), isCollection: false,
    fields: [
      field("listing", "房源编号", .listingNumber), field("seller", "卖方", .names), field("buyer", "买方", .names),
      field("received", "受理日", .date), field("address", "地址", .address),
      field("verification-code", "核验编码", .listingNumber),
    ])

  private static let contract = Schema.Entity(
    name: .init("contract", "合同"), isCollection: false,
    fields: [
      Schema.Field(
        name: .init("listing", "房源编号", synonyms: ["房源编码", "链家编号"]), kind: .value(.listingNumber),
        definition: labels),
      field("verification-code", "核验编码", .listingNumber), field("contract-no", "合同编号", .code),
      field("unlabelled-number", "无标签编号", .listingNumber), field("address", "地址", .address),
      field("price", "成交价", .money), field("price-words", "大写金额", .amountInWords),
      field("signed-on", "签订日", .date),
    ])

  private static let identity = Schema.Entity(
    name: .init("identity", "证件"), isCollection: true,
    fields: [
      choice(
        "kind", "类型",
        [
          ("resident-id", "居民身份证"), ("temporary-id", "临时身份证"), ("residence-permit", "港澳台居民居住证"),
          ("permanent-residence", "外国人永久居留身份证"), ("passport", "护照"), ("first-generation", "一代身份证"),
        ]),
      field("name", "姓名", .name), field("id-number", "号码", .idNumber), field("birth", "出生", .date),
      field("sex", "性别", .sex), field("valid-from", "签发日", .date), field("valid-to", "有效期至", .expiry),
      field("term", "有效年限", .term), field("issuer", "签发机关", .text), field("mrz", "机读码", .text),
      field("mrz-valid-to", "机读有效期至", .expiry),
      Schema.Field(name: .init("party", "当事人"), kind: .link(to: "party")),
      Schema.Field(name: .init("portrait-side", "人像面"), kind: .presence),
      Schema.Field(name: .init("emblem-side", "国徽面"), kind: .presence),
    ])

  private static let party = Schema.Entity(
    name: .init("party", "当事人"), isCollection: true,
    fields: [
      choice("role", "身份", [("seller", "卖方"), ("buyer", "买方")]), field("name", "姓名", .name),
      field("id-number", "号码", .idNumber), field("agent", "代理人", .name), field("company", "单位", .text),
      Schema.Field(name: .init("signature", "签章"), kind: .presence),
      Schema.Field(name: .init("identity", "证件"), kind: .link(to: "identity")),
    ])

  private static let page = Schema.Entity(
    name: .init("page", "页"), isCollection: true,
    fields: [
      choice("kind", "类型", [("contract", "合同"), ("other", "其他")]), field("number", "页码", .number),
      field("file", "文件", .text),
    ])

  private static func field(_ english: String, _ chinese: String, _ type: ValueType) -> Schema.Field {
    Schema.Field(name: .init(english, chinese), kind: .value(type))
  }

  private static func choice(_ english: String, _ chinese: String, _ words: [(String, String)]) -> Schema.Field {
    Schema.Field(name: .init(english, chinese), kind: .choice(words.map { .init($0.0, $0.1) }))
  }

  /// Where the labels of `contract.listing` stand: line 12.
  private static let labels: SourceSpan = {
    let source = SourceText(name: "rules/documents/contract.txt", text: String(repeating: "\n", count: 11) + "标签")
    return SourceSpan(source: source, range: 11..<14)
  }()
}

/// Loads rules against the test schema.
func load(
  _ text: String, name: String = "rules/test.rules", reads: RawTextReader? = nil
) -> (ruleSet: RuleSet?, diagnostics: [Diagnostic]) {
  RuleSet.load([SourceText(name: name, text: text)], schema: TestSchema.schema, reads: reads)
}
