import Extracting
import Model
import Testing

/// A tolerance at judging against the same tolerance at reading.
@Suite struct ToleranceTests {
  /// Ballots as looks may leave them, with second thoughts, some checked.
  private struct RandomBallots {
    var state: UInt64 = 11

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func next() -> Ballot {
      var ballot = Ballot()
      let values = ["W14960365", "W14960385", "W14960366", "W1496O365"]
      for _ in 0..<1 + below(4) {
        let value = values[below(5) == 0 ? below(4) : 0]
        ballot.add(
          Parsed(value), raw: value, confidence: 0.95, weight: [1, 0.7, 1.5, 2.5][below(4)],
          witness: below(3) == 0 ? .second : .tesseract)
        if below(2) == 0 { ballot.add(rival: Parsed(values[below(4)]), raw: "", votes: 0.1 + Double(below(9)) / 10) }
      }
      return ballot
    }
  }

  private func terms(_ tolerance: Double, isChecked: Bool) -> Ballot.Terms {
    isChecked
      ? Ballot.Terms(tolerance: tolerance) { $0 == "W14960365" ? .strong : .none } : Ballot.Terms(tolerance: tolerance)
  }

  private func field(_ verdict: Extracting.Verdict) -> Field {
    Field(
      value: verdict.value, state: verdict.state, source: 0,
      readings: verdict.values.map { FieldReading(.value($0.value), weight: $0.weight) }, looks: verdict.looks,
      doubt: verdict.doubt)
  }

  private func kept(_ field: Field, _ tolerance: Double) -> [FieldReading.Content] {
    let evidence = field.evidence
    let count = Field.count(within: tolerance, of: evidence.map(\.weight), isOpen: field.doubt != nil)
    return evidence.prefix(count).map(\.content)
  }

  @Test func `what was read by one tolerance is judged by a looser one as if it had been read by that`() {
    var random = RandomBallots()
    var (moved, unknown) = (0, 0)
    let steps = [0, 0.0005, 0.002, 0.005, 0.02, 0.05, 0.2, 0.5]
    for round in 0..<3_000 {
      let ballot = random.next()
      let fields = steps.map { field(ballot.verdict(terms($0, isChecked: round % 2 == 0))) }
      for (place, read) in fields.enumerated() {
        #expect(kept(read, steps[place]) == read.readings.map(\.content), "its own tolerance changes nothing")
        for looser in place..<steps.count where read.doubt != nil {
          #expect(kept(read, steps[looser]) == fields[looser].readings.map(\.content))
          if fields[looser].readings.count != read.readings.count { moved += 1 }
        }
        for stricter in 0..<place where read.doubt != nil {
          let judged = kept(read, steps[stricter])
          #expect(judged.isEmpty || judged == fields[stricter].readings.map(\.content), "what was dropped is missing")
          if judged.isEmpty, !read.readings.isEmpty { unknown += 1 }
        }
      }
    }
    #expect(moved > 1_000 && unknown > 1_000)
  }
}
