extension Page {
  /// One file that needs nothing else, no script among it, and prints on A4.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title.escapedForHTML)</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <h1>\(title.escapedForHTML)</h1>
    \(blocks.map(\.html).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private static let style = """
    @page { size: A4; margin: 16mm 14mm; }
    * { box-sizing: border-box; }
    body { max-width: 182mm; margin: 0 auto; padding: 6mm 4mm; color: #1a1a1a; background: #fff;
      font: 10.5pt/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    h1 { font-size: 20pt; margin: 0 0 4mm; }
    h2 { font-size: 15pt; margin: 10mm 0 3mm; padding-bottom: 1mm; border-bottom: .5mm solid #1a1a1a; }
    h3 { font-size: 12pt; margin: 7mm 0 1.5mm; }
    p { margin: 1.5mm 0; }
    .note { color: #555; font-size: 9pt; overflow-wrap: anywhere; }
    table { width: 100%; border-collapse: collapse; margin: 2mm 0 3mm; font-size: 9.5pt; }
    th, td { border: .2mm solid #bbb; padding: 1mm 2mm; text-align: left; vertical-align: top;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    th { background: #f0f0f0; }
    thead th:first-child:nth-last-child(3) { width: 24%; }
    thead th:nth-child(3):last-child { width: 26%; }
    table.entries th { width: 16mm; white-space: nowrap; }
    nav { columns: 2; column-gap: 8mm; font-size: 9.5pt; }
    nav a { display: block; color: inherit; text-decoration: none; padding-left: 4mm; break-inside: avoid; }
    nav a.chapter { font-weight: bold; padding: 1.5mm 0 0; }
    @media print {
      body { padding: 0; max-width: none; }
      h1, h2, h3 { break-after: avoid; }
      tr { break-inside: avoid; }
      thead { display: table-header-group; }
    }
    """
}

extension Page.Block {
  fileprivate var html: String {
    switch self {
    case .heading(let level, let text, let anchor):
      let id = anchor.isEmpty ? "" : " id=\"\(anchor.escapedForHTML)\""
      return "<h\(level)\(id)>\(text.escapedForHTML)</h\(level)>"
    case .paragraph(let text): return "<p>\(text.escapedForHTML)</p>"
    case .note(let text): return "<p class=\"note\">\(text.escapedForHTML)</p>"
    case .entries(let entries):
      let rows = entries.map { "<tr><th>\($0.word.escapedForHTML)</th><td>\($0.text.escapedForHTML)</td></tr>" }
      return "<table class=\"entries\">\n\(rows.joined(separator: "\n"))\n</table>"
    case .table(let head, let rows):
      let top = head.map { "<th>\($0.escapedForHTML)</th>" }.joined()
      let body = rows.map { "<tr>" + $0.map { "<td>\($0.escapedForHTML)</td>" }.joined() + "</tr>" }
      return "<table>\n<thead><tr>\(top)</tr></thead>\n<tbody>\n\(body.joined(separator: "\n"))\n</tbody>\n</table>"
    case .contents(let links):
      let lines = links.map {
        "<a\($0.isChapter ? " class=\"chapter\"" : "") href=\"#\($0.anchor.escapedForHTML)\">\($0.text.escapedForHTML)</a>"
      }
      return "<nav>\n\(lines.joined(separator: "\n"))\n</nav>"
    }
  }
}

extension String {
  /// As text between tags and in quoted attributes.
  var escapedForHTML: String {
    var escaped = ""
    for character in unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
