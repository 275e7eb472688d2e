package import Model

/// What several blind looks at one place say, value by value.
package struct Ballot: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var value: String
    package var votes: Double
    /// Blind looks that read exactly this.
    package var looks: Int
    /// Whose looks they were.
    package var witnesses: Set<Witness> = []
    package var marks: Set<Mark>
    package var raw: String
    package var confidence: Double

    /// Readers that share nothing read the same, none being told what to expect: near-proof.
    var isWitnessedTwice: Bool { witnesses.count > 1 }

    /// Whether the second reader read this without much doubt and never read `other`: however often Tesseract did,
    /// its looks share their networks and misread a rare character alike.
    func contradicts(_ other: Entry) -> Bool {
      value != other.value && witnesses.contains(.second) && votes >= 1.5 && !other.witnesses.contains(.second)
    }
  }

  struct Placed: Hashable, Sendable {
    var place: Int
    var character: Character
  }

  /// In the order in which they were first seen.
  package var entries: [Entry] = []
  /// Votes of looks that read no value of the type.
  package var lost = 0.0
  /// Characters at their places in a value, read by a network that knows their twins, too (`Twins`).
  private(set) var toldApart: Set<Placed> = []
  /// The text of the first look that read anything.
  package var raw = ""

  package init() {}

  /// The value with most votes, the earlier of equals.
  package var best: Entry? {
    entries.dropFirst().reduce(entries.first) { best, entry in
      guard let best else { return entry }
      return entry.votes > best.votes ? entry : best
    }
  }

  /// Votes of the strongest other value that `isRival`.
  package func strongestRival(of entry: Entry, where isRival: (String) -> Bool = { _ in true }) -> Double {
    entries.filter { $0.value != entry.value && isRival($0.value) }.map(\.votes).max() ?? 0
  }

  /// Counts what the first look read: of a whole line, so with less weight than a look at the value alone.
  package mutating func addFirstLook(at spot: Spot, _ parsed: Parsed?) {
    add(parsed, raw: spot.text, confidence: spot.confidence, weight: 0.7 * spot.votes, witness: spot.witness)
  }

  /// Notes which characters of a value a look can tell from their twins: what it makes of the others does not matter.
  mutating func tellApart(_ value: String, where knows: (Character) -> Bool) {
    for (place, character) in value.enumerated() where knows(character) {
      toldApart.insert(Placed(place: place, character: character))
    }
  }

  /// Counts what one look read; `parsed` is nil when it read no value.
  package mutating func add(
    _ parsed: Parsed?, raw: String, confidence: Double, weight: Double, witness: Witness = .tesseract
  ) {
    if self.raw.isEmpty { self.raw = raw }
    guard let parsed else {
      if !raw.isEmpty { lost += weight }
      return
    }
    vote(parsed, raw: raw, confidence: confidence, votes: weight, looks: 1, witness: witness)
  }

  /// Counts a runner-up of a look: it weighs by the reader's confidence in it and is nobody's reading. The same reader
  /// has the same second thoughts at every look, so repeating them adds nothing.
  package mutating func add(rival parsed: Parsed, raw: String, votes: Double) {
    if let index = entries.firstIndex(where: { $0.value == parsed.value }) {
      if entries[index].looks == 0 { entries[index].votes = max(entries[index].votes, votes) }
    } else {
      vote(parsed, raw: raw, confidence: 0, votes: votes, looks: 0)
    }
  }

  private mutating func vote(
    _ parsed: Parsed, raw: String, confidence: Double, votes: Double, looks: Int, witness: Witness? = nil
  ) {
    if let index = entries.firstIndex(where: { $0.value == parsed.value }) {
      // What one look read whole is not repaired because another had to be.
      if looks > 0 {
        entries[index].marks = entries[index].looks > 0 ? entries[index].marks.intersection(parsed.marks) : parsed.marks
        entries[index].confidence = max(entries[index].confidence, confidence)
        if entries[index].looks == 0 { entries[index].raw = raw }
      }
      // From here on it is a reading, no second thought.
      entries[index].votes = entries[index].looks == 0 ? max(entries[index].votes, votes) : entries[index].votes + votes
      entries[index].looks += looks
      if let witness { entries[index].witnesses.insert(witness) }
    } else {
      entries.append(
        Entry(
          value: parsed.value, votes: votes, looks: looks, witnesses: witness.map { [$0] } ?? [], marks: parsed.marks,
          raw: raw, confidence: confidence))
    }
  }

  /// Weighs an expected value character by character: looks that each misread another character bear witness to the
  /// rest. It counts only where at least two blind looks read every one of its characters in its place, and at each
  /// place at least `margin` times as many votes as any other character has. A value that no single look read whole is
  /// marked as inferred.
  package mutating func weighCharacters(of expected: String, margin: Double) {
    let wanted = Array(expected)
    let readings = entries.filter { $0.looks > 0 && $0.value.count == wanted.count }
    guard wanted.count > 1, readings.count > 1 else { return }
    var least: (votes: Double, looks: Int) = (.infinity, .max)
    for (place, character) in wanted.enumerated() {
      var votes: [Character: Double] = [:]
      var looks = 0
      for reading in readings {
        let read = Array(reading.value)[place]
        votes[read, default: 0] += reading.votes
        if read == character { looks += reading.looks }
      }
      let own = votes.removeValue(forKey: character) ?? 0
      guard looks >= 2, own >= margin * (votes.values.max() ?? 0) else { return }
      least = (min(least.votes, own), min(least.looks, looks))
    }
    if let index = entries.firstIndex(where: { $0.value == expected }) {
      entries[index].votes = max(entries[index].votes, least.votes)
      entries[index].looks = max(entries[index].looks, least.looks)
    } else {
      entries.append(
        Entry(value: expected, votes: least.votes, looks: least.looks, marks: [.inferred], raw: raw, confidence: 0))
    }
  }
}
