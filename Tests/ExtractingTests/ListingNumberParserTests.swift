import Extracting
import Model
import Testing

@Suite struct ListingNumberParserTests {
  private static let wholeTokensAreRead: [(String, [String], Set<Mark>)] = [
    ("101111224667", ["101111224667"], []), ("１０１１１１２２４６６７", ["101111224667"], []),
    ("101-111-224667", ["101111224667"], []), ("101 111 224 667", ["101111224667"], []),
    ("101111224b67", ["101111224667"], [.repaired]), ("1O1111224667", ["101111224667"], [.repaired]),
    ("101111224661", ["101111224661"], []), ("10111122466", ["10111122466"], []),
    ("一〇一一一一二二四六六七", ["101111224667"], [.digitsInWords]), ("BJCY87443601", ["BJCY87443601"], []),
    ("bjcy87443601", ["BJCY87443601"], []), ("8JCYB7443601", ["8JCYB7443601"], []),
    ("BJ2538554511837110272", ["BJ2538554511837110272"], []), ("19050817710100247126", ["19050817710100247126"], []),
    ("101111224667/101111224668", ["101111224667", "101111224668"], []),
    ("101111224667、101111224668", ["101111224667", "101111224668"], []),
    ("101111224667/101111224667", ["101111224667"], []), ("101111224667\u{200B}", ["101111224667"], []),
    ("2026-10332456", ["202610332456"], []), ("：101111224667____", ["101111224667"], []),
    ("101111224667 一一", ["101111224667"], []),
  ]

  @Test(arguments: wholeTokensAreRead) func `whole tokens are read`(text: String, values: [String], marks: Set<Mark>) {
    let parsed = ListingNumberParser.parse(text)
    #expect(parsed.map(\.value) == values)
    #expect(parsed.first?.marks == marks)
  }

  @Test func `four look-alikes are not repaired`() {
    #expect(ListingNumberParser.parse("10llll224667").map(\.value) == ["10LLLL224667"])
  }

  private static let whatIsNoWholeToken: [String] = [
    "×", "/", "", "无", "1011112?4667", "1011112？4667", "1011112*4667", "10111■22466?", "101111224667、1011112?4667",
    "103:389741961", "1021-88:38-4603", "1071-0216 6963", "10-1801576461", "1048015764-1", "-10-1801576461-",
    "10--1801576461",
  ]

  @Test(arguments: whatIsNoWholeToken) func `what is no whole token is no value`(text: String) {
    #expect(ListingNumberParser.parse(text).isEmpty)
  }

  private static let aSignBesideANumber = [
    "*101111224667", "101111224667*", "101111224667？", "（101111224667）", "101111224667；", "№101111224667",
  ]

  @Test(arguments: aSignBesideANumber) func `a sign beside a number is no part of it`(text: String) {
    #expect(ListingNumberParser.parse(text).map(\.value) == ["101111224667"])
  }
}
