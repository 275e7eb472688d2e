import Definitions
import Diagnosing
import Model
import RuleLanguage
import Testing

@Suite struct LoadingTests {
  @Test func `the default definitions load without a word`() throws {
    let (definitions, diagnostics) = Definitions.load(directory: rules)
    #expect(diagnostics.isEmpty)
    let contract = try #require(definitions?.documents.first { $0.id == "contract" })
    let listing = try #require(contract.fields.first { $0.id == "listing" })
    #expect(listing.type == .listingNumber)
    #expect(listing.labels.contains("贝壳编号"))
    #expect(!contract.isIdentity)
    #expect(definitions?.tolerances["contract.listing"] == 0.005)
    #expect(definitions?.defaultTolerance == 0.02)
  }

  @Test func `a card's validity is one source on the emblem side`() throws {
    let definitions = try #require(Definitions.load(directory: rules).0)
    let card = try #require(definitions.documents.first { $0.id == "resident-id" })
    #expect(card.isIdentity)
    let validity = card.fields.filter { $0.source == "validity" }
    #expect(validity.map(\.id) == ["valid-from", "valid-to"])
    #expect(validity.allSatisfy { $0.side == .emblem })
    #expect(validity.map(\.type) == [.date, .expiry])
  }

  @Test func `columns of the record say their type, their other headers and whether they may lack`() throws {
    let columns = try #require(Definitions.load(directory: rules).0).record.columns
    #expect(columns.prefix(7).map(\.id) == ["case", "city", "kind", "listing", "seller", "buyer", "received"])
    let kind = try #require(columns.first { $0.id == "kind" })
    #expect(kind.choices == [Schema.Name("sale", "买卖"), Schema.Name("rent", "租赁")])
    #expect(columns.filter(\.isOptional).map(\.id) == ["address", "verification-code"])
    #expect(columns.first { $0.id == "listing" }?.headers.contains("房源编码") == true)
  }

  @Test func `the tables of divisions know every province and abolished counties`() throws {
    let tables = try #require(Definitions.load(directory: rules).0).tables
    let province = try #require(tables.first { $0.name.english == "province" })
    #expect(province.rows.count == 35)
    for code in ["11", "65", "71", "81", "82", "83"] { #expect(province.rows.contains { $0[0] == .text(code) }) }
    let division = try #require(tables.first { $0.name.english == "division" })
    // 崇文区 of Beijing, abolished in 2010.
    #expect(division.rows.contains([.text("110103"), .text("county"), .text("崇文区")]))
  }

  @Test func `look-alikes never turn a digit into a digit or a letter into a letter`() throws {
    let tables = try #require(Definitions.load(directory: rules).0).tables
    let table = try #require(tables.first { $0.name.english == "look-alike" })
    #expect(!table.rows.isEmpty)
    for row in table.rows {
      guard case .text(let read) = row[0], case .text(let meant) = row[1] else {
        Issue.record("a look-alike is two words")
        continue
      }
      let digits = "0"..."9"
      let letters = "A"..."Z"
      #expect(read.count == 1 && meant.count == 1)
      #expect(digits.contains(meant) ? !digits.contains(read) : letters.contains(meant) && digits.contains(read))
    }
  }

  @Test func `a folder without definitions says so instead of loading nothing`() {
    let (definitions, diagnostics) = Definitions.load(directory: "/nonexistent/rules")
    #expect(definitions == nil)
    #expect(diagnostics.map(\.id) == ["missing-definition", "missing-definition"])
  }
}

/// The default rules of this repository.
let rules = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/rules"
