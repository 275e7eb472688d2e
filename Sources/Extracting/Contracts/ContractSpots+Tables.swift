import Model

/// Cells of tables whose rows or columns the parties head.
extension ContractSpots {
  /// 身份证号 | 3101… | 4403…: where both parties' names head the columns to the right of a label, each has his cell in
  /// his column.
  func facing(_ hit: LabelHit, _ party: String?, on number: Int) -> Spot? {
    let page = pages[number]
    let label = page.box(of: hit)
    // 姓名：张三 has its value beside it, whatever head is centred above.
    let hasOwnValue = hit.hasColon && !page.valueRange(of: hit).isEmpty
    guard let party, !hasOwnValue, !isRepeated(hit, on: page), var heads = blocks.facing(label, on: number) else {
      return nil
    }
    if heads.count == 1, let known = heads[0].party {
      // The other head could not be read; his is the other cell of two.
      guard
        let other = otherHead(
          than: known, at: heads[0].box, in: cells(rightOf: label, of: hit, on: page), em: page.runs[hit.run].em)
      else { return nil }
      heads = (heads + [other]).sorted { $0.box.x < $1.box.x }
    }
    guard let place = heads.firstIndex(where: { $0.party == party }) else { return nil }
    let (head, em) = (heads[place].box, page.runs[hit.run].em)
    let right = (place + 1 < heads.count ? heads[place + 1].box.x : page.width) - Int(em / 2)
    let column = Box(x: head.x, y: label.y, width: max(right - head.x, 1), height: label.height)
    // As many cells as heads stand in their order; heads are centred and values are not.
    let row = cells(rightOf: label, of: hit, on: page)
    let own = row.count == heads.count ? row[place] : nil
    let cell = page.runs.indices.first { index in
      let box = page.runs[index].box
      return own.map { box == $0 }
        ?? (page.isSameRow(box, label) && box.x >= head.x - Int(2 * em) && box.x < right && index != hit.run)
    }
    // An empty or unread cell is looked at where it stands: what stands beside it is the other party's.
    let part = cell.flatMap { page.part(of: $0, range: page.valueRange(ofRun: $0)) }
    return Spot(parts: [part ?? Spot.Part(sheet: page.sheet, box: column, text: "", confidence: 0, em: em)])
  }

  /// Whether the same label stands again on its row: each column has its own labels.
  private func isRepeated(_ hit: LabelHit, on page: Page) -> Bool {
    page.hits.contains {
      $0.run != hit.run && $0.fields == hit.fields && page.isSameRow(page.runs[$0.run].box, page.runs[hit.run].box)
    }
  }

  /// 甲方 | 张三 | 3101… under 姓名 | 证件号码: where each party heads a row of a table, the cell of his row that stands under a
  /// label, where one was read. Nil where none was.
  func crossing(_ hit: LabelHit, on number: Int) -> [String: Spot]? {
    let page = pages[number]
    let label = page.box(of: hit)
    let em = page.runs[hit.run].em
    let rows = blocks.rows(under: label, on: number)
    guard page.valueRange(of: hit).isEmpty, !rows.isEmpty else { return nil }
    var spots: [String: Spot] = [:]
    for (party, head) in rows {
      let cell = page.runs.indices.filter { index in
        let box = page.runs[index].box
        return page.isSameRow(box, head) && box.x > head.right && !page.startsWithLabel(index)
          && abs(box.midX - label.midX) < Double(max(box.width, label.width)) / 2 + em
      }
      guard cell.count == 1, let part = page.part(of: cell[0], range: page.valueRange(ofRun: cell[0])) else { continue }
      spots[party] = Spot(parts: [part])
    }
    return spots.isEmpty ? nil : spots
  }

  /// The lines on the row of a label, to the right of it, up to the next label.
  private func cells(rightOf label: Box, of hit: LabelHit, on page: Page) -> [Box] {
    let cells = page.runs.indices.filter {
      $0 != hit.run && page.isSameRow(page.runs[$0].box, label) && page.runs[$0].box.x > label.right
        && !page.startsWithLabel($0)
    }
    return cells.map { page.runs[$0].box }.sorted { $0.x < $1.x }
  }

  private func otherHead(than party: String, at head: Box, in cells: [Box], em: Double) -> (party: String?, box: Box)? {
    guard cells.count == 2, let own = cells.firstIndex(where: { abs(Double($0.x - head.x)) < 2 * em }) else {
      return nil
    }
    var box = cells[1 - own]
    (box.y, box.height) = (head.y, head.height)
    return (party == "party-a" ? "party-b" : "party-a", box)
  }

  /// Whether two values stand behind one label and it cannot be told whose is which.
  func isAnybodys(_ hit: LabelHit, on number: Int) -> Bool {
    let page = pages[number]
    let label = page.box(of: hit)
    let papers = cells(rightOf: label, of: hit, on: page).count { cell in
      page.runs.contains { $0.box == cell && $0.characters.count(where: \.isASCIIDigit) >= 8 }
    }
    guard papers >= 2, let heads = blocks.facing(label, on: number) else { return false }
    return heads.count == 1 && facing(hit, heads[0].party, on: number) == nil
  }
}
