package import Model

extension WeekCounts {
  /// The report for a terminal or a chat message, in Chinese. Its first line is the sentence.
  ///
  /// It holds case ids and no other personal data.
  /// - Parameter rules: those that could be loaded.
  package func text(rules: ReportedRules = ReportedRules()) -> String {
    var lines = [sentence, scope(rules.names)]
    if let interval { lines.append("占比的95%区间 \(percent(interval))") }
    lines += [comparisonLine, changeJudgement, publicationLine].compactMap(\.self)
    lines += ["", decisionLine, causeLine, reviewLine]
    lines += [reopenedLine, turnaroundLine].compactMap(\.self)
    lines += splitLines
    lines += section("按城市", groupTable("城市", byCity.map { (printable($0.name), $0.tally) }))
    lines += section("按类别", groupTable("类别", byKind.map { (printable(rules.names.kind($0.name)), $0.tally) }))
    lines += section(
      "按文件质量", groupTable("质量", (byQuality ?? []).map { (chineseQuality($0.name), $0.tally) }), note: qualityNote)
    lines += section("转人工的原因（一件可有多条）", reasonTable(rules))
    lines += section(
      "单独挡住自动的字段（别的都没问题，只是它没读准或没有）", soleFieldTable)
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

  /// Whose automatic decisions reviewers took back; nil where there are none.
  var reopenedLine: String? {
    guard let reopened, !reopened.isEmpty else { return nil }
    let cases = reopened.map {
      "\(printable($0.case)) 曾\($0.decision.chinese)（\(printable($0.by.reviewer))，\($0.by.at.day.iso)）"
    }
    let counted = publication == nil ? "按人工计" : "发布后的列为更正"
    return "重新打开的自动结论 \(Set(reopened.map(\.case)).count) 件，\(counted)：" + cases.joined(separator: "、")
  }

  private var splitLines: [String] {
    guard let split else { return [] }
    var table = Table([("", .left), ("百分点", .right), ("", .left)])
    table.rows = split.parts.map { [split.chinese($0), signed($0.hundredths), split.meaning($0)] }
    table.rows.append(["合计", signed(split.total), ""])
    return ["", "为什么变了"] + table.lines.dropFirst() + split.remarks.map { "  " + $0 }
  }

  private var soleFieldTable: Table {
    var table = Table([("件数", .right), ("其中有问题/复核", .right), ("字段", .left)])
    table.rows = (soleFields ?? []).prefix(shownBlockers).map { field in
      [String(field.cases), field.reviewed > 0 ? "\(field.bad)/\(field.reviewed)" : "", printable(field.path)]
    }
    return table
  }

  private func ruleLines(_ rules: ReportedRules) -> [String] {
    var lines = rules.silenced.sorted { $0.key < $1.key }.map { "  \($0.key)：\(printable($0.value))" }
    if !lines.isEmpty { lines = ["", "停用的规则"] + lines }
    let quiet = rules.neverFired(in: self)
    if !quiet.isEmpty { lines += ["", "近\(trend.count)周从未提出意见的规则：" + quiet.joined(separator: "、")] }
    if !rules.promotions.isEmpty { lines += ["", "规则变更"] + rules.promotions.map { "  " + $0.line } }
    if !rules.shadows.isEmpty { lines += [""] + rules.shadows.map(\.line) }
    return lines
  }

  private func section(_ title: String, _ table: Table, note: String? = nil) -> [String] {
    table.rows.isEmpty ? [] : ["", title] + table.lines + (note.map { ["  " + $0] } ?? [])
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
    table.rows = manualReasons.prefix(shownBlockers).map { reason in
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
