import Model

extension Page {
  /// The value behind a label: on its own line, else to the right on the same row, else below; else the empty place
  /// where it should stand, `reach` characters wide.
  func spot(of hit: LabelHit, reach: Double, below: Bool) -> Spot {
    let range = valueRange(of: hit)
    let run = runs[hit.run]
    if run.characters[range].contains(where: { !$0.isNoise }),
      let part = part(of: hit.run, range: range, from: hit.labelEnd)
    {
      return Spot(parts: [part])
    }
    let label = cell(of: hit)
    if isCaption(hit), let above = lineAbove(caption: hit.run),
      let part = part(of: above, range: runs[above].characters.indices)
    {
      return Spot(parts: [part])
    }
    if let other = neighbour(rightOf: label, em: run.em, except: hit.run), follows(hit),
      reaches(other, from: label, reach) || aligned.contains(other),
      let part = part(of: other, range: valueRange(ofRun: other))
    {
      return Spot(parts: [part])
    }
    if below, follows(hit), let part = cell(below: hit) { return Spot(parts: [part]) }
    if below, follows(hit),
      let other = neighbour(
        below: label, em: run.em, left: label.x - Int(2 * run.em), right: label.right + Int(2 * run.em)),
      let part = part(of: other, range: valueRange(ofRun: other))
    {
      return Spot(parts: [part])
    }
    return Spot(parts: [emptyPart(behind: label, row: run.box, em: run.em, reach: reach)])
  }

  /// Whether values stand beside two other labels of this one's column, near it, and nothing where its own would: then its
  /// cell is empty, and what stands below it is the next row.
  func isBesideValues(_ hit: LabelHit) -> Bool {
    guard isCell(hit) else { return false }
    let (label, em) = (box(of: hit), runs[hit.run].em)
    let values = hits.compactMap { other -> Box? in
      let place = box(of: other)
      guard other.run != hit.run, isCell(other), abs(place.midX - label.midX) < 2 * em,
        abs(place.midY - label.midY) < 8 * em, let beside = neighbour(rightOf: place, em: em, except: other.run),
        Double(runs[beside].box.x - place.right) < 8 * em
      else { return nil }
      return runs[beside].box
    }
    guard Set(values.map(\.y)).count >= 2, let edge = values.map(\.x).max() else { return false }
    return !runs.contains {
      isSameRow($0.box, label) && $0.box.x > label.right && Double($0.box.x) < Double(edge) + 4 * em
    }
  }

  /// 证件号码 | 联系电话 above one row of boxes with a figure each: of a line that runs on below several labels, what stands
  /// below this one. It is parted where a label begins and its figures stand wider apart than elsewhere.
  private func cell(below hit: LabelHit) -> Spot.Part? {
    let (run, label) = (runs[hit.run], box(of: hit))
    guard valueRange(of: hit).isEmpty else { return nil }
    let row = hits.filter { $0.run != hit.run && $0.isAtStart && isSameRow(runs[$0.run].box, run.box) }
      .map { box(of: $0) }
    let below = runs.indices.filter { index in
      let other = runs[index].box
      return other.y >= label.bottom - Int(0.3 * run.em) && Double(other.y - label.bottom) < 1.6 * run.em
        && other.x < label.right && other.right > label.x
        && row.contains { $0.x < other.right && $0.right > other.x }
    }
    guard below.count == 1, let index = below.first, !startsWithLabel(index),
      runs[index].characters.allSatisfy({ $0.isASCIIDigit || $0.isLatin })
    else { return nil }
    let line = runs[index]
    var range = line.glyphs.startIndex..<line.glyphs.endIndex
    if row.contains(where: { $0.right <= label.x && $0.right > line.box.x }) {
      guard let start = line.wideStep(near: label.x) else { return nil }
      range = start..<range.upperBound
    }
    if let next = row.map(\.x).filter({ $0 >= label.right && $0 < line.box.right }).min() {
      guard let end = line.wideStep(near: next), end > range.lowerBound else { return nil }
      range = range.lowerBound..<end
    }
    return part(of: index, range: range)
  }

  /// Where a bracket ends that a narrow cell breaks: 房源编号（链 | 家）.
  func restOfBracket(behind hit: LabelHit) -> Box? {
    let run = runs[hit.run]
    let tail = run.characters[min(hit.range.upperBound, hit.labelEnd)..<hit.labelEnd]
    guard tail.contains("("), !tail.contains(")") else { return nil }
    return runs.first {
      let isBelow = $0.box.y > run.box.y + run.box.height / 2 && Double($0.box.y - run.box.bottom) < 1.6 * run.em
      return isBelow && $0.characters.count <= 6 && $0.characters.last == ")" && !$0.characters.contains("(")
        && $0.box.x < run.box.right && $0.box.right > run.box.x
    }?.box
  }

