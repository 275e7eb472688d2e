import Definitions
import Model

/// Finds every place of a contract where each field may stand.
struct ContractSpots {
  let pages: [Page]
  let definition: DocumentDefinition
  let blocks: PartyBlocks

  init(_ pages: [Page], definition: DocumentDefinition) {
    self.pages = pages.map {
      Self.withoutValues($0, definition).raisingCentredLabels(definition).findingCaptions(definition)
    }
    self.definition = definition
    blocks = PartyBlocks(self.pages, definition: definition)
  }

  /// 证件类型：居民身份证 — a label right behind another label, without a colon of its own and without figures behind it,
  /// is that label's value.
  private static func withoutValues(_ page: Page, _ definition: DocumentDefinition) -> Page {
    var kept = page
    kept.hits = page.hits.filter { hit in
      let run = page.runs[hit.run]
      let rest = run.characters[hit.range.upperBound...]
      guard !hit.hasColon, hit.fields.contains(where: { definition.fields[$0].type == .idNumber }),
        !rest.prefix(6).contains(where: \.isASCIIDigit), !isChoice(rest)
      else { return true }
      let isBehindLabel = page.hits.contains { $0.run == hit.run && $0.valueStart == hit.range.lowerBound }
      return !isBehindLabel && run.characters[hit.range].contains { "号码".contains($0) }
    }
    return kept
  }

  /// 【√身份证】【护照】【】：3101…: what is left of a choice between kinds of papers, up to the number of the one that was
  /// chosen.
  private static func isChoice(_ rest: ArraySlice<Character>) -> Bool {
    guard let first = rest.firstIndex(where: \.isASCIIDigit), rest[..<first].last == ":" else { return false }
    return rest[first...].prefix(15).count(where: \.isASCIIDigit) == 15
      && rest[..<first].contains { "】)]".contains($0) } && !rest[..<first].contains { ",。;".contains($0) }
  }

  /// The places of a field in reading order.
  func places(of index: Int) -> [Place] {
    let field = definition.fields[index]
    let party = field.id.hasPrefix("party-") ? String(field.id.prefix { $0 != "." }) : nil
    var places: [Place] = []
    for (number, page) in pages.enumerated() {
      for hit in page.hits where hit.fields.contains(index) {
        if let party {
          let isShared = hit.fields.contains { !definition.fields[$0].id.hasPrefix(party) }
          if isShared, let crossing = crossing(hit, on: number) {
            if let spot = crossing[party] {
              places.append(
                Place(page: number, hit: hit, spot: spot, whole: spot.text, isCrossedOut: false, party: party))
            }
            continue
          }
          if isShared, facing(hit, party, on: number) == nil,
            blocks.owner(of: page.cell(of: hit), on: number) != party
          {
            continue
          }
          if hit.isSignature, !field.id.hasSuffix(".signature") { continue }
        }
        // A name stands behind a colon or in a cell of its own; anything else is a sentence about the party.
        if field.type == .name, !page.isSetApart(hit) { continue }
        let whole = beforeOtherLabel(spot(of: hit, type: field.type, on: page), of: hit, on: page)
        var spot = focused(whole, of: hit, on: page, type: field.type)
        if let other = facing(hit, party, on: number) ?? turned(whole, over: hit, on: page, type: field.type) {
          spot = focused(beforeOtherLabel(other, of: hit, on: page), of: hit, on: page, type: field.type)
        }
        if ValueParser.parse(spot.text, as: field.type).isEmpty { spot = page.widened(spot, of: hit) }
        let isHome = isHome(hit, field, on: number)
        places.append(
          Place(
            page: number, hit: hit, spot: spot, whole: whole.text, isCrossedOut: page.isCrossedOut(hit),
            isCutOff: isHome || isCutOff(spot, of: hit, on: page, type: field.type),
            isAnybodys: party != nil && (isAnybodys(hit, on: number) || isBetweenParties(hit, on: number)),
            party: party, namesDocument: field.type == .code && Self.namesDocument(hit, on: page), isHome: isHome))
      }
    }
    if places.isEmpty, field.type == .name, field.id == "party-a.name", let place = unnamedParty(index) {
      return [place]
    }
    return places
  }

