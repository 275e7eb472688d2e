package import Model

extension Term {
  /// The span of a printed validity: whole years when the last day has the month and day of the first, days otherwise,
  /// so that only a lawful print can equal a lawful term. From 29 February a year without one may end on 1 March
  /// (公技监〔2004〕3号) or on 28 February (民法典 202).
  package init(from start: CivilDate, to end: CivilDate) {
    let years = end.year - start.year
    let isSameDay = (end.month, end.day) == (start.month, start.day)
    let isLeapEnd =
      start.month == 2 && start.day == 29 && !CivilDate.isLeap(end.year)
      && [(3, 1), (2, 28)].contains { $0 == (end.month, end.day) }
    self = years > 0 && (isSameDay || isLeapEnd) ? .years(years) : .days(start.days(to: end))
  }
}
