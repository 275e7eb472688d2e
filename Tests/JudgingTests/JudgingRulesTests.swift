import Definitions
import Diagnosing
import Judging
import Model
import RuleLanguage
import Testing

@Suite struct JudgingRulesTests {
  private let definitions: Definitions

  init() throws { definitions = try #require(Definitions.load(directory: defaultRules).0) }

  private func rules(_ text: String, _ definitions: Definitions? = nil) throws -> JudgingRules {
    let (rules, diagnostics) = JudgingRules.load(
      [SourceText(name: "test.rules", text: text)], definitions: definitions ?? self.definitions)
    return try #require(rules, "\(diagnostics.map(\.message.english))")
  }

  private let listing = """
    rule listing.match
      title    number
      require  contract.listing = record.listing
      else     manual "differs"
    """

  private let party = """

    rule party.as-recorded
      for each party
      require  party.name in record.seller if party.role = seller
               party.name in record.buyer  otherwise
      else     manual "other person"
    """

  @Test func `what can change a decision changes the hash, what cannot does not`() throws {
    let hash = try rules(listing).hash
    #expect(try rules(listing.replacing("number", with: "another title")).hash == hash)
    #expect(try rules(listing.replacing("=", with: "≠")).hash != hash)

    var other = definitions
    other.tolerances["contract.listing"] = 0.02
    #expect(try rules(listing, other).hash != hash)
    other = definitions
    other.documents[0].fields[0].labels.append("编码")
    #expect(try rules(listing, other).hash != hash)
    other = definitions
    other.documents[0].fields[0].chinese = "号码"
    #expect(try rules(listing, other).hash == hash)
    other = definitions
    other.tables[0].rows.append([.text("1"), .text("2")])
    #expect(try rules(listing, other).hash != hash)
  }

  @Test func `what can change a reading changes the digest of readings, what only rules look up does not`() throws {
    let digest = definitions.digest(after: "reading")
    func changed(_ table: String, _ cells: [String]) throws -> String {
      var other = definitions
      let place = try #require(other.tables.firstIndex { $0.name.english == table })
      other.tables[place].rows.append(cells.map { .text($0) })
      return other.digest(after: "reading")
    }
    #expect(try changed("alias", ["1", "2"]) == digest)
    #expect(try changed("listing-format", ["platform", "SH9{19}", "上海"]) != digest)
    #expect(try changed("look-alike", ["C", "0"]) != digest)
  }

  @Test func `nothing passes unless a rule holds for the contract and one for each party`() throws {
    let sample = SampleCase()
    let whole = try rules(listing + party).judge(.read(sample.reading), record: sample.record)
    #expect(whole.decision == .pass)
    let onlyListing = try rules(listing).judge(.read(sample.reading), record: sample.record)
    #expect(onlyListing.decision == .manual)
    #expect(onlyListing.reasonIds == ["case.nothing-holds"])
    #expect(onlyListing.reasons.map(\.item) == ["party 1", "party 2"])
    let onlyParties = try rules(party).judge(.read(sample.reading), record: sample.record)
    #expect(onlyParties.decision == .manual)
    #expect(onlyParties.reasonIds == ["case.nothing-holds"])
  }

  @Test func `a rule switched off holds for nothing`() throws {
    let sample = SampleCase()
    let off = try rules(listing.replacing("  require", with: "  off \"not now\"\n  require") + party)
    #expect(off.judge(.read(sample.reading), record: sample.record).decision == .manual)
  }

  @Test func `mistakes in definitions and in rules are told together`() throws {
    let (rules, diagnostics) = JudgingRules.load(
      [
        SourceText(name: "a.rules", text: "rule a\n  require contract.listng = record.listing\n  else manual \"x\""),
        SourceText(name: "b.rules", text: "rule b\n  require contract.listing = record.listin\n  else manual \"x\""),
      ], definitions: definitions)
    #expect(rules == nil)
    #expect(diagnostics.filter { $0.id == "unknown-field" }.count == 2)
  }

  @Test func `rules whose example fails do not load`() throws {
    let text =
      listing + """

          example equal numbers
            contract.listing  101111224667
            record.listing    101111224667
            expect manual
        """
    let (rules, diagnostics) = JudgingRules.load([SourceText(name: "a.rules", text: text)], definitions: definitions)
    #expect(rules == nil)
    #expect(diagnostics.map(\.id) == ["example-failed"])
  }

  @Test func `a folder without rules does not load`() {
    let (rules, diagnostics) = JudgingRules.load(directory: defaultRules + "/tables")
    #expect(rules == nil)
    #expect(diagnostics.contains { $0.id == "no-rules" })
  }

  /// L28.
  @Test func `an old number listed as an alias of the new one is the same flat`() throws {
    var sample = SampleCase()
    sample[SampleCase.contract, "listing"] = .certain("BJHD55512345", source: 2)
    #expect(sample.judgement.decision == .manual)

    var known = definitions
    let alias = try #require(known.tables.firstIndex { $0.name.english == "alias" })
    known.tables[alias].rows.append([.text("BJHD55512345"), .text("101111224667")])
    let sources = JudgingRules.ruleFiles(in: defaultRules).map { SourceText.read(path: $0).0 }
    let rules = try #require(JudgingRules.load(sources, definitions: known, reads: defaultReads).rules)
    #expect(rules.judge(.read(sample.reading), record: sample.record).decision == .pass)
  }

  @Test func `a term asks for both dates, a rule switched off for nothing`() throws {
    let paths = try #require(loaded.rules).neededPaths
    #expect(paths.contains("identity.valid-from") && paths.contains("identity.valid-to"))
    #expect(!paths.contains("identity.term"))
    #expect(paths.contains("contract.listing") && paths.contains("party.identity.name"))
    #expect(!paths.contains("contract.price-words"))
  }
}