  private static func namesDocument(_ hit: LabelHit, on page: Page) -> Bool {
    let label = String(page.runs[hit.run].characters[hit.range])
    return ["合同", "协议", "合约", "契约"].contains { label.contains($0) }
  }

  private func isBetweenParties(_ hit: LabelHit, on number: Int) -> Bool {
    let page = pages[number]
    let like = page.hits.filter { $0 != hit && $0.fields == hit.fields && $0.hasColon }
    return blocks.isDoubtful(page.box(of: hit), on: number, amongLike: like.map { page.box(of: $0) })
  }

  /// What stands behind a label, or below it. Below a place to sign only a name counts: a stamp leaves dirt there.
  private func spot(of hit: LabelHit, type: ValueType, on page: Page) -> Spot {
    // 租赁房屋：甲方将位于…: no label but a word of the sentence that is the value.
    if type == .address, let next = page.hit(after: hit), next.range.lowerBound == hit.valueStart,
      !page.isSetApart(next),
      let part = page.part(
        of: hit.run, range: hit.valueStart..<page.valueRange(of: next).upperBound, from: hit.labelEnd)
    {
      return Spot(parts: [part])
    }
    if type == .date, let spot = page.spot(before: hit), !ValueParser.parse(spot.text, as: type).isEmpty { return spot }
    let isBlank = isAgentsBlank(hit, on: page) || type == .name && page.isBesideValues(hit)
    let spot = page.spot(of: hit, reach: Self.reach(of: type), below: !isBlank)
    guard hit.isSignature && ValueParser.parse(spot.text, as: type).isEmpty || isSentence(spot, below: hit, type, page)
    else { return spot }
    return page.spot(of: hit, reach: Self.reach(of: type), below: false)
  }

  /// 委托代理人：______ 联系电话：______: the agent's name stands behind its label or nowhere. Where both parties have a column,
  /// other labels have their values below them.
  private func isAgentsBlank(_ hit: LabelHit, on page: Page) -> Bool {
    let run = page.runs[hit.run]
    return hit.hasColon && page.valueRange(of: hit).isEmpty
      && hit.fields.contains { definition.fields[$0].id == "agent" }
      && page.hits.contains {
        $0.run != hit.run && $0.hasColon && $0.isAtStart && page.isSameRow(page.runs[$0.run].box, run.box)
          && page.runs[$0.run].box.x > run.box.right
      }
  }

  /// A name stands alone below its label; 依据《民法典》… is the next paragraph.
  private func isSentence(_ spot: Spot, below hit: LabelHit, _ type: ValueType, _ page: Page) -> Bool {
    guard type == .name || type == .names, let source = spot.parts.first?.source, source.run != hit.run,
      !page.isSameRow(page.runs[source.run].box, page.runs[hit.run].box)
    else { return false }
    return page.runs[source.run].characters.count > 16
  }

  /// A label that ends its line, whose figures begin the next one.
  private func turned(_ spot: Spot, over hit: LabelHit, on page: Page, type: ValueType) -> Spot? {
    // A sentence breaks behind the label; a cell that holds a label alone is no sentence.
    let isInText = hit.labelEnd == page.runs[hit.run].characters.count && hit.range.lowerBound >= 6
    guard [.idNumber, .phone, .listingNumber, .code].contains(type), hit.hasColon || isInText,
      page.hit(after: hit) == nil,
      !spot.text.contains(where: { $0.isASCIIDigit || $0.isLatin }), let next = page.lineBelow(hit.run)
    else { return nil }
    // Beside a column with the same label, what stands wholly to the left is that column's.
    let run = page.runs[hit.run]
    let isSecond = page.hits.contains {
      $0.run != hit.run && $0.fields == hit.fields && page.isSameRow(page.runs[$0.run].box, run.box)
        && page.runs[$0.run].box.right <= run.box.x
    }
    guard !isSecond || page.runs[next].box.right > run.box.x else { return nil }
    let range = page.valueRange(ofRun: next)
    let head = page.runs[next].characters[range].prefix(6)
    guard head.count == 6, head.allSatisfy({ $0.isASCIIDigit || $0.isLatin || $0 == "-" }) else { return nil }
    return page.part(of: next, range: range).map { Spot(parts: [$0]) }
  }

