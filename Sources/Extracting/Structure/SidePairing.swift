import Model

/// Joins portrait and emblem sides into identities, and says where that is only a guess.
struct SidePairing {
  struct Pair: Hashable {
    /// Indices into the sides given; one is nil where a side stays alone.
    var portrait: Int?
    var emblem: Int?
    var isCertain: Bool
  }

  /// A side with its place on the page as stored.
  struct Side {
    var card: CardSide
    var file: String
    var page: Int
    var box: Box
  }

  let sides: [Side]
  let received: CivilDate?

  func pairs() -> [Pair] {
    var portraits = merged(sides.indices.filter { sides[$0].card.side == .portrait }, by: isSamePortrait)
    var emblems = sides.indices.filter { sides[$0].card.side == .emblem }
    if emblems.count > portraits.count { emblems = merged(emblems, by: isSameEmblem) }
    var pairs: [Pair] = []
    func join(_ portrait: Int, _ emblem: Int, isCertain: Bool) {
      pairs.append(Pair(portrait: portrait, emblem: emblem, isCertain: isCertain))
      portraits.removeAll { $0 == portrait }
      emblems.removeAll { $0 == emblem }
    }
    for (portrait, emblem) in bound(portraits, emblems) {
      join(portrait, emblem, isCertain: fit(portrait, emblem) != .no)
    }
    while let (portrait, emblem) = onlyFit(portraits, emblems) { join(portrait, emblem, isCertain: true) }
    for (portrait, emblem) in mutualFits(portraits, emblems) { join(portrait, emblem, isCertain: true) }
    for (portrait, emblem) in onlyMatching(portraits, emblems) { join(portrait, emblem, isCertain: true) }
    if fitsAll(portraits, emblems) {
      let pairs = isExchangeable(emblems) ? Array(zip(portraits, emblems)) : turnedOver(portraits, emblems)
      for (portrait, emblem) in pairs { join(portrait, emblem, isCertain: true) }
    }
    // What is left may belong together, but nothing says so.
    let isOpen = !emblems.isEmpty
    while let emblem = emblems.first, !portraits.isEmpty {
      let likeliest = portraits.first { fit($0, emblem) == .yes } ?? portraits.first { fit($0, emblem) == .unsure }
      guard let portrait = likeliest ?? portraits.first else { break }
      join(portrait, emblem, isCertain: false)
    }
    pairs += portraits.map { Pair(portrait: $0, emblem: nil, isCertain: !isOpen) }
    // A second emblem side that fits a portrait makes the first a guess too.
    for emblem in emblems {
      for index in pairs.indices {
        if let portrait = pairs[index].portrait, fit(portrait, emblem) != .no { pairs[index].isCertain = false }
      }
    }
    pairs += emblems.map { Pair(portrait: nil, emblem: $0, isCertain: false) }
    return pairs.sorted { ($0.portrait ?? .max, $0.emblem ?? .max) < ($1.portrait ?? .max, $1.emblem ?? .max) }
  }

  func fit(_ portrait: Int, _ emblem: Int) -> Fit {
    let (p, e) = (sides[portrait].card, sides[emblem].card)
    return Fit.of(term: e.validity, birth: p.birth)
      .and(isNamed(p, e) ? .yes : Fit.of(authority: e.best("authority"), address: p.best("address")))
  }

  /// Whether any look at the authority named the county that any look at the address read: 番遇区 and 番禺区 of one
  /// address, beside 番禺分局. A slip of reading would hardly make the very county of another's office.
  private func isNamed(_ portrait: CardSide, _ emblem: CardSide) -> Bool {
    let authorities = emblem.readings("authority")
    return portrait.readings("address").contains { address in
      authorities.contains { Fit.of(authority: $0, address: address) == .yes }
    }
  }

  // MARK: - Places

  /// Sides that stand on one page as one card does: one of each, or nearest to each other among several.
  private func bound(_ portraits: [Int], _ emblems: [Int]) -> [(Int, Int)] {
    var bound: [(Int, Int)] = []
    for portrait in portraits {
      let here = emblems.filter { isSamePage(sides[$0], sides[portrait]) }
      let others = portraits.filter { $0 != portrait && isSamePage(sides[$0], sides[portrait]) }
      if here.count == 1, others.isEmpty {
        bound.append((portrait, here[0]))
      } else if let nearest = clearlyNearest(to: portrait, among: here),
        clearlyNearest(to: nearest, among: others + [portrait]) == portrait, fit(portrait, nearest) != .no
      {
        bound.append((portrait, nearest))
      }
    }
    return bound
  }

  /// Aligned in a row or a column, and no other nearly as near.
  private func clearlyNearest(to side: Int, among others: [Int]) -> Int? {
    let sorted = others.map { (index: $0, distance: distance(sides[side].box, sides[$0].box)) }
      .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
    guard let first = sorted.first else { return nil }
    return sorted.count == 1 || first.distance < 0.8 * sorted[1].distance ? first.index : nil
  }

