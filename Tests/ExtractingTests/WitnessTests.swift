import Extracting
import Model
import Testing

/// Readers that share nothing: what their agreement is worth, and what one of them alone must not bring about.
@Suite struct WitnessTests {
  /// Looks in order: (what it read, its weight, whose it is).
  private func ballot(_ looks: [(String, Double, Witness)]) -> Ballot {
    var ballot = Ballot()
    for (text, weight, witness) in looks {
      ballot.add(Parsed(text), raw: text, confidence: 0.95, weight: weight, witness: witness)
    }
    return ballot
  }

  /// Of a name where the record expects 李若云.
  private let name = Ballot.Terms(
    looksTaken: 3, check: { $0 == "李若云" ? .fair : .none },
    isSlip: { a, b in zip(a, b).count { $0 != $1 } <= 1 }, isSuspicious: { _ in true })

  @Test(arguments: [
    ([Witness.tesseract, .second], FieldState.certain), ([.second, .tesseract], .certain),
    ([.tesseract, .tesseract], .doubtful), ([.second, .second], .doubtful),
    ([.tesseract, .tesseract, .tesseract], .certain),
  ])
  func `two looks of two readers are as good as three of one`(witnesses: [Witness], state: FieldState) {
    let verdict = ballot(witnesses.map { ("W14960365", 1, $0) }).verdict(Ballot.Terms())
    #expect(verdict.state == state)
    #expect(verdict.value == "W14960365")
  }

  @Test(arguments: [
    (0.3, 0.02, FieldState.certain), (0.3, 0.0005, .doubtful), (2.0, 0.02, .doubtful),
  ]) func `the doubt left over decides by its tolerance`(_ rival: Double, _ tolerance: Double, _ state: FieldState)
    throws
  {
    var ballot = ballot([("W14960365", 1, .tesseract), ("W14960365", 2, .second)])
    ballot.add(rival: Parsed("W14960385"), raw: "", votes: rival)
    let verdict = ballot.verdict(Ballot.Terms(tolerance: tolerance))
    let doubt = try #require(verdict.doubt)
    #expect(abs(doubt - rival * rival * rival / (27 + rival * rival * rival)) < 1e-9)
    #expect(verdict.state == state)
    #expect((doubt < tolerance) == (state == .certain))
  }

  @Test(arguments: [("C47990521", FieldState.doubtful), ("9905218", .doubtful), ("990527", .certain)])
  func `a piece of what another look read is not certain`(_ whole: String, _ state: FieldState) {
    let looks = [(whole, 0.7, Witness.second)] + (0..<3).map { _ in ("990521", 2.5, Witness.tesseract) }
    #expect(ballot(looks + [("990521", 2.5, .second)]).verdict(Ballot.Terms()).state == state)
  }

  @Test func `no tolerance decides where too few looks agree`() {
    #expect(ballot([("W14960365", 1, .tesseract)]).verdict(Ballot.Terms()).doubt == nil)
  }

  @Test func `a reader that agrees ends the looking`() {
    func looks(_ witness: Witness) -> Int? {
      var sample = SampleCase([.sale()])
      sample.witness = { $0 == 0 ? witness : .tesseract }
      let field = sample.read().contract?.fields["contract-no"]
      #expect(field?.state == .certain)
      return field?.looks
    }
    #expect(looks(.second) == 2)
    #expect(looks(.tesseract) == 3)
  }

  @Test func `a name that the record does not hold is not certain however many readers agree`() {
    let verdict = ballot([("李若芸", 1, .tesseract), ("李若芸", 2.5, .second), ("李若芸", 2.5, .second)]).verdict(name)
    #expect(verdict.value == "李若芸")
    #expect(verdict.state == .doubtful)
  }

  @Test(arguments: [(0.0, FieldState.doubtful), (0.34, .doubtful), (0.35, .certain), (2, .certain)])
  func `a line of the second reader that leaves ink unexplained weighs little`(ink: Double, state: FieldState) {
    var sample = SampleCase([.sale()])
    sample.witness = { [1, 3].contains($0) ? .second : .tesseract }
    // It leaves out a character and is sure of the others.
    sample.misread = { text, attempt in
      [1, 3].contains(attempt) ? text.replacing("W14960365", with: "W1496036") : text
    }
    sample.unexplained = { _ in ink }
    let field = sample.read().contract?.fields["contract-no"]
    #expect(field?.value == "W14960365")
    #expect(field?.state == state)
  }

  @Test(arguments: [(0, "李苦云", FieldState.doubtful), (1, "李苦云", .doubtful), (2, "李若云", .certain)])
  func `two looks of the second reader outvote three that misread a character alike, and one does not`(
    looks: Int, value: String, state: FieldState
  ) {
    let others = [("李苦云", 0.7, Witness.tesseract), ("李苦云", 1, .tesseract), ("李苦云", 1, .tesseract)]
    let verdict = ballot(others + Array(repeating: ("李若云", 2.5, .second), count: looks)).verdict(name)
    #expect(verdict.value == value)
    #expect(verdict.state == state)
  }

  /// Looks of the second reader that read the other name, -1 being the first look; its other ones read nothing.
  @Test(arguments: ["李若芸", "季若云", "李苦云", "季苦芸"], [[-1], [1], [1, 3], [-1, 1, 3]])
  func `where the second reader reads another name, that of the record is not certain`(other: String, looks: [Int]) {
    var sample = SampleCase([.sale()])
    if looks.contains(-1) {
      sample.firstLook = sample.printed.map { $0.misread(["李若云": other]).surelyReadBySecond }
    }
    sample.witness = { [1, 3].contains($0) ? .second : .tesseract }
    sample.misread = { text, attempt in
      guard text.contains("李若云"), [1, 3].contains(attempt) else { return text }
      return looks.contains(attempt) ? text.replacing("李若云", with: other) : ""
    }
    let field = sample.read().contract?.fields["party-a.name"]
    #expect(field?.state == .doubtful)
    #expect(field?.readings.contains { $0.content == .value(other) } == true)
  }

  @Test func `a second reader that reads nothing changes nothing`() {
    var sample = SampleCase([.sale()])
    sample.witness = { [1, 3].contains($0) ? .second : .tesseract }
    sample.misread = { text, attempt in [1, 3].contains(attempt) ? "" : text }
    let contract = sample.read().contract
    #expect(contract?.value("party-a.name") == "李若云" && contract?.state("party-a.name") == .certain)
  }
}

extension Sheet {
  /// As the second reader reads it at first look, without a doubt.
  fileprivate var surelyReadBySecond: Sheet {
    var copy = self
    for line in lines.indices {
      copy.lines[line].witness = .second
      for glyph in lines[line].glyphs.indices { copy.lines[line].glyphs[glyph].confidence = 0.95 }
    }
    return copy
  }
}
