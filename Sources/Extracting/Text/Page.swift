import Model

/// The lines of one sheet with the labels found in them.
struct Page {
  /// Index into the sheets of the case.
  var sheet: Int
  var width: Int
  var height: Int
  var runs: [Run]
  var hits: [LabelHit] = []
  /// Values that end at one margin of a form, or stand about one middle, while their labels begin at the left one, however
  /// far apart.
  private(set) var aligned: Set<Int> = []
  /// Whether labels stand below what they name.
  var hasCaptions = false
  /// See `Sheet`.
  let unread: Int

  init(_ sheet: Sheet, index: Int) {
    self.sheet = index
    width = sheet.width
    height = sheet.height
    unread = sheet.unread
    runs = sheet.lines.map { Run($0, sheet: index).mendingSecondParty() }.filter { !$0.characters.isEmpty }
      .sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
  }

  func labelled(with book: LabelBook) -> Page {
    var page = self
    page.runs = joiningSpreadLabels(of: book)
    page.hits = page.runs.indices.flatMap { book.hits(in: page.runs[$0], at: $0) }
    page.addBrokenLabels(of: book)
    page.markSpreadSignatures()
    page.addUprightLabels(of: book)
    page.findAligned()
    return page
  }

  /// Rows of nothing but a label and a value, the values ending at one margin or centred: where there are three, the eye
  /// follows each row to its end.
  private mutating func findAligned() {
    let values = hits.compactMap { hit -> Int? in
      guard hit.isAtStart, hit.labelEnd == runs[hit.run].characters.count else { return nil }
      let others = runs.indices.filter { $0 != hit.run && isSameRow(runs[$0].box, runs[hit.run].box) }
      guard others.count == 1, runs[others[0]].box.x > runs[hit.run].box.right, !startsWithLabel(others[0]) else {
        return nil
      }
      return others[0]
    }
    let edges = [{ (box: Box) in Double(box.right) }, { (box: Box) in box.midX }]
    aligned = Set(
      values.filter { value in
        edges.contains { edge in
          values.count { abs(edge(runs[$0].box) - edge(runs[value].box)) < 0.6 * runs[value].em } >= 3
        }
      })
  }

  /// 甲 over 方: the cell beside a party's rows is narrow, so its label runs down.
  private mutating func addUprightLabels(of book: LabelBook) {
    for index in runs.indices where isSingle(index) {
      var chain = [index]
      while chain.count < 4, let last = chain.last, let next = singleBelow(last) { chain.append(next) }
      let text = chain.map { runs[$0].characters[0] }
      guard let length = (2...4).last(where: { $0 <= text.count && book.isLabel(Array(text.prefix($0))) }),
        let fields = book.fields(of: Array(text.prefix(length)))
      else { continue }
      hits.append(
        LabelHit(
          fields: fields, length: length, run: index, range: 0..<1, distance: 0, isAtStart: true, hasColon: false,
          isSignature: false, labelEnd: 1, valueStart: 1))
    }
    hits.sort { ($0.run, $0.range.lowerBound) < ($1.run, $1.range.lowerBound) }
  }

  /// The nearest line of one character under another such, within six characters.
  private func singleBelow(_ index: Int) -> Int? {
    let run = runs[index]
    return runs.indices.filter {
      isSingle($0) && runs[$0].box.y >= run.box.bottom && abs(runs[$0].box.midX - run.box.midX) < run.em
        && Double(runs[$0].box.y - run.box.bottom) < 6 * run.em
    }.min { runs[$0].box.y < runs[$1].box.y }
  }

  /// 甲方（卖方） | （签章）：full-width brackets leave so much room that a label may come as two lines.
  private mutating func markSpreadSignatures() {
    for index in hits.indices where !hits[index].isSignature {
      let run = runs[hits[index].run]
      guard hits[index].labelEnd >= run.characters.count, let next = neighbour(rightOf: run) else { continue }
      let bracket = runs[next].characters.prefix(6)
      hits[index].isSignature = bracket.first == "(" && bracket.contains { "签章盖".contains($0) }
    }
  }

