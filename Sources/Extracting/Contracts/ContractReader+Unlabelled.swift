import Definitions
import Model

/// Numbers of listings that stand under no label.
extension ContractReader {
  /// Whole tokens under no label that look like numbers of listings: those of a platform's format, which must agree, else
  /// the first of the shape of the record's.
  func unlabelled(
    _ pages: [Page], _ places: [String: [Place]], _ isAbsenceCertain: Bool, maker: inout FieldMaker,
    looking: inout some Looking
  ) -> Field {
    guard places["listing"]?.isEmpty != false,
      let field = definition.fields.first(where: { $0.id == "unlabelled-number" })
    else { return maker.absent(isCertain: isAbsenceCertain) }
    let found = unlabelledNumbers(pages)
    let best = found.filter { $0.likeness == .format }
    let terms = terms(of: field, elsewhere: [])
    let verdicts = (best.isEmpty ? found.prefix(1) : best[...]).map { numbers -> (Verdict, Spot) in
      if numbers.values.count > 1 { return (.conflicting(numbers.values, raw: numbers.spot.text), numbers.spot) }
      let ballot = ballot(on: numbers.spot, field.type, terms: terms, looking: &looking) { text in
        let parsed = ListingNumberParser.parse(text, formats: formats)
        return parsed.first { expectation.likeness(toListing: $0.value) != nil } ?? parsed.first
      }
      return (ballot.verdict(terms), numbers.spot)
    }
    guard !verdicts.isEmpty else { return maker.absent(isCertain: isAbsenceCertain) }
    return agreed(verdicts, field, maker: &maker)
  }

  /// Lines without a label and what in them looks like numbers of listings, line by line; one that repeats what an earlier
  /// one said is left out. More than a few are as good as many: they do not agree.
  private func unlabelledNumbers(
    _ pages: [Page]
  ) -> [(values: [String], likeness: Expectation.Likeness, spot: Spot)] {
    var found: [(values: [String], likeness: Expectation.Likeness, spot: Spot)] = []
    for page in pages {
      for index in page.runs.indices where !page.hits.contains(where: { $0.run == index }) {
        let run = page.runs[index]
        let numbers = ListingNumberParser.parse(run.text, formats: formats).compactMap { parsed in
          expectation.likeness(toListing: parsed.value).map { (value: parsed.value, likeness: $0) }
        }
        guard let likeness = numbers.map(\.likeness).max(),
          let part = page.part(of: index, range: run.characters.indices)
        else { continue }
        let values = numbers.filter { $0.likeness == likeness }.map(\.value)
        let isNew = !values.allSatisfy { value in found.contains { $0.values.contains(value) } }
        if isNew, found.count(where: { $0.likeness == likeness }) < 4 {
          found.append((values, likeness, Spot(parts: [part])))
        }
      }
    }
    return found
  }
}
