import Definitions
import Judging
import Model
import RuleLanguage
import Testing

@Suite struct FactsTests {
  private let definitions: Definitions
  private var sample = SampleCase()

  init() throws { definitions = try #require(Definitions.load(directory: defaultRules).0) }

  private var facts: Facts { Facts(reading: sample.reading, record: sample.record, definitions: definitions) }

  /// Everything the field may be, one entry for each reading of its source; a fixed fact has one.
  private func contents(_ entity: String, _ row: Int, _ field: String) -> [Facts.Content] {
    switch facts.rows[entity]?[row].facts[field] {
    case .fixed(let content): [content]
    case .read(let source, let slot, _): facts.sources[source].readings.map { $0[slot] }
    case .link, .noLink, .unknownLink: []
    case nil: [.nothing]
    }
  }

  private func isUnknown(_ entity: String, _ row: Int, _ field: String) -> Bool {
    let contents = contents(entity, row, field)
    return contents.isEmpty || contents == [.unknown]
  }

  @Test func `a good case has one contract, two cards, two parties and five pages`() {
    let found = facts.rows.mapValues(\.count).filter { $0.value > 0 }
    #expect(found == ["record": 1, "contract": 1, "identity": 2, "party": 2, "page": 5])
    #expect(facts.open.isEmpty)
    #expect(contents("contract", 0, "listing") == [.value(.text("101111224667"))])
    #expect(contents("party", 1, "name") == [.value(.text("李娜"))])
    #expect(contents("identity", 0, "term") == [.value(.term(.years(20)))])
    #expect(contents("record", 0, "seller") == [.value(.names(["张伟"]))])
    #expect(facts.rows["identity"]?[1].facts["party"] == .link(1))
  }

  @Test func `every name the schema has exists as a fact, so that nothing is absent by oversight`() {
    let schema = Schema(definitions)
    for entity in schema.entities {
      guard let row = facts.rows[entity.name.english]?.first else { continue }
      for field in entity.fields {
        #expect(row.facts[field.name.english] != nil, "\(entity.name.english).\(field.name.english)")
      }
    }
  }

  @Test mutating func `the validity varies as one source, its term with it`() {
    sample.setSellerValidity(
      .doubtful("2016-10-17", "2010-10-17", source: 2), .doubtful("2036-10-17", "2030-10-11", source: 2))
    #expect(contents("identity", 0, "term") == [.value(.term(.years(20))), .value(.term(.days(7299)))])
    guard case .read(let from, _, _)? = facts.rows["identity"]?[0].facts["valid-from"],
      case .read(let term, _, _)? = facts.rows["identity"]?[0].facts["term"]
    else {
      Issue.record("read facts expected")
      return
    }
    #expect(from == term)
  }

  @Test mutating func `readings of one source that do not match make the whole source unknown`() {
    sample.setSellerValidity(.certain("2016-10-17", source: 2), .doubtful("2036-10-17", "2038-10-17", source: 2))
    for field in ["valid-from", "valid-to", "term"] { #expect(isUnknown("identity", 0, field)) }
  }

  @Test mutating func `a day that does not exist is unknown, in that reading only`() {
    sample.setSellerValidity(
      .doubtful("2016-02-29", "2016-02-28", source: 2), .doubtful("2026-02-29", "2026-02-28", source: 2))
    let day = CivilDate(year: 2026, month: 2, day: 28)
    #expect(contents("identity", 0, "valid-to") == [.unknown, day.map { .value(.date($0)) } ?? .unknown])
    #expect(contents("identity", 0, "term") == [.unknown, .value(.term(.years(10)))])
  }

  @Test mutating func `evidence outside the readings beyond the tolerance makes the field unknown`() {
    var field = Field.certain("101111224667", source: 2)
    field.readings[0].weight = 0.99
    sample[SampleCase.contract, "listing"] = field
    #expect(isUnknown("contract", 0, "listing"))
    field.readings[0].weight = 0.996
    sample[SampleCase.contract, "listing"] = field
    #expect(!isUnknown("contract", 0, "listing"))
  }

  /// Read with 0.5 % tolerated: 0.3 % were dropped, of what is left the second reading has 2 %.
  @Test(arguments: [(0, []), (0.25, []), (1, ["a", "b"]), (4, ["a", "b"]), (8, ["a"])] as [(Double, [String])])
  mutating func `other tolerances leave aside more, or miss what was dropped`(_ factor: Double, _ values: [String])
    throws
  {
    var field = Field.doubtful("101111224667", "101111224668", source: 2)
    (field.readings[0].weight, field.readings[1].weight) = (0.98, 0.02)
    field.doubt = 1 - 0.98 * 0.997
    sample[SampleCase.contract, "listing"] = field
    let rules = try #require(loaded.rules).scalingTolerances(by: factor)
    let judged = rules.judge(.read(sample.reading), record: sample.record)
    let outcome = judged.finding("listing.match")?.outcome
    switch values.count {
    case 0: #expect(outcome == .unclear, "unknown")
    case 1: #expect(judged.decision == .pass)
    default: #expect(judged.decision == .manual)
    }
  }

  @Test mutating func `more than 16 readings are unknown`() {
    var field = Field.certain("101111224667", source: 2)
    field.readings = (0..<17).map { FieldReading(.value("1011112246\($0)"), weight: 1 / 17) }
    sample[SampleCase.contract, "listing"] = field
    #expect(isUnknown("contract", 0, "listing"))
  }

  @Test mutating func `not read is unknown, absent is nothing, × is blank`() {
    sample[SampleCase.contract, "listing"] = .unknown(source: 2)
    #expect(contents("contract", 0, "listing") == [.unknown])
    sample[SampleCase.contract, "listing"] = nil
    #expect(contents("contract", 0, "listing") == [.unknown])
    sample[SampleCase.contract, "listing"] = .absent(source: 2)
    #expect(contents("contract", 0, "listing") == [.nothing])
    sample[SampleCase.contract, "listing"] = .blank(source: 2)
    #expect(contents("contract", 0, "listing") == [.blank])
  }

  @Test mutating func `a side that is certainly missing is nothing, and unknown beside an uncertain page`() {
    sample.loseSellerEmblem()
    #expect(contents("identity", 0, "emblem-side") == [.nothing])
    #expect(contents("identity", 0, "valid-to") == [.nothing])
    #expect(contents("identity", 0, "term") == [.nothing])
    #expect(!isUnknown("identity", 0, "name"))

    sample.reading.pages.append(PageReading(file: "z.jpg", page: 1, kind: "other", isKindCertain: false))
    #expect(facts.open == ["contract", "identity", "party", "property-certificate", "transfer-slip"])
    for field in ["emblem-side", "valid-to", "term"] { #expect(isUnknown("identity", 0, field)) }
  }

  @Test mutating func `an uncertain pairing leaves the emblem side unknown, whether one was chosen or not`() {
    sample.reading.identities[0].isPairingCertain = false
    sample.reading.identities[1].isPairingCertain = false
    sample.reading.identities[1].emblem = nil
    for row in 0...1 {
      for field in ["emblem-side", "valid-from", "valid-to", "term", "authority"] {
        #expect(isUnknown("identity", row, field))
      }
      #expect(!isUnknown("identity", row, "name"))
    }
  }

  @Test mutating func `a document of doubtful kind says nothing and hides everything`() {
    sample.reading.documents[SampleCase.sellerPortrait].isKindCertain = false
    for field in ["name", "kind", "portrait-side"] { #expect(isUnknown("identity", 0, field)) }
    #expect(facts.open.contains("identity"))
    sample.reading.documents[SampleCase.contract].isKindCertain = false
    #expect(isUnknown("contract", 0, "listing"))
    #expect(isUnknown("party", 0, "name"))
  }

  @Test mutating func `a failed scan may hide anything, even pages`() {
    sample.reading.failures = [ScanFailure(file: "f.jpg", reason: .damaged)]
    #expect(facts.open == ["contract", "identity", "party", "page", "property-certificate", "transfer-slip"])
  }

  @Test mutating func `a card that no identity accounts for leaves identities open`() {
    sample.reading.documents.append(.emblem("2016-10-17", "2036-10-17", file: "f.jpg"))
    #expect(facts.open.contains("identity"))
  }

  @Test mutating func `links may be unknown, and none is certain only while nothing is hidden`() {
    sample.reading.parties[0].identity = .unknown
    sample.reading.parties[1].identity = .none
    #expect(facts.rows["party"]?[0].facts["identity"] == .unknownLink)
    #expect(facts.rows["party"]?[1].facts["identity"] == .noLink)
    sample.reading.pages[0].isKindCertain = false
    #expect(facts.rows["party"]?[1].facts["identity"] == .unknownLink)
  }

  @Test mutating func `indices that lead nowhere are unknown instead of a crash`() {
    sample.reading.parties[0].contract = 99
    sample.reading.parties[0].identity = .to(99)
    sample.reading.identities[0].portrait = 99
    #expect(isUnknown("party", 0, "name"))
    #expect(facts.rows["party"]?[0].facts["identity"] == .unknownLink)
    #expect(isUnknown("identity", 0, "name"))
    #expect(isUnknown("identity", 0, "kind"))
  }

  @Test mutating func `both sides on one sheet are one document`() {
    let emblem = sample.reading.documents[SampleCase.sellerEmblem]
    sample.reading.documents[SampleCase.sellerPortrait].sides = [.portrait, .emblem]
    for (id, field) in emblem.fields {
      var field = field
      field.source += 100
      sample[SampleCase.sellerPortrait, id] = field
    }
    sample.reading.identities[0].emblem = SampleCase.sellerPortrait
    #expect(contents("identity", 0, "term") == [.value(.term(.years(20)))])
    #expect(contents("identity", 0, "name") == [.value(.text("张伟"))])
  }

  @Test mutating func `record cells are typed by their columns`() {
    sample.record.columns = [
      "kind": "租赁", "listing": "101111224667.0", "seller": "张三、李四", "buyer": "×", "received": "2026-07-01 09:30",
      "city": "",
    ]
    #expect(contents("record", 0, "case") == [.value(.text("A-1"))])
    #expect(contents("record", 0, "kind") == [.value(.text("rent"))])
    #expect(contents("record", 0, "listing") == [.value(.text("101111224667"))])
    #expect(contents("record", 0, "seller") == [.value(.names(["张三", "李四"]))])
    #expect(contents("record", 0, "buyer") == [.blank])
    #expect(
      contents("record", 0, "received") == [CivilDate(year: 2026, month: 7, day: 1).map { .value(.date($0)) } ?? .blank]
    )
    #expect(contents("record", 0, "city") == [.nothing])
    #expect(contents("record", 0, "address") == [.nothing])

    sample.record.columns = ["kind": "gift", "listing": "2.53855E+18", "received": "yesterday"]
    for column in ["kind", "listing", "received", "seller"] { #expect(isUnknown("record", 0, column)) }
  }

  @Test mutating func `only what two looks read whole may carry a resubmit`() {
    func isReadWhole(_ field: String) -> Bool? {
      guard case .read(_, _, let isReadWhole)? = facts.rows["identity"]?[0].facts[field] else { return nil }
      return isReadWhole
    }
    #expect(isReadWhole("valid-to") == true)
    sample.setSellerValidity(
      .certain("2016-10-17", source: 2), .certain("2036-10-17", source: 2, marks: [.completed]))
    #expect(isReadWhole("valid-to") == false)
    #expect(isReadWhole("term") == false)
    #expect(isReadWhole("valid-from") == true)
    sample.setSellerValidity(.certain("2016-10-17", source: 2, looks: 1), .certain("2036-10-17", source: 2))
    #expect(isReadWhole("valid-from") == false)
  }
}
