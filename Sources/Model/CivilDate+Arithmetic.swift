extension CivilDate {
  /// Days since 1970-01-01 (negative before).
  package var dayNumber: Int {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that lies `dayNumber` days after 1970-01-01; nil outside the years 1…9999.
  package init?(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  package func adding(days: Int) -> CivilDate? { CivilDate(dayNumber: dayNumber + days) }

  /// The same month and day `years` later; 29 February becomes 1 March where the year has none
  /// (公技监〔2004〕3号: issued 2004.02.29 for ten years ends 2014.3.1).
  package func adding(years: Int) -> CivilDate? {
    CivilDate(year: year + years, month: month, day: day)
      ?? (month == 2 && day == 29 ? CivilDate(year: year + years, month: 3, day: 1) : nil)
  }

  /// The same day `months` later; a day the month does not have becomes the first of the next month.
  package func adding(months: Int) -> CivilDate? {
    let index = year * 12 + (month - 1) + months
    guard index >= 12 else { return nil }
    let (y, m) = (index / 12, index % 12 + 1)
    if let date = CivilDate(year: y, month: m, day: day) { return date }
    let next = index + 1
    return CivilDate(year: next / 12, month: next % 12 + 1, day: 1)
  }

  /// Whole years lived on `day` by somebody born on this day; born on 29 February they are completed on 1 March
  /// of common years. Negative before birth.
  package func age(on day: CivilDate) -> Int {
    var years = day.year - year
    if (day.month, day.day) < (month, self.day) { years -= 1 }
    return years
  }

  /// Days from this day to `other`, positive when `other` is later.
  package func days(to other: CivilDate) -> Int { other.dayNumber - dayNumber }
}
