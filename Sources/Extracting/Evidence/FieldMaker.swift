import Model

/// Turns verdicts into fields with their place on the page as stored.
struct FieldMaker {
  let sheets: [Sheet]
  private var nextSource = 0

  init(sheets: [Sheet]) { self.sheets = sheets }

  mutating func source() -> Int {
    nextSource += 1
    return nextSource - 1
  }

  mutating func field(_ verdict: Verdict, at spot: Spot?) -> Field {
    let readings = verdict.values.map { FieldReading(.value($0.value), weight: $0.weight) }
    return field(verdict, readings: readings, source: source(), at: spot)
  }

  func field(_ verdict: Verdict, readings: [FieldReading], source: Int, at spot: Spot?) -> Field {
    let place = spot.flatMap(place)
    return Field(
      value: verdict.value, state: verdict.state, raw: verdict.raw, file: place?.file ?? "", page: place?.page ?? 0,
      box: place?.box, confidence: verdict.confidence, source: source, readings: readings,
      marks: verdict.marks.sorted { $0.rawValue < $1.rawValue }, looks: verdict.looks, doubt: verdict.doubt)
  }

  /// Explicitly left empty.
  mutating func blank(at spot: Spot) -> Field {
    field(
      Verdict(value: nil, state: .certain, values: [], raw: spot.text, looks: 1),
      readings: [FieldReading(.blank, weight: 1)], source: source(), at: spot)
  }

  /// Not there, if `isCertain`; else it is not known whether it is.
  mutating func absent(isCertain: Bool) -> Field {
    Field(
      value: nil, state: .absent, source: source(), readings: isCertain ? [FieldReading(.nothing, weight: 1)] : [])
  }

  mutating func notRead() -> Field { Field(value: nil, state: .notRead, source: source(), readings: []) }

  /// File, page and box of the first part of a spot; parts on the same page are taken together.
  private func place(of spot: Spot) -> (file: String, page: Int, box: Box)? {
    // Of an empty place that was only looked at nothing is shown.
    let read = spot.isEmpty ? spot.parts : spot.parts.filter { !$0.text.isEmpty }
    guard let first = read.first else { return nil }
    let sheet = sheets[first.sheet]
    let box = read.filter { $0.sheet == first.sheet }.dropFirst().reduce(first.box) { $0.union($1.box) }
    return (sheet.file, sheet.page, sheet.onPage(box))
  }
}
