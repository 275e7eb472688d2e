import Definitions
import Extracting
import Model
import RuleLanguage
import Testing

/// What the formats of numbers do, and above all what they do not.
@Suite struct ListingFormatTests {
  private static let formats = ListingFormats(SampleDefinitions.withFormats)

  /// As read → what it is, and whether that is repaired.
  @Test(arguments: [
    ("8JCYB7443601", "BJCY87443601", true), ("BJCY8744360l", "BJCY87443601", true),
    ("l01111224667", "101111224667", true), ("1O1111224b67", "101111224667", true),
    ("BJ25385545l1837110272", "BJ2538554511837110272", true),
    ("8J2538554511837110272", "BJ2538554511837110272", true), ("bjcy87443601", "BJCY87443601", false),
    // Three are too many.
    ("8JCYB744360l", "8JCYB744360L", false), ("lO1lll224667", "LO1LLL224667", false),
    // Two formats ask for different characters.
    ("IO1111224667", "IO1111224667", false),
    // Another region, another first letter, a figure too few: nothing is put in or exchanged.
    ("109111224661", "109111224661", false), ("RJ2538554511837110272", "RJ2538554511837110272", false),
    ("BJ253855451183711027", "BJ253855451183711027", false), ("BJCY8744360", "BJCY8744360", false),
    // Without a format: a letter alone among many figures, as ever.
    ("3099112240b7", "309911224067", true),
  ]) func `only what cannot stand in its place is repaired`(text: String, value: String, isRepaired: Bool) {
    let parsed = ListingNumberParser.parse(text, formats: Self.formats)
    #expect(parsed.map(\.value) == [value])
    #expect(parsed.first?.marks == (isRepaired ? [.repaired] : []))
  }

  /// Every number that a repair may come to differs from what was read only where a letter stood for a figure or the
  /// other way round.
  @Test func `no repair exchanges a figure for a figure or a letter for a letter`() {
    var generator = SystemRandomNumberGenerator()
    let signs = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabgloqsz|!")
    for seed in ["101111224667", "BJCY87443601", "BJ2538554511837110272", "200416659453", "5011000016299"] {
      for _ in 0..<2_000 {
        var token = Array(seed)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          token[Int.random(in: token.indices, using: &generator)] = signs.randomElement(using: &generator) ?? "0"
        }
        guard let parsed = ListingNumberParser.parse(String(token), formats: Self.formats).first,
          parsed.marks.contains(.repaired)
        else { continue }
        let value = Array(parsed.value)
        // Strokes at either end are borders of a cell, not read at all.
        guard value.count == token.count else { continue }
        let changed = zip(token, value).filter { Character($0.0.uppercased()) != $0.1 }
        #expect(changed.count <= 2, "\(String(token))")
        #expect(changed.allSatisfy { $0.0.isASCIIDigit != $0.1.isASCIIDigit }, "\(String(token)) \(parsed.value)")
      }
    }
  }

  /// Lines of a contract without a label for its listing, what is on record, and what is found.
  private static let unlabelled: [(lines: [String], record: String, value: String?, state: FieldState)] = [
    (["101111224667"], "101111224667", "101111224667", .certain),
    (["1O1111224667"], "101111224667", "101111224667", .certain),
    // The same first three figures stand for Tianjin.
    (["101106268680"], "101106268680", "101106268680", .certain),
    // Another flat's number is found as it stands, repaired or not.
    (["101111224661"], "101111224667", "101111224661", .certain),
    (["1O1111224661"], "101111224667", "101111224661", .certain),
    // What only looks like one is passed over, also where the number on record is as long.
    (["200416659453", "101111224667"], "101111224667", "101111224667", .certain),
    (["200416659453"], "101111224667", nil, .absent),
    (["5011000016299"], "101111224667", nil, .absent),
    (["ZJ22330212MM0043699"], "101111224667", nil, .absent),
    // Not even where the record says it, too: an authority's number is none of a listing until the table says so.
    (["200416659453"], "200416659453", nil, .absent),
    // A platform's number of another shape than that on record is another listing's.
    (["BJCY87443601"], "101111224667", "BJCY87443601", .certain),
    // No format, but the shape of that on record.
    (["309911224667"], "309911224667", "309911224667", .certain),
    (["101111224667", "101111224668"], "101111224667", "101111224667", .conflicting),
    (["101111224668、101111224667"], "101111224667", "101111224668", .conflicting),
    (["101111224667", "101111224667"], "101111224667", "101111224667", .certain),
  ]

  @Test(arguments: unlabelled)
  func `a number under no label is found by a platform's format`(
    lines: [String], record: String, value: String?, state: FieldState
  ) {
    var sheet = PrintedSheet.sale(listing: "双方协商一致，签订本合同。")
    for (row, line) in lines.enumerated() { sheet = sheet.adding(line, x: 180, y: 2000 + row * 90) }
    var sample = SampleCase([sheet])
    sample.definitions = SampleDefinitions.withFormats
    sample.record["listing"] = record
    let field = sample.read().contract?.fields["unlabelled-number"]
    #expect(field?.value == value)
    #expect(field?.state == state)
  }

  @Test func `looks that need the same repair count together, and one that reads another figure against them`() {
    var sample = SampleCase([.sale(listing: "房源编号：BJCY87443601")])
    sample.definitions = SampleDefinitions.withFormats
    sample.record["listing"] = "BJCY87443602"
    sample.misread = { text, attempt in
      text.replacing("BJCY87443601", with: attempt.isMultiple(of: 2) ? "8JCY87443601" : "BJCYB7443601")
    }
    let field = sample.read().contract?.fields["listing"]
    #expect(field?.value == "BJCY87443601")
    #expect(field?.state == .certain)
    #expect(field?.isReadWhole == false || field?.marks == [])

    sample.misread = { text, attempt in
      text.replacing("BJCY87443601", with: attempt.isMultiple(of: 2) ? "8JCY87443602" : "BJCYB7443601")
    }
    #expect(sample.read().contract?.state("listing") == .doubtful)
  }
}