  private func distance(_ a: Box, _ b: Box) -> Double {
    let (dx, dy) = (a.midX - b.midX, a.midY - b.midY)
    return (dx * dx + dy * dy).squareRoot()
  }

  private func isSamePage(_ a: Side, _ b: Side) -> Bool { a.file == b.file && a.page == b.page }

  // MARK: - Facts

  /// A portrait and an emblem that fit each other and nothing else.
  private func onlyFit(_ portraits: [Int], _ emblems: [Int]) -> (Int, Int)? {
    for emblem in emblems {
      let possible = portraits.filter { fit($0, emblem) != .no }
      guard possible.count == 1, fit(possible[0], emblem) == .yes,
        emblems.allSatisfy({ $0 == emblem || fit(possible[0], $0) == .no })
      else { continue }
      return (possible[0], emblem)
    }
    return nil
  }

  /// Every portrait fits one emblem for certain and every emblem one portrait: 江汉 and 江岸, a slip apart, could change
  /// places only if both had been misread, each as the other. Empty where any of them fits none or several.
  private func mutualFits(_ portraits: [Int], _ emblems: [Int]) -> [(Int, Int)] {
    guard portraits.count == emblems.count else { return [] }
    let pairs = portraits.flatMap { p in emblems.filter { fit(p, $0) == .yes }.map { (p, $0) } }
    guard pairs.count == portraits.count, Set(pairs.map(\.0)).count == portraits.count,
      Set(pairs.map(\.1)).count == emblems.count
    else { return [] }
    return pairs
  }

  /// The one way to give every portrait an emblem that fits it: of two of one county only the elder can have the card that
  /// runs for twenty years. Empty where there are several ways, or where of any two nobody can say whether they fit.
  private func onlyMatching(_ portraits: [Int], _ emblems: [Int]) -> [(Int, Int)] {
    guard portraits.count == 2, emblems.count == 2 else { return [] }
    let fits = portraits.map { portrait in emblems.map { fit(portrait, $0) } }
    guard !fits.joined().contains(.unsure) else { return [] }
    let ways = [[0, 1], [1, 0]].filter { fits[0][$0[0]] == .yes && fits[1][$0[1]] == .yes }
    return ways.count == 1 ? zip(portraits, ways[0]).map { ($0, emblems[$1]) } : []
  }

  /// Whether every emblem could be the other side of every portrait.
  private func fitsAll(_ portraits: [Int], _ emblems: [Int]) -> Bool {
    portraits.count == emblems.count && portraits.count > 1
      && portraits.allSatisfy { p in emblems.allSatisfy { fit(p, $0) == .yes } }
  }

  /// Whether it makes no difference whose is whose: the same last day, or every card in date, or none.
  private func isExchangeable(_ emblems: [Int]) -> Bool {
    let ends = emblems.map { sides[$0].card.verdicts[CardReader.validity] }
      .map { $0?.state == .certain ? $0?.value.flatMap(Validity.init(code:))?.end : nil }
    guard let first = ends[0], ends.allSatisfy({ $0 != nil }) else { return false }
    if ends.allSatisfy({ $0 == first }) { return true }
    guard let received else { return false }
    let isInDate = ends.map { end -> Bool? in
      switch end {
      case .day(let day): day >= received
      case .unlimited: true
      default: nil
      }
    }
    return isInDate[0] != nil && Set(isInDate).count == 1
  }

  /// Each emblem on the page behind its portrait, as a card is scanned and turned over. Empty unless all are.
  private func turnedOver(_ portraits: [Int], _ emblems: [Int]) -> [(Int, Int)] {
    let pairs = portraits.compactMap { portrait in
      emblems.first { sides[$0].file == sides[portrait].file && sides[$0].page == sides[portrait].page + 1 }
        .map { (portrait, $0) }
    }
    return pairs.count == portraits.count && Set(pairs.map(\.1)).count == pairs.count ? pairs : []
  }

  // MARK: - The same side twice

  private func merged(_ indices: [Int], by isSame: (CardSide, CardSide) -> Bool) -> [Int] {
    indices.reduce(into: []) { kept, index in
      if !kept.contains(where: { isSame(sides[$0].card, sides[index].card) }) { kept.append(index) }
    }
  }

  private func isSamePortrait(_ a: CardSide, _ b: CardSide) -> Bool {
    guard let number = a.idNumber, number.checksOut, number == b.idNumber else { return false }
    return agree(a, b, ["name", "birth", "sex", "address"])
  }

  private func isSameEmblem(_ a: CardSide, _ b: CardSide) -> Bool {
    guard let validity = a.validity, validity == b.validity else { return false }
    return agree(a, b, ["authority"])
  }

  /// Nothing that both say with certainty differs.
  private func agree(_ a: CardSide, _ b: CardSide, _ fields: [String]) -> Bool {
    fields.allSatisfy { field in
      guard let x = a.verdicts[field], let y = b.verdicts[field], x.state == .certain, y.state == .certain else {
        return true
      }
      return x.value == y.value
    }
  }
}
