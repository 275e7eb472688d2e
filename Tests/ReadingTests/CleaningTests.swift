import Model
import Testing

@testable import Reading

/// What of a page is taken for ink, and in which light.
@Suite struct CleaningTests {
  /// A light card with strokes of black print 40 pixels high.
  private static var printed: DrawnPhoto {
    var photo = DrawnPhoto(width: 1000, height: 600, ground: 225)
    for column in 0..<20 {
      photo.rectangle(30, middle: (100 + 40 * Double(column), 300), (width: 10, height: 40))
      photo.rectangle(30, middle: (112 + 40 * Double(column), 300), (width: 24, height: 8))
    }
    return photo
  }

  private func image(_ photo: DrawnPhoto, on ground: Cleaning.Ground = .plain) throws -> SheetImage {
    let page = try ScanDecoder(data: photo.bytes, limits: ReadingLimits()).page(0).get()
    let straightener = Straightener(limits: ReadingLimits(), ground: ground)
    return try #require(straightener.sheet(of: straightener.surfaces(of: page)[0], quarters: 0))
  }

  private func ink(_ image: SheetImage, in box: Box) -> Int { image.ink.clipped(to: box)?.inkCount ?? -1 }

  @Test func `pale lines as thin as a hair are a pattern, pale strokes are print`() throws {
    var photo = Self.printed
    // Leaning a little, so that they are no ruling lines.
    for row in 0..<6 {
      photo.rectangle(150, middle: (500, 60 + 25 * Double(row)), (width: 700, height: 0.9), degrees: 4)
    }
    for column in 0..<10 { photo.rectangle(150, middle: (200 + 60 * Double(column), 480), (width: 6, height: 36)) }
    let image = try image(photo)
    #expect(ink(image, in: Box(x: 0, y: 0, width: 1000, height: 260)) == 0)
    #expect(ink(image, in: Box(x: 0, y: 440, width: 1000, height: 80)) > 1500)
    #expect(ink(image, in: Box(x: 0, y: 270, width: 1000, height: 60)) > 5000)
  }

  @Test func `a mesh of pale lines hides no lines of text where it is taken for a pattern`() throws {
    var photo = Self.printed
    // As dark as the portrait of a card.
    photo.rectangle(50, middle: (850, 130), (width: 200, height: 220))
    for line in 0..<28 {
      let x = 60 * Double(line) - 300
      photo.rectangle(180, middle: (x, 300), (width: 2, height: 700), degrees: 20)
      photo.rectangle(180, middle: (x, 300), (width: 2, height: 700), degrees: -20)
    }
    let text = Box(x: 85, y: 280, width: 800, height: 40)
    let plain = try image(photo)
    #expect(plain.mayHavePattern && LineFinder.pieces(on: plain).count > 10)
    let lifted = try image(photo, on: .patterned)
    #expect(LineFinder.pieces(on: lifted).count == 1 && abs(lifted.textHeight - 40) < 4)
    #expect(ink(lifted, in: text) > 5000)
    #expect(try !image(Self.printed).mayHavePattern)
  }

  @Test func `white print on a dark bar is ink`() throws {
    var photo = Self.printed
    photo.rectangle(60, middle: (500, 120), (width: 800, height: 44))
    for column in 0..<6 { photo.rectangle(250, middle: (160 + 30 * Double(column), 120), (width: 6, height: 24)) }
    let image = try image(photo)
    let strokes = ink(image, in: Box(x: 110, y: 90, width: 780, height: 60))
    #expect((500...1800).contains(strokes), "\(strokes)")
    // Behind the heading the bar is ground.
    #expect(ink(image, in: Box(x: 400, y: 105, width: 450, height: 30)) == 0)
  }

  @Test func `a heavy line of print is no bar`() throws {
    let plain = try image(Self.printed)
    #expect(ink(plain, in: Box(x: 80, y: 270, width: 840, height: 60)) > 5000)
  }

  /// Blocks of print at both ends of a line, and a row of dots between them.
  private static func leaders(dot: Int, step: Double, count: Int) -> DrawnPhoto {
    var photo = printed
    for column in 0..<4 {
      photo.rectangle(30, middle: (100 + 30 * Double(column), 450), (width: 20, height: 36))
      photo.rectangle(30, middle: (800 + 30 * Double(column), 450), (width: 20, height: 36))
    }
    for i in 0..<count {
      photo.rectangle(40, middle: (220 + step * Double(i), 462), (width: Double(dot), height: Double(dot)))
    }
    return photo
  }

  @Test func `dots that lead from a label to its value are no part of the line`() throws {
    let image = try image(Self.leaders(dot: 4, step: 14, count: 39))
    #expect(ink(image, in: Box(x: 200, y: 440, width: 570, height: 40)) == 0)
    #expect(LineFinder.pieces(on: image).count { $0.contains(x: 150, y: 450) || $0.contains(x: 850, y: 450) } == 2)
    #expect(LineFinder.pieces(on: image).allSatisfy { $0.y < 400 || $0.width < 200 })
  }

  @Test func `six dots are an ellipsis, and a field of dots is a picture`() throws {
    #expect(
      ink(try image(Self.leaders(dot: 4, step: 14, count: 6)), in: Box(x: 200, y: 440, width: 570, height: 40)) > 0)
    var photo = Self.printed
    for row in 0..<8 {
      for column in 0..<40 {
        photo.rectangle(40, middle: (220 + 14 * Double(column), 420 + 12 * Double(row)), (width: 4, height: 4))
      }
    }
    #expect(ink(try image(photo), in: Box(x: 200, y: 410, width: 570, height: 110)) > 0)
  }

  @Test func `walls of boxes with a figure each are no print`() throws {
    var photo = Self.printed
    for y in [420.0, 480] { photo.rectangle(60, middle: (420, y), (width: 642, height: 2)) }
    for wall in 0...10 { photo.rectangle(60, middle: (100 + 64 * Double(wall), 450), (width: 2, height: 60)) }
    for column in 0..<10 { photo.rectangle(30, middle: (132 + 64 * Double(column), 450), (width: 8, height: 32)) }
    let image = try image(photo)
    for wall in 0...10 { #expect(ink(image, in: Box(x: 94 + 64 * wall, y: 426, width: 12, height: 48)) == 0) }
    for column in 0..<10 { #expect(ink(image, in: Box(x: 120 + 64 * column, y: 430, width: 24, height: 40)) > 150) }
  }

  /// Ten figures 1 that a leaning grey streak crosses in turn.
  @Test(arguments: [160, 120]) func `a streak takes nothing of the print that it crosses`(grey: Int) throws {
    var photo = DrawnPhoto(width: 1000, height: 1000, ground: 225)
    for row in 0..<10 {
      for column in 0..<12 {
        photo.rectangle(30, middle: (100 + 60 * Double(column), 80 + 90 * Double(row)), (width: 8, height: 40))
        photo.rectangle(30, middle: (118 + 60 * Double(column), 95 + 90 * Double(row)), (width: 20, height: 8))
      }
    }
    let without = try image(photo)
    photo.rectangle(UInt8(grey), middle: (404, 500), (width: 3, height: 1000), degrees: 0.4)
    let image = try image(photo)
    for row in 0..<10 {
      let figure = Box(x: 390, y: 55 + 90 * row, width: 22, height: 50)
      #expect(ink(image, in: figure) >= ink(without, in: figure) - 8, "\(row)")
      // Between the lines nothing is left of it.
      #expect(ink(image, in: Box(x: 380, y: 108 + 90 * row, width: 50, height: 30)) == 0, "\(row)")
    }
  }
}
