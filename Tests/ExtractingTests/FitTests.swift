import Extracting
import Model
import Testing

@Suite struct FitTests {
  private static let places: [(String, String, Fit)] = [
    ("四川省成都市武侯区建国路4号", "成都市公安局武侯分局", .yes), ("北京市东城区人民南路182号", "北京市公安局东城分局", .yes),
    ("湖北省枣阳市北城街道", "枣阳市公安局", .yes), ("浙江省杭州市西湖区和平里北街", "西湖区公安局", .yes), ("安徽省萧县龙城镇", "萧县公安局", .yes),
    ("内蒙古自治区呼和浩特市新城区海拉尔路", "呼和浩特市公安局新城区分局", .yes), ("北京市海淀区青年路127号", "西湖区公安局", .no),
    ("四川省成都市武侯区建国路4号", "成都市公安局青羊分局", .no), ("北京市朝阳区青年路24号", "长春市公安局朝阳区分局", .no),
    ("北京市东城区人民南路182号", "北京市公安局西城分局", .unsure), ("四川省成都市武侯区建国路4号", "成都市公安局", .unsure),
    ("四川省成都市武侯区建国路4号", "枣阳市公安局", .no), ("山东省青岛市市南区和平里北街", "成都市公安局武侯分局", .no),
    ("山东省青岛市市南区和平里北街", "青岛市公安局市南分局", .yes),
    ("云南省安宁市莫干山路316号", "安宁市公安局", .yes), ("云南省安宁市莫干山路316号", "南京市公安局玄武分局", .no),
    ("湖北省武汉市武昌区北京西路261号", "武汉市公安局洪山分局", .no), ("江西省南昌县石榴园88号", "南京市公安局鼓楼分局", .no),
    ("江苏省昆山市前进路1号", "昆山市公安局开发区分局", .yes), ("江苏省昆山市前进路1号", "昆由市公安局开发区分局", .unsure),
    ("新疆维吾尔自治区乌鲁本齐市天山区阳光花园", "乌鲁木齐市公安局天山分局", .yes), ("山西省大原市杏花岭区府东街", "太原市公安局杏花岭分局", .unsure),
  ]

  @Test(arguments: places) func `the county of the address stands in the authority`(
    address: String, authority: String, fit: Fit
  ) {
    #expect(Fit.of(authority: authority, address: address) == fit)
  }

  @Test func `what was not read fits nothing for certain`() {
    #expect(Fit.of(authority: nil, address: "北京市东城区人民南路182号") == .unsure)
    #expect(Fit.of(authority: "北京市公安局东城分局", address: nil) == .unsure)
    #expect(Fit.of(term: nil, birth: CivilDate(year: 1988, month: 3, day: 5)) == .unsure)
  }
}
