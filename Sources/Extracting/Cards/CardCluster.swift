import Model

/// One side of a card on a sheet: the labels that stand together.
struct CardCluster {
  var side: Document.Side
  /// Field id → where its label stands.
  var labels: [String: LabelHit]
  /// The lines that belong to it.
  var runs: [Int]
  var box: Box
  /// How much speaks for its being this side of a card.
  var score: Double

  /// Around its labels alone.
  func box(on page: Page) -> Box {
    let boxes = labels.values.map(page.box)
    return boxes.dropFirst().reduce(boxes.first ?? box) { $0.union($1) }
  }
}
