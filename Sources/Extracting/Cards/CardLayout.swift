import Model

/// Where the rows of a portrait side stand. Its four labels (姓名 性别 出生 住址) stand below each other at equal distances,
/// so two that were read tell where the others are.
struct CardLayout {
  private static let rows = ["name": 0.0, "sex": 1, "birth": 2, "address": 3]

  /// Of a row's middle, and the distance of two rows.
  private let first: Double
  private let pitch: Double
  private let left: Int
  /// Where the labels end: they are of two characters each, one as wide as another.
  let right: Int
  let em: Double

  /// Nil when fewer than two of the labels were read.
  init?(_ cluster: CardCluster, on page: Page) {
    var points: [(row: Double, box: Box, em: Double)] = []
    for (id, hit) in cluster.labels.sorted(by: { $0.key < $1.key }) {
      if let row = Self.rows[id] { points.append((row, page.box(of: hit), page.runs[hit.run].em)) }
    }
    guard points.count >= 2 else { return nil }
    let n = Double(points.count)
    let meanRow = points.reduce(0) { $0 + $1.row } / n
    let meanY = points.reduce(0) { $0 + $1.box.midY } / n
    let spread = points.reduce(0) { $0 + ($1.row - meanRow) * ($1.row - meanRow) }
    pitch = points.reduce(0) { $0 + ($1.row - meanRow) * ($1.box.midY - meanY) } / spread
    first = meanY - pitch * meanRow
    guard pitch > 0 else { return nil }
    em = points.map(\.em).sorted()[points.count / 2]
    left = points.map(\.box.x).sorted()[points.count / 2]
    right = points.map(\.box.right).sorted()[points.count / 2]
  }

  /// Where the label of a field stands that was not read.
  func label(of field: String) -> Box? {
    guard let row = Self.rows[field] else { return nil }
    let middle = first + pitch * row
    return Box(x: left, y: Int(middle - em * 0.7), width: right - left, height: Int(em * 1.4))
  }
}