  /// Labels that a sentence, or a cell, breaks over two lines.
  private mutating func addBrokenLabels(of book: LabelBook) {
    let margin = runs.map(\.box.right).max() ?? 0
    for index in runs.indices {
      let isAtMargin = Double(margin - runs[index].box.right) < 6 * runs[index].em
      guard isAtMargin || fillsColumn(index), let next = lineBelow(index),
        let hit = book.hit(brokenFrom: runs[index], to: runs[next], at: next, mayBeWhole: isAtMargin),
        !hits.contains(where: { $0.run == next && $0.range.lowerBound == 0 && $0.length >= hit.length })
      else { continue }
      // 房源 | 编号：1011… is the listing number, though 编号 alone is a label, too.
      hits.removeAll { $0.run == next && $0.range.overlaps(hit.range) }
      hits.append(hit)
    }
    hits.sort { ($0.run, $0.range.lowerBound) < ($1.run, $1.range.lowerBound) }
  }

  /// Whether a line falls no more than six characters short of the widest near it that begins where it does: text in a cell
  /// breaks there.
  private func fillsColumn(_ index: Int) -> Bool {
    let run = runs[index]
    let column = runs.filter { other in
      abs(Double(other.box.x - run.box.x)) < run.em && abs(Double(other.box.y - run.box.y)) < 4 * run.em
    }
    return column.count > 1 && column.allSatisfy { Double($0.box.right - run.box.right) < 6 * run.em }
  }

  /// 甲　　方：, 证　件　号: labels are set as wide as the longest of a form, so that a short one may come as several lines of
  /// one character.
  private func joiningSpreadLabels(of book: LabelBook) -> [Run] {
    var joined = runs
    var dropped: Set<Int> = []
    for index in runs.indices where !dropped.contains(index) && isSingle(index) {
      var chain = [index]
      while chain.count < 4, let last = chain.last, isSingle(last), let next = neighbour(rightOf: runs[last]),
        endsLabel(next)
      {
        chain.append(next)
      }
      while chain.count > 1, !book.isLabel(chain.map { runs[$0].characters[0] }) { chain.removeLast() }
      guard chain.count > 1, let last = chain.popLast() else { continue }
      for part in chain.reversed() { joined[last].prepend(runs[part]) }
      dropped.formUnion(chain)
    }
    return dropped.isEmpty ? runs : joined.indices.filter { !dropped.contains($0) }.map { joined[$0] }
  }

  private func isSingle(_ run: Int) -> Bool { runs[run].characters.count == 1 && runs[run].characters[0].isHan }

  /// One character, alone or before a colon.
  private func endsLabel(_ run: Int) -> Bool {
    let characters = runs[run].characters
    return characters.count == 1 || ":;".contains(characters[1])
  }

  /// The nearest line to the right on the same row, within six characters.
  private func neighbour(rightOf run: Run) -> Int? {
    let next = runs.indices.filter { runs[$0].box.x >= run.box.right && isSameRow(runs[$0].box, run.box) }
      .min { runs[$0].box.x < runs[$1].box.x }
    return next.flatMap { Double(runs[$0].box.x - run.box.right) < 6 * run.em ? $0 : nil }
  }

  /// Where a label stands; one that was not read, where it must: left of its value.
  func box(of hit: LabelHit) -> Box {
    let run = runs[hit.run]
    guard hit.range.isEmpty, run.glyphs.indices.contains(hit.valueStart) else {
      return run.box(of: hit.range) ?? run.box
    }
    let value = run.glyphs[hit.valueStart].box
    return Box(
      x: max(0, value.x - Int(2.4 * run.em)), y: run.box.y, width: Int(1.6 * run.em), height: run.box.height)
  }

  /// The same with the rest of its bracket, if that stands on the next line of its cell.
  func cell(of hit: LabelHit) -> Box { restOfBracket(behind: hit).map { box(of: hit).union($0) } ?? box(of: hit) }

  /// Whether a label is all that its line holds, as in a table.
  func isCell(_ hit: LabelHit) -> Bool {
    hit.isAtStart && hit.range.lowerBound == 0 && hit.labelEnd == runs[hit.run].characters.count
  }

  /// Followed by a colon or by nothing, as a label is; anything else is a word of a sentence.
  func isSetApart(_ hit: LabelHit) -> Bool {
    let (end, run) = (hit.labelEnd, runs[hit.run])
    // No sentence says 出租人姓名.
    return hit.hasColon || end == run.characters.count || run.gap(before: end, wider: 0.7)
      || hit.length > 2 && run.characters[..<end].suffix(2) == ["姓", "名"] || isBeforeName(hit)
  }