  /// The line of the first party's name where its label could not be read: directly above his papers, as the second
  /// party's name stands above hers. Nothing is taken from the other party but where the label ends.
  private func unnamedParty(_ index: Int) -> Place? {
    guard let second = definition.fields.firstIndex(where: { $0.id == "party-b.name" }),
      let other = places(of: second).first, other.spot.parts.first?.source?.run == other.hit.run
    else { return nil }
    let page = pages[other.page]
    let label = page.box(of: other.hit)
    let papers = page.hits.filter { hit in
      hit.fields.contains { definition.fields[$0].id.hasPrefix("party-a.") }
        && page.box(of: hit).bottom <= label.y && blocks.owner(of: page.box(of: hit), on: other.page) == "party-a"
    }
    guard let first = papers.min(by: { page.box(of: $0).y < page.box(of: $1).y }) else { return nil }
    let top = page.box(of: first)
    let em = page.runs[first.run].em
    let above = page.runs.indices.filter { index in
      let box = page.runs[index].box
      return box.bottom <= top.y + Int(0.3 * em) && Double(top.y - box.bottom) < 2.5 * em
        && abs(Double(box.x - label.x)) < 2 * em && !page.hits.contains { $0.run == index }
    }.max { page.runs[$0].box.y < page.runs[$1].box.y }
    guard let above else { return nil }
    let box = page.runs[above].box
    let end = other.hit.labelEnd > 0 ? page.runs[other.hit.run].glyphs[other.hit.labelEnd - 1].box.right : label.right
    let left = box.x + end - label.x + 1
    guard left < page.width else { return nil }
    let part = Spot.Part(
      sheet: page.sheet,
      box: Box(x: left, y: box.y, width: max(box.right - left, 0) + Int(2 * em), height: box.height).grown(by: 2),
      text: "", confidence: 0, em: em, source: nil)
    var hit = other.hit
    hit.fields = [index]
    return Place(
      page: other.page, hit: hit, spot: Spot(parts: [part]), whole: "", isCrossedOut: false, party: "party-a")
  }

  /// The piece of a spot that holds a value of the type, with the lines on which it goes on.
  private func focused(_ spot: Spot, of hit: LabelHit, on page: Page, type: ValueType) -> Spot {
    guard let part = spot.parts.first, let source = part.source else { return spot }
    switch type {
    case .idNumber, .phone, .listingNumber, .code:
      let least = type == .idNumber ? 1 : Self.leastFigures
      guard let focused = focusedOnFigures(source, behind: hit, on: page, least: least) else { return spot }
      if type == .listingNumber, let rest = figuresBelow(focused, on: page, short: 12) {
        return Spot(parts: [focused, rest])
      }
      if type == .idNumber {
        if let rest = figuresBelow(focused, on: page, short: 18), isIdentityNumber(focused.text + rest.text) {
          return Spot(parts: [focused, rest])
        }
        if let rest = figuresWrapped(focused, on: page, whole: 18), isIdentityNumber(focused.text + rest.text) {
          return Spot(parts: [focused, rest])
        }
        // In boxes of their own figures stand wide apart: the first of them may be a piece of three.
        let beside = figuresBeside(focused, on: page)
        return focused.text.count < Self.leastFigures && beside.isEmpty ? spot : Spot(parts: [focused] + beside)
      }
      if type == .phone, let rest = figuresWrapped(focused, on: page, whole: 11) {
        return Spot(parts: [focused, rest])
      }
      return Spot(parts: [focused])
    case .address, .date, .money, .amountInWords, .text:
      let isBroken = page.isPlacing(hit) && !page.endsPlace(source)
      return Spot(parts: [part] + continuation(of: source, on: page, isBroken: isBroken))
    default: return spot
    }
  }

  private static func reach(of type: ValueType) -> Double {
    switch type {
    case .name, .names: 7
    case .idNumber: 13
    case .listingNumber, .code: 14
    case .phone: 9
    default: 20
    }
  }