  /// Room from the label to well behind what was read, for a value that the first look could not make out.
  func widened(_ spot: Spot, of hit: LabelHit) -> Spot {
    guard spot.parts.count == 1, let source = spot.parts[0].source, source.run == hit.run else { return spot }
    let run = runs[hit.run]
    let wide = hit.labelEnd..<max(source.range.upperBound, hit.labelEnd)
    guard hit.labelEnd < source.range.upperBound, var part = part(of: hit.run, range: wide) else { return spot }
    part.text = spot.parts[0].text
    if wide.upperBound == run.characters.count {
      let next = runs.filter { $0.box.x > part.box.right && isSameRow($0.box, run.box) }.map(\.box.x).min() ?? width
      part.box.width = max(min(part.box.right + Int(2 * run.em), next - 1) - part.box.x, part.box.width)
    }
    return Spot(parts: [part])
  }

  /// Whether the line says between label and value that nothing is meant to stand there: ×, /, 无, ——.
  func isCrossedOut(_ hit: LabelHit) -> Bool {
    let run = runs[hit.run]
    let limit = self.hit(after: hit)?.range.lowerBound ?? run.characters.count
    guard hit.labelEnd < limit else {
      // 委托代理人： | ×
      guard hit.hasColon, limit == run.characters.count,
        let beside = neighbour(rightOf: box(of: hit), em: run.em, except: hit.run)
      else { return false }
      let fill = runs[beside]
      return fill.characters.count == 1 && (ValueParser.isBlank(fill.text) || isSlash(fill, em: run.em))
    }
    return ValueParser.isBlank(String(run.characters[hit.labelEnd..<limit]))
  }

  /// ／ from corner to corner of a full-width character reads as any slanting stroke. Nothing that is written takes so little
  /// room.
  private func isSlash(_ run: Run, em: Double) -> Bool {
    "1lLIJ7/\\|丿ノ厂レ".contains(run.characters[0]) && (0.3...1.3).contains(Double(run.box.width) / em)
      && Double(run.box.height) < 1.4 * em
  }

  /// Whether the label is the last of its line, so that its value may stand beside or below it.
  private func follows(_ hit: LabelHit) -> Bool { self.hit(after: hit) == nil }

  private func reaches(_ other: Int, from label: Box, _ reach: Double) -> Bool {
    Double(runs[other].box.x - label.right) < max(reach, 16) * max(runs[other].em, Double(label.height))
  }

  /// What a line says before its first label.
  func valueRange(ofRun run: Int) -> Range<Int> {
    let limit = hits.first { $0.run == run }?.range.lowerBound ?? runs[run].characters.count
    var start = 0
    while start < limit, runs[run].characters[start].isNoise { start += 1 }
    return start..<limit
  }

  /// A place behind a label where the first look read nothing.
  func emptyPart(behind label: Box, row: Box, em: Double, reach: Double) -> Spot.Part {
    let left = label.right + Int(0.2 * em)
    var right = min(label.right + Int(reach * em), width)
    for other in runs where isSameRow(other.box, label) && other.box.x > label.right { right = min(right, other.box.x) }
    let box = Box(x: left, y: label.y, width: max(right - left, Int(em)), height: label.height)
    return Spot.Part(sheet: sheet, box: box.grown(by: Int(0.15 * em)), text: "", confidence: 0, em: em)
  }

  /// The characters of `range` on a line as a part, its box widened into the blank on both sides. Dirt between `start`
  /// (the end of the label) and the value is looked at too: it may be a piece of the first character.
  func part(of index: Int, range: Range<Int>, from start: Int? = nil) -> Spot.Part? {
    let run = runs[index]
    guard let box = run.box(of: range) else { return nil }
    let em = run.em
    var left = box.x - Int(0.4 * em)
    var right = box.right + Int(0.9 * em)
    let first = min(start ?? range.lowerBound, range.lowerBound)
    if first < range.lowerBound { left = min(left, run.glyphs[first].box.x) }
    // A character that was left out stands in the blank behind the label.
    if start != nil, first > 0 { left = min(left, run.glyphs[first - 1].box.right + Int(0.1 * em)) }
    if first > 0 { left = max(left, run.glyphs[first - 1].box.right + 1) }
    if range.upperBound < run.glyphs.count { right = min(right, run.glyphs[range.upperBound].box.x - 1) }
    for other in runs where other.box.x > box.right && isSameRow(other.box, box) {
      right = min(right, other.box.x - 1)
    }
    left = max(min(left, box.x), 0)
    right = min(max(right, box.right), width)
    let margin = Int(0.15 * em)
    let confidence = run.glyphs[range].reduce(0) { $0 + $1.confidence } / Double(range.count)
    return Spot.Part(
      sheet: sheet,
      box: Box(x: left, y: max(box.y - margin, 0), width: right - left, height: box.height + 2 * margin),
      text: run.text(of: range), confidence: confidence, votes: run.votes(of: run.glyphs[range]), witness: run.witness,
      em: em, isComplete: run.isComplete, source: Spot.Source(run: index, range: range))
  }
}
