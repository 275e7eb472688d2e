import Model

extension ContractSpots {
  /// Where an amount in capitals stands. They tell themselves, and their label (大写) stands before or behind them.
  func amountInWords() -> Spot? {
    for page in pages {
      for index in page.runs.indices {
        guard let range = capitals(in: page.runs[index], atLeast: 3), let part = page.part(of: index, range: range)
        else {
          continue
        }
        var spot = Spot(parts: [part])
        if range.upperBound == page.runs[index].characters.count, let next = page.lineBelow(index),
          let rest = capitals(in: page.runs[next], atLeast: 1), rest.lowerBound == 0,
          let more = page.part(of: next, range: rest)
        {
          spot.parts.append(more)
        }
        if range.lowerBound == 0, let head = capitals(endingAbove: index, on: page) { spot.parts.insert(head, at: 0) }
        return spot
      }
    }
    return nil
  }

  /// The day alone on a line below both parties' names where they sign, under no label; nil where several days stand so.
  func loneDay() -> Spot? {
    for (number, page) in pages.enumerated().reversed() {
      guard let foot = blocks.foot(of: number) else { continue }
      let days = page.runs.indices.filter { index in
        let run = page.runs[index]
        let dates = DateParser.dates(in: run.text)
        return run.box.y >= foot && !page.hits.contains { $0.run == index } && dates.count == 1
          && run.characters.count <= dates[0].end + 1 && run.characters.first?.isHan != true
      }
      guard let day = days.first, days.count == 1 else { return nil }
      return page.part(of: day, range: page.runs[day].characters.indices).map { Spot(parts: [$0]) }
    }
    return nil
  }

  /// 人民币陆佰 | 陆拾叁万元整: what the line above ends with.
  private func capitals(endingAbove index: Int, on page: Page) -> Spot.Part? {
    for above in page.runs.indices where page.lineBelow(above) == index {
      let characters = page.runs[above].characters
      let start = characters.lastIndex { !AmountInWordsParser.isCapital($0) }.map { $0 + 1 } ?? 0
      if start < characters.count { return page.part(of: above, range: start..<characters.count) }
    }
    return nil
  }

  /// The longest stretch of financial capitals on a line.
  private func capitals(in run: Run, atLeast least: Int) -> Range<Int>? {
    var best: Range<Int>?
    var start = 0
    while start < run.characters.count {
      var end = start
      while end < run.characters.count, AmountInWordsParser.isCapital(run.characters[end]) { end += 1 }
      if end - start >= least, end - start > best?.count ?? 0 { best = start..<end }
      start = end + 1
    }
    return best
  }
}

extension Page {
  /// The line on which a sentence goes on that ends at the right margin.
  func lineBelow(_ index: Int) -> Int? {
    let run = runs[index]
    let below = runs.indices.filter {
      runs[$0].box.y > run.box.y + run.box.height / 2 && Double(runs[$0].box.y - run.box.bottom) < 1.8 * run.em
        && Double(runs[$0].box.x) < Double(run.box.x) + 2 * run.em
    }
    // What stands wholly to the left, halfway down, is another cell's.
    let under = below.filter { runs[$0].box.right > run.box.x }
    guard let top = (under.isEmpty ? below : under).min(by: { runs[$0].box.y < runs[$1].box.y }) else { return nil }
    let row = below.filter { isSameRow(runs[$0].box, runs[top].box) }
    // Of several on one row the one that begins where this line does, as in a cell, else the first.
    return row.first { abs(Double(runs[$0].box.x - run.box.x)) < run.em }
      ?? row.min { runs[$0].box.x < runs[$1].box.x }
  }
}