  /// 承租人（乙方）白慧梅: a bracket that explains the label, then two to four characters that end the line.
  private func isBeforeName(_ hit: LabelHit) -> Bool {
    let characters = runs[hit.run].characters
    guard hit.isAtStart, hit.labelEnd > 0, hit.labelEnd < characters.count, characters[hit.labelEnd - 1] == ")" else {
      return false
    }
    let rest = characters[hit.labelEnd...]
    return (2...4).contains(rest.count) && rest.allSatisfy { $0.isHan && !"签章盖".contains($0) }
  }

  func hit(after hit: LabelHit) -> LabelHit? {
    hits.first { $0 != hit && $0.run == hit.run && $0.range.lowerBound >= hit.range.upperBound }
  }

  /// The characters on the label's own line that belong to its value.
  func valueRange(of hit: LabelHit) -> Range<Int> {
    let run = runs[hit.run]
    let limit = self.hit(after: hit)?.range.lowerBound ?? run.characters.count
    guard hit.valueStart < limit else { return limit..<limit }
    // Four blank characters behind a value begin another column.
    var end = hit.valueStart + 1
    while end < limit, !run.gap(before: end, wider: 4) { end += 1 }
    while end > hit.valueStart, "([【〈".contains(run.characters[end - 1]) { end -= 1 }
    return hit.valueStart..<end
  }

  /// The nearest line to the right on the same row that does not begin with a label.
  func neighbour(rightOf box: Box, em: Double, except index: Int) -> Int? {
    let candidates = runs.indices.filter {
      $0 != index && runs[$0].box.x >= box.right - Int(em / 2) && isSameRow(runs[$0].box, box)
    }
    guard let nearest = candidates.min(by: { runs[$0].box.x < runs[$1].box.x }) else { return nil }
    return startsWithLabel(nearest) ? nil : nearest
  }

  /// The nearest line below whose left end lies between `left` and `right`, or that is centred under the label.
  func neighbour(below box: Box, em: Double, left: Int, right: Int) -> Int? {
    let candidates = runs.indices.filter {
      let other = runs[$0].box
      return other.y >= box.y + box.height / 2 && Double(other.y - box.bottom) < 1.6 * em
        && (other.x >= left && other.x <= right || abs(other.midX - box.midX) < em / 2) && !isSameRow(other, box)
    }
    guard let top = candidates.map({ runs[$0].box.y }).min() else { return nil }
    // Cells of one row do not begin at the same pixel: the one under the label is meant.
    let row = candidates.filter { Double(runs[$0].box.y - top) < 0.6 * em }
    let nearest = row.max { (under(box, $0), -runs[$0].box.y) < (under(box, $1), -runs[$1].box.y) }
    guard let nearest else { return nil }
    return startsWithLabel(nearest) || isAnswer(nearest) ? nil : nearest
  }

  /// Whether a line stands behind a label with its colon and nothing between them: it is that label's value.
  private func isAnswer(_ run: Int) -> Bool {
    let before = runs.indices.filter {
      runs[$0].box.right <= runs[run].box.x && isSameRow(runs[$0].box, runs[run].box)
    }.max { runs[$0].box.right < runs[$1].box.right }
    return hits.contains { $0.run == before && $0.hasColon && valueRange(of: $0).isEmpty && hit(after: $0) == nil }
  }

  /// How many pixels of a line stand under `box`.
  private func under(_ box: Box, _ run: Int) -> Int {
    max(0, min(box.right, runs[run].box.right) - max(box.x, runs[run].box.x))
  }

  func startsWithLabel(_ run: Int) -> Bool {
    hits.contains { hit in
      hit.run == run && (hit.range.lowerBound <= 1 && hit.isAtStart && !isBehindValue(hit) || isExtended(hit))
    }
  }

  /// 合同 before 订立日期, and nothing behind it: a longer label, of which no value is a part.
  private func isExtended(_ hit: LabelHit) -> Bool {
    let run = runs[hit.run]
    return (1...3).contains(hit.range.lowerBound) && hit.length >= 4 && hit.labelEnd == run.characters.count
      && run.characters[..<hit.range.lowerBound].allSatisfy(\.isHan)
  }

  /// 男 民族: a character that stands apart before a label is no dirt, but what the label before it asks for.
  private func isBehindValue(_ hit: LabelHit) -> Bool {
    let run = runs[hit.run]
    return hit.range.lowerBound == 1 && run.characters[0].isHan && run.gap(before: 1, wider: 0.7)
  }

  func isSameRow(_ a: Box, _ b: Box) -> Bool {
    let overlap = min(a.bottom, b.bottom) - max(a.y, b.y)
    return 2 * overlap >= min(a.height, b.height)
  }
}
