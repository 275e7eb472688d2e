import Model

/// What a sheet was taken for, and what else could hide on it.
enum SheetKind {
  case contract(isCertain: Bool)
  case card(kind: String, isCertain: Bool)
  case form(kind: String, isCertain: Bool)
  case other(isCertain: Bool)
  /// Nothing but what is written beside the copy of a card: alone on a page it says that a card should be there.
  case captions
  case blank
  case unreadable

  var isCertain: Bool {
    switch self {
    case .contract(let isCertain), .card(_, let isCertain), .form(_, let isCertain), .other(let isCertain): isCertain
    case .blank: true
    case .unreadable, .captions: false
    }
  }

  /// The word for it; the earlier of two kinds on one page names the page.
  var name: (rank: Int, word: String) {
    switch self {
    case .contract: (0, "contract")
    case .card(let kind, _): (1, kind)
    case .form(let kind, _): (2, kind)
    case .other, .captions: (3, "other")
    case .unreadable: (4, "unreadable")
    case .blank: (5, "blank")
    }
  }
}

enum PageKinds {
  /// The page readings of a case: sheets of one page are taken together.
  static func pages(_ sheets: [Sheet], kinds: [SheetKind]) -> [PageReading] {
    var pages: [PageReading] = []
    var ranks: [Int] = []
    for (sheet, kind) in zip(sheets, kinds) {
      let (rank, word) = kind.name
      if let index = pages.firstIndex(where: { $0.file == sheet.file && $0.page == sheet.page }) {
        pages[index].isKindCertain = pages[index].isKindCertain && kind.isCertain
        if rank < ranks[index] { (ranks[index], pages[index].kind) = (rank, word) }
      } else {
        pages.append(PageReading(file: sheet.file, page: sheet.page, kind: word, isKindCertain: kind.isCertain))
        ranks.append(rank)
      }
    }
    return pages
  }

  /// A sheet that holds neither a card nor a contract. It is certainly something else only when plenty was read well
  /// and nothing of it looks like either.
  static func other(_ page: Page, isBlank: Bool, contractScore: Double, cardScore: Double) -> SheetKind {
    let glyphs = page.runs.flatMap(\.glyphs)
    guard !glyphs.isEmpty else { return isBlank ? .blank : .unreadable }
    let confidence = glyphs.reduce(0) { $0 + $1.confidence } / Double(glyphs.count)
    let said = page.runs.filter(saysSomething)
    if !said.isEmpty, said.allSatisfy(isCaption) { return .captions }
    // What readers make of a pattern or a picture stands by twos and threes.
    let inRuns = page.runs.map { $0.characters.count(where: \.isHan) }
    let han = inRuns.reduce(0, +)
    guard 2 * inRuns.filter({ $0 >= 4 }).reduce(0, +) >= han else { return .other(isCertain: false) }
    // Little text must have been read the better.
    let isPlain = han >= 25 && confidence >= 0.93 && contractScore == 0 && cardScore == 0
    return .other(isCertain: isPlain || han >= 80 && confidence >= 0.75 && contractScore < 2 && cardScore < 1)
  }

  /// Whether the text around the sides of cards leaves room for another side that was hardly read.
  static func isCardSheetCertain(_ page: Page, _ clusters: [CardCluster], explained: Set<Int>, isSideMissing: Bool)
    -> Bool
  {
    guard clusters.allSatisfy({ $0.score >= CardFinder.certain }) else { return false }
    let known = explained.union(page.hits.map(\.run))
      .union(page.runs.indices.filter { CardFinder.isHeading(page.runs[$0]) || isCaption(page.runs[$0]) })
    let cards = clusters.map { cluster in
      cluster.runs.filter(known.contains).reduce(cluster.box(on: page)) { $0.union(page.runs[$1].box) }
    }
    let strange = page.runs.indices.filter { index in
      let run = page.runs[index]
      return saysSomething(run) && !known.contains(index)
        && !cards.contains { $0.contains(x: run.box.midX, y: run.box.midY) }
    }
    // A card that fills its picture leaves no room beside it for another: what is read there is the table top.
    let isCloseUp = clusters.count == 1 && !hasRoom(beside: cards[0], on: page)
    // A side that is missing may be what nobody could read.
    if isSideMissing, page.unread > 0, !isCloseUp { return false }
    // Where a side is missing, one line that nobody can place may be what is left of it.
    if strange.count >= (isSideMissing ? 1 : 3) && !isCloseUp { return false }
    // One side alone on a large sheet: the other may stand there too faintly to be read.
    let area = clusters.reduce(0) { $0 + Double($1.box.width) * Double($1.box.height) }
    return !isSideMissing || clusters.count > 1 || isCloseUp || area >= 0.25 * Double(page.width) * Double(page.height)
  }

  /// Whether a side of a card as large as this one fits beside what was read of it: the text of a side is two thirds as high as
  /// the card at least.
  private static func hasRoom(beside card: Box, on page: Page) -> Bool {
    let least = 0.8 * Double(min(card.width, card.height))
    return [card.x, card.y, page.width - card.right, page.height - card.bottom].contains { Double($0) >= least }
  }

  /// What is written or stamped beside the copy of a card: 此复印件与原件一致, 仅供办理房屋买卖手续使用.
  private static func isCaption(_ run: Run) -> Bool {
    let text = run.text
    return [
      "复印件", "与原件", "仅供", "身份证明", "证件资料", "手续使用", "人像面", "国徽面", "头像面", "身份证正面", "身份证反面", "身份证背面", "他用无效", "复印无效",
      "证件存档", "本机号码", "传真",
    ].contains { text.contains($0) }
  }

  /// Whether a line may be text: three Han characters, or figures enough for a date. What readers make of a photograph,
  /// a dashed border or a table top repeats a stroke or two (22229、, 一一一).
  private static func saysSomething(_ run: Run) -> Bool {
    let figures = run.characters.filter(\.isASCIIDigit)
    return Set(run.characters.filter { $0.isHan && !"一丨二三".contains($0) }).count >= 3
      || figures.count >= 8 && Set(figures).count >= 4
  }
}
