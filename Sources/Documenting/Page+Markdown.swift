extension Page {
  /// GitHub's dialect: with tables.
  package var markdown: String {
    "# \(title.escapedForMarkdown)\n\n" + blocks.map(\.markdown).joined(separator: "\n\n") + "\n"
  }
}

extension Page.Block {
  fileprivate var markdown: String {
    switch self {
    case .heading(let level, let text, let anchor):
      let id = anchor.isEmpty ? "" : "<a id=\"\(anchor.escapedForHTML)\"></a>\n\n"
      return id + String(repeating: "#", count: level) + " " + text.escapedForMarkdown
    case .paragraph(let text): return text.escapedForMarkdown
    case .note(let text): return "*\(text.escapedForMarkdown)*"
    case .entries(let entries): return Self.table(["", ""], entries.map { [$0.word, $0.text] })
    case .table(let head, let rows): return Self.table(head, rows)
    case .contents(let links):
      return links.map { "\($0.isChapter ? "" : "  ")* [\($0.text.escapedForMarkdown)](#\($0.anchor))" }
        .joined(separator: "\n")
    }
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let body = rows.map { line($0.map { $0.escapedForMarkdown.replacing("\n", with: "<br>") }) }
    return ([line(head.map(\.escapedForMarkdown)), line(head.map { _ in "---" })] + body).joined(separator: "\n")
  }
}

extension String {
  fileprivate var escapedForMarkdown: String {
    var escaped = ""
    for character in unicodeScalars {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "#", "|": escaped += "\\" + String(character)
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
