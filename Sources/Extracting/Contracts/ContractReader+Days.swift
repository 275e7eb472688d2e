import Definitions
import Model

/// Days that a contract says more than once, beside each signature.
extension ContractReader {
  /// What one place says by itself.
  private func verdict(of field: FieldDefinition, at place: Place, looking: inout some Looking) -> Verdict {
    let terms = terms(of: field, elsewhere: [])
    return ballot(on: place.spot, field.type, terms: terms, looking: &looking).verdict(terms)
  }

  /// What comes of a day that is said in several places; nil where the first stands.
  func reconciled(
    _ field: FieldDefinition, _ ballot: Ballot, _ verdict: Verdict, at place: Place, with places: [Place],
    looking: inout some Looking
  ) -> (verdict: Verdict, spot: Spot)? {
    let others = places.filter { $0.spot != place.spot && !$0.isCrossedOut && parse($0.spot.text, .date) != nil }
    guard verdict.state == .certain, let value = verdict.value else {
      return repeated(field, doubtful: ballot, verdict, at: others, looking: &looking)
    }
    for other in others where parse(other.spot.text, .date)?.value != value {
      let second = self.verdict(of: field, at: other, looking: &looking)
      guard second.state == .certain, let day = second.value, day != value else { continue }
      // Printed in two places: neither excludes the other.
      return (.conflicting([value, day], raw: verdict.raw), place.spot)
    }
    return nil
  }

  /// What another place says of a day that was not read for certain at the first one: both parties date one contract.
  /// Where the first place cannot be made out, and some look at it read the same, but for a figure that a stamp covers, or
  /// two other places say it, it is that; where another day was read at the first place it may be either.
  private func repeated(
    _ field: FieldDefinition, doubtful: Ballot, _ verdict: Verdict, at others: [Place], looking: inout some Looking
  ) -> (verdict: Verdict, spot: Spot)? {
    let read = others.map { ($0.spot, self.verdict(of: field, at: $0, looking: &looking)) }
      .filter { $0.1.state == .certain }
    guard let (spot, second) = read.first, let value = second.value, read.allSatisfy({ $0.1.value == value })
    else { return nil }
    let looks = doubtful.entries.filter { $0.looks > 0 }
    // What no two readers and no three looks agree on was not read.
    let isReadOtherwise = looks.contains { $0.value != value && ($0.isWitnessedTwice || $0.looks > 2) }
    let isReadThere = looks.contains { $0.value == value || DateParser.lacksFigure($0.raw, of: value) }
    if verdict.values.isEmpty || verdict.value == value || !isReadOtherwise && isReadThere {
      return read.count > 1 || isReadThere ? (confirmed(second, of: field, elsewhere: [value]), spot) : nil
    }
    var either = verdict
    either.doubt = nil
    either.values = verdict.values.map { Verdict.Weighed($0.value, 0.5 * $0.weight) } + [Verdict.Weighed(value, 0.5)]
    return (either, spot)
  }
}
