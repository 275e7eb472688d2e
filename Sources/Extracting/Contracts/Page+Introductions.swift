import Definitions
import Model

/// In running text a party's word is directly followed by the name, and that by the papers: 房东张三（居民身份证号3101…，电话…）
/// 将房屋租给租客李四（…）. No colon and no blank tells it from a sentence about the party; the papers do.
extension Page {
  func introducing(_ definition: DocumentDefinition) -> Page {
    let words = Self.partyWords(definition)
    var page = self
    for (index, run) in runs.enumerated() {
      for start in run.characters.indices {
        let fitting = words[run.characters[start]]?.first { run.characters[start...].starts(with: $0.label) }
        guard let word = fitting else { continue }
        let end = start + word.label.count
        guard let name = nameBegins(behind: end, in: run), isFollowedByPapers(name.upperBound, in: index),
          !isLabelled(name, behind: start, in: index), !isPartOfLabel(start..<end, in: run),
          !page.hits.contains(where: { $0.run == index && $0.range.lowerBound < start && $0.range.upperBound >= end })
        else { continue }
        page.hits.removeAll { $0.run == index && $0.range.overlaps(start..<name.lowerBound) }
        page.hits.append(
          LabelHit(
            fields: [word.field], length: word.label.count, run: index, range: start..<end, distance: 0,
            isAtStart: true,
            hasColon: true, isSignature: false, labelEnd: name.lowerBound, valueStart: name.lowerBound))
      }
    }
    page.addSentences(definition)
    page.hits.sort { ($0.run, $0.range.lowerBound) < ($1.run, $1.range.lowerBound) }
    return page
  }

  /// 业主有效证件号: a label that begins with the party's word goes on into what would be the name.
  private func isLabelled(_ name: Range<Int>, behind start: Int, in index: Int) -> Bool {
    hits.contains {
      $0.run == index && $0.distance == 0 && $0.range.lowerBound == start && $0.range.upperBound >= name.upperBound
    }
  }

  /// 售房客户：张三, 售房客户（甲方）：张三: a word behind Han characters and before a colon is the end of a label that is not known.
  private func isPartOfLabel(_ word: Range<Int>, in run: Run) -> Bool {
    guard word.lowerBound > 0, run.characters[word.lowerBound - 1].isHan,
      !run.gap(before: word.lowerBound, wider: 0.5)
    else { return false }
    let rest = run.characters[word.upperBound...]
    let close = rest.first == "(" ? rest.prefix(12).firstIndex(of: ")") : nil
    return (close.map { rest[($0 + 1)...] } ?? rest).first == ":"
  }

  /// Labels of one party's name and of nothing else by their first character, the longest first.
  private static func partyWords(_ definition: DocumentDefinition) -> [Character: [(label: [Character], field: Int)]] {
    let names = definition.fields.indices.filter {
      definition.fields[$0].id.hasPrefix("party-") && definition.fields[$0].id.hasSuffix(".name")
    }
    let words: [(label: [Character], field: Int)] = names.flatMap { field in
      definition.fields[field].labels.filter { label in
        names.allSatisfy { $0 == field || !definition.fields[$0].labels.contains(label) }
      }.map { (Folding.fold($0), field) }
    }.sorted { $0.label.count > $1.label.count }
    return Dictionary(grouping: words) { $0.label[0] }
  }

  /// Two to four Han characters before a bracket or a comma, behind the other word for the party in brackets.
  private func nameBegins(behind end: Int, in run: Run) -> Range<Int>? {
    let characters = run.characters
    var start = end
    if start < characters.count, characters[start] == "(",
      let close = characters[start...].prefix(12).firstIndex(of: ")")
    {
      start = close + 1
    }
    while start < characters.count, characters[start] == ":" || characters[start] == "," { start += 1 }
    let han = characters[start...].prefix { $0.isHan }
    // 张三（…, 张三，…, 张三 at the end of its line, 张三身份证号….
    let isEnd = { (end: Int) in
      let rest = characters[end...].drop { $0.isNoise }
      return rest.isEmpty || rest.first == "(" || characters[end] == ","
        || Self.papers.contains { rest.starts(with: $0) }
    }
    return (2...4).map { start..<start + $0 }.first {
      // 甲方姓名 | 证件类型 are heads of a table.
      $0.count <= han.count && isEnd($0.upperBound) && !NameParser.parse(String(characters[$0])).isEmpty
    }
  }

  private static let papers = ["身份证", "居民身份", "公民身份", "证件", "有效身份", "有效证件"].map { Array($0) }

  /// Whether a kind of paper follows, on this line, beside it or on the next: at once, or behind 男 or 女 with what else is
  /// said of a person.
  private func isFollowedByPapers(_ end: Int, in index: Int) -> Bool {
    let run = runs[index]
    var rest = Array(run.characters[end...].prefix(36))
    if end + rest.count == run.characters.count {
      let beside = runs.indices.filter { runs[$0].box.x >= run.box.right && isSameRow(runs[$0].box, run.box) }
        .min { runs[$0].box.x < runs[$1].box.x }
      // A name that ends its line has its papers beside it, or the line was broken behind them.
      if let next = beside ?? (rest.isEmpty ? nil : lineBelow(index)) {
        rest += runs[next].characters.prefix(36 - rest.count)
      }
    }
    let text = rest.prefix { $0 != "。" }.drop { $0.isNoise || $0 == "(" }
    let isPaper = { (start: Int) in Self.papers.contains { text[start...].starts(with: $0) } }
    return isPaper(text.startIndex)
      || (text.first == "男" || text.first == "女") && text.indices.contains(where: isPaper)
  }
}
