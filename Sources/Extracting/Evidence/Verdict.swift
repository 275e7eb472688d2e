package import Model

/// What a ballot comes to.
package struct Verdict: Hashable, Sendable {
  package var value: String?
  package var state: FieldState
  /// Values with their share of the evidence; empty when too little was read to say what it may be.
  package var values: [Weighed]
  package var marks: Set<Mark>
  package var raw: String
  package var looks: Int
  package var confidence: Double
  /// See `Field.doubt`.
  package var doubt: Double?

  package struct Weighed: Hashable, Sendable {
    package var value: String
    package var weight: Double

    package init(_ value: String, _ weight: Double) {
      self.value = value
      self.weight = weight
    }
  }

  package init(
    value: String?, state: FieldState, values: [Weighed], marks: Set<Mark> = [], raw: String = "", looks: Int = 0,
    confidence: Double = 0, doubt: Double? = nil
  ) {
    self.value = value
    self.state = state
    self.values = values
    self.marks = marks
    self.raw = raw
    self.looks = looks
    self.confidence = confidence
    self.doubt = doubt
  }

  /// Nothing is known.
  package static let unknown = Verdict(value: nil, state: .absent, values: [])

  /// Several values stand in one place, and each may be meant.
  static func conflicting(_ values: [String], raw: String) -> Verdict {
    Verdict(
      value: values.first, state: .conflicting, values: values.map { Weighed($0, 1 / Double(values.count)) }, raw: raw)
  }
}

extension Ballot {
  /// How the evidence is weighed for one type of value.
  package struct Terms: Sendable {
    /// What independent facts say of a value; they exclude rivals and never promote one.
    package var check: @Sendable (String) -> Check
    /// Looks that must agree where nothing checks the value.
    package var looksNeeded: Int
    /// Looks to take before a checked value is settled.
    package var looksTaken: Int
    /// How many times the votes of its strongest rival a checked value must have.
    package var margin: Double
    /// The share of evidence that may be left out.
    package var tolerance: Double
    /// Whether one value may be misread for another by a slip. Looks that read exactly what a fact speaks for do so by
    /// chance only where the two are a character apart; a rival further off needs no margin to be dropped.
    package var isSlip: @Sendable (String, String) -> Bool
    /// Values that are never certain without their check, however many looks agree (names).
    package var isSuspicious: @Sendable (String) -> Bool
    /// Names on record, where the value is one. Each of their characters matters, so a look counts only as far as its
    /// network can spell what may stand there.
    package var names: Set<String>

    package init(
      looksNeeded: Int = 3, looksTaken: Int = 2, margin: Double = 1.5, tolerance: Double = 0.02,
      check: @escaping @Sendable (String) -> Check = { _ in .none },
      isSlip: @escaping @Sendable (String, String) -> Bool = { _, _ in true },
      isSuspicious: @escaping @Sendable (String) -> Bool = { _ in false }, names: Set<String> = []
    ) {
      self.check = check
      self.looksNeeded = looksNeeded
      self.looksTaken = looksTaken
      self.margin = margin
      self.tolerance = tolerance
      self.isSlip = isSlip
      self.isSuspicious = isSuspicious
      self.names = names
    }
  }

  /// Whether a further look cannot change the verdict for the better.
  func isSettled(_ terms: Terms) -> Bool {
    guard let best else { return false }
    let rival = strongestRival(of: best)
    if best.isWitnessedTwice { return best.votes >= 3 * rival }
    if terms.check(best.value) > .none { return best.looks >= terms.looksTaken && best.votes >= 2 * rival }
    return best.looks >= max(terms.looksNeeded, 3) && rival < 0.7
  }

