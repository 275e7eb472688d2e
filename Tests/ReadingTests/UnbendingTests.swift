import Foundation
import Model
import Testing

@testable import Reading

/// Pages drawn bent: lines of blocks that rise and fall with a wave across the page.
@Suite struct UnbendingTests {
  private static let lines = 14

  /// Lines of blocks of 30 pixels, some short, with a wave of `height` pixels across the page.
  private func page(wave height: Double) throws -> SheetImage {
    var photo = DrawnPhoto(width: 1400, height: 1000, ground: 230)
    for line in 0..<Self.lines {
      for column in 0..<(line % 3 == 1 ? 14 : 30) {
        let x = 100 + 40 * Double(column)
        photo.rectangle(
          30, middle: (x, 80 + 60 * Double(line) + height * sin(x / 1400 * 2 * .pi)), (width: 26, height: 30))
      }
    }
    let page = try ScanDecoder(data: photo.bytes, limits: ReadingLimits()).page(0).get()
    let straightener = Straightener(limits: ReadingLimits())
    return try #require(straightener.sheet(of: straightener.surfaces(of: page)[0], quarters: 0))
  }

  @Test(arguments: [12.0, 30, -30]) func `lines of a bent page come out level`(wave: Double) throws {
    let image = try page(wave: wave)
    #expect(!image.bend.shifts.isEmpty)
    let pieces = LineFinder.pieces(on: image)
    #expect(pieces.count == Self.lines)
    #expect(pieces.allSatisfy { $0.height <= 40 }, "\(pieces.map(\.height))")
  }

  @Test func `a flat page stays as it is`() throws {
    let image = try page(wave: 0)
    #expect(image.bend.shifts.isEmpty)
    #expect(LineFinder.pieces(on: image).count == Self.lines)
  }

  @Test func `boxes come back to where the page was bent`() throws {
    let image = try page(wave: 30)
    let sheet = Sheet(
      id: 0, file: "1.jpg", page: 1, width: image.grey.width, height: image.grey.height, stored: image.stored,
      bend: image.bend, lines: [])
    // The first line's highest point lies a quarter across, its lowest three quarters.
    let first = try #require(LineFinder.pieces(on: image).first)
    for (x, middle) in [(350, 110), (1050, 50)] {
      let box = sheet.onPage(Box(x: x - 10, y: first.y, width: 20, height: first.height))
      #expect(abs(box.y + box.height / 2 - middle) <= 6, "\(box)")
    }
    let turned = try #require(image.turnedHalf())
    let upside = Sheet(
      id: 0, file: "1.jpg", page: 1, width: image.grey.width, height: image.grey.height, stored: turned.stored,
      bend: turned.bend, lines: [])
    let box = Box(x: 340, y: first.y, width: 20, height: first.height)
    let other = Box(
      x: image.grey.width - box.right, y: image.grey.height - box.bottom, width: box.width, height: box.height)
    let (a, b) = (sheet.onPage(box), upside.onPage(other))
    #expect(abs(a.y - b.y) <= 1 && abs(a.x - b.x) <= 1 && abs(a.height - b.height) <= 1)
  }

  @Test func `the shift between two strips is in proportion`() {
    let bend = Bend(width: 400, shifts: [0, 10, 10, -10])
    #expect([0.0, 50, 100, 150, 200, 250, 300, 399].map(bend.shift) == [0, 0, 5, 10, 10, 10, 0, -10])
    #expect(bend.map(Box(x: 0, y: 100, width: 400, height: 20)) == Box(x: 0, y: 90, width: 400, height: 40))
    #expect(Bend.flat.map(Box(x: 1, y: 2, width: 3, height: 4)) == Box(x: 1, y: 2, width: 3, height: 4))
  }

  @Test func `what stands at the edges of a bent page is not cut off`() throws {
    var photo = DrawnPhoto(width: 400, height: 300, ground: 255)
    for y in [3.0, 297] { photo.rectangle(0, middle: (200, y), (width: 400, height: 6)) }
    let page = try ScanDecoder(data: photo.bytes, limits: ReadingLimits()).page(0).get()
    guard let grey = page.image.grey(), let moved = grey.unbent(Bend(width: 400, shifts: [0, -20, -40, -10])),
      let before = grey.binarised(threshold: 128), let after = moved.binarised(threshold: 128)
    else {
      Issue.record("no image")
      return
    }
    // A row may be lost where a column ends between two.
    #expect(after.inkCount >= before.inkCount - 2 * 400)
    #expect(moved.height == 340)
  }
}
