package import Model

extension WeekCounts {
  /// The weekly report for a terminal or a mail, in Chinese. Its first line is the sentence.
  ///
  /// It holds case ids and no other personal data.
  /// - Parameter titles: rule id → its title, for the rules that could be loaded.
  package func text(titles: [String: String] = [:]) -> String {
    var lines = [sentence, "统计周 \(week.name)（\(week.monday.iso) 至 \(week.sunday.iso)）"]
    if let comparison { lines.append(comparison) }
    lines += ["", decisionLine, causeLine, reviewLine]
    lines += section("按城市", groupTable("城市", byCity.map { (printable($0.name), $0.tally) }))
    lines += section("按类别", groupTable("类别", byKind.map { (printable(chineseKind($0.name)), $0.tally) }))
    lines += section("转人工的原因（一件可有多条）", reasonTable(allTitles(titles)))
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the sentence hides: both weeks' counts and the relative change.
  private var comparison: String? {
    guard let previous, total.eligible > 0 else { return nil }
    let relative = rate.relativeGain(since: previous.rate).map { ($0 > 0 ? "+" : "") + decimal($0) + "%" } ?? "—"
    return "上周 \(previous.rate.percent)（\(previous.automatic)/\(previous.eligible)），相对变化 \(relative)"
  }

  private var decisionLine: String {
    "案件 \(total.eligible)：通过 \(total.pass)，退回 \(total.resubmit)，人工 \(total.manual)"
  }

  private var causeLine: String {
    let parts: [String] = Cause.allCases.compactMap { cause in
      let count = causes[cause] ?? 0
      return count == 0 && cause == .pending ? nil : "\(cause.chinese) \(count)"
    }
    return "人工之中：" + parts.joined(separator: "，")
  }

  private var reviewLine: String {
    guard reviewed.automatic > 0 else { return "自动结论复核：尚无" }
    let line = "自动结论复核：已复核 \(reviewed.automatic) 件，有误 \(reviewed.wrong.count) 件"
    return line + (reviewed.wrong.isEmpty ? "" : "：" + reviewed.wrong.map(printable).joined(separator: "、"))
  }

  private func section(_ title: String, _ table: Table) -> [String] {
    table.rows.isEmpty ? [] : ["", title] + table.lines
  }

  private func groupTable(_ title: String, _ groups: [(name: String, tally: Tally)]) -> Table {
    var table = Table([
      (title, .left), ("案件", .right), ("通过", .right), ("退回", .right), ("人工", .right), ("自动占比", .right),
    ])
    table.rows = groups.map { name, tally in
      [
        name.isEmpty ? "（空）" : name, String(tally.eligible), String(tally.pass), String(tally.resubmit),
        String(tally.manual), tally.rate.percent,
      ]
    }
    return table
  }

  private func reasonTable(_ titles: [String: String]) -> Table {
    var table = Table([("件数", .right), ("规则", .left), ("标题", .left), ("例", .left)])
    table.rows = manualReasons.map { reason in
      [
        String(reason.cases), reason.code, titles[reason.rule] ?? "",
        reason.examples.map(printable).joined(separator: "、"),
      ]
    }
    return table
  }
}

extension WeekCounts.Reason {
  /// Rule id and number of the arm: `listing.match#1`.
  package var code: String { reasonCode(rule: rule, arm: arm) }
}

func reasonCode(rule: String, arm: Int) -> String { arm > 0 ? "\(rule)#\(arm)" : rule }
