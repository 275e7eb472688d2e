import Definitions
import Testing

@Suite struct NumberPictureTests {
  /// A picture, a number that looks like it, and one that does not.
  @Test(arguments: [
    ("101999999999", "101111224667", "102111224667"), ("10'9'9{9}", "109111224667", "101111224667"),
    ("BJ9{19}", "BJ2538554511837110272", "SH2538554511837110272"), ("AAAA9{8}", "BJCY87443601", "BJC187443601"),
    ("AAAA9{8}", "BJCY87443601", "BJCY874436012"), ("“A”999999", "A123456", "B123456"),
    ("年年月月日日9{6}", "200416659453", "201316659453"), ("年年月月日日9{6}", "160229000001", "170229000001"),
    ("年年年年月月日日9999", "202602281234", "202602301234"), ("１０１９９９９９９９９９", "101111224667", "10111122466"),
    ("AA9{8}MM9{7}", "ZJ22330212MM0043699", "ZJ22330212NM0043699"),
  ]) func `a picture fits what looks like it and nothing else`(picture: String, number: String, other: String) {
    #expect(NumberPicture(picture)?.fits(Array(number)) == true)
    #expect(NumberPicture(picture)?.fits(Array(other)) == false)
  }

  @Test(arguments: [
    "", "9", "99999", "9{29}", "9{0}", "9{-1}", "9{", "9{}", "{9}", "9{19}{19}", "a99999", "京999999", "9*19", "'",
    "''999999", "'9999999", "'x'999999", "AAAAAAAA999", "年年月月9999", "年月日999999", "9{1000000000000000000000}",
    "\u{1F600}999999",
  ]) func `what is no picture is none`(picture: String) { #expect(NumberPicture(picture) == nil) }

  /// Numbers that were seen, and their kinds.
  @Test(arguments: [
    ("101111224667", ["platform"]), ("101106268680", ["platform"]), ("103102480999", ["platform"]),
    ("105108291845", ["platform"]), ("108402692493", ["platform"]), ("19050817710100247126", ["platform"]),
    ("BJHD91054944", ["platform"]), ("BJ2288876426621370368", ["platform"]), ("5011000016299", ["estate"]),
    ("200416659453", ["government"]), ("171016029636", ["government"]), ("180410333334", ["government"]),
    ("ZJ22330212MM0043699", ["contract"]), ("13800138000", []), ("110101198803050431", []), ("11010119880305043X", []),
    ("C20260001", []),
  ]) func `the default table tells platforms' numbers from those that look like them`(number: String, kinds: [String])
    throws
  {
    let formats = ListingFormats(try #require(Definitions.load(directory: rules).0))
    #expect(formats.kinds(of: number).subtracting(["government"]) == Set(kinds).subtracting(["government"]))
    #expect(formats.isOfPlatform(number) == kinds.contains("platform"))
    if kinds == ["government"] { #expect(formats.kinds(of: number) == ["government"]) }
  }
}
