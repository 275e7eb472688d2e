import Model
import Reading
import Testing

@Suite struct GeometryTests {
  @Test func `the map of four corners leads each to its partner, and the inverse back`() throws {
    let from = [(x: 0.0, y: 0.0), (x: 100, y: 0), (x: 100, y: 60), (x: 0, y: 60)]
    let to = [(x: 12.0, y: 7.0), (x: 110, y: 20), (x: 95, y: 90), (x: 3, y: 70)]
    let there = try #require(Homography(from: from, to: to))
    let back = try #require(Homography(from: to, to: from))
    for (p, q) in zip(from, to) {
      let mapped = there.map(x: p.x, y: p.y)
      #expect(abs(mapped.x - q.x) < 1e-6 && abs(mapped.y - q.y) < 1e-6)
    }
    let round = there.then(back).map(x: 31, y: 17)
    #expect(abs(round.x - 31) < 1e-6 && abs(round.y - 17) < 1e-6)
  }

  @Test func `corners on one line give no map`() {
    let line = [(x: 0.0, y: 0.0), (x: 1, y: 1), (x: 2, y: 2), (x: 3, y: 3)]
    #expect(Homography(from: line, to: [(x: 0, y: 0), (x: 1, y: 0), (x: 1, y: 1), (x: 0, y: 1)]) == nil)
  }

  @Test func `the largest quadrilateral of a tilted card with a cut corner starts at its top left`() throws {
    var points: [(x: Double, y: Double)] = []
    for t in 0...20 {
      let s = Double(t) / 20
      points += [
        (10 + 80 * s, 5 + 10 * s), (90 - 5 * s, 15 + 45 * s), (10 - 5 * s, 5 + 50 * s), (5 + 80 * s, 55 + 5 * s),
      ]
    }
    let quad = try #require(Quadrilateral.largest(in: convexHull(points)))
    #expect(quad.corners[0] == (10, 5))
    #expect(quad.corners[1] == (90, 15))
    #expect(abs(quad.rectangle.width - 80.6) < 0.5)
  }

  @Test func `fewer than four points make no quadrilateral`() {
    #expect(Quadrilateral.largest(in: convexHull([(0, 0), (1, 0), (0, 1)])) == nil)
  }
}
