import Definitions
import Model

/// Reads the fields of card sides, and weighs them by what must be true of a card.
struct CardReader {
  /// The one run of glyphs that `valid-from` and `valid-to` are.
  static let validity = "validity"

  let definition: DocumentDefinition
  let definitions: Definitions
  let expectation: Expectation
  let choice: FieldChoice
  let inspector: Inspector

  /// Where every field of a side stands and what the first look read there; nothing is looked at again yet.
  func side(_ cluster: CardCluster, on page: Page) -> CardSide {
    var cluster = cluster
    if let hit = cluster.labels["valid-to"] ?? cluster.labels["valid-from"] { cluster.labels[Self.validity] = hit }
    let places = CardSpots(page: page, cluster: cluster)
    var side = CardSide(side: cluster.side, sheet: page.sheet, box: cluster.box, spots: [:])
    for id in fields(of: cluster.side) { side.spots[id] = places.spot(of: id) { parse($0, id) != nil } }
    for (id, spot) in side.spots where !spot.isEmpty {
      var ballot = Ballot()
      ballot.addFirstLook(at: spot, parse(spot.text, id))
      side.ballots[id] = ballot
    }
    return side
  }

  /// Looks at what a portrait side says. The number comes first: it checks birth and sex, and they check it.
  func read(_ side: inout CardSide, looking: inout some Looking) {
    for id in fields(of: side.side) where id != Self.validity {
      guard isAsked(id), let spot = side.spots[id] else { continue }
      let terms = terms(of: id, on: side, knownNumbers: [])
      var ballot = inspector.ballot(on: spot, style: style(of: id), terms: terms, looking: &looking) { parse($0, id) }
      if id == "name" {
        for name in expectation.names.sorted() { ballot.weighCharacters(of: name, margin: terms.margin) }
      }
      side.ballots[id] = ballot
      side.verdicts[id] = ballot.verdict(terms)
    }
  }

  /// Looks at the validity; `birth` is that of the portrait side it belongs to, if that is known.
  func readValidity(_ side: inout CardSide, birth: CivilDate?, looking: inout some Looking) {
    guard let spot = side.spots[Self.validity] else { return }
    let terms = Ballot.Terms(tolerance: tolerance("valid-to"), check: Self.validityCheck(birth: birth))
    let ballot = inspector.ballot(on: spot, style: .validity, terms: terms, looking: &looking) {
      parse($0, Self.validity)
    }
    side.ballots[Self.validity] = ballot
    side.verdicts[Self.validity] = ballot.verdict(terms)
  }

  /// Looks at what tells where a card was issued, if that was not done yet.
  func readPlace(_ side: inout CardSide, looking: inout some Looking) {
    let id = side.side == .emblem ? "authority" : "address"
    guard side.verdicts[id] == nil, let spot = side.spots[id] else { return }
    let terms = terms(of: id, on: side, knownNumbers: [])
    side.ballots[id] = inspector.ballot(on: spot, style: .chinese, terms: terms, looking: &looking) { parse($0, id) }
  }

  /// Weighs the validity again once it is known whose it is: the age on the day of issue fixes the whole end, so that a
  /// cut-off one can be completed.
  func weighValidity(_ side: inout CardSide, birth: CivilDate?) {
    guard let ballot = side.ballots[Self.validity], side.verdicts[Self.validity] != nil else { return }
    let terms = Ballot.Terms(tolerance: tolerance("valid-to"), check: Self.validityCheck(birth: birth))
    side.verdicts[Self.validity] = (birth.map { completed(ballot, birth: $0) } ?? ballot).verdict(terms)
  }

  private func completed(_ ballot: Ballot, birth: CivilDate) -> Ballot {
    var completed = ballot
    completed.entries = []
    for var entry in ballot.entries {
      if let whole = Validity(code: entry.value)?.completed(birth: birth) {
        entry.value = whole.code
        entry.marks.insert(.completed)
      }
      // What another look read whole is not completed because this one was cut.
      if let index = completed.entries.firstIndex(where: { $0.value == entry.value }) {
        completed.entries[index].votes += entry.votes
        completed.entries[index].looks += entry.looks
        completed.entries[index].marks.formIntersection(entry.marks)
      } else {
        completed.entries.append(entry)
      }
    }
    return completed
  }

