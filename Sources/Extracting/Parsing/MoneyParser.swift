import Model

/// Amounts in figures, in yuan: 3,480,000元, ¥6500.00, 328.5万元; the one marked 小写 first.
package enum MoneyParser {
  package static func parse(_ text: String) -> [Parsed] {
    let characters = Folding.fold(text)
    var found: [(parsed: [Parsed], start: Int, end: Int)] = []
    var index = 0
    while index < characters.count {
      guard characters[index].isASCIIDigit else {
        index += 1
        continue
      }
      let start = index
      while index < characters.count, characters[index].isASCIIDigit || ",.".contains(characters[index]) { index += 1 }
      let amounts = values(characters[start..<index], unit: index < characters.count ? characters[index] : nil)
      // A sign and a figure that touch read as one odd character (思4,030,000 for ¥14,030,000): a figure is lost.
      if start > 0, !mayPrecede(characters[start - 1]) { continue }
      let hasSign = start > 0 && "¥币".contains(characters[start - 1])
      let rest = characters[index...].prefix(2)
      let hasUnit = rest.first == "元" || rest.first == "圆" || rest.first == "万" || rest.first == "亿"
      if !amounts.isEmpty, hasSign || hasUnit { found.append((amounts, start, index)) }
    }
    if found.isEmpty { return bare(characters) }
    // 小写 stands before or behind the figures it means, mostly in brackets.
    if found.count > 1, let small = place(of: "小写", in: characters) {
      let marked = found.min { distance($0.start, $0.end, small) < distance($1.start, $1.end, small) }
      if let marked { return marked.parsed + found.filter { $0.start != marked.start }.flatMap(\.parsed) }
    }
    return found.flatMap(\.parsed)
  }

  /// Words and signs that stand right before an amount; `,` and `.` would mean that its beginning was cut off.
  private static func mayPrecede(_ character: Character) -> Bool {
    !character.isHan && !",.".contains(character) || "币为计共款价金元付额是写即收整".contains(character)
  }

  /// A cell that holds the figures alone.
  private static func bare(_ characters: [Character]) -> [Parsed] {
    let token = characters.trimming { !$0.isASCIIDigit }
    if let first = characters.firstIndex(where: \.isASCIIDigit), first > 0, !mayPrecede(characters[first - 1]) {
      return []
    }
    guard token.count >= 3, token.allSatisfy({ $0.isASCIIDigit || ",.".contains($0) }) else { return [] }
    return values(token, unit: nil)
  }

  private static func values(_ token: ArraySlice<Character>, unit: Character?) -> [Parsed] {
    let token = Array(token).trimming { ",.".contains($0) }
    let factor = unit == "万" ? 10_000 : unit == "亿" ? 100_000_000 : 1
    let dotted = token.split(separator: ".", omittingEmptySubsequences: false)
    guard dotted.count <= 2 else { return [] }
    let grouped = dotted[0].split(separator: ",", omittingEmptySubsequences: false)
    guard grouped.count == 1 || grouped.dropFirst().allSatisfy({ $0.count == 3 }) && (1...3).contains(grouped[0].count)
    else { return [] }
    let whole = String(grouped.joined())
    let places = dotted.count == 2 ? String(dotted[1]) : ""
    guard let number = ExactNumber(text: places.isEmpty ? whole : whole + "." + places) else { return [] }
    let (product, overflow) = number.tenThousandths.multipliedReportingOverflow(by: factor)
    guard !overflow else { return [] }
    let found = Parsed(ExactNumber(tenThousandths: product).plain)
    // A yuan has a hundred fen: three places behind a dot are a comma misread (6.500元). The dot may be dirt all the same.
    if places.count == 3, factor == 1, let thousands = ExactNumber(text: whole + places) {
      return [Parsed(thousands.plain, marks: [.repaired]), found]
    }
    return [found]
  }

  private static func place(of word: String, in characters: [Character]) -> Int? {
    let word = Array(word)
    return characters.indices.first { characters[$0...].starts(with: word) }
  }

  private static func distance(_ start: Int, _ end: Int, _ place: Int) -> Int {
    place < start ? start - place : max(place - end, 0)
  }
}
