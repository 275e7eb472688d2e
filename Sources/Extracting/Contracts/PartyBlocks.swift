import Definitions
import Model

/// Tells whose a number or a telephone is: the party's whose name stands before it, in its column.
struct PartyBlocks {
  private struct Header {
    /// Nil for somebody who is no party (an agent, a broker).
    var party: String?
    var page: Int
    var box: Box
    var em: Double
    /// 房东张三（…: the name stands in running text, which goes on in the next line.
    var isInText = false
    var isSignature = false

    /// Whether it stands further right on the same row: a sentence comes to it later.
    func isBehind(_ other: Box) -> Bool { abs(box.midY - other.midY) < 0.5 * em && box.x >= other.right }
  }

  private let headers: [Header]
  /// Page → where its left column of papers ends and the right one begins, when each party has a column of its own.
  private let columns: [Int: Double]
  private let brokerColumns: [BrokerColumn]
  /// 甲方身份证号码: labels that say themselves whose their values are, and so are the values behind them on their rows.
  private let ownLabels: [Header]

  /// Words that begin the block of somebody else.
  private static let others = [
    "委托代理人", "法定代理人", "代理人", "法定代表人", "负责人", "共有权人", "共有人", "监护人", "丙方", "紧急联系人", "机构名称",
  ].map { Array($0) }
  /// Words for those who are no party wherever they stand.
  private static let brokers = ["居间", "经纪", "中介", "经办人", "经手人", "从业人员", "见证", "紧急联系", "紧急联络"].map { Array($0) }

  init(_ pages: [Page], definition: DocumentDefinition) {
    var headers: [Header] = []
    var ownLabels: [Header] = []
    for (index, page) in pages.enumerated() {
      for hit in page.hits {
        if hit.isAtStart, let party = Self.owner(of: hit, definition) {
          ownLabels.append(Header(party: party, page: index, box: page.box(of: hit), em: page.runs[hit.run].em))
        }
        // Where a party signs his block may stand again, and on some contracts only there.
        let names = hit.fields.compactMap { Self.party(of: definition.fields[$0].id) }
        let parties = Set(names + hit.fields.compactMap { Self.party(of: definition.fields[$0].id, "signature") })
        guard parties.count == 1, let party = parties.first, page.isSetApart(hit) else { continue }
        let run = page.runs[hit.run]
        let isInText = hit.hasColon && !run.characters[hit.range.upperBound..<hit.labelEnd].contains(":")
        headers.append(
          Header(
            party: party, page: index, box: page.box(of: hit), em: run.em, isInText: isInText,
            isSignature: hit.isSignature || names.isEmpty))
      }
      for run in page.runs {
        for range in Self.othersNamed(in: run) {
          guard let box = run.box(of: range) else { continue }
          headers.append(Header(party: nil, page: index, box: box, em: run.em))
        }
      }
    }
    self.ownLabels = ownLabels
    self.headers = Self.beginningWithNames(headers, pages, definition: definition)
    brokerColumns = Self.brokerColumns(self.headers)
    columns = Dictionary(
      uniqueKeysWithValues: pages.indices.compactMap { index in
        Self.columnEdge(pages[index], definition: definition).map { (index, $0) }
      })
  }

  /// Where a line begins somebody else's block, and where it speaks of those who brought the parties together: what follows
  /// is of neither party.
  private static func othersNamed(in run: Run) -> [Range<Int>] {
    let start = run.characters.prefix { $0.isNoise || "【[(".contains($0) }.count
    let first = others.first { run.characters[start...].starts(with: $0) }.map { start..<start + $0.count }
    let named = run.characters.indices.compactMap { index in
      brokers.first { run.characters[index...].starts(with: $0) }.map { index..<index + $0.count }
    }
    return named + (first.map { [$0] } ?? [])
  }

