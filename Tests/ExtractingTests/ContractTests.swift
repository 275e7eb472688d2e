import Extracting
import Model
import Testing

@Suite struct ContractTests {
  static let saleFields: [(String, String)] = [
    ("contract-no", "W14960365"), ("listing", "101111224667"), ("party-a.name", "李若云"), ("party-a.id-type", "居民身份证"),
    ("party-a.id-number", Person.li.number), ("party-a.phone", Person.li.phone), ("party-b.name", "王海佳"),
    ("party-b.id-number", Person.wang.number), ("party-b.phone", Person.wang.phone),
    ("address", "北京市青年路24号8号楼6单元259"), ("area", "53.64"), ("price", "3480000"), ("price-words", "叁佰肆拾捌万元整"),
    ("signed-on", "2026-11-20"),
  ]

  @Test(arguments: saleFields) func `a sale contract in lines is read`(id: String, value: String) {
    let contract = SampleCase([.sale()]).read().contract
    #expect(contract?.value(id) == value)
  }

  private static let aLeaseWithTheParties: [(String, String)] = [
    ("contract-no", "ZL-66742932"), ("listing", "BJ2538554511837110272"), ("party-a.name", "李若云"),
    ("party-a.id-number", Person.li.number), ("party-a.phone", Person.li.phone), ("party-b.name", "王海佳"),
    ("party-b.id-number", Person.wang.number), ("party-b.phone", Person.wang.phone),
    ("address", "杭州市文三西路48号12号楼4单元881"), ("area", "170.76"), ("price", "6500"), ("lease-from", "2026-11-13"),
    ("lease-to", "2027-11-13"), ("signed-on", "2026-11-08"),
  ]

  @Test(arguments: aLeaseWithTheParties) func `a lease with the parties in two columns is read`(
    id: String, value: String
  ) {
    let contract = SampleCase([.lease()]).read().contract
    #expect(contract?.value(id) == value)
  }

  @Test func `what the record confirms is certain`() {
    let contract = SampleCase([.sale()]).read().contract
    for id in ["listing", "party-a.name", "party-b.name", "party-a.id-number"] {
      #expect(contract?.state(id) == .certain)
    }
    #expect(contract?.fields["listing"]?.marks == [.confirmed])
  }
}