  package func verdict(_ terms: Terms) -> Verdict {
    guard let best else { return Verdict(value: nil, state: .doubtful, values: [], raw: raw) }
    let check = terms.check(best.value)
    let needed = check == .strong ? 1 : check == .fair || best.isWitnessedTwice ? 2 : terms.looksNeeded
    // The best blind reading satisfies what must be true: rivals that do not are dropped (facts exclude).
    let rivals =
      check == .none
      ? entries
      : entries.filter {
        terms.check($0.value) >= check
          || terms.isSlip(best.value, $0.value) && $0.votes * terms.margin > best.votes
          || check < .strong && $0.contradicts(best)
      }
    // A look that read what facts speak for is not outvoted by looks for which nothing speaks.
    let isChallenged = entries.contains { $0.looks > 0 && $0.value != best.value && terms.check($0.value) > check }
    let isMixedUp = terms.names.contains(best.value) && mayBeTwin(best)
    let isContradicted = isMixedUp || check < .strong && entries.contains { $0.contradicts(best) }
    let read = weighed(rivals, tolerance: isChallenged || isContradicted ? 0 : terms.tolerance)
    let values = isMixedUp ? withTwins(read, of: best) : read
    let isSupported = best.looks >= needed && (check == .strong || best.votes > lost * (check == .none ? 1 : 0.5))
    let isAlone = values.count == 1 && values[0].value == best.value
    let isOpen = isSupported && !isMixedUp && !(check == .none && (terms.isSuspicious(best.value) || isPiece(best)))
    let isCertain = isOpen && isAlone
    let doubt = isOpen && !isChallenged && !isContradicted ? Self.doubt(of: best, among: rivals) : nil
    // One look says too little about what else it may be.
    let isKnown = isCertain || best.looks >= 2 && best.votes > lost
    return Verdict(
      value: best.value, state: isCertain ? .certain : .doubtful, values: isKnown && values.count <= 16 ? values : [],
      marks: best.marks, raw: best.raw, looks: best.looks,
      confidence: (values.first { $0.value == best.value }?.weight ?? 0)
        * (isCertain ? max(best.confidence, 0.9) : 0.5),
      doubt: doubt)
  }

  /// Whether a name may be another that most readers take for it: at a place with twins none that can spell them read
  /// this character, or a look read one of them.
  private func mayBeTwin(_ entry: Entry) -> Bool {
    let readings = entries.filter { $0.looks > 0 && $0.value.count == entry.value.count }.map { Array($0.value) }
    return entry.value.enumerated().contains { place, character in
      let twins = Twins.of(character)
      return !twins.isEmpty
        && (!toldApart.contains(Placed(place: place, character: character))
          || readings.contains { twins.contains($0[place]) })
    }
  }

  /// The twins of a name beside what was read: half of the evidence may be theirs.
  private func withTwins(_ values: [Verdict.Weighed], of entry: Entry) -> [Verdict.Weighed] {
    let twins = Twins.names(besides: entry.value).filter { twin in !values.contains { $0.value == twin } }
    guard !values.isEmpty, !twins.isEmpty else { return values }
    return values.map { Verdict.Weighed($0.value, $0.weight / 2) }
      + twins.map { Verdict.Weighed($0, 1 / Double(2 * twins.count)) }
  }

  /// Whether a look read more than this at the same place, this among it at either end: the rest may have been lost.
  private func isPiece(_ entry: Entry) -> Bool {
    entries.contains {
      $0.looks > 0 && $0.value != entry.value
        && ($0.value.hasSuffix(entry.value) || $0.value.hasPrefix(entry.value))
    }
  }

  /// The share of the evidence for anything but `entry`.
  private static func doubt(of entry: Entry, among entries: [Entry]) -> Double {
    let total = entries.reduce(0) { $0 + cubed($1.votes) }
    return total > 0 ? 1 - cubed(entry.votes) / total : 1
  }

  private static func cubed(_ votes: Double) -> Double { votes * votes * votes }

  /// Shares of the evidence. Agreement of looks counts more than in proportion: each further look that reads the same
  /// makes an error less likely by a factor, not by a term.
  private func weighed(_ entries: [Entry], tolerance: Double) -> [Verdict.Weighed] {
    let total = entries.reduce(0) { $0 + Self.cubed($1.votes) }
    guard total > 0 else { return [] }
    var shares = entries.map { Verdict.Weighed($0.value, Self.cubed($0.votes) / total) }
      .sorted { ($1.weight, $0.value) < ($0.weight, $1.value) }
    var dropped = 0.0
    while shares.count > 1, let last = shares.last, dropped + last.weight < tolerance {
      dropped += last.weight
      shares.removeLast()
    }
    let kept = shares.reduce(0) { $0 + $1.weight }
    return shares.map { Verdict.Weighed($0.value, $0.weight / kept) }
  }
}