  /// Weighs the number again once it is known which numbers stand in the contract.
  func weighNumber(_ side: inout CardSide, knownNumbers: Set<String>) {
    guard let ballot = side.ballots["id-number"], side.verdicts["id-number"] != nil else { return }
    var terms = terms(of: "id-number", on: side, knownNumbers: knownNumbers)
    if let best = ballot.best, knownNumbers.contains(best.value) {
      // Next to a number that stands in the contract, too, another one of that birthday is a slip whose check digit fits
      // by chance, as one in eleven does.
      let check = terms.check
      terms.check = { knownNumbers.contains($0) ? .strong : min(check($0), .fair) }
    }
    var verdict = ballot.verdict(terms)
    if let value = verdict.value, knownNumbers.contains(value) { verdict.marks.insert(.confirmed) }
    side.verdicts["id-number"] = verdict
  }

  func fields(of side: Document.Side) -> [String] {
    var ids = definition.fields.filter { $0.side == side && !isValidity($0.id) }.map(\.id)
    if side == .emblem { ids.append(Self.validity) }
    // The number first.
    return ids.filter { $0 == "id-number" } + ids.filter { $0 != "id-number" }
  }

  func isValidity(_ id: String) -> Bool { id == "valid-from" || id == "valid-to" }

  func isAsked(_ id: String) -> Bool {
    id == "id-number" || id == "name" || choice.includes(id, of: definition.id, isIdentity: true)
  }

  // MARK: - Types

  func parse(_ text: String, _ id: String) -> Parsed? {
    switch id {
    case Self.validity: return ValidityParser.parse(text).map { Parsed($0.code, marks: $0.marks) }
    case "authority": return AuthorityParser.parse(text).first
    // The number says the day of birth, too.
    case "birth": return DateParser.parse(text).first ?? DateParser.day(ofFigures: text)
    default:
      let type = definition.fields.first { $0.id == id }?.type ?? .text
      // A number of fifteen figures stands on no card of the second generation: it is one that was cut.
      let found = ValueParser.parse(text, as: type).filter { type != .idNumber || !$0.marks.contains(.completed) }
      return found.count == 1 || type != .name && type != .idNumber ? found.first : nil
    }
  }

  private func style(of id: String) -> TextStyle {
    ValueParser.style(of: definition.fields.first { $0.id == id }?.type ?? .text)
  }

  private func tolerance(_ id: String) -> Double {
    definitions.tolerances[definition.id + "." + id] ?? definitions.defaultTolerance
  }

  private func terms(of id: String, on side: CardSide, knownNumbers: Set<String>) -> Ballot.Terms {
    let tolerance = tolerance(id)
    switch id {
    case "id-number":
      let printed = (side.verdicts["birth"]?.value ?? side.ballots["birth"]?.best?.value).flatMap { CivilDate(iso: $0) }
      let expectation = expectation
      return Ballot.Terms(
        tolerance: tolerance,
        check: { value in
          if expectation.hasIdNumber(value) || knownNumbers.contains(value) { return .strong }
          guard let number = IdentityNumber(value), number.checksOut, let birth = number.birth else { return .none }
          return birth == printed ? .strong : .fair
        },
        // More cards are misread than printed with a number that fails its check.
        isSuspicious: { IdentityNumber($0)?.checksOut != true })
    case "birth":
      let birth = side.idNumber.flatMap { $0.checksOut ? $0.birth : nil }
      return Ballot.Terms(tolerance: tolerance) { $0 == birth?.iso ? .strong : .none }
    case "sex":
      let sex = side.idNumber.flatMap { $0.checksOut ? $0.sex : nil }
      return Ballot.Terms(tolerance: tolerance) { $0 == sex ? .strong : .none }
    case "name":
      let expectation = expectation
      return Ballot.Terms(
        looksTaken: 3, margin: 1.5, tolerance: tolerance,
        check: { expectation.names.contains($0) ? .fair : .none },
        isSlip: Expectation.isSlip, isSuspicious: { _ in true }, names: expectation.names)
    case "address":
      let goesOn = side.spots[id].map(CardSpots.mayGoOn) ?? true
      return Ballot.Terms(tolerance: tolerance, isSuspicious: { goesOn || !AddressParser.isWhole($0) })
    default: return Ballot.Terms(tolerance: tolerance)
    }
  }

  private static func validityCheck(birth: CivilDate?) -> @Sendable (String) -> Check {
    { code in
      guard let validity = Validity(code: code), validity.isLawful else { return .none }
      // Never strong: the same figure misread in both dates keeps them lawful, so two looks are always asked for.
      return birth.map(validity.fits(birth:)) == false ? .none : .fair
    }
  }
}
