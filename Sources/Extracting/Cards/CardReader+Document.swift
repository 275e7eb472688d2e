import Definitions
import Model

extension CardReader {
  /// The side as a document of the case.
  func document(_ side: CardSide, cluster: CardCluster, sheets: [Sheet], maker: inout FieldMaker) -> Document {
    let sheet = sheets[side.sheet]
    var fields: [String: Field] = [:]
    for id in self.fields(of: side.side) {
      let spot = side.spots[id]
      if id == Self.validity {
        fields.merge(validityFields(side, at: spot, maker: &maker)) { $1 }
      } else if !isAsked(id) {
        fields[id] = maker.notRead()
      } else if var verdict = side.verdicts[id], let spot {
        if id == "name", let name = verdict.value, expectation.names.contains(name) { verdict.marks.insert(.confirmed) }
        fields[id] = maker.field(verdict, at: spot)
      } else {
        // Every card has every field: one that was not found was not read.
        fields[id] = maker.absent(isCertain: false)
      }
    }
    return Document(
      kind: definition.id, sides: [side.side], file: sheet.file, page: sheet.page, box: sheet.onPage(side.box),
      fields: fields, isKindCertain: cluster.score >= CardFinder.certain)
  }

  /// Both ends of the validity; they vary together. An end that was cut off leaves the whole unknown.
  private func validityFields(_ side: CardSide, at spot: Spot?, maker: inout FieldMaker) -> [String: Field] {
    guard let spot, let verdict = side.verdicts[Self.validity] else {
      return ["valid-from": maker.absent(isCertain: false), "valid-to": maker.absent(isCertain: false)]
    }
    let read = verdict.values.map { (validity: Validity(code: $0.value), weight: $0.weight) }
    let isWhole = read.allSatisfy { $0.validity?.to != nil }
    let best = verdict.value.flatMap(Validity.init(code:))
    let source = maker.source()
    func field(_ value: String?, _ piece: (Validity) -> String?) -> Field {
      var own = verdict
      own.value = value
      if value == nil || !isWhole { (own.state, own.doubt) = (.doubtful, nil) }
      let readings = read.compactMap { item in
        item.validity.flatMap(piece).map { FieldReading(.value($0), weight: item.weight) }
      }
      return maker.field(own, readings: isWhole ? readings : [], source: source, at: spot)
    }
    return ["valid-from": field(best?.from.iso) { $0.from.iso }, "valid-to": field(best?.to) { $0.to }]
  }
}
