import Definitions
import Diagnosing
import Judging
import Model
import RuleLanguage
import Testing

/// What replays decide by, against what decides.
@Suite struct QuickJudgeTests {
  /// Words in the order in which packed cases asked for them.
  final class Words {
    var all: [String] = []

    func number(_ word: String) -> Int {
      if let known = all.firstIndex(of: word) { return known }
      all.append(word)
      return all.count - 1
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `the quick way gives the decision and the first reasons of the long one`(_ seed: UInt64) throws {
    let rules = try #require(loaded.rules)
    var random = RandomCases(seed: seed)
    let words = Words()
    var packed: [[UInt8]] = []
    var long: [Judgement] = []
    for _ in 0..<1_500 {
      let (record, result) = random.next()
      packed.append(PackedCase.pack(record, result, word: words.number))
      long.append(rules.judge(result.map(CaseMaterial.init) ?? .noScans, record: record))
    }
    var quick = QuickJudge(rules, words: words.all)
    var counts: [Decision: Int] = [:]
    for (bytes, judgement) in zip(packed, long) {
      let result = try #require(bytes.withUnsafeBytes { quick.decide($0) })
      #expect(result.decision == judgement.decision, "\(judgement.reasons.map { "\($0.rule)#\($0.arm) \($0.text)" })")
      #expect(bytes.withUnsafeBytes { quick.judgement($0) }?.decision == judgement.decision)
      counts[result.decision, default: 0] += 1
      let all = try #require(bytes.withUnsafeBytes { quick.decide($0, all: true) })
      #expect(all.decision == judgement.decision)
      let codes = Set(judgement.findings.map { "\($0.rule)#\($0.arm)" })
      if judgement.decision == .resubmit {
        #expect(
          Set(all.reasons.map { "\($0.rule)#\($0.arm)" }) == Set(judgement.reasons.map { "\($0.rule)#\($0.arm)" }))
      }
      if !codes.isEmpty, judgement.decision == .resubmit { #expect(!all.reasons.isEmpty) }
    }
    // The cases must be worth comparing.
    for decision in Decision.allCases { #expect(counts[decision, default: 0] > 20, "\(counts)") }
  }

  @Test
  func `tolerances move decisions alike the quick way and the long one, and matter only where something is weighed`()
    throws
  {
    // The two ends of a validity tolerate differently, and the strictest counts for both.
    var definitions = try #require(loaded.rules).definitions
    definitions.tolerances["resident-id.valid-from"] = 0.02
    let sources = JudgingRules.ruleFiles(in: defaultRules).map { SourceText.read(path: $0).0 }
    let rules = try #require(JudgingRules.load(sources, definitions: definitions, reads: defaultReads).rules)
    let words = Words()
    var random = RandomCases(seed: 5)
    let cases = (0..<200).map { _ in random.next(isDoubtful: true) }
    let packed = cases.map { PackedCase.pack($0, $1, word: words.number) }
    var decisions: [[Decision]] = []
    for factor in [0, 1, 16] as [Double] {
      let scaled = rules.scalingTolerances(by: factor)
      var quick = QuickJudge(scaled, words: words.all)
      decisions.append(
        try zip(cases, packed).map { made, bytes in
          let decision = try #require(bytes.withUnsafeBytes { quick.decide($0) }).decision
          #expect(decision == scaled.judge(made.1.map(CaseMaterial.init) ?? .noScans, record: made.0).decision)
          return decision
        })
    }
    var quick = QuickJudge(rules, words: words.all)
    var moved = 0
    for (place, bytes) in packed.enumerated() {
      _ = bytes.withUnsafeBytes { quick.decide($0) }
      let all = Set(decisions.map { $0[place] })
      if all.count > 1 {
        moved += 1
        #expect(quick.isWeighed)
      }
      // What is known at a stricter setting stays known: nothing that passes comes to be sent back.
      #expect(!(all.contains(.pass) && all.contains(.resubmit)))
    }
    #expect(moved > 20)
  }

  @Test func `a packed case comes out again as far as decisions rest on it`() throws {
    let rules = try #require(loaded.rules)
    var random = RandomCases(seed: 9)
    let words = Words()
    for _ in 0..<300 {
      let (record, result) = random.next()
      let bytes = PackedCase.pack(record, result, word: words.number)
      let again = try #require(PackedCase.unpack(bytes, words: words.all))
      #expect(again.record == record)
      let (first, second) = [result, again.result].map { result in
        rules.judge(result.map(CaseMaterial.init) ?? .noScans, record: record)
      }.pair
      #expect(first.decision == second.decision)
      #expect(first.findings.map(\.text) == second.findings.map(\.text))
    }
  }

  @Test func `bytes cut short or changed never crash it and are no case or another`() throws {
    let rules = try #require(loaded.rules)
    let words = Words()
    let sample = SampleCase()
    let result = CaseResult(
      key: "k", case: "A-1", status: .ok, reading: sample.reading, run: .init(milliseconds: 0, reader: ""))
    let bytes = PackedCase.pack(sample.record, result, word: words.number)
    var quick = QuickJudge(rules, words: words.all)
    #expect(bytes.withUnsafeBytes { quick.decide($0) }?.decision == .pass)
    for count in 0..<bytes.count {
      let decision = Array(bytes.prefix(count)).withUnsafeBytes { quick.decide($0) }?.decision
      #expect(decision != .pass && decision != .resubmit, "\(count)")
    }
    for place in bytes.indices {
      for byte: UInt8 in [0, 1, 2, 127, 128, 255] {
        var changed = bytes
        changed[place] = byte
        _ = changed.withUnsafeBytes { quick.decide($0) }
      }
    }
  }
}

extension Array where Element == Judgement {
  fileprivate var pair: (Element, Element) { (self[0], self[1]) }
}