  /// Where labels of one and the same field stand twice in a row, each party has a column.
  private static func columnEdge(_ page: Page, definition: DocumentDefinition) -> Double? {
    let boxes = page.hits.filter { hit in
      // 居民身份证【护照】【营业执照】 names kinds of papers; a number or nothing stands behind the label of one.
      !hit.isSignature && (hit.hasColon || page.isCell(hit))
        && hit.fields.contains { definition.fields[$0].id == "party-a.id-number" }
        && page.runs[hit.run].characters[page.valueRange(of: hit)].count(where: \.isHan) < 2
    }.map { (run: $0.run, box: page.box(of: $0), em: page.runs[$0.run].em) }
    for left in boxes {
      // On one run they are two papers of one person: 居民身份证，证件号码：….
      for right in boxes
      where right.run != left.run && abs(left.box.midY - right.box.midY) < left.em && right.box.x > left.box.right {
        return Double(right.box.x) - left.em
      }
    }
    return nil
  }

  /// A cell 甲方 beside the rows of its block stands halfway down: the block begins with the row 姓名 above it. Told only where
  /// every such row has one party's cell to its left, above the next such row, and halfway down to it: what stands at the end
  /// of a block is the title of the next.
  private static func beginningWithNames(_ headers: [Header], _ pages: [Page], definition: DocumentDefinition)
    -> [Header]
  {
    var result = headers
    for (number, page) in pages.enumerated() {
      // 姓名 is anybody's.
      let names = page.hits.filter { hit in
        Set(hit.fields.compactMap { party(of: definition.fields[$0].id) }).count == 2 && page.isSetApart(hit)
      }.map { page.box(of: $0) }.sorted { $0.y < $1.y }
      guard names.count >= 2, zip(names, names.dropFirst()).allSatisfy({ $1.y > $0.bottom }) else { continue }
      let beside = result.indices.filter { index in
        result[index].page == number && names.allSatisfy { result[index].box.right <= $0.x }
      }.sorted { result[$0].box.midY < result[$1].box.midY }
      let cells = names.indices.map { row in
        beside.filter { index in
          let (middle, half) = (result[index].box.midY, 0.5 * result[index].em)
          return middle >= Double(names[row].y) - half
            && (row + 1 == names.count || middle < Double(names[row + 1].y) - half)
        }
      }
      // What comes below the last row may be anything.
      let parties = cells.enumerated().map { row, cells in
        Set((row + 1 < names.count ? cells[...] : cells.prefix(1)).map { result[$0].party })
      }
      guard parties.allSatisfy({ $0.count == 1 }), Set(parties.prefix(2).flatMap { $0 }.compactMap { $0 }).count == 2
      else { continue }
      let areHalfway = zip(cells, zip(names, names.dropFirst())).allSatisfy { cells, rows in
        let boxes = cells.map { result[$0].box }
        guard let first = boxes.first else { return false }
        return isHalfway(boxes.dropFirst().reduce(first) { $0.union($1) }, from: rows.0, to: rows.1, on: page)
      }
      guard areHalfway else { continue }
      for (cells, name) in zip(cells, names) {
        if let first = cells.first { (result[first].box.y, result[first].box.height) = (name.y, name.height) }
      }
    }
    return result
  }

  /// Whether a cell stands in the middle of the rows from 姓名 to before the next 姓名.
  private static func isHalfway(_ cell: Box, from name: Box, to next: Box, on page: Page) -> Bool {
    let rows = page.runs.map(\.box).filter { $0.x >= cell.right && $0.midY >= name.midY && $0.bottom <= next.y }
    let last = rows.map(\.midY).max() ?? name.midY
    return abs(cell.midY - (name.midY + last) / 2) <= 0.2 * (last - name.midY) + Double(name.height)
  }

  /// `party-a` for `party-a.name`; nil for fields that are not called so.
  private static func party(of id: String, _ name: String = "name") -> String? {
    id.hasPrefix("party-") && id.hasSuffix("." + name) ? String(id.dropLast(name.count + 1)) : nil
  }

