import Model

extension ReplayReport {
  package var text: String {
    var lines = [heading, windowLine] + decisionLines + [automaticLine, wrongLine] + remarks
    if !summary.groups.isEmpty { lines += ["", "结论不同的案件"] + table.lines }
    lines += ["", "门槛"] + gates.map { "  " + $0.line }
    return lines.joined(separator: "\n") + "\n"
  }

  private var table: Table {
    var table = Table([
      ("件数", .right), ("变化", .left), ("规则", .left), ("标题", .left), ("条件", .left), ("例", .left),
    ])
    table.rows = summary.groups.map { group in
      [
        String(group.cases), group.flip.chinese, code(group), title(group), group.condition,
        group.samples.map(printable).joined(separator: "、"),
      ]
    }
    return table
  }
}

extension [Promotion] {
  /// The history of the live rules, the last one live.
  package var historyText: String {
    if isEmpty { return "还没有规则登记：第一次 `docai run` 会登记 ./rules\n" }
    var table = Table([
      ("时间", .left), ("", .left), ("规则", .left), ("谁", .left), ("重放", .right), ("判过", .right), ("现仍有效", .right),
      ("说明", .left),
    ])
    table.rows = enumerated().map { index, promotion in
      [
        promotion.at.iso, promotion.action.chinese, String(promotion.ruleSet.prefix(12)), printable(promotion.who),
        promotion.replay.map(String.init) ?? "", promotion.decided.map(String.init) ?? "",
        promotion.standing.map(String.init) ?? "",
        [index == count - 1 ? "现行" : "", promotion.unproven.map { "未经证实而放行：" + printable($0) } ?? ""]
          .filter { !$0.isEmpty }.joined(separator: "；"),
      ]
    }
    return table.lines.joined(separator: "\n") + "\n"
  }
}

extension Promotion {
  /// `2024-07-29 换上 0123456789ab（李四），未经证实而放行：新城市，还没有复核`.
  var line: String {
    "\(at.day.iso) \(action.chinese) \(ruleSet.prefix(12))（\(printable(who))）"
      + (unproven.map { "，未经证实而放行：" + printable($0) } ?? "")
  }
}

extension Promotion.Action {
  fileprivate var chinese: String {
    switch self {
    case .adopt: "登记"
    case .promote: "换上"
    case .rollback: "换回"
    }
  }
}
