import Judging
import Model
import Testing

/// Cases of resident cards and listing numbers collected from law, practice and templates, judged whole.
@Suite struct DomainCasesTests {
  struct Validity: Sendable, CustomTestStringConvertible {
    var id: String
    var birth: String
    var from: String
    var to: String
    var received = "2026-07-01"
    var looks = 2
    var marks: [Mark] = []
    var decision: Decision
    var rule: String? = nil
    var testDescription: String { id }
  }

  @Test(arguments: [
    Validity(id: "V01", birth: "1988-03-05", from: "2016-10-17", to: "2036-10-17", decision: .pass),
    Validity(id: "V02", birth: "1960-05-01", from: "2006-05-01", to: "长期", decision: .pass),
    Validity(id: "V04", birth: "1980-01-01", from: "2006-07-01", to: "2026-07-01", decision: .pass),
    Validity(
      id: "V05", birth: "1980-01-01", from: "2006-07-01", to: "2026-07-01", received: "2026-07-02", decision: .resubmit,
      rule: "identity.in-date"),
    Validity(id: "V07", birth: "1984-07-10", from: "2016-02-29", to: "2036-02-29", decision: .pass),
    Validity(
      id: "V08", birth: "1995-01-01", from: "2016-02-29", to: "2026-03-01", received: "2026-03-01", decision: .pass),
    Validity(
      id: "V10", birth: "1995-01-01", from: "2016-02-29", to: "2026-02-29", received: "2026-02-15", decision: .manual),
    Validity(
      id: "V11", birth: "1995-01-01", from: "2016-02-29", to: "2026-02-28", received: "2026-02-20",
      marks: [.february29], decision: .pass),
    Validity(id: "V13", birth: "1992-02-29", from: "2018-02-28", to: "2028-02-28", decision: .pass),
    Validity(id: "V14", birth: "1992-02-29", from: "2018-03-01", to: "2038-03-01", decision: .pass),
    Validity(id: "V16", birth: "1990-08-20", from: "2016-08-19", to: "2026-08-19", decision: .pass),
    Validity(
      id: "V17", birth: "1990-06-01", from: "2016-08-20", to: "2026-08-20", decision: .manual,
      rule: "identity.term-fits-age"),
    Validity(
      id: "V20 twice", birth: "1985-01-01", from: "2009-11-19", to: "2019-11-19", decision: .resubmit,
      rule: "identity.in-date"),
    Validity(
      id: "V20 once", birth: "1985-01-01", from: "2009-11-19", to: "2019-11-19", looks: 1, decision: .manual),
    Validity(
      id: "V22", birth: "1979-01-01", from: "2005-11-11", to: "2025-11-11", marks: [.completed], decision: .manual),
    Validity(
      id: "V23", birth: "1955-02-02", from: "2006-12-21", to: "长期", looks: 1, marks: [.repaired], decision: .pass),
    Validity(
      id: "V25", birth: "1990-01-01", from: "2016-12-21", to: "长期", marks: [.repaired], decision: .manual,
      rule: "identity.term-fits-age"),
    Validity(
      id: "V26", birth: "1988-03-05", from: "2016-10-17", to: "2036-10-17", marks: [.repaired], decision: .pass),
    Validity(
      id: "V28", birth: "1988-03-05", from: "2016-10-17", to: "2038-10-17", decision: .manual,
      rule: "identity.term-fits-age"),
    Validity(
      id: "V29", birth: "1988-03-05", from: "2016-10-17", to: "2036-10-11", decision: .manual,
      rule: "identity.term-fits-age"),
    Validity(
      id: "V31", birth: "1988-03-05", from: "2036-10-17", to: "2016-10-17", decision: .manual,
      rule: "identity.term-fits-age"),
    Validity(
      id: "V32", birth: "1970-01-01", from: "1999-05-01", to: "2019-05-01", decision: .manual,
      rule: "identity.second-generation"),
    Validity(
      id: "V34", birth: "2012-06-01", from: "2024-09-10", to: "2029-09-10", decision: .manual, rule: "identity.adult"),
    Validity(
      id: "V35", birth: "2012-06-01", from: "2024-09-10", to: "2034-09-10", decision: .manual,
      rule: "identity.term-fits-age"),
    Validity(
      id: "V49", birth: "1990-06-15", from: "2016-06-14", to: "2026-06-14", decision: .resubmit,
      rule: "identity.in-date"),
  ])
  func validityOfACard(row: Validity) {
    var sample = SampleCase()
    sample.record.columns["received"] = row.received
    sample[SampleCase.contract, "signed-on"] = .certain("2026-02-01", source: 6)
    let first17 = "110101" + row.birth.filter { $0 != "-" } + "001"
    let number = first17 + String(IdentityNumber.checkDigit(of: first17.utf8))
    sample[SampleCase.contract, "party-a.id-number"] = .certain(number, source: 11)
    sample[SampleCase.sellerPortrait, "id-number"] = .certain(number, source: 6)
    sample[SampleCase.sellerPortrait, "birth"] = .certain(row.birth, source: 4)
    sample.setSellerValidity(
      .certain(row.from, source: 2, looks: row.looks, marks: row.marks),
      .certain(row.to, source: 2, looks: row.looks, marks: row.marks))
    let judgement = sample.judgement
    #expect(judgement.decision == row.decision)
    if let rule = row.rule { #expect(judgement.reasonIds.contains(rule)) }
  }

  /// V49: what is written beside the resubmit.
  @Test func `a card that was valid at signing and is out of date says both`() {
    var sample = SampleCase()
    sample[SampleCase.contract, "signed-on"] = .certain("2026-06-10", source: 6)
    sample[SampleCase.sellerPortrait, "birth"] = .certain("1990-06-15", source: 4)
    let first17 = "11010119900615001"
    let number = first17 + String(IdentityNumber.checkDigit(of: first17.utf8))
    sample[SampleCase.contract, "party-a.id-number"] = .certain(number, source: 11)
    sample[SampleCase.sellerPortrait, "id-number"] = .certain(number, source: 6)
    sample.setSellerValidity(.certain("2016-06-14", source: 2), .certain("2026-06-14", source: 2))
    #expect(sample.judgement.decision == .resubmit)
    #expect(sample.judgement.findings.map(\.rule) == ["identity.in-date", "identity.valid-at-signing"])
  }

  struct Listing: Sendable, CustomTestStringConvertible {
    var id: String
    var fields: [String: Field]
    var record = "101111224667"
    var columns: [String: String] = [:]
    var decision: Decision
    var testDescription: String { id }
  }

  @Test(arguments: [
    Listing(id: "L01", fields: ["listing": .certain("101111224667", source: 2)], decision: .pass),
    Listing(
      id: "L05", fields: ["listing": .certain("101111224667", source: 2, marks: [.joined])], decision: .pass),
    Listing(id: "L07", fields: ["listing": .certain("10llll224667", source: 2)], decision: .manual),
    Listing(id: "L08", fields: ["listing": .certain("101111224b67", source: 2)], decision: .pass),
    Listing(
      id: "L08 as the format has it", fields: ["listing": .certain("101111224667", source: 2, marks: [.repaired])],
      decision: .pass),
    Listing(
      id: "L08 of another flat", fields: ["listing": .certain("101111224661", source: 2, marks: [.repaired])],
      decision: .manual),
    Listing(id: "L10", fields: ["listing": .certain("101111224661", source: 2)], decision: .manual),
    Listing(id: "L11", fields: ["listing": .certain("101112124667", source: 2)], decision: .manual),
    Listing(id: "L14", fields: ["listing": .certain("10111122466", source: 2)], decision: .manual),
    Listing(id: "L16", fields: ["listing": .absent(source: 2)], decision: .manual),
    Listing(id: "L17", fields: ["listing": .blank(source: 2)], decision: .manual),
    Listing(
      id: "L19",
      fields: ["listing": .absent(source: 2), "verification-code": .certain("200416659453", source: 3)],
      decision: .manual),
    Listing(
      id: "L20", fields: ["listing": .absent(source: 2), "contract-no": .certain("101111224667", source: 1)],
      decision: .manual),
    Listing(
      id: "L21",
      fields: ["listing": .absent(source: 2), "unlabelled-number": .certain("101111224667", source: 4)],
      columns: ["address": "青年路24号8号楼6单元259"], decision: .pass),
    Listing(
      id: "L22",
      fields: ["listing": .absent(source: 2), "unlabelled-number": .certain("101111224667", source: 4)],
      columns: ["address": "青年路26号8号楼6单元259"], decision: .manual),
    Listing(
      id: "L21 repaired into another flat's",
      fields: [
        "listing": .absent(source: 2), "unlabelled-number": .certain("101111224661", source: 4, marks: [.repaired]),
      ],
      columns: ["address": "青年路24号8号楼6单元259"], decision: .manual),
    Listing(
      id: "L21 and another flat's",
      fields: [
        "listing": .absent(source: 2), "unlabelled-number": .doubtful("101111224667", "101111224668", source: 4),
      ],
      columns: ["address": "青年路24号8号楼6单元259"], decision: .manual),
    Listing(
      id: "L23", fields: ["listing": .doubtful("101111224667", "101111224668", source: 2)], decision: .manual),
    Listing(
      id: "L25", fields: ["listing": .certain("BJCY87443601", source: 2)], record: "BJCY87443601", decision: .pass),
    Listing(
      id: "L26", fields: ["listing": .certain("8JCYB7443601", source: 2)], record: "BJCY87443601", decision: .pass),
    Listing(
      id: "L26 as the format has it", fields: ["listing": .certain("BJCY87443601", source: 2, marks: [.repaired])],
      record: "BJCY87443601", decision: .pass),
    Listing(
      id: "L29", fields: ["listing": .certain("BJCY87443601", source: 2)], decision: .manual),
    Listing(
      id: "L32 exponent", fields: ["listing": .certain("BJ2538554511837110272", source: 2)], record: "2.53855E+18",
      decision: .manual),
    Listing(
      id: "L32 point", fields: ["listing": .certain("101111224667", source: 2)], record: "101111224667.0",
      decision: .pass),
    Listing(id: "L34", fields: ["listing": .certain("101111224667", source: 2)], record: "", decision: .manual),
    Listing(
      id: "L41", fields: ["listing": .certain("101111224667", source: 2)],
      columns: ["address": "青年路24号8号楼6单元260"], decision: .manual),
    Listing(
      id: "L44", fields: ["listing": .certain("101111224667", source: 2)], record: "101111224667\u{200B}",
      decision: .pass),
    Listing(
      id: "under a verification label, no platform label",
      fields: ["listing": .absent(source: 2), "verification-code": .certain("101111224667", source: 3)],
      decision: .pass),
  ])
  func listingNumber(row: Listing) {
    var sample = SampleCase()
    sample.record.columns["listing"] = row.record
    sample.record.columns.merge(row.columns) { $1 }
    for (id, field) in row.fields { sample[SampleCase.contract, id] = field }
    let judgement = sample.judgement
    #expect(judgement.decision == row.decision)
    if row.decision == .manual {
      #expect(judgement.reasonIds.allSatisfy { $0.hasPrefix("listing.") })
    }
  }
}
