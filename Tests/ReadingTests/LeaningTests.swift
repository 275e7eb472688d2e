import Model
import Testing

@testable import Reading

/// What lies askew on a sheet, alone or beside what lies otherwise.
@Suite struct LeaningTests {
  /// Rows of strokes 24 pixels high, all turned about the middle of the block.
  private static func block(
    _ photo: inout DrawnPhoto, middle: DrawnPhoto.Point, rows: Int = 4, columns: Int = 14, degrees: Double
  ) {
    let (c, s) = (cosine(degrees), sine(degrees))
    for row in 0..<rows {
      for column in 0..<columns {
        // Each row begins elsewhere, or the columns would be as straight as the rows.
        let start = Double(11 * row % 30) - 30 * Double(columns) / 2
        let (u, v) = (start + 30 * Double(column), 60 * (Double(row) - Double(rows - 1) / 2))
        for (place, size) in [(u, (6.0, 24.0)), (u + 9, (14.0, 5.0))] {
          let point = (x: middle.x + c * place - s * v, y: middle.y + s * place + c * v)
          photo.rectangle(30, middle: point, (width: size.0, height: size.1), degrees: degrees)
        }
      }
    }
  }

  private let straightener = Straightener(limits: ReadingLimits())

  private func surfaces(_ photo: DrawnPhoto) throws -> [Surface] {
    straightener.surfaces(of: try ScanDecoder(data: photo.bytes, limits: ReadingLimits()).page(0).get())
  }

  private func pieces(_ surface: Surface, quarters: Int = 0) throws -> [Box] {
    LineFinder.pieces(on: try #require(straightener.sheet(of: surface, quarters: quarters)))
  }

  private func blank() -> DrawnPhoto { DrawnPhoto(width: 1240, height: 1754, ground: 250) }

  /// Whether every row came as one flat line.
  private func areRows(_ pieces: [Box], _ rows: Int) -> Bool {
    pieces.count == rows && pieces.allSatisfy { (380...460).contains($0.width) && $0.height <= 34 }
  }

  @Test(arguments: [(3.0, -3.0), (0, 5), (-2, 0), (6, 4)])
  func `two cards on one sheet, each askew by itself, are levelled each`(first: Double, second: Double) throws {
    var photo = blank()
    Self.block(&photo, middle: (500, 400), degrees: first)
    Self.block(&photo, middle: (700, 1200), degrees: second)
    let found = try surfaces(photo)
    try #require(found.count == 2)
    #expect(found.count(where: \.isWhole) == 1)
    for surface in found {
      let rows = try pieces(surface)
      #expect(areRows(rows, 4), "\(rows)")
    }
    let part = try #require(found.first { !$0.isWhole })
    let middle = part.stored.map(x: Double(part.grey.width) / 2, y: Double(part.grey.height) / 2)
    #expect([(500.0, 400.0), (700, 1200)].contains { abs($0.0 - middle.x) < 12 && abs($0.1 - middle.y) < 12 })
  }

  @Test func `a card that lies across is a surface of its own, too`() throws {
    var photo = blank()
    Self.block(&photo, middle: (500, 400), degrees: 0)
    Self.block(&photo, middle: (700, 1200), degrees: 90)
    let found = try surfaces(photo)
    try #require(found.count == 2)
    let part = try #require(found.first { !$0.isWhole })
    let isUpended = part.grey.height > part.grey.width
    #expect(areRows(try pieces(part, quarters: isUpended ? 1 : 0), 4))
  }

  @Test func `blocks that lie alike stay on one sheet, and so do those of a page full of text`() throws {
    var alike = blank()
    Self.block(&alike, middle: (500, 400), degrees: 3)
    Self.block(&alike, middle: (700, 1200), degrees: 3.3)
    #expect(try surfaces(alike).count == 1)
    var full = blank()
    Self.block(&full, middle: (620, 500), rows: 12, columns: 36, degrees: 0)
    Self.block(&full, middle: (620, 1400), degrees: 5)
    #expect(try surfaces(full).count == 1)
  }

  @Test(arguments: [5.0, -4])
  func `three short lines alone on a page are levelled, however little they say about it`(degrees: Double) throws {
    var photo = blank()
    Self.block(&photo, middle: (500, 1300), rows: 3, columns: 5, degrees: degrees)
    let rows = try pieces(try surfaces(photo)[0])
    #expect(rows.count == 3 && rows.allSatisfy { $0.height <= 30 }, "\(rows)")
  }
}
