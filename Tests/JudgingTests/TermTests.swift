import Judging
import Model
import Testing

@Suite struct TermTests {
  /// From the police rule's own examples and the rows V01–V35 about the span.
  @Test(arguments: [
    ("2016-10-17", "2036-10-17", Term.years(20)), ("2004-03-27", "2014-03-27", .years(10)),
    ("2004-02-29", "2014-03-01", .years(10)), ("2016-02-29", "2036-02-29", .years(20)),
    ("2016-02-29", "2026-02-28", .years(10)), ("2018-02-28", "2028-02-28", .years(10)),
    ("2016-10-17", "2038-10-17", .years(22)), ("2016-10-17", "2036-10-11", .days(7299)),
    ("2018-02-28", "2028-02-29", .days(3653)), ("2016-02-29", "2036-03-01", .days(7306)),
    ("2036-10-17", "2016-10-17", .days(-7305)), ("2016-10-17", "2016-10-17", .days(0)),
  ])
  func aTermIsYearsOnlyWhenTheDaysAgree(start: String, end: String, term: Term) throws {
    let (start, end) = (try #require(CivilDate(iso: start)), try #require(CivilDate(iso: end)))
    #expect(Term(from: start, to: end) == term)
  }
}
