extension Sheet {
  /// The text as a person reads it: rows top to bottom, the pieces of a row left to right with a blank between them.
  package var rows: [String] {
    var rows: [[TextLine]] = []
    for line in lines.sorted(by: { ($0.box.midY, $0.box.x) < ($1.box.midY, $1.box.x) }) {
      if let first = rows.last?.first, first.box.sharesRow(with: line.box) {
        rows[rows.count - 1].append(line)
      } else {
        rows.append([line])
      }
    }
    return rows.map { row in row.sorted { $0.box.x < $1.box.x }.map(\.text).joined(separator: " ") }
  }
}

extension Box {
  /// Whether half of the lower one's height lies beside the other.
  fileprivate func sharesRow(with other: Box) -> Bool {
    2 * (min(bottom, other.bottom) - max(y, other.y)) >= min(height, other.height)
  }
}
