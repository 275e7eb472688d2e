import Diagnosing
import Judging
import Model
import Testing

@Suite struct GatesTests {
  private func replay(_ cells: (Decision, Decision, Decision?, Int)...) -> ReplaySummary {
    ReplaySummary(
      ruleSet: "new", live: "old",
      cells: cells.map { ReplaySummary.Cell(flip: Flip(from: $0.0, to: $0.1), verdict: $0.2, cases: $0.3) })
  }

  @Test func `both spellings are one gate`() throws {
    let english = try Gates("wrong-pass <= 0.1%\npass-to-resubmit flips = 0\nautomatic-rate change >= -2%")
    let chinese = try Gates("# 门槛\n误通过率 不高于 0.1%\n通过改退回 等于 0 件\n\n自动占比变化 ≥ -2%  # 别降太多")
    #expect(english.gates.map(\.measure) == chinese.gates.map(\.measure))
    #expect(english.gates.map(\.limit) == chinese.gates.map(\.limit))
    #expect(english.gates.map(\.comparison) == chinese.gates.map(\.comparison))
  }

  @Test(arguments: [
    "wrong-pass", "wrong-pass = 0.1%", "wrong-pass >= 1%", "wrong-pass <= 0.1", "pass-to-pass flips = 0",
    "flips = 0", "通过改退回 = -1", "误通过率 不高于",
  ])
  func `what is no gate is refused with its line`(_ line: String) {
    #expect(throws: Gates.Mistake(line: 2)) { try Gates("wrong-pass <= 1%\n" + line) }
  }

  @Test func `every line that is no gate is shown where it stands`() {
    let source = SourceText(name: "gates.txt", text: "# 门槛\n  误通过率 不高于 0.1  # 少了 %\n通过改退回 等于 0\n误退率 ≤ 1%\n")
    #expect(Gates.mistakes(in: source).map(\.span.text) == ["误通过率 不高于 0.1", "误退率 ≤ 1%"])
    #expect(Gates.format(source).text == nil)
    let nonsense = SourceText(name: "gates.txt", text: String(repeating: "误通过率\n", count: 100_000))
    #expect(Gates.mistakes(in: nonsense).count == 200)
  }

  @Test func `gates are laid out under each other, and stay the same gates`() throws {
    let text = " 误通过率  不高于 0.1%# 严\n\n\n#说明\npass-to-resubmit   flips = 0\n自动占比变化≥-2%"
    let tidy = try #require(Gates.format(SourceText(name: "gates.txt", text: text)).text)
    #expect(tidy == "误通过率                不高于 0.1%  # 严\n\n#说明\npass-to-resubmit flips  = 0\n自动占比变化≥-2%\n")
    #expect(try Gates(tidy).gates.map(\.measure) == Gates(text).gates.map(\.measure))
    #expect(Gates.format(SourceText(name: "gates.txt", text: tidy)).text == tidy)
  }

  @Test func `the gates that come with docai are the standard ones`() throws {
    let file = try Gates(try #require(RuleFiles(directory: defaultRules).gates))
    let standard = try Gates(Gates.standard)
    #expect(file.gates.map(\.measure) == standard.gates.map(\.measure))
    #expect(file.gates.map(\.limit) == standard.gates.map(\.limit))
  }

  @Test func `few verdicts never meet a rate, and say how many more are needed`() throws {
    let gates = try Gates("wrong-pass <= 0.1%")
    #expect(gates.results(replay((.pass, .pass, .pass, 2_995)))[0].outcome == .met)
    #expect(gates.results(replay((.pass, .pass, .pass, 2_994)))[0].outcome == .unproven(missing: 1))
    #expect(gates.results(replay((.pass, .pass, nil, 9_000)))[0].outcome == .unproven(missing: 2_995))
    #expect(gates.results(replay((.pass, .pass, .pass, 900), (.manual, .pass, .manual, 1)))[0].outcome == .missed)
    // What reviewers said of other decisions is no evidence for passes.
    #expect(gates.results(replay((.pass, .manual, .manual, 9_000)))[0].outcome == .unproven(missing: 2_995))
  }

  @Test func `one forbidden flip is one too many`() throws {
    let gates = try Gates("通过改退回 等于 0")
    #expect(gates.results(replay((.pass, .pass, nil, 10), (.pass, .manual, nil, 3)))[0].outcome == .met)
    #expect(gates.results(replay((.pass, .pass, nil, 10), (.pass, .resubmit, nil, 1)))[0].outcome == .missed)
  }

  @Test func `the fall of the automatic rate is taken at its worse end`() throws {
    let gates = try Gates("automatic-rate change >= -2%")
    #expect(gates.results(replay((.pass, .pass, nil, 990), (.pass, .manual, nil, 10)))[0].outcome == .met)
    #expect(gates.results(replay((.pass, .pass, nil, 99), (.pass, .manual, nil, 1)))[0].outcome == .missed)
  }
}