  /// 102286931732，小区编号：1246719998402: what stands behind a number, a word and a colon is another number, whatever it
  /// is of; so is what a sentence goes on to say behind a comma: 108315681535，权属证号….
  private func beforeOtherLabel(_ spot: Spot, of hit: LabelHit, on page: Page) -> Spot {
    guard spot.parts.count == 1, let source = spot.parts[0].source else { return spot }
    let characters = page.runs[source.run].characters
    var end = nameEnd(characters[source.range])
    var figures = 0
    for index in source.range where end == nil {
      if characters[index].isASCIIDigit { figures += 1 }
      if figures >= 6 { end = endOfNumber(characters, at: index) }
    }
    guard let end,
      let part = page.part(
        of: source.run, range: source.range.lowerBound..<end, from: source.run == hit.run ? hit.labelEnd : nil)
    else { return spot }
    return Spot(parts: [part])
  }

  /// 张三性别：男: no field, but where a name ends.
  private func nameEnd(_ text: ArraySlice<Character>) -> Int? {
    text.indices.dropFirst(2).prefix(4).first { index in Self.traits.contains { text[index...].starts(with: $0) } }
  }

  /// With the colon, for 国籍 may stand in an address.
  private static let traits = ["性别:", "国籍:", "民族:", "年龄:", "籍贯:"].map { Array($0) }

  /// Where a number ends of which a comma, or a word and a colon, is seen at `index`.
  private func endOfNumber(_ characters: [Character], at index: Int) -> Int? {
    if characters[index] == ":", characters[index - 1].isHan, characters[index - 2].isHan {
      return characters[..<index].lastIndex { !$0.isHan }.map { $0 + 1 }
    }
    let rest = characters[(index + 1)...].prefix(3)
    return ",;。".contains(characters[index]) && rest.count == 3 && rest.allSatisfy(\.isHan) ? index : nil
  }

  /// What is shorter is no number but for the rest of it beside it.
  private static let leastFigures = 4

  /// The longest stretch of letters and figures, of `least` or more; one strange character may stand among them.
  private func focusedOnFigures(_ source: Spot.Source, behind hit: LabelHit, on page: Page, least: Int) -> Spot.Part? {
    let run = page.runs[source.run]
    let isCode = { (index: Int) in
      run.characters[index].isASCIIDigit || run.characters[index].isLatin
    }
    let isAllowed = { (index: Int) in
      isCode(index) || DigitSlot.read(run.characters[index]) != nil || "-_·./×".contains(run.characters[index])
    }
    var best = source.range.lowerBound..<source.range.lowerBound
    var start = source.range.lowerBound
    while start < source.range.upperBound {
      guard isCode(start) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < source.range.upperBound,
        isAllowed(end) || end + 1 < source.range.upperBound && isCode(end + 1) && end - start >= 4
      {
        end += 1
      }
      if end - start > best.count { best = start..<end }
      start = end
    }
    while let last = best.last, !isCode(last), !isAllowed(last) || "-_·./".contains(run.characters[last]) {
      best = best.lowerBound..<last
    }
    guard best.count >= least else { return nil }
    // One or two characters before the figures may be a letter or figure misread.
    let isNear = source.run == hit.run && best.lowerBound - hit.labelEnd <= 2
    return page.part(of: source.run, range: best, from: isNear ? hit.labelEnd : nil)
  }

  /// 4301021958 | 06116485 in a narrow cell: eighteen figures, of which the last may be X.
  private func isIdentityNumber(_ text: String) -> Bool {
    let figures = text.filter { $0 != "-" }
    return figures.count == 18 && figures.dropLast().allSatisfy(\.isASCIIDigit)
  }

  /// A number broken over two lines of its cell: the second line holds figures only, under the first, which has less than
  /// `short` of them.
  private func figuresBelow(_ part: Spot.Part, on page: Page, short: Int) -> Spot.Part? {
    guard part.text.count(where: \.isASCIIDigit) < short,
      let next = page.neighbour(
        below: part.box.grown(by: -Int(0.15 * part.em)), em: part.em, left: part.box.x - Int(2 * part.em),
        right: part.box.x + Int(3 * part.em))
    else { return nil }
    let run = page.runs[next]
    // What has a label of its own is another number.
    let isLabelled = page.hits.contains {
      $0.run != next && page.isSameRow(page.runs[$0.run].box, run.box) && page.box(of: $0).right <= run.box.x
    }
    guard !isLabelled, run.characters.count <= 16,
      run.characters.allSatisfy({ $0.isASCIIDigit || "-Xx".contains($0) })
    else { return nil }
    return page.part(of: next, range: run.characters.indices)
  }