  /// The party that alone has a field of this label, which is no name and no place to sign; nil where both have it.
  private static func owner(of hit: LabelHit, _ definition: DocumentDefinition) -> String? {
    let ids = hit.fields.map { definition.fields[$0].id }
    guard let party = ids.first?.prefix(while: { $0 != "." }), party.hasPrefix("party-"),
      ids.allSatisfy({ $0.hasPrefix(party + ".") && !$0.hasSuffix(".name") && !$0.hasSuffix(".signature") })
    else { return nil }
    return String(party)
  }

  /// The party of the label last on the row before a box, if nobody is named between them and no column begins there.
  private func ownerOnRow(of box: Box, on page: Int) -> String? {
    let row = (headers + ownLabels).filter { header in
      let isInColumn = columns[page].map { (Double(header.box.x) >= $0) == (Double(box.x) >= $0) } ?? true
      return header.page == page && abs(header.box.midY - box.midY) < 0.5 * header.em && header.box.right <= box.x
        && isInColumn
    }
    guard let last = row.max(by: { $0.box.x < $1.box.x }), ownLabels.contains(where: { $0.box == last.box }) else {
      return nil
    }
    return last.party
  }

  /// The party a label belongs to; nil when nobody's name stands before it.
  func owner(of box: Box, on page: Int) -> String? {
    if let own = ownerOnRow(of: box, on: page) { return own }
    let before = headers.filter { header in
      header.page == page && header.box.midY <= Double(box.midY) + 0.5 * header.em
        && !(header.isInText && header.isBehind(box)) && !brokerColumns.contains { $0.holds(header, besides: box) }
    }
    guard let last = before.max(by: { $0.box.midY < $1.box.midY }) else {
      return ownerBefore(page) ?? unnamedFirst(page)
    }
    let row = before.filter { abs($0.box.midY - last.box.midY) < last.em }
    if Set(row.map(\.party)).count < 2 {
      guard let edge = columns[page], let party = last.party,
        (Double(box.x) >= edge) != (Double(last.box.x) >= edge)
      else { return last.party }
      // The name at the head of this column could not be read; it is the other party's.
      return party == "party-a" ? "party-b" : "party-a"
    }
    if row.contains(where: \.isInText), Double(box.midY) > last.box.midY + last.em {
      return row.max { $0.box.x < $1.box.x }?.party
    }
    if let edge = columns[page] {
      // Headings may stand in the middle of their columns, right of where the labels below them begin.
      let heads = row.sorted { $0.box.x < $1.box.x }.reduce(into: [Header]()) { heads, header in
        // 卖方（甲方） says one party twice.
        if heads.last?.party != header.party { heads.append(header) }
      }
      return Double(box.x) < edge ? heads[0].party : Self.head(of: box, among: heads.dropFirst())?.party
    }
    // Two columns: the name whose column the label stands in.
    let left = row.filter { Double($0.box.x) <= Double(box.x) + 2 * $0.em }
    return (left.max { $0.box.x < $1.box.x } ?? row.min { $0.box.x < $1.box.x })?.party
  }

  /// 甲方 | 乙方 | 丙方: the broker's column to the right of both parties'.
  private struct BrokerColumn {
    var page: Int
    /// Where the parties' headings end.
    var left: Int
    /// As far down as such a block reaches.
    var rows: Range<Double>

    /// What says 经纪人 in it ends no block beside it.
    func holds(_ header: Header, besides box: Box) -> Bool {
      header.party == nil && header.page == page && header.box.x > left && box.x < left
        && rows.contains(header.box.midY)
    }
  }

  private static func brokerColumns(_ headers: [Header]) -> [BrokerColumn] {
    headers.filter { $0.party == nil }.compactMap { head in
      let parties = headers.filter {
        $0.page == head.page && $0.party != nil && abs($0.box.midY - head.box.midY) < head.em
      }
      guard Set(parties.map(\.party)).count == 2, let left = parties.map(\.box.right).max(), left < head.box.x else {
        return nil
      }
      return BrokerColumn(page: head.page, left: left, rows: head.box.midY..<head.box.midY + 12 * head.em)
    }
  }

