import Model

extension ReplayReport {
  /// One page in Chinese that needs nothing else: to print, or to send with the request for the change.
  package var html: String {
    let rows = summary.groups.map { group in
      row([
        String(group.cases), group.flip.chinese, code(group), title(group), group.condition,
        group.samples.map(printable).joined(separator: "、"),
      ])
    }
    let gateRows = gates.map { gate in
      "<tr class=\"\(gate.outcome == .met ? "met" : "missed")\"><td>\(escaped(gate.line))</td></tr>"
    }
    let lines = [windowLine] + decisionLines + [automaticLine, wrongLine] + remarks
    return """
      <!DOCTYPE html>
      <html lang="zh">
      <head>
      <meta charset="utf-8">
      <title>\(escaped(heading))</title>
      <style>
      body { font: 15px/1.6 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222 }
      table { border-collapse: collapse; width: 100% }
      th, td { border-bottom: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top }
      th:first-child, td.count { text-align: right }
      .met td::before { content: "✓ "; color: #2a7 }
      .missed td::before { content: "✗ "; color: #b22 }
      .bar { display: flex; height: 1.4em; margin: .2em 0 }
      .bar span { overflow: hidden; white-space: nowrap; padding: 0 .3em; color: #fff }
      .pass { background: #2a7 } .resubmit { background: #c82 } .manual { background: #778 }
      @media print { body { margin: 0 } }
      </style>
      </head>
      <body>
      <h1>\(escaped(heading))</h1>
      \(lines.map { "<p>\(escaped($0))</p>" }.joined(separator: "\n"))
      <h2>结论</h2>
      \(bar("现在", summary.before))
      \(bar("换上以后", summary.after))
      <h2>结论不同的案件</h2>
      <table>
      <tr><th>件数</th><th>变化</th><th>规则</th><th>标题</th><th>条件</th><th>例</th></tr>
      \(rows.joined(separator: "\n"))
      </table>
      <h2>门槛</h2>
      <table>
      \(gateRows.joined(separator: "\n"))
      </table>
      </body>
      </html>

      """
  }

  private func row(_ cells: [String]) -> String {
    "<tr>" + cells.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>"
  }

  /// The three decisions as shares of one bar.
  private func bar(_ name: String, _ tally: WeekCounts.Tally) -> String {
    let parts = [("pass", "通过", tally.pass), ("resubmit", "退回", tally.resubmit), ("manual", "人工", tally.manual)]
    let spans = parts.filter { $0.2 > 0 }.map {
      "<span class=\"\($0.0)\" style=\"flex: \($0.2)\">\($0.1) \($0.2)</span>"
    }
    return "<div>\(name)</div>\n<div class=\"bar\">\(spans.joined())</div>"
  }

  /// Rules and case ids are written by people: none of it is markup.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
