import Definitions
import Model

extension Page {
  /// A cell 甲方 beside a cell of several lines stands halfway down: what is above it in the other cell is its own, not the
  /// party's above. Such labels are put beside the first line of their cells, as if they stood at its top.
  ///
  /// Told only where two labels of one column, of either party, have the middle of the lines that stand together beside
  /// them at their own height.
  func raisingCentredLabels(_ definition: DocumentDefinition) -> Page {
    let heads = hits.filter { isAlone($0) && isParty($0, definition) }.map(\.run)
    for (a, b) in zip(heads, heads.dropFirst()) {
      guard let cells = CentredCells(runs, a, b), !cells.tops.isEmpty else { continue }
      var page = self
      for (label, top) in cells.tops { page.runs[label].stand(beside: runs[top].box) }
      return page
    }
    return self
  }

  /// Whether nothing but a label stands on its line.
  private func isAlone(_ hit: LabelHit) -> Bool {
    let characters = runs[hit.run].characters
    return characters[..<hit.range.lowerBound].allSatisfy(\.isNoise)
      && characters[max(hit.range.upperBound, hit.labelEnd)...].allSatisfy(\.isNoise)
  }

  private func isParty(_ hit: LabelHit, _ definition: DocumentDefinition) -> Bool {
    Set(hit.fields.map { definition.fields[$0].id.prefix { $0 != "." } }).count == 1
      && hit.fields.contains { definition.fields[$0].type == .name }
  }
}

/// A column of labels beside a column of lines, a few to a label.
private struct CentredCells {
  /// Label → the first line of its cell, where that stands higher than the label.
  var tops: [Int: Int] = [:]

  /// - Parameters: the runs of a page, and two of them that are labels, one below the other.
  init?(_ runs: [Run], _ a: Int, _ b: Int) {
    let (first, second) = (runs[a].box, runs[b].box)
    let em = max(runs[a].em, runs[b].em)
    guard abs(first.midX - second.midX) < 2 * em, second.midY - first.midY > 1.5 * em else { return nil }
    let edges = [first, second].map { label in
      runs.filter { $0.box.x >= label.right && abs($0.box.midY - label.midY) < 1.5 * em }.map(\.box.x).min()
    }
    guard let edge = edges[0], let other = edges[1], abs(Double(edge - other)) < em else { return nil }
    let lines = runs.indices.filter { abs(Double(runs[$0].box.x - edge)) < em }
      .sorted { runs[$0].box.midY < runs[$1].box.midY }
    let labels = runs.indices.filter {
      runs[$0].box.right <= edge && abs(runs[$0].box.midX - first.midX) < 4 * em
    }.sorted { runs[$0].box.midY < runs[$1].box.midY }
    let cells = Self.cells(of: labels.map { runs[$0].box }, among: lines.map { runs[$0].box })
    for (label, cell) in zip(labels, cells) {
      guard let cell else {
        if label == a || label == b { return nil }
        continue
      }
      let (top, bottom) = (runs[lines[cell.lowerBound]].box, runs[lines[cell.upperBound - 1]].box)
      let tolerance = 0.5 * max(em, Double(top.height))
      let isCentred = abs(Double(top.y + bottom.bottom) / 2 - runs[label].box.midY) < tolerance
      if isCentred, runs[label].box.midY - top.midY > 0.35 * em { tops[label] = lines[cell.lowerBound] }
      if !isCentred, label == a || label == b { return nil }
    }
  }

  /// The lines of each label's cell: between two labels cells meet at the widest gap between lines. Nil where that
  /// gap is hardly wider than the next.
  private static func cells(of labels: [Box], among lines: [Box]) -> [Range<Int>?] {
    var bounds: [Int?] = []
    for (above, below) in zip(labels, labels.dropFirst()) {
      // A heading of the column of labels has nothing beside it.
      if let first = lines.first, first.midY > above.midY {
        bounds.append(0)
        continue
      }
      let gaps = lines.indices.dropFirst().filter { lines[$0].midY > above.midY && lines[$0 - 1].midY < below.midY }
        .map { (line: $0, height: Double(max(lines[$0].y - lines[$0 - 1].bottom, 1))) }
        .sorted { $0.height > $1.height }
      let isClear = gaps.count == 1 || gaps.count > 1 && gaps[0].height > 1.2 * gaps[1].height
      bounds.append(isClear ? gaps[0].line : nil)
    }
    return labels.indices.map { index in
      guard let start = index > 0 ? bounds[index - 1] : 0, let end = index < bounds.count ? bounds[index] : lines.count
      else { return nil }
      return start..<max(end, start + 1)
    }
  }
}

extension Run {
  /// On the row of a box, at its own place across.
  fileprivate mutating func stand(beside row: Box) {
    for index in glyphs.indices { (glyphs[index].box.y, glyphs[index].box.height) = (row.y, row.height) }
    (box.y, box.height) = (row.y, row.height)
  }
}
