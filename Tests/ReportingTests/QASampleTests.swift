import Model
import Reporting
import Testing

@Suite("The blind sample")
struct QASampleTests {
  static let goal = QASample.Goal(bound: 0.05, confidence: 0.95)  // 59 without a failure
  static let key: [UInt8] = Array(0..<32)

  /// 240 passes in two cities, 60 resubmissions.
  static func population(_ count: Int = 300, verdict: (Int) -> Decision? = { _ in nil }) -> [AutomaticCase] {
    (0..<count).map { index in
      AutomaticCase(
        case: "A-\(index)", city: index % 3 == 0 ? "BJ" : "SH", kind: "sale", folder: "cases/A-\(index)",
        decision: index % 5 == 0 ? .resubmit : .pass, rule: index % 5 == 0 ? "identity.in-date" : "",
        verdict: verdict(index))
    }
  }

  @Test("is as large as the claim needs, and the same whatever order the cases come in")
  func size() {
    let sample = QASample(of: Self.population(), for: Self.goal, key: Self.key)
    #expect(sample.needed == 59 && sample.cases.count == 59)
    #expect(QASample(of: Self.population().shuffled(), for: Self.goal, key: Self.key).cases == sample.cases)
    #expect(QASample(of: Self.population(), for: Self.goal, key: [1]).cases != sample.cases)
  }

  @Test("has of every stratum its share, give or take one")
  func strata() {
    let sample = QASample(of: Self.population(), for: Self.goal, key: Self.key)
    let resubmits = sample.cases.count { $0.decision == .resubmit }
    let inBeijing = sample.cases.count { $0.city == "BJ" }
    #expect((11...13).contains(resubmits))
    #expect((18...22).contains(inBeijing))
  }

  @Test("grows when a wrong decision is found, and keeps those that were drawn")
  func growth() {
    let before = QASample(of: Self.population(), for: Self.goal, key: Self.key)
    let wrong = before.cases[7].case
    let after = QASample(
      of: Self.population { "A-\($0)" == wrong ? .manual : nil }, for: Self.goal, key: Self.key)
    #expect(after.needed == 93)
    #expect(Array(after.cases.prefix(59).map(\.case)) == before.cases.map(\.case))
    #expect(after.wrong.map(\.case) == [wrong])
  }

  @Test("says what those looked at prove by now")
  func proof() {
    let drawn = Set(QASample(of: Self.population(), for: Self.goal, key: Self.key).cases.prefix(30).map(\.case))
    let sample = QASample(
      of: Self.population { index in drawn.contains("A-\(index)") ? (index % 5 == 0 ? .resubmit : .pass) : nil },
      for: Self.goal, key: Self.key)
    #expect(sample.reviewed.count == 30)
    #expect(
      sample.summary == """
        要声称自动结论有误率不高于 5.00%（把握 95.00%）：须盲审 59 件，自动结论共 300 件
        已盲审 30 件，有误 0 件：目前可声称不高于 9.50%
        还须盲审 29 件

        """)
    #expect(sample.worksheet.split(separator: "\r\n").count == 30)
  }

  @Test("tells when there are not enough cases, and the worksheet does not hold the machine's answer")
  func tooFew() {
    let sample = QASample(of: Self.population(10), for: Self.goal, key: Self.key)
    #expect(sample.cases.count == 10 && sample.summary.contains("自动结论不够"))
    for word in ["pass", "resubmit", "identity.in-date"] { #expect(!sample.worksheet.contains(word)) }
    #expect(sample.worksheet.contains("A-3\tBJ\tsale\tcases/A-3\t\t\t\r\n"))
  }
}
