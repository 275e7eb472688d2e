package import Model

extension StoredCase {
  /// Why the case is decided as it is, for a reviewer: the reasons first, each with its conditions and the fields they
  /// looked at, then the other findings, then everything that was read. In Chinese, free of control characters.
  /// - Parameters:
  ///   - holding: the rules that hold; nil when nobody can tell, because other rules are at hand now.
  ///   - names: those of kinds and documents.
  ///   - showsText: whether the text of the pages follows the fields.
  package func explanation(
    holding: [Finding]? = nil, titles: [String: String] = [:], names: Names = Names(), showsText: Bool = false
  ) -> String {
    let titles = allTitles(titles)
    var lines = heading(names)
    lines += section("理由", reasons, titles)
    lines += section("其他发现", judgement?.findings.filter { !reasons.contains($0) } ?? [], titles)
    lines += section("成立的规则", holding ?? [], titles)
    lines += troubleLines
    lines += documentLines(names)
    if showsText { lines += textLines }
    lines += provenanceLines
    return lines.map(printable).joined(separator: "\n") + "\n"
  }

  private func heading(_ names: Names) -> [String] {
    let received = record.received?.iso ?? "（无受理日）"
    var lines = ["案件 \(record.case)（第 \(number) 次提交）  \(record.city)  \(names.kind(record.kind))  受理 \(received)"]
    lines.append("结论 \(decision.chinese)" + (decidedAt.map { "  \($0.iso)" } ?? ""))
    lines += verdicts.map { verdict in
      "复核 \(verdict.decision.chinese)  \(verdict.reviewer)  \(verdict.at.iso)"
        + (verdict.note.isEmpty ? "" : "  \(verdict.note)")
    }
    lines += reopenings.map { "重新打开  \($0.reviewer)  \($0.at.iso)  自动结论不再有效，转人工" }
    return lines
  }

  private func section(_ title: String, _ findings: [Finding], _ titles: [String: String]) -> [String] {
    findings.isEmpty ? [] : ["", title] + findings.flatMap { $0.lines(title: titles[$0.rule]) }
  }

  /// What could not be read at all.
  private var troubleLines: [String] {
    var lines: [String] = []
    if let error = result?.error { lines.append("  \(error.chinese)" + (result?.file.map { "：\($0)" } ?? "")) }
    lines += (result?.reading?.failures ?? []).map { failure in
      "  \(failure.file)" + (failure.page > 0 ? " 第 \(failure.page) 页" : "") + "：\(failure.reason.chinese)"
    }
    return lines.isEmpty ? [] : ["", "读取中的问题"] + lines
  }

  private var provenanceLines: [String] {
    var lines: [String] = []
    if let judgement { lines.append("规则 \(judgement.ruleSet)") }
    if let run = result?.run { lines.append("读取 \(run.reader)，\(run.milliseconds) 毫秒") }
    return lines.isEmpty ? [] : [""] + lines
  }
}

extension Finding {
  fileprivate func lines(title: String?) -> [String] {
    var heading = "  \(outcome.chinese)  \(reasonCode(rule: rule, arm: arm))"
    if !item.isEmpty { heading += "（\(chineseItem(item))）" }
    if let title { heading += "  \(title)" }
    return [heading] + (text.isEmpty ? [] : ["    \(text)"]) + conditions.flatMap(\.lines)
  }
}

extension Condition {
  fileprivate var lines: [String] {
    let mark =
      switch truth {
      case "true": "成立"
      case "false": "不成立"
      case "absent": "缺失"
      case "unknown": "未知"
      case "unclear": "不确定"
      default: truth
      }
    return ["    [\(mark)] \(text)"]
      + leaves.map { leaf in
        "        \(leaf.path) = \(leaf.value)"
          + place(leaf.file, leaf.page, leaf.box, state: leaf.state, confidence: leaf.confidence)
      }
  }
}

/// How surely and where something was read; nothing for what was not read from a scan.
func place(_ file: String, _ page: Int, _ box: Box?, state: FieldState, confidence: Double) -> String {
  guard !file.isEmpty else { return "" }
  let percent = Int((confidence * 100).rounded())
  let corner = box.map { " [\($0.x), \($0.y), \($0.width), \($0.height)]" } ?? ""
  return "  （\(state.chinese) \(percent)%，\(file) 第 \(page) 页\(corner)）"
}
