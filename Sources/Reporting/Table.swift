import Diagnosing

/// Rows under a heading, aligned by the cells of a terminal: a Chinese character takes two.
struct Table {
  enum Alignment { case left, right }

  let columns: [(title: String, alignment: Alignment)]
  var rows: [[String]] = []

  init(_ columns: [(title: String, alignment: Alignment)]) { self.columns = columns }

  var lines: [String] {
    let all = [columns.map(\.title)] + rows
    let widths = columns.indices.map { column in all.map { displayWidth(of: $0[column]) }.max() ?? 0 }
    return all.map { row in
      var line = columns.indices.map { column in
        let gap = String(repeating: " ", count: widths[column] - displayWidth(of: row[column]))
        return columns[column].alignment == .left ? row[column] + gap : gap + row[column]
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return "  " + line
    }
  }
}
