internal import Model

/// Leaders: the row of dots that leads the eye from a label to its value at the far end of the line. Left in, the row is
/// one line of text to everybody who reads it.
enum Leaders {
  /// The rows of dots among the components of a page's ink.
  /// - Parameter height: of a character, in pixels.
  static func find(among components: [Box], textHeight height: Int) -> [Box] {
    let largest = max(3, height / 5)
    let dots = components.filter { max($0.width, $0.height) <= largest }.sorted { $0.x < $1.x }
    guard dots.count >= least else { return [] }
    let rows = rows(of: dots, reach: height).filter { isEven($0) && $0.last!.right - $0[0].x >= 4 * height }
    return rows.compactMap { row in
      let box = row.dropFirst().reduce(row[0]) { $0.union($1) }
      // A screen of dots is a picture, and print with dots about it is print: leaders stand alone.
      let around = Box(x: box.x, y: box.y - height / 3, width: box.width, height: box.height + 2 * (height / 3))
      let strangers = components.count { around.contains(x: $0.midX, y: $0.midY) } - row.count
      return strangers * 8 <= row.count ? box.grown(by: 1) : nil
    }
  }

  /// Fewer are an ellipsis, which has six.
  private static let least = 8

  /// Runs of dots, each the nearest to the right of the one before and on its height.
  private static func rows(of dots: [Box], reach: Int) -> [[Box]] {
    var isTaken = [Bool](repeating: false, count: dots.count)
    var rows: [[Box]] = []
    for start in dots.indices where !isTaken[start] {
      var row = [dots[start]]
      var next = start + 1
      while next < dots.count, dots[next].x - row.last!.right <= reach {
        let (last, dot) = (row.last!, dots[next])
        let isLevel = abs(dot.midY - last.midY) <= Double(max(2, dot.height, last.height)) / 2
        if !isTaken[next], dot.x > last.right, isLevel {
          row.append(dot)
          isTaken[next] = true
        }
        next += 1
      }
      if row.count >= least { rows.append(row) }
    }
    return rows
  }

  /// Whether nearly all stand equally far apart; a scanner loses some.
  private static func isEven(_ row: [Box]) -> Bool {
    let steps = zip(row, row.dropFirst()).map { $1.midX - $0.midX }
    let usual = steps.sorted()[steps.count / 2]
    return steps.count { (0.6...1.5).contains($0 / usual) } * 5 >= steps.count * 4
  }
}
