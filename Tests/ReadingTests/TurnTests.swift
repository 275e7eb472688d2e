import Testing

@testable import Reading

/// Which way the lines of a page run.
@Suite struct TurnTests {
  /// Entries of a form: labels and values begin at the same places, row under row.
  private static func form(rowsApart pitch: Double, isUpended: Bool) -> DrawnPhoto {
    var photo = DrawnPhoto(width: 1200, height: 1200, ground: 250)
    for row in 0..<Int(1000 / pitch) {
      for column in [0, 1, 2, 3, 8, 9, 10, 11, 12, 13] {
        // Strokes of a character 24 pixels high.
        let (u, v) = (200 + 30 * Double(column), 100 + pitch * Double(row))
        for (place, size) in [
          (u, (width: 6.0, height: 24.0)), (u + 9, (width: 14, height: 5)), (u + 18, (width: 5, height: 24)),
        ] {
          photo.rectangle(
            30, middle: isUpended ? (v, 1200 - place) : (place, v),
            isUpended ? (width: size.height, height: size.width) : size)
        }
      }
    }
    return photo
  }

  /// Columns of characters look like lines where the rows stand apart as words do.
  @Test(arguments: [44.0, 50, 58], [false, true])
  func `the lines of a form run along its rows, however wide apart`(pitch: Double, isUpended: Bool) throws {
    let photo = Self.form(rowsApart: pitch, isUpended: isUpended)
    let page = try ScanDecoder(data: photo.bytes, limits: ReadingLimits()).page(0).get()
    let surfaces = Straightener(limits: ReadingLimits()).surfaces(of: page)
    let turns = try #require(surfaces.first).likelyTurns
    #expect(turns.turns == (isUpended ? [1, 0] : [0, 1]))
    #expect(turns.isClear)
  }
}
