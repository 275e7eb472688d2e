import Model

/// What one side of a card says: where each field stands, and the votes on it.
struct CardSide {
  var side: Document.Side
  /// Index into the sheets of the case.
  var sheet: Int
  /// In pixels of the sheet.
  var box: Box
  var spots: [String: Spot]
  var ballots: [String: Ballot] = [:]
  var verdicts: [String: Verdict] = [:]

  /// What is best known of a field, looked at again or not.
  func best(_ field: String) -> String? { verdicts[field]?.value ?? ballots[field]?.best?.value }

  /// Everything that a look read of a field, unless it is certain.
  func readings(_ field: String) -> Set<String> {
    if let verdict = verdicts[field], verdict.state == .certain { return Set([verdict.value].compactMap { $0 }) }
    return Set((ballots[field]?.entries ?? []).filter { $0.looks > 0 }.map(\.value)).union(
      [best(field)].compactMap { $0 })
  }

  var idNumber: IdentityNumber? { best("id-number").flatMap { IdentityNumber($0) } }

  /// The birth inside the number if its check digit fits, else the one that is printed.
  var birth: CivilDate? {
    if let number = idNumber, number.checksOut, let birth = number.birth { return birth }
    return best("birth").flatMap { CivilDate(iso: $0) }
  }

  var validity: Validity? { best(CardReader.validity).flatMap(Validity.init(code:)) }
}
