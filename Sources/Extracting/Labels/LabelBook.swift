import Definitions

/// The labels of one kind of document, and how they are found in noisy lines.
struct LabelBook {
  private struct Entry {
    /// The first scalars of its characters: comparing numbers is many times faster than comparing characters.
    var scalars: [UInt32]
    var fields: [Int]
    /// 委托代理人（签章）: it asks for a signature itself.
    var isSignature: Bool

    init(_ label: [Character], fields: [Int]) {
      scalars = label.map(LabelBook.scalar)
      self.fields = fields
      isSignature = label.lastIndex(of: "(").map { label[$0...].contains { "签章盖".contains($0) } } ?? false
    }
  }

  private let entries: [Entry]
  private let byFirst: [UInt32: [Entry]]
  private let parties: PartyLabels
  /// Labels on cards are followed by no colon.
  private let needsColon: Bool

  init(_ definition: DocumentDefinition) {
    var fields: [String: [Int]] = [:]
    for (index, field) in definition.fields.enumerated() {
      for label in field.labels where fields[label]?.contains(index) != true {
        fields[label, default: []].append(index)
      }
    }
    entries = fields.sorted { $0.key < $1.key }
      .map { Entry(Folding.fold($0.key), fields: $0.value) }
      .filter { $0.scalars.count >= 2 }
    byFirst = Dictionary(grouping: entries) { $0.scalars[0] }
    parties = PartyLabels(definition, scalar: Self.scalar)
    needsColon = !definition.isIdentity
  }

