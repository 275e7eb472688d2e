import Definitions
import Model

/// Labels that stand below what they name, as on lines that are filled in.
extension Page {
  /// Whether a label is a caption: （姓名） alone under a line, or any that stands alone on a page of captions.
  func isCaption(_ hit: LabelHit) -> Bool {
    let characters = runs[hit.run].characters
    if hasCaptions, isCell(hit) { return true }
    return hit.range.lowerBound == 1 && characters.first == "(" && characters.last == ")"
      && hit.labelEnd == characters.count
  }

  /// 本协议于2026年09月09日（签署时间）签订: in a sentence, what a label in brackets says of the words before it.
  func spot(before hit: LabelHit) -> Spot? {
    let run = runs[hit.run]
    let open = hit.range.lowerBound - 1
    guard open > 0, run.characters[open] == "(", hit.range.upperBound < run.characters.count,
      run.characters[hit.range.upperBound] == ")"
    else { return nil }
    let start = run.characters[..<open].lastIndex { ",;。:(".contains($0) }.map { $0 + 1 } ?? 0
    return part(of: hit.run, range: start..<open).map { Spot(parts: [$0]) }
  }

  /// The nearest line above a caption, within two and a half characters, that is none itself.
  func lineAbove(caption index: Int) -> Int? {
    let (caption, em) = (runs[index].box, runs[index].em)
    return lines(of: index) { box in
      box.bottom <= caption.y + Int(0.3 * em) && Double(caption.y - box.bottom) < 2.5 * em
    }.max { runs[$0].box.bottom < runs[$1].box.bottom }
  }

  private func lineBelow(label index: Int) -> Int? {
    let (label, em) = (runs[index].box, runs[index].em)
    return lines(of: index) { box in
      box.y >= label.bottom - Int(0.3 * em) && Double(box.y - label.bottom) < 2.5 * em
    }.min { runs[$0].box.y < runs[$1].box.y }
  }

  /// The lines over or under one that begin with no label.
  private func lines(of index: Int, _ isNear: (Box) -> Bool) -> [Int] {
    let own = runs[index].box
    return runs.indices.filter { other in
      let box = runs[other].box
      return isNear(box) && min(box.right, own.right) > max(box.x, own.x) && !startsWithLabel(other)
    }
  }

  /// A page is one of captions where numbers and days stand above labels that stand alone, three or more, and hardly any
  /// below: what is under one row may be over the next.
  func findingCaptions(_ definition: DocumentDefinition) -> Page {
    let kinds: Set<ValueType> = [.idNumber, .phone, .listingNumber, .date]
    var (above, below) = (0, 0)
    for hit in hits where isCell(hit) && hit.fields.contains(where: { kinds.contains(definition.fields[$0].type) }) {
      let type = definition.fields[hit.fields[0]].type
      let says = { (line: Int?) in line.map { !ValueParser.parse(self.runs[$0].text, as: type).isEmpty } ?? false }
      if says(lineAbove(caption: hit.run)) { above += 1 }
      if says(lineBelow(label: hit.run)) { below += 1 }
    }
    guard above >= 3, above > 3 * below else { return self }
    var page = self
    page.hasCaptions = true
    return page
  }
}
