import Model

/// The `received` cell: a day in Asia/Shanghai, perhaps with a time.
///
/// `2026-11-20`, `2026-11-20 09:30`, `2026-11-20T09:30:00+08:00`; also what Excel makes of a date when it saves:
/// `2026/11/20`, `2026/1/5 9:30`, `2026年1月5日`. A time in another zone may lie on another day and is refused, and so
/// is a year outside 2000…2099: a slip of the keyboard must not become the last week of the report for ever.
struct ReceivedDay {
  let day: CivilDate
  let time: Substring

  init?(_ text: String) {
    let day = /(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|年(\d{1,2})月)(\d{1,2})日?/
    let time = /(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\+08:?00)?)?/
    guard let first = text.prefixMatch(of: day), let year = Int(first.1), (2000...2099).contains(year),
      let month = (first.2 ?? first.3 ?? first.4).flatMap({ Int($0) }), let number = Int(first.5),
      let date = CivilDate(year: year, month: month, day: number),
      text[first.range.upperBound...].wholeMatch(of: time) != nil
    else { return nil }
    self.day = date
    self.time = text[first.range.upperBound...]
  }

  /// The day as `2026-11-20`, then the time as written.
  var iso: String { day.iso + time }
}
