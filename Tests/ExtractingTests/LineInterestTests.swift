import Extracting
import Model
import Testing

/// A line that is wrongly taken for a clause is never read in full, so what it holds would be lost.
@Suite struct LineInterestTests {
  private func isAsked(_ text: String, _ scope: FieldScope, needed: Set<String> = []) -> Bool {
    Extractor(definitions: SampleDefinitions.all, record: [:], scope: scope, needed: needed)
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
}
