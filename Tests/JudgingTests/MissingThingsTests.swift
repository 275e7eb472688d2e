import Judging
import Model
import Testing

/// A missing side, card or contract: a resubmit only when every page is certainly something else, and told once.
@Suite struct MissingThingsTests {
  private var sample = SampleCase()

  @Test mutating func `a missing emblem side goes back when every page is certain`() {
    sample.loseSellerEmblem()
    #expect(sample.judgement.decision == .resubmit)
    #expect(sample.judgement.reasons.map(\.text) == ["张伟 的证件缺国徽面，请补交"])
  }

  @Test mutating func `a missing emblem side is manual beside a page that might be it`() {
    sample.loseSellerEmblem()
    sample.reading.pages.append(PageReading(file: "z.jpg", page: 1, kind: "other", isKindCertain: false))
    #expect(sample.judgement.decision == .manual)
    #expect(!sample.judgement.reasons.isEmpty)
  }

  @Test mutating func `a missing side is manual beside a page of something nobody knows`() {
    sample.loseSellerEmblem()
    sample.reading.pages.append(PageReading(file: "z.jpg", page: 1, kind: "other", isKindCertain: true))
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds == ["identity.both-sides"])
  }

  @Test mutating func `a missing portrait side goes back`() {
    sample.reading.pages.remove(at: 1)
    sample.reading.documents.remove(at: SampleCase.sellerPortrait)
    sample.reading.identities = [
      Identity(portrait: nil, emblem: 1, isPairingCertain: true, party: .none),
      Identity(portrait: 2, emblem: 3, isPairingCertain: true, party: .to(1)),
    ]
    sample.reading.parties[0].identity = .none
    sample.reading.parties[1].identity = .to(1)
    #expect(sample.judgement.decision == .resubmit)
    #expect(Set(sample.judgement.reasonIds) == ["party.card-present", "identity.both-sides"])
  }

  @Test mutating func `a portrait and an emblem that were not joined are manual`() {
    sample.reading.identities[0].emblem = nil
    sample.reading.identities.append(Identity(portrait: nil, emblem: 2, isPairingCertain: true, party: .none))
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds == ["identity.both-sides"])
  }

  /// V50.
  @Test mutating func `a second emblem side for one portrait is manual`() {
    sample.reading.documents.append(.emblem("2026-05-08", "2046-05-08", file: "f.jpg"))
    sample.reading.identities.append(Identity(portrait: nil, emblem: 5, isPairingCertain: true, party: .none))
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds == ["identity.both-sides"])
  }

  @Test mutating func `a missing card goes back, a missing card beside a stranger's does not`() {
    sample.reading.pages.removeLast(2)
    sample.reading.documents.removeLast(2)
    sample.reading.identities.removeLast()
    sample.reading.parties[1].identity = .none
    #expect(sample.judgement.decision == .resubmit)
    #expect(sample.judgement.reasons.map(\.text) == ["缺 李娜 的身份证件，请补交"])

    let stranger = SampleCase().reading
    sample.reading.documents += stranger.documents[3...4]
    sample.reading.identities.append(Identity(portrait: 3, emblem: 4, isPairingCertain: true, party: .none))
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds == ["identity.belongs"])
  }

  @Test mutating func `a stranger's card beside complete cards is a note, even when it is out of date`() {
    sample.reading.documents.append(.portrait("王五", "男", "1970-01-01", "110101197001010018", file: "f.jpg"))
    sample.reading.documents.append(.emblem("2010-01-01", "2020-01-01", file: "g.jpg"))
    sample.reading.identities.append(Identity(portrait: 5, emblem: 6, isPairingCertain: true, party: .none))
    #expect(sample.judgement.decision == .pass)
    #expect(sample.judgement.findings.map(\.rule) == ["identity.belongs"])
  }

  @Test mutating func `a missing contract goes back, and nothing else is said about it`() {
    sample.reading.pages.removeFirst()
    sample.reading.documents.removeFirst()
    sample.reading.identities = [
      Identity(portrait: 0, emblem: 1, isPairingCertain: true, party: .none),
      Identity(portrait: 2, emblem: 3, isPairingCertain: true, party: .none),
    ]
    sample.reading.parties = []
    #expect(sample.judgement.decision == .resubmit)
    #expect(sample.judgement.reasons.map(\.text) == ["没有找到合同，请补交"])
    #expect(!sample.judgement.findings.contains { $0.rule.hasPrefix("listing.") || $0.rule.hasPrefix("contract.") })
  }

  @Test mutating func `two contracts are manual`() {
    sample.reading.documents.append(sample.reading.documents[0])
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds.contains("case.one-contract"))
  }

  @Test mutating func `one missing side is told once, not as twenty absences`() {
    sample.loseSellerEmblem()
    #expect(sample.judgement.findings.filter { $0.item == "identity 1" }.map(\.rule) == ["identity.both-sides"])
    sample.reading.pages.append(PageReading(file: "z.jpg", page: 1, kind: "other", isKindCertain: false))
    #expect(sample.judgement.findings.filter { $0.item == "identity 1" }.map(\.rule) == ["identity.both-sides"])
  }

  @Test mutating func `a party the record knows and the contract does not is manual`() {
    sample.record.columns["seller"] = "张伟、张三"
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasonIds == ["party.nobody-left-out"])
  }
}
