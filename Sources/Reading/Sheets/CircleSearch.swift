/// Finds circles among the pixels of a small 1 bit image: each pixel votes for all the centres that it may lie around
/// (Hough's transform for circles, Duda and Hart 1972).
struct CircleSearch {
  typealias Point = (x: Int, y: Int)

  struct Circle: Hashable {
    var x: Double
    var y: Double
    var radius: Double

    /// Whether a point lies inside, or outside by no more than `margin` pixels.
    func contains(_ point: Point, margin: Double) -> Bool {
      let (dx, dy, reach) = (Double(point.x) - x, Double(point.y) - y, radius + margin)
      return dx * dx + dy * dy <= reach * reach
    }

    /// Those whose centre lies a pixel off or whose radius differs by half of one.
    var neighbours: [Circle] {
      var result: [Circle] = []
      for dx in [-1.0, 0, 1] {
        for dy in [-1.0, 0, 1] {
          for more in [-0.5, 0, 0.5] { result.append(Circle(x: x + dx, y: y + dy, radius: radius + more)) }
        }
      }
      return result
    }

    /// Points a pixel apart on the outline, or on one that lies `offset` pixels outside of it.
    func outline(movedBy offset: Double = 0) -> [Point] {
      let reach = max(1, radius + offset)
      let count = max(8, Int(2 * .pi * reach))
      return (0..<count).map { step in
        let degrees = 360 * Double(step) / Double(count)
        return (Int((x + reach * cosine(degrees)).rounded()), Int((y + reach * sine(degrees)).rounded()))
      }
    }
  }

  /// Of the image, in pixels.
  let width: Int
  let height: Int

  /// For every radius (pixels) the circle for which most points vote; it may be a pixel off.
  func candidates(among points: [Point], radii: ClosedRange<Int>) -> [Circle] {
    // Room for centres that lie off the image.
    let margin = radii.upperBound + 1
    let stride = width + 2 * margin
    let starts = points.map { ($0.y + margin) * stride + $0.x + margin }
    var votes = [UInt16](repeating: 0, count: stride * (height + 2 * margin))
    return radii.map { radius in
      let steps = Circle(x: 0, y: 0, radius: Double(radius)).outline()
      // Every other step will do.
      let offsets = steps.indices.filter { $0 % 2 == 0 }.map { steps[$0].y * stride + steps[$0].x }
      let place = Self.mostVoted(&votes, starts, offsets)
      return Circle(x: Double(place % stride - margin), y: Double(place / stride - margin), radius: Double(radius))
    }
  }

  private static func mostVoted(_ votes: inout [UInt16], _ starts: [Int], _ offsets: [Int]) -> Int {
    // Millions of votes on a page: checking each place again takes longer than all the rest.
    votes.withUnsafeMutableBufferPointer { votes in
      votes.update(repeating: 0)
      var (most, place): (UInt16, Int) = (0, 0)
      for start in starts {
        for offset in offsets {
          let count = votes[start + offset] &+ 1
          votes[start + offset] = count
          if count > most { (most, place) = (count, start + offset) }
        }
      }
      return place
    }
  }
}
