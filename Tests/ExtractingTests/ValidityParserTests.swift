import Extracting
import Model
import Testing

/// The rows of the field's test table: what a validity line says, whatever became of its separators.
@Suite struct ValidityParserTests {
  private static let aPossibleValidityIsRead: [(String, String, Set<Mark>)] = [
    ("2016.10.17-2036.10.17", "2016-10-17/2036-10-17", []),
    ("2006.05.01-长期", "2006-05-01/长期", []),
    ("2016101720361017", "2016-10-17/2036-10-17", []),
    ("2009.1119-20191119", "2009-11-19/2019-11-19", []),
    ("2005.11.11-2025", "2005-11-11/2025…", []),
    ("2006.12.21-长", "2006-12-21/长期", [.repaired]),
    ("2016.12.21-长朋", "2016-12-21/长期", [.repaired]),
    ("2O16.10.l7-2036.10.17", "2016-10-17/2036-10-17", [.repaired]),
    ("2016.10.17-2038.10.17", "2016-10-17/2038-10-17", []),
    ("2036.10.17-2016.10.17", "2036-10-17/2016-10-17", []),
    ("2016.02.29-2026.02.28", "2016-02-29/2026-02-28", [.february29]),
    ("2016.02.29-2026.03.01", "2016-02-29/2026-03-01", []),
    (": 2016,10·17一2036、10.17", "2016-10-17/2036-10-17", []),
    ("2016.10.17至2036.10.17", "2016-10-17/2036-10-17", []),
    ("２０１６．１０．１７－２０３６．１０．１７", "2016-10-17/2036-10-17", []),
    ("2006.05.01-長期", "2006-05-01/长期", []),
  ]

  @Test(arguments: aPossibleValidityIsRead) func `a possible validity is read`(
    text: String, code: String, marks: Set<Mark>
  ) {
    let validity = ValidityParser.parse(text)
    #expect(validity?.code == code)
    #expect(validity?.marks == marks)
  }

  private static let anImpossibleOneIsNo: [String] = [
    "2016.02.29-2026.02.29", "2016.13.17-2036.10.17", "2016.10.17", "2016.10.17-203", "2O16.lO.l7-2036.10.17",
    "2016.10.17-2036.10.177", "2016.1.017-2036.10.17", "有效期限", "",
  ]

  @Test(arguments: anImpossibleOneIsNo) func `an impossible one is no value`(text: String) {
    #expect(ValidityParser.parse(text) == nil)
  }

  private static let theTermFollowsFromThe: [(String, String, Bool)] = [
    ("1988-03-05", "2016-10-17/2036-10-17", true), ("1960-05-01", "2006-05-01/长期", true),
    ("1995-01-01", "2016-02-29/2026-03-01", true), ("1995-01-01", "2016-02-29/2026-02-28", true),
    ("1992-02-29", "2018-02-28/2028-02-28", true), ("1992-02-29", "2018-03-01/2038-03-01", true),
    ("1990-08-20", "2016-08-19/2026-08-19", true), ("1990-06-01", "2016-08-20/2026-08-20", false),
    ("1990-01-01", "2016-12-21/长期", false), ("1988-03-05", "2016-10-17/2038-10-17", false),
    ("1988-03-05", "2016-10-17/2036-10-11", false), ("2012-06-01", "2024-09-10/2029-09-10", true),
    ("2012-06-01", "2024-09-10/2034-09-10", false),
  ]

  @Test(arguments: theTermFollowsFromThe) func `the term follows from the age on the day of issue`(
    birth: String, code: String, fits: Bool
  ) throws {
    let validity = try #require(Validity(code: code))
    let born = try #require(CivilDate(iso: birth))
    #expect(validity.fits(birth: born) == fits)
  }

  private static let aCutoffEndIsCompleted: [(String, String, String?)] = [
    ("1979-01-01", "2005-11-11/2025…", "2005-11-11/2025-11-11"),
    ("1988-03-05", "2016-10-17/20361…", "2016-10-17/2036-10-17"),
    ("1988-03-05", "2016-10-17/2026…", nil), ("1960-01-01", "2016-10-17/2036…", nil),
  ]

  @Test(arguments: aCutoffEndIsCompleted) func `a cut-off end is completed only as the law fixes it`(
    birth: String, code: String, whole: String?
  ) throws {
    let cut = try #require(Validity(code: code))
    let completed = cut.completed(birth: try #require(CivilDate(iso: birth)))
    #expect(completed?.code == whole)
    #expect(completed.map { $0.marks.contains(.completed) } != false)
  }
}