  /// The heading whose column a box stands in: columns meet halfway between two headings.
  private static func head(of box: Box, among heads: ArraySlice<Header>) -> Header? {
    let starts = zip(heads, heads.dropFirst()).map { left, right in (left.box.right + right.box.x) / 2 }
    return heads.dropFirst(starts.count { $0 <= box.x }).first
  }

  /// What heads the columns to the right of a label of this place, left to right: both parties, or the one whose name could
  /// be read, and behind them those who are none.
  func facing(_ label: Box, on page: Int) -> [(party: String?, box: Box)]? {
    let before = headers.filter { $0.page == page && $0.box.bottom <= label.y }
    guard let last = before.max(by: { $0.box.midY < $1.box.midY }) else { return nil }
    let row = before.filter { abs($0.box.midY - last.box.midY) < last.em }.sorted { $0.box.x < $1.box.x }
    let parties = row.compactMap(\.party)
    guard (1...2).contains(parties.count), Set(parties).count == parties.count, row[0].box.x > label.right,
      row.prefix(parties.count).allSatisfy({ $0.party != nil })
    else { return nil }
    return row.map { ($0.party, $0.box) }
  }

  /// Where the parties' names stand that head rows of a table below and to the left of a label: none unless each has one
  /// row, and another.
  func rows(under label: Box, on page: Int) -> [String: Box] {
    let below = headers.filter {
      $0.page == page && !$0.isSignature && $0.box.y >= label.bottom && $0.box.right <= label.x
    }
    guard let first = below.min(by: { $0.box.midY < $1.box.midY }), Double(first.box.y - label.bottom) < 6 * first.em
    else { return [:] }
    let column = below.filter { abs($0.box.midX - first.box.midX) < 2 * first.em }.sorted { $0.box.midY < $1.box.midY }
    // Rows of one table follow each other; where the parties sign is far below.
    var rows: [Header] = []
    for row in column {
      if let above = rows.last, !(0..<5 * first.em).contains(Double(row.box.y - above.box.bottom)) { break }
      rows.append(row)
    }
    // Who owns with them or acts for them has rows between.
    let own = rows.filter { $0.party != nil }
    guard own.count == 2, let a = own[0].party, let b = own[1].party, a != b else { return [:] }
    return [a: own[0].box, b: own[1].box]
  }

  /// Where the lower of both parties' last names ends, on the page where they sign.
  func foot(of page: Int) -> Int? {
    let last = ["party-a", "party-b"].compactMap { party in
      headers.filter { $0.page == page && $0.party == party }.map(\.box.bottom).max()
    }
    guard last.count == 2, headers.allSatisfy({ $0.page <= page || $0.party == nil }) else { return nil }
    return last.max()
  }

  /// Whether a place is below the first party's name although a like one stands above it, and no name of the second was
  /// found: then the name's label may stand beside the rows of both.
  func isDoubtful(_ box: Box, on page: Int, amongLike others: [Box]) -> Bool {
    let named = headers.filter { $0.page == page && $0.party != nil && !$0.isSignature }
    guard Set(named.map(\.party)) == ["party-a"], owner(of: box, on: page) == "party-a" else { return false }
    return others.contains { owner(of: $0, on: page) == nil }
  }

  /// What stands above the name of the second party belongs to the first, if his own name's line could not be read.
  private func unnamedFirst(_ page: Int) -> String? {
    let named = Set(headers.filter { $0.page == page && !$0.isSignature }.compactMap(\.party))
    return named == ["party-b"] ? "party-a" : nil
  }

  private func ownerBefore(_ page: Int) -> String? {
    let before = headers.filter { $0.page < page }
    guard let last = before.max(by: { ($0.page, $0.box.y) < ($1.page, $1.box.y) }) else { return nil }
    return last.party
  }
}
