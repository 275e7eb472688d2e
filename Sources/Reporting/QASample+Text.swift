import Model

extension QASample {
  /// How many must be looked at, how many were, and what that proves, in Chinese.
  package var summary: String {
    let claim = "有误率不高于 \(percent(goal.bound))（把握 \(percent(goal.confidence))）"
    var lines = ["要声称自动结论\(claim)：须盲审 \(needed) 件，自动结论共 \(population) 件"]
    if needed > population {
      lines.append("自动结论不够：全部复核后只能如实报告件数，或用 --from 放长统计期、用 --bound 放宽目标")
    }
    if let provenBound {
      lines.append("已盲审 \(reviewed.count) 件，有误 \(wrong.count) 件：目前可声称不高于 \(percent(provenBound))")
      let missing = max(0, cases.count - reviewed.count)
      lines.append(missing > 0 ? "还须盲审 \(missing) 件" : needed > population ? "全部自动结论都已复核" : "目标已达到")
    } else {
      lines.append("尚无盲审结果")
    }
    if !wrong.isEmpty { lines.append("有误：" + wrong.map { printable($0.case) }.joined(separator: "、")) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The cases still to be looked at, as a table that `docai verdicts import` takes once decision and reviewer are
  /// filled in. The machine's answer is not in it.
  package var worksheet: String {
    let heading = ["case", "city", "kind", "folder", "decision", "reviewer", "note"].map(Spreadsheet.Cell.plain)
    let rows = cases.filter { $0.verdict == nil }.map { item in
      [.text(item.case), .text(item.city), .text(item.kind), .text(item.folder)]
        + Array(repeating: Spreadsheet.Cell.plain(""), count: 3)
    }
    return Spreadsheet.byteOrderMark
      + ([heading] + rows).map { Spreadsheet.line($0, separator: .tab) }.joined()
  }
}
