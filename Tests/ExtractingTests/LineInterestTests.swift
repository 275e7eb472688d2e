import Definitions
import Extracting
import Model
import Testing

/// A line that is wrongly taken for a clause is never read in full, so what it holds would be lost.
@Suite struct LineInterestTests {
  /// With a form beside contract and card.
  private static let definitions = Definitions(
    documents: SampleDefinitions.all.documents + [
      DocumentDefinition(
        id: "transfer-slip", chinese: "转账回单", titles: ["转账回单"],
        fields: [
          FieldDefinition(id: "amount", chinese: "金额", type: .money, labels: ["付款金额"], side: nil, source: nil),
          FieldDefinition(
            id: "amount-words", chinese: "大写", type: .amountInWords, labels: ["大写"], side: nil, source: nil),
        ])
    ], record: SampleDefinitions.record, tables: [])

  private func isAsked(_ text: String, _ scope: FieldScope, needed: Set<String> = []) -> Bool {
    Extractor(definitions: Self.definitions, record: [:], scope: scope, needed: needed)
      .isAsked(TextLine(text, x: 100, y: 100, em: 30))
  }

  @Test(arguments: [
    "出卖人：张伟（以下简称甲方），证件类型：居民身份证，证件号码：", "330106200406286341，移动电话：19992089694。",
    // As skimming leaves it: every second figure that stands twice is gone.
    "双方经居间方介绍，就编号为101124667的房屋达成如下协议", "（一）该房屋房源编号为BJ-2041，以系统登记为准。",
    "一方当事人的公民身份号码以附件所列为准，承租人：李娜", "签发机关北京市公安局丰台分局 有效期限 2008.11.18-2028.11.18",
  ])
  func `what rules always need is asked for wherever it may stand`(text: String) {
    #expect(isAsked(text, .needed))
    #expect(isAsked(text, .all))
  }

  @Test(arguments: [
    "任何一方未按约定履行义务的，应当向对方支付违约金。因不可抗力不能履行的除外", "甲方应在收到全部房款后10日内将房屋腾空并交付乙方",
    "因不可抗力不能履行本合同的，根据影响的程度部分或者全部免除责任，但",
  ])
  func `clauses are asked for by nobody, though they name the parties`(text: String) {
    #expect(!isAsked(text, .needed))
    #expect(!isAsked(text, .all))
  }

  @Test(arguments: [
    ("该房屋成交价格为：人民币15,320,000元（小写）", "contract.price"), ("叁拾贰万元整（大写）。该房屋家具、家电作价包含在内。", "contract.price-words"),
    ("出卖人所售房屋（以下简称该房屋）坐落为：深圳市建国路120号", "contract.address"),
  ])
  func `another field is asked for when a rule needs it or all are`(text: String, path: String) {
    #expect(!isAsked(text, .needed))
    #expect(isAsked(text, .needed, needed: [path]))
    #expect(isAsked(text, .all))
  }

  @Test(arguments: [
    "（一）经协商一致，该房屋成交价格为：人民币348000元（小写），人民币叁佰肆", "万元整。该房屋家具、家电作价包含在内。", "已付定金￥50000，余款另付。",
    "所有权证证号为：X京房权证字第105408号。房屋共有权人对出售该房屋的意见见附件",
  ])
  func `sums and numbers of certificates in a clause are no numbers that rules need`(text: String) {
    #expect(!isAsked(text, .needed))
    // A slip says its amount in no sentence.
    #expect(!isAsked(text, .needed, needed: ["transfer-slip.amount", "transfer-slip.amount-words"]))
  }

  @Test(arguments: [
    "就第101124667号房源达成如下协议，双方", "编号：105408，", "系统编号为105408号，", "人民币10112466712元，", "第105408号", "348000元",
  ])
  func `any other number, and any long one, may be one that rules need`(text: String) {
    #expect(isAsked(text, .needed))
  }

  @Test(arguments: ["人民币叁佰万元整", "付款金额人民币叁佰万元整 用途购房款"])
  func `capitals in no sentence may be those of a slip`(text: String) {
    #expect(isAsked(text, .needed, needed: ["transfer-slip.amount-words"]))
    #expect(!isAsked(text, .needed))
  }
}
