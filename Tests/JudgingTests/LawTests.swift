import Judging
import Model
import Testing

/// The one law: an automatic decision must stand in every world that the readings leave open.
@Suite struct LawTests {
  @Test func `a contract signed by an agent, or perhaps by one, is a person's matter`() {
    var sample = SampleCase()
    sample[SampleCase.contract, "agent"] = .certain("王芳", source: 90)
    #expect(sample.judgement.decision == .manual)
    #expect(sample.judgement.reasons.contains { $0.rule == "party.in-person" })
    sample[SampleCase.contract, "agent"]?.readings = []
    #expect(sample.judgement.decision == .manual)
    sample[SampleCase.contract, "agent"] = .blank(source: 90)
    #expect(sample.judgement.decision == .pass)
  }

  /// A field with something else it might say: harmless, expired, suspicious.
  static let alternatives: [(document: Int, field: String, value: String)] = [
    (SampleCase.contract, "listing", "101111224668"), (SampleCase.contract, "listing", "10111122466"),
    (SampleCase.contract, "party-a.name", "张玮"), (SampleCase.contract, "party-b.id-number", SampleCase.sellerNumber),
    (SampleCase.contract, "signed-on", "2026-06-21"), (SampleCase.contract, "signed-on", "2026-08-20"),
    (SampleCase.contract, "address", "北京市朝阳区青年路25号8号楼6单元259"), (SampleCase.contract, "price", "3430000"),
    (SampleCase.sellerPortrait, "name", "张玮"), (SampleCase.sellerPortrait, "sex", "女"),
    (SampleCase.sellerPortrait, "birth", "1988-03-06"),
    (SampleCase.sellerPortrait, "id-number", SampleCase.buyerNumber),
    (SampleCase.sellerPortrait, "ethnicity", "回"), (SampleCase.sellerEmblem, "authority", "上海市公安局"),
  ]

  @Test(arguments: alternatives)
  func twoReadingsAreAutomaticOnlyWhenBothAre(_ alternative: (document: Int, field: String, value: String)) throws {
    for isExpired in [false, true] {
      var sample = SampleCase()
      if isExpired {
        sample.reading.documents[SampleCase.buyerEmblem] = .emblem("2012-01-10", "2022-01-10", file: "e.jpg")
      }
      let field = try #require(sample[alternative.document, alternative.field])
      var other = sample
      other[alternative.document, alternative.field] = .certain(alternative.value, source: field.source)
      var both = sample
      both[alternative.document, alternative.field] = .doubtful(
        field.value ?? "", alternative.value, source: field.source)
      let decision = both.judgement.decision
      if decision.isAutomatic {
        #expect(sample.judgement.decision == decision)
        #expect(other.judgement.decision == decision)
      }
      if other.judgement.decision == .manual { #expect(decision == .manual) }
    }
  }

  @Test(arguments: [("2016-10-17", "2036-10-17"), ("2010-03-10", "2020-03-10")])
  func everySecondReadingOfAValidityIsHeededToo(from: String, to: String) {
    let others = [
      ("2016-10-11", "2036-10-11"), ("2016-10-17", "2026-10-17"), ("2010-03-16", "2020-03-16"),
      ("2010-03-10", "2030-03-10"),
      ("2006-10-17", "2026-06-30"), ("2016-10-17", "长期"),
    ]
    func judge(_ from: Field, _ to: Field) -> Decision {
      var sample = SampleCase()
      sample.setSellerValidity(from, to)
      return sample.judgement.decision
    }
    let alone = judge(.certain(from, source: 2), .certain(to, source: 2))
    #expect(alone.isAutomatic)
    for other in others {
      let second = judge(.certain(other.0, source: 2), .certain(other.1, source: 2))
      let both = judge(.doubtful(from, other.0, source: 2, looks: 2), .doubtful(to, other.1, source: 2, looks: 2))
      #expect(!both.isAutomatic || (both == alone && both == second), "\(other)")
    }
  }

  @Test func `whatever is taken away, nothing passes that did not pass before`() {
    var sample = SampleCase()
    sample[SampleCase.contract, "listing"] = .certain("101111224668", source: 2)
    #expect(sample.judgement.decision == .manual)
    for document in sample.reading.documents.indices {
      for id in sample.reading.documents[document].fields.keys {
        var less = sample
        less[document, id] = nil
        #expect(less.judgement.decision == .manual, "\(document).\(id)")
      }
    }
  }
}
