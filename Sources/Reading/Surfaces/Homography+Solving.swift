package import Model

extension Homography {
  /// The map that leads the four `from` points to the four `to` points; nil when three lie on a line.
  package init?(from: [(x: Double, y: Double)], to: [(x: Double, y: Double)]) {
    var rows: [[Double]] = []
    for (p, q) in zip(from, to) {
      rows.append([p.x, p.y, 1, 0, 0, 0, -q.x * p.x, -q.x * p.y, q.x])
      rows.append([0, 0, 0, p.x, p.y, 1, -q.y * p.x, -q.y * p.y, q.y])
    }
    guard rows.count == 8, let solution = solve(rows) else { return nil }
    self.init(solution + [1])
  }
}

/// Gauss elimination with row pivoting of eight equations, the right side in the ninth column.
private func solve(_ equations: [[Double]]) -> [Double]? {
  var a = equations
  let n = a.count
  for column in 0..<n {
    guard let pivot = (column..<n).max(by: { abs(a[$0][column]) < abs(a[$1][column]) }),
      abs(a[pivot][column]) > 1e-9
    else { return nil }
    a.swapAt(column, pivot)
    for row in 0..<n where row != column {
      let factor = a[row][column] / a[column][column]
      for k in column...n { a[row][k] -= factor * a[column][k] }
    }
  }
  return (0..<n).map { a[$0][n] / a[$0][$0] }
}
