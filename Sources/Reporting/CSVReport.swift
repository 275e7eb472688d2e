package import Model

extension WeekCounts {
  /// The report for a spreadsheet: one table with a column `part` to filter by.
  package func csv(rules: ReportedRules = ReportedRules()) -> String {
    var rows: [[Spreadsheet.Cell]] = [
      [
        "week", "part", "name", "title", "cases", "pass", "resubmit", "manual", "automatic", "automatic-percent",
        "examples", "points",
      ].map(Spreadsheet.Cell.text)
    ]
    func add(_ part: String, _ name: String, _ tally: Tally) {
      rows.append(
        [.text(period.name), .text(part), .text(name), .text("")]
          + [tally.eligible, tally.pass, tally.resubmit, tally.manual, tally.automatic].map(Spreadsheet.Cell.number)
          + [.plain(tally.rate.hundredths.map(decimal) ?? ""), .text(""), .text("")])
    }
    func add(_ part: String, _ name: String, title: String = "", cases: Int, examples: [String] = []) {
      rows.append(
        [.text(period.name), .text(part), .text(name), .text(title), .number(cases)]
          + Array(repeating: .text(""), count: 5) + [.text(examples.joined(separator: "、")), .text("")])
    }
    add("total", "", total)
    if let previous { add("previous", period.previous?.name ?? "", previous) }
    for group in byCity { add("city", group.name, group.tally) }
    for group in byKind { add("kind", group.name, group.tally) }
    for group in byQuality ?? [] { add("quality", group.name.isEmpty ? "none" : group.name, group.tally) }
    if let split {
      for part in split.parts {
        rows.append(
          [.text(period.name), .text("change"), .text(part.name.rawValue), .text(split.chinese(part))]
            + Array(repeating: .text(""), count: 7) + [.plain(decimal(part.hundredths))])
      }
    }
    for cause in Cause.allCases {
      add("manual-cause", cause.rawValue, title: cause.chinese, cases: causes[cause] ?? 0)
    }
    for reason in manualReasons {
      add(
        "manual-reason", reason.code, title: rules.title(reason.rule), cases: reason.cases, examples: reason.examples)
    }
    for field in soleFields ?? [] {
      add(
        "sole-field", field.path, title: field.reviewed > 0 ? "有问题/复核 \(field.bad)/\(field.reviewed)" : "",
        cases: field.cases)
    }
    for one in reopened ?? [] {
      add("reopened", one.case, title: "\(one.by.reviewer) \(one.by.at.iso)", cases: 1, examples: [one.case])
    }
    for promotion in rules.promotions { add("promotion", promotion.ruleSet, title: promotion.line, cases: 0) }
    for shadow in rules.shadows {
      for (flip, cases) in shadow.flips { add("shadow", shadow.ruleSet, title: flip.chinese, cases: cases) }
    }
    for week in trend { add("trend", week.week.name, week.tally) }
    for (rule, reason) in rules.silenced.sorted(by: { $0.key < $1.key }) {
      add("silenced-rule", rule, title: reason, cases: 0)
    }
    add("reviewed-automatic", "", cases: reviewed.automatic)
    add("wrong-automatic", "", cases: reviewed.wrong.count, examples: reviewed.wrong)
    return Spreadsheet.byteOrderMark + rows.map { Spreadsheet.line($0, separator: .comma) }.joined()
  }
}