  /// The labels of a line, left to right; where several fit the longest wins, and a tie of two damaged ones is neither.
  func hits(in run: Run, at index: Int) -> [LabelHit] {
    let text = run.characters.map(Self.scalar)
    var found: [LabelHit] = []
    for start in text.indices {
      let rest = text[start...]
      for entry in entries(byFirst: text[start]) where rest.starts(with: entry.scalars) {
        if let hit = hit(entry, in: run, at: index, start: start, length: entry.scalars.count, distance: 0) {
          found.append(hit)
        }
      }
      for word in parties.words(at: rest) {
        found += composed(word, in: run, at: index, start: start, text)
      }
      // A damaged label is known only where labels begin.
      guard isStart(start, of: run) else { continue }
      let window = Set(text[start...].prefix(14))
      for entry in entries {
        let allowance = FuzzyMatch.allowance(entry.scalars.count)
        guard allowance > 0, entry.scalars.count(where: window.contains) >= entry.scalars.count - allowance,
          let (length, distance) = FuzzyMatch.prefix(entry.scalars, of: rest, allowance: allowance), distance > 0,
          let hit = hit(entry, in: run, at: index, start: start, length: length, distance: distance)
        else { continue }
        found.append(hit)
      }
    }
    // 购买方姓名 is 购买方 with a word behind it, not 买方姓名 with one before.
    let atStart = found.filter { $0.isAtStart && $0.distance == 0 }
    found.removeAll { hit in
      !hit.isAtStart
        && atStart.contains { $0.range.lowerBound < hit.range.lowerBound && $0.range.overlaps(hit.range) }
    }
    found.sort { (quality($1), $0.range.lowerBound) < (quality($0), $1.range.lowerBound) }
    var kept: [LabelHit] = []
    for (place, hit) in found.enumerated() {
      guard !kept.contains(where: { $0.range.overlaps(hit.range) }) else { continue }
      let isTied = found.enumerated().contains {
        $0.offset != place && $0.element.range.overlaps(hit.range) && quality($0.element) == quality(hit)
          && $0.element.fields != hit.fields
      }
      if hit.distance == 0 || !isTied { kept.append(hit) }
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The labels that begin with a party's word.
  private func composed(
    _ word: PartyLabels.Word, in run: Run, at index: Int, start: Int, _ text: [UInt32]
  ) -> [LabelHit] {
    let rest = text[(start + word.scalars.count)...]
    return entries(byFirst: rest.first ?? 0).compactMap { entry in
      var whole = entry
      whole.fields = entry.fields.filter(word.fields.contains)
      guard !whole.fields.isEmpty, rest.starts(with: entry.scalars) else { return nil }
      whole.scalars = word.scalars + entry.scalars
      return hit(whole, in: run, at: index, start: start, length: whole.scalars.count, distance: 0)
    }
  }

  /// The label that begins at the end of one line and ends at the start of the next, before a colon or a number: 房源编 |
  /// 号：1011…. Only an exact one counts.
  /// - Parameter mayBeWhole: whether all of it may stand at the end of the first line, and only its colon on the next.
  func hit(brokenFrom first: Run, to second: Run, at index: Int, mayBeWhole: Bool) -> LabelHit? {
    let (head, rest) = (first.characters.map(Self.scalar), second.characters.map(Self.scalar))
    let whole = entries.filter { $0.scalars.count >= 3 }.sorted { $0.scalars.count > $1.scalars.count }
    for entry in whole {
      for count in 1...entry.scalars.count - (mayBeWhole ? 0 : 1)
      where head.count > count + 4 && head.suffix(count).elementsEqual(entry.scalars.prefix(count))
        && rest.starts(with: entry.scalars.dropFirst(count))
      {
        let end = entry.scalars.count - count
        let tail = tail(of: second, from: end)
        let isBeforeNumber =
          end > 0 && tail.valueStart < second.characters.count
          && (second.characters[tail.valueStart].isASCIIDigit || second.characters[tail.valueStart].isLatin)
        guard tail.hasColon || isBeforeNumber else { continue }
        return LabelHit(
          fields: entry.fields, length: entry.scalars.count, run: index, range: 0..<max(end, 1), distance: 0,
          isAtStart: true, hasColon: tail.hasColon, isSignature: tail.isSignature, labelEnd: tail.labelEnd,
          valueStart: tail.valueStart)
      }
    }
    return nil
  }

  /// The fields of the label that reads exactly so.
  func fields(of label: [Character]) -> [Int]? {
    let scalars = label.map(Self.scalar)
    return scalars.first.flatMap { entries(byFirst: $0).first { $0.scalars == scalars } }?.fields
  }

  /// Whether a label reads exactly so.
  func isLabel(_ characters: [Character]) -> Bool { fields(of: characters) != nil }

  private func quality(_ hit: LabelHit) -> Double { Double(hit.length) - 1.5 * Double(hit.distance) }

  private static func scalar(_ character: Character) -> UInt32 { character.unicodeScalars.first?.value ?? 0 }

  private func entries(byFirst scalar: UInt32) -> [Entry] { byFirst[scalar] ?? [] }

  private func isStart(_ start: Int, of run: Run) -> Bool {
    if run.gap(before: start, wider: 0.7) { return true }
    let before = run.characters[start - 1]
    return before.isNoise || Self.brackets.contains(before) || Self.bullets.contains(before)
  }

  private func hit(
    _ entry: Entry, in run: Run, at index: Int, start: Int, length: Int, distance: Int
  ) -> LabelHit? {
    let before = start == 0 ? nil : run.characters[start - 1]
    // FaxNo.
    if before?.isLatin == true, run.characters[start].isLatin { return nil }
    let isAtStart = isStart(start, of: run)
    let end = closed(start..<start + length, in: run)
    let tail = tail(of: run, from: end)
    let endsCell = end == run.characters.count || run.gap(before: end, wider: 0.7)
    if distance > 0 {
      guard isAtStart, !needsColon || tail.hasColon || endsCell else { return nil }
    } else if entry.scalars.count == 2 {
      guard isAtStart || needsColon && tail.hasColon && before?.isHan != true else { return nil }
    }
    return LabelHit(
      fields: entry.fields, length: entry.scalars.count, run: index, range: start..<end, distance: distance,
      isAtStart: isAtStart, hasColon: tail.hasColon, isSignature: tail.isSignature || entry.isSignature,
      labelEnd: tail.labelEnd, valueStart: tail.valueStart)
  }

  /// 甲方（出租人，自然人）： is the label 甲方（出租人） with more in its bracket.
  private func closed(_ label: Range<Int>, in run: Run) -> Int {
    guard let open = run.characters[label].lastIndex(where: Self.opening.contains),
      !run.characters[open..<label.upperBound].contains(where: Self.closing.contains),
      let close = run.characters[label.upperBound...].prefix(8).firstIndex(where: Self.closing.contains)
    else { return label.upperBound }
    return close + 1
  }

  /// What directly follows a label: a bracket that explains it, then a colon or dirt.
  private func tail(of run: Run, from end: Int) -> (
    labelEnd: Int, valueStart: Int, hasColon: Bool, isSignature: Bool
  ) {
    var index = end
    var isSignature = false
    // 【委托代理人】（签章）
    if index < run.characters.count, Self.closing.contains(run.characters[index]) { index += 1 }
    if index < run.characters.count, Self.opening.contains(run.characters[index]),
      let close = run.characters[index...].prefix(14).firstIndex(where: Self.closing.contains)
    {
      isSignature = run.characters[index..<close].contains { "签章盖".contains($0) }
      index = close + 1
    } else if run.characters[index...].prefix(2).contains(where: { "签章".contains($0) }) {
      isSignature = true
    } else if index < run.characters.count, Self.opening.contains(run.characters[index]),
      run.characters.count - index <= 6, !run.characters[index...].contains(where: \.isASCIIDigit)
    {
      // 房源编号（链 | 家）: the narrow cell breaks the explanation.
      index = run.characters.count
    }
    // 甲方③：
    if index < run.characters.count, Self.notes.contains(run.characters[index]) { index += 1 }
    // 出卖人（甲方）姓名, 房屋坐落地址: a word that only says again what the label is.
    for word in Self.echoes where run.characters[index...].starts(with: word) {
      let after = index + word.count
      // Nothing that begins so is a name.
      if word == ["姓", "名"] || after == run.characters.count || Self.colons.contains(run.characters[after])
        || run.gap(before: after, wider: 0.7) || Self.closing.contains(run.characters[after])
      {
        index = after
        // 【业主信息】
        if index < run.characters.count, Self.closing.contains(run.characters[index]) { index += 1 }
        break
      }
    }
    // 房源编号为 at the end of its line: the number begins the next.
    if index + 1 == run.characters.count, "为是系".contains(run.characters[index]) { index += 1 }
    let colon = index < run.characters.count && Self.colons.contains(run.characters[index])
    // Only what has the shape of a colon is one for certain; a quote or comma may be a piece of the value.
    let labelEnd =
      needsColon && colon && (run.characters[index] == ":" || run.characters[index] == ";") ? index + 1 : index
    while index < run.characters.count, run.characters[index].isNoise { index += 1 }
    return (labelEnd, index, colon, isSignature)
  }

  private static let echoes = ["姓名", "名称", "信息", "地址", "位置", "情况", "资料", "基本信息", "基本情况", "个人信息", "身份信息"].map {
    Array($0)
  }
  private static let opening: Set<Character> = ["(", "〈", "<", "《", "[", "【", "{", "«"]
  private static let closing: Set<Character> = [")", "〉", ">", "》", "]", "】", "}", "»"]
  private static let brackets = opening.union(closing)
  /// ■ 卖方信息
  private static let bullets: Set<Character> = notes.union([
    "■", "□", "◆", "◇", "●", "▪", "▲", "★", "☆", "※", "√", "✓", "☑",
  ])
  /// Marks of notes and of numbered blanks.
  private static let notes = Set("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽")
  /// Readers see commas, dots and quotes for colons.
  private static let colons: Set<Character> = [":", ";", ",", ".", "。", "、", "·", "\"", "“", "”", "'", "’", "‘"]
}
