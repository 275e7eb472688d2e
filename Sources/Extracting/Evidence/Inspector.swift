import Model

/// Looks again at spots until the evidence is enough.
struct Inspector {
  let sheets: [Sheet]

  /// As many as any reader has preparations.
  private static let attempts = 10
  /// Runner-ups that the reader itself believes in less than this are noise.
  private static let plausibleRival = 0.1

  /// All votes on one spot. `parse` finds the value in a text; the first text is that of the first look.
  func ballot(
    on spot: Spot, style: TextStyle, terms: Ballot.Terms, looking: inout some Looking, parse: (String) -> Parsed?
  ) -> Ballot {
    var ballot = Ballot()
    if !spot.isEmpty {
      ballot.addFirstLook(at: spot, parse(spot.text))
    }
    for attempt in 0..<Self.attempts {
      if ballot.isSettled(terms) { break }
      look(
        at: spot, style: style, attempt: attempt, names: terms.names, looking: &looking, parse: parse, ballot: &ballot)
    }
    return ballot
  }

  private func look(
    at spot: Spot, style: TextStyle, attempt: Int, names: Set<String>, looking: inout some Looking,
    parse: (String) -> Parsed?, ballot: inout Ballot
  ) {
    var runs: [Run] = []
    var network = ""
    for part in spot.parts {
      for look in looking.look(at: part.box, on: sheets[part.sheet], style: style, attempt: attempt) {
        runs.append(Run(look.line, sheet: part.sheet))
        network = look.network
      }
    }
    let texts = runs.map { $0.text(of: $0.characters.indices) }
    let text = texts.joined()
    guard !text.isEmpty else { return }
    let glyphs = runs.flatMap(\.glyphs)
    let confidence = glyphs.reduce(0) { $0 + $1.confidence } / Double(max(glyphs.count, 1))
    let parsed = parse(text)
    let witness = runs[0].witness
    if let value = parsed?.value, witness == .tesseract,
      isSilent(value, on: names, { looking.canSpell($0, network: network) }, looking)
    {
      return
    }
    ballot.add(
      parsed, raw: text, confidence: confidence, weight: runs.map { $0.votes(of: $0.glyphs) }.min() ?? 0,
      witness: witness)
    if let value = parsed?.value, witness == .tesseract {
      ballot.tellApart(value) { character in
        let twins = Twins.of(character)
        return !twins.isEmpty && twins.allSatisfy { looking.canSpell($0, network: network) }
      }
    }
    addRivals(of: runs, texts: texts, parsed: parsed, parse: parse, ballot: &ballot)
  }

  /// Whether a look says nothing of a name on record: it read another only where it could not have read this one, and the
  /// second reader can.
  private func isSilent(
    _ value: String, on names: Set<String>, _ canSpell: (Character) -> Bool, _ looking: some Looking
  ) -> Bool {
    names.contains { name in
      let places = Array(zip(name, value))
      let other = places.filter { $0 != $1 }
      return name.count == value.count && !other.isEmpty && other.count < places.count
        && other.allSatisfy { !canSpell($0.0) && looking.canSpell($0.0, network: Look.secondNetwork) }
    }
  }

  /// One other character at a time, wherever the reader itself was in doubt.
  private func addRivals(
    of runs: [Run], texts: [String], parsed: Parsed?, parse: (String) -> Parsed?, ballot: inout Ballot
  ) {
    for (line, run) in runs.enumerated() {
      for (place, glyph) in run.glyphs.enumerated() {
        for rival in glyph.rivals.prefix(2) where rival.confidence >= Self.plausibleRival {
          guard let character = rival.text.first, rival.text.count == 1 else { continue }
          var changed = run
          changed.characters[place] = Folding.fold(character) ?? " "
          var lines = texts
          lines[line] = changed.text(of: changed.characters.indices)
          let text = lines.joined()
          if let other = parse(text), other.value != parsed?.value {
            ballot.add(rival: other, raw: text, votes: 0.6 * rival.confidence)
          }
        }
      }
    }
  }
}
