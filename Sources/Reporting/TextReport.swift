package import Model

extension WeekCounts {
  /// The report for a terminal or a chat message, in Chinese. Its first line is the sentence.
  ///
  /// It holds case ids and no other personal data.
  /// - Parameter rules: those that could be loaded.
  package func text(rules: ReportedRules = ReportedRules()) -> String {
    var lines = [sentence, scope]
    if let interval { lines.append("占比的95%区间 \(percent(interval))") }
    lines += [comparison, changeJudgement, publicationLine].compactMap(\.self)
    lines += ["", decisionLine, causeLine, reviewLine]
    if let turnaroundLine { lines.append(turnaroundLine) }
    lines += section("按城市", groupTable("城市", byCity.map { (printable($0.name), $0.tally) }))
    lines += section("按类别", groupTable("类别", byKind.map { (printable(chineseKind($0.name)), $0.tally) }))
    lines += section("转人工的原因（一件可有多条）", reasonTable(rules))
    lines += section("近\(trend.count)周", trendTable)
    lines += ruleLines(rules)
    return lines.joined(separator: "\n") + "\n"
  }

  var decisionLine: String {
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
    guard let wrongUpperBound else { return "自动结论复核：尚无" }
    let line = "自动结论复核：已复核 \(reviewed.automatic) 件，有误 \(reviewed.wrong.count) 件"
    return line + (reviewed.wrong.isEmpty ? "" : "：" + reviewed.wrong.map(printable).joined(separator: "、"))
      + "；若为随机抽取，有误率95%上限 \(percent(wrongUpperBound))"
  }

  var turnaroundLine: String? {
    turnaround.map {
      "受理到结论：当天 \($0.sameDay)/\($0.cases) 件，中位 \($0.medianDays) 天，九成在 \($0.ninetiethDays) 天以内"
    }
  }

  private func ruleLines(_ rules: ReportedRules) -> [String] {
    var lines = rules.silenced.sorted { $0.key < $1.key }.map { "  \($0.key)：\(printable($0.value))" }
    if !lines.isEmpty { lines = ["", "停用的规则"] + lines }
    let quiet = rules.neverFired(in: self)
    if !quiet.isEmpty { lines += ["", "近\(trend.count)周从未提出意见的规则：" + quiet.joined(separator: "、")] }
    if !rules.shadows.isEmpty { lines += [""] + rules.shadows.map(\.line) }
    return lines
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

  private func reasonTable(_ rules: ReportedRules) -> Table {
    var table = Table([
      ("件数", .right), ("仅因此条", .right), ("其中有问题/复核", .right), ("规则", .left), ("标题", .left), ("例", .left),
    ])
    table.rows = manualReasons.map { reason in
      [
        String(reason.cases), String(reason.alone),
        reason.aloneReviewed > 0 ? "\(reason.aloneBad)/\(reason.aloneReviewed)" : "", reason.code,
        rules.title(reason.rule),
        reason.examples.map(printable).joined(separator: "、"),
      ]
    }
    return table
  }

  private var trendTable: Table {
    var table = Table([
      ("周", .left), ("案件", .right), ("自动", .right), ("自动占比", .right), ("95%区间", .left), ("有误/复核", .right),
    ])
    table.rows = trend.map { week in
      [
        week.week.name, String(week.tally.eligible), String(week.tally.automatic), week.tally.rate.percent,
        week.tally.interval.map { percent($0) } ?? "", week.reviewed > 0 ? "\(week.wrong)/\(week.reviewed)" : "",
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
