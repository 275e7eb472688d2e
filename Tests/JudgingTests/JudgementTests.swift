import Diagnosing
import Judging
import Model
import Testing

@Suite struct JudgementTests {
  private var sample = SampleCase()

  @Test func `the default rules load, their examples pass`() {
    let told = loaded.diagnostics.map {
      "\($0.span.source.name):\($0.span.source.line(at: $0.span.range.lowerBound) + 1): \($0.id): \($0.message.chinese)"
    }
    #expect(told == [])
    #expect(loaded.rules != nil)
  }

  @Test func `a case in which all agrees passes without a reason`() {
    #expect(sample.judgement.decision == .pass)
    #expect(sample.judgement.reasons.isEmpty)
    #expect(sample.judgement.findings.isEmpty)
  }

  // MARK: expiry

  @Test mutating func `an expired card goes back when it was read whole by two looks`() {
    sample.setSellerValidity(.certain("2010-03-10", source: 2), .certain("2020-03-10", source: 2))
    #expect(sample.judgement.decision == .resubmit)
    #expect(sample.judgement.reasonIds == ["identity.in-date"])
    #expect(sample.judgement.reasons.first?.text == "张伟 的证件已于 2020-03-10 到期，请补交新证")
    #expect(sample.judgement.reasons.first?.item == "identity 1")
  }

  @Test(arguments: [
    Field.certain("2020-03-10", source: 2, looks: 1), .certain("2020-03-10", source: 2, marks: [.completed]),
    .certain("2020-03-10", source: 2, marks: [.repaired]), .certain("2020-03-10", source: 2, marks: [.inferred]),
  ])
  mutating func anExpiredCardNotReadWholeTwiceIsManual(validTo: Field) {
    sample.setSellerValidity(.certain("2010-03-10", source: 2), validTo)
    #expect(sample.judgement.decision == .manual)
  }

