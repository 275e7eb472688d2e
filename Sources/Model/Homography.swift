/// A plane projective map, row by row; the last number is 1 for all maps DocAI makes.
package struct Homography: Hashable, Sendable {
  package var m: [Double]

  package init(_ m: [Double]) {
    precondition(m.count == 9)
    self.m = m
  }

  package static let identity = Homography([1, 0, 0, 0, 1, 0, 0, 0, 1])

  package func map(x: Double, y: Double) -> (x: Double, y: Double) {
    let w = m[6] * x + m[7] * y + m[8]
    return ((m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w)
  }

  /// First `self`, then `next`.
  package func then(_ next: Homography) -> Homography {
    var out = [Double](repeating: 0, count: 9)
    for row in 0..<3 {
      for column in 0..<3 {
        for k in 0..<3 { out[row * 3 + column] += next.m[row * 3 + k] * m[k * 3 + column] }
      }
    }
    return Homography(out)
  }

  /// The upright rectangle around the image of `box`.
  package func map(_ box: Box) -> Box {
    let corners = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]
      .map { map(x: Double($0.0), y: Double($0.1)) }
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    let left = (xs.min() ?? 0).rounded(.down)
    let top = (ys.min() ?? 0).rounded(.down)
    let right = (xs.max() ?? 0).rounded(.up)
    let bottom = (ys.max() ?? 0).rounded(.up)
    return Box(x: Int(left), y: Int(top), width: Int(right - left), height: Int(bottom - top))
  }
}
