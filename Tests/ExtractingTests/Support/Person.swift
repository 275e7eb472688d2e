import Model

/// Somebody made up; the number's check digit fits.
struct Person: Hashable, Sendable {
  var name: String
  var sex: String
  var birth: CivilDate
  var number: String
  var address: String
  var authority: String
  var validity: String
  var phone: String

  var expectedAddress: String { address.replacing("\n", with: "") }

  static let li = Person(
    name: "李若云", region: "110101", birth: (1988, 3, 5), sequence: "043", address: "北京市东城区人民南路182\n号1号楼3单元108",
    authority: "北京市公安局东城分局", validity: "2016.10.17-2036.10.17", phone: "13916826001")
  static let wang = Person(
    name: "王海佳", region: "510107", birth: (1960, 5, 1), sequence: "012", address: "四川省成都市武侯区建国路\n4号2号楼1单元1415",
    authority: "成都市公安局武侯分局", validity: "2006.05.01-长期", phone: "17259902676")
  static let zhao = Person(
    name: "赵明远", region: "130102", birth: (1975, 3, 19), sequence: "225", address: "河北省石家庄市长安区科技\n园南区256号院9号楼",
    authority: "石家庄市公安局长安分局", validity: "2009.08.11-2029.08.11", phone: "18631353834")

  init(
    name: String, region: String, birth: (Int, Int, Int), sequence: String, address: String, authority: String,
    validity: String, phone: String
  ) {
    self.name = name
    self.address = address
    self.authority = authority
    self.validity = validity
    self.phone = phone
    let day = CivilDate(year: birth.0, month: birth.1, day: birth.2)
    self.birth = day ?? CivilDate(dayNumber: 0)!
    let first17 = region + (day?.iso.filter { $0 != "-" } ?? "") + sequence
    number = first17 + String(IdentityNumber.checkDigit(of: first17.utf8))
    sex = IdentityNumber(number)?.sex ?? ""
  }
}