  @Test mutating func `an expired card beside a name that may be another's is manual`() {
    sample.setSellerValidity(.certain("2010-03-10", source: 2), .certain("2020-03-10", source: 2))
    sample[SampleCase.buyerPortrait, "name"] = .doubtful("李娜", "李挪", source: 1)
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds.contains("party.card-name"))
  }

  @Test mutating func `a card that ends soon passes with a note`() {
    sample.setSellerValidity(.certain("2006-08-20", source: 2), .certain("2026-08-20", source: 2))
    sample[SampleCase.sellerPortrait, "birth"] = .certain("1978-03-05", source: 4)
    setSellerNumber(of: "19780305")
    #expect(sample.judgement.decision == .pass)
    #expect(sample.judgement.findings.map(\.rule) == ["identity.expiring"])
    #expect(sample.judgement.findings.first?.outcome == .note)
  }

  // MARK: suspicions

  @Test(arguments: [
    (SampleCase.contract, "listing", "101111224661", "listing.match"),
    (SampleCase.contract, "listing", "101112124667", "listing.match"),
    (SampleCase.contract, "party-a.name", "张玮", "party.as-recorded"),
    (SampleCase.sellerPortrait, "name", "张玮", "party.card-name"),
    (SampleCase.contract, "party-a.id-number", "110101198803050038", "party.card-number"),
    (SampleCase.sellerPortrait, "sex", "女", "identity.number-birth-sex"),
    (SampleCase.sellerPortrait, "birth", "1988-03-06", "identity.number-birth-sex"),
    (SampleCase.contract, "signed-on", "2026-07-02", "contract.signing-date"),
    (SampleCase.sellerEmblem, "valid-to", "2026-10-17", "identity.term-fits-age"),
    (SampleCase.sellerEmblem, "valid-to", "长期", "identity.term-fits-age"),
  ])
  mutating func aContradictionIsManual(document: Int, field: String, value: String, rule: String) {
    let source = sample[document, field]?.source ?? 0
    sample[document, field] = .certain(value, source: source)
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds.contains(rule))
  }

  @Test mutating func `a wrong check digit is manual, on the contract too`() {
    let wrong = String(SampleCase.sellerNumber.dropLast()) + (SampleCase.sellerNumber.hasSuffix("1") ? "2" : "1")
    sample[SampleCase.contract, "party-a.id-number"] = .certain(wrong, source: 11)
    sample[SampleCase.sellerPortrait, "id-number"] = .certain(wrong, source: 6)
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds == ["identity.number-checks"])
  }

  @Test mutating func `a suspicion outweighs an expired card`() {
    sample.setSellerValidity(.certain("2010-03-10", source: 2), .certain("2020-03-10", source: 2))
    sample[SampleCase.contract, "listing"] = .certain("101111224661", source: 2)
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds == ["listing.match"])
  }

  @Test mutating func `a card under age is manual`() {
    setSellerNumber(of: "20120601")
    sample[SampleCase.sellerPortrait, "birth"] = .certain("2012-06-01", source: 4)
    sample.setSellerValidity(.certain("2024-09-10", source: 2), .certain("2029-09-10", source: 2))
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds == ["identity.adult"])
  }

  // MARK: doubt

  @Test mutating func `a doubtful digit that changes nothing costs nothing`() {
    sample.setSellerValidity(
      .doubtful("2016-10-17", "2016-10-11", source: 2), .doubtful("2036-10-17", "2036-10-11", source: 2))
    #expect(sample.judgement.decision == .pass)
  }

  @Test mutating func `a doubtful digit that would change the decision is manual, with both readings`() {
    sample.setSellerValidity(
      .doubtful("2010-03-10", "2016-03-10", source: 2), .doubtful("2020-03-10", "2036-03-10", source: 2))
    #expect(sample.judgement.decision == .manual)
    let text = sample.judgement.finding("identity.in-date")?.text ?? ""
    #expect(text.contains("2020-03-10") && text.contains("2036-03-10"))
  }

  @Test(arguments: [
    (SampleCase.contract, "listing"), (SampleCase.contract, "party-b.name"), (SampleCase.contract, "party-b.id-number"),
    (SampleCase.buyerPortrait, "name"), (SampleCase.buyerPortrait, "id-number"), (SampleCase.buyerPortrait, "birth"),
    (SampleCase.buyerEmblem, "valid-from"), (SampleCase.buyerEmblem, "valid-to"),
  ])
  mutating func aNeededFieldThatIsNotReadUnreadableOrGoneIsManual(document: Int, field: String) {
    let source = sample[document, field]?.source ?? 0
    for state in [FieldState.notRead, .doubtful] {
      sample[document, field] = .unknown(state, source: source)
      #expect(sample.judgement.decision == .manual)
    }
    sample[document, field] = nil
    #expect(sample.judgement.decision == .manual)
    sample[document, field] = .absent(source: 90)
    #expect(sample.judgement.decision == .manual)
  }

  @Test mutating func `sides that may belong to others are manual`() {
    sample.reading.identities[0].isPairingCertain = false
    sample.reading.identities[1].isPairingCertain = false
    #expect(sample.judgement.decision == .manual)
  }

  @Test mutating func `a card whose owner is not known is manual`() {
    sample.reading.identities[0].party = .unknown
    sample.reading.parties[0].identity = .unknown
    #expect(sample.judgement.decision == .manual)
  }

  // MARK: explanation

  @Test mutating func `a finding shows where its values stand`() throws {
    var field = Field.certain("101111224661", source: 2)
    field.file = "a.jpg"
    sample[SampleCase.contract, "listing"] = field
    let leaves = try #require(sample.judgement.finding("listing.match")).conditions.flatMap(\.leaves)
    let leaf = try #require(leaves.first { $0.path.hasSuffix("房源编号") && $0.file == "a.jpg" })
    #expect(leaf.value == "101111224661")
    #expect(leaf.page == 1)
    #expect(leaf.box == Box(x: 1, y: 2, width: 3, height: 4))
    #expect(leaf.confidence == 0.99)
    #expect(leaf.state == .certain)
  }

  @Test func `the judgement names the rule set it was made by`() {
    #expect(sample.judgement.ruleSet == loaded.rules?.hash)
    #expect(sample.judgement.ruleSet.count == 64)
  }

  private mutating func setSellerNumber(of birth: String) {
    let first17 = "110101" + birth + "001"
    let number = first17 + String(IdentityNumber.checkDigit(of: first17.utf8))
    sample[SampleCase.sellerPortrait, "id-number"] = .certain(number, source: 6)
    sample[SampleCase.contract, "party-a.id-number"] = .certain(number, source: 11)
  }
}