  /// The rest of a number that a sentence breaks at the margin: the next line begins with as many figures as it lacks of
  /// its `whole` length.
  private func figuresWrapped(_ part: Spot.Part, on page: Page, whole: Int) -> Spot.Part? {
    guard let source = part.source, source.range.upperBound == page.runs[source.run].characters.count,
      isAtMargin(page.runs[source.run], on: page), let next = page.lineBelow(source.run)
    else { return nil }
    let range = page.valueRange(ofRun: next)
    let rest = page.runs[next].characters[range].prefix { $0.isASCIIDigit || "Xx".contains($0) }
    guard !rest.isEmpty, part.text.count + rest.count == whole else { return nil }
    return page.part(of: next, range: range.lowerBound..<range.lowerBound + rest.count)
  }

  /// The rest of a number whose figures stand each in a box of its own, so that they come as several lines.
  private func figuresBeside(_ part: Spot.Part, on page: Page) -> [Spot.Part] {
    var parts = [part]
    let isShort = { parts.reduce(0) { $0 + $1.text.count(where: \.isASCIIDigit) } < 17 }
    while let last = parts.last, isShort(), let source = last.source,
      source.range.upperBound == page.runs[source.run].characters.count,
      let next = page.neighbour(rightOf: page.runs[source.run].box, em: last.em, except: source.run),
      Double(page.runs[next].box.x - page.runs[source.run].box.right) < 2 * last.em,
      page.runs[next].characters.allSatisfy({ $0.isASCIIDigit || $0 == "." || $0 == "X" || $0 == "x" }),
      let more = page.part(of: next, range: page.runs[next].characters.indices)
    {
      parts.append(more)
    }
    return Array(parts.dropFirst())
  }

  /// An address that runs to the margin may go on where nothing was read; a number that begins a blank away from its
  /// label on the same line may have begun before.
  private func isCutOff(_ spot: Spot, of hit: LabelHit, on page: Page, type: ValueType) -> Bool {
    switch type {
    case .address:
      guard let source = spot.parts.last?.source else { return false }
      let run = page.runs[source.run]
      let rest = run.characters[source.range.lowerBound...]
      if page.isPlacing(hit), !page.endsPlace(source) { return true }
      return isAtMargin(run, on: page) && !rest.contains { "。,;".contains($0) }
    case .code:
      guard let source = spot.parts.first?.source, source.run == hit.run, let first = source.range.first else {
        return false
      }
      let run = page.runs[hit.run]
      let blank = run.glyphs[first].box.x - run.glyphs[max(hit.labelEnd - 1, 0)].box.right
      return Double(blank) > 1.5 * run.em
        || run.characters[hit.labelEnd..<max(first, hit.labelEnd)].contains { !$0.isNoise }
    default: return false
    }
  }

  /// 地址 alone in a party's block is where he lives.
  private func isHome(_ hit: LabelHit, _ field: FieldDefinition, on number: Int) -> Bool {
    field.type == .address && hit.length == 2 && hit.fields.count == 1
      && blocks.owner(of: pages[number].box(of: hit), on: number) != nil
  }

  private func isAtMargin(_ run: Run, on page: Page) -> Bool {
    let margin = page.runs.map(\.box.right).max() ?? 0
    return Double(margin - run.box.right) < 4 * run.em
  }

  /// The next line, when the value's own line is known to be broken, or runs to the margin without an end of its sentence.
  private func continuation(of source: Spot.Source, on page: Page, isBroken: Bool) -> [Spot.Part] {
    let run = page.runs[source.run]
    guard source.range.upperBound == run.characters.count, isBroken || isAtMargin(run, on: page),
      run.characters.count > 12,
      !run.characters[source.range].contains(where: { "。;".contains($0) })
    else { return [] }
    guard let next = page.lineBelow(source.run), !page.startsWithLabel(next) else { return [] }
    var range = page.valueRange(ofRun: next)
    range = range.lowerBound..<min(range.upperBound, range.lowerBound + 40)
    if let stop = page.runs[next].characters[range].firstIndex(where: { "。;".contains($0) }) {
      range = range.lowerBound..<stop
    }
    return page.part(of: next, range: range).map { [$0] } ?? []
  }
}
