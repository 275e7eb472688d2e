import Foundation
import Model
import Testing

@testable import Reading

/// What counts as a page or a card on a photo: one that is missed is read askew, one too many loses the rest.
@Suite struct SurfaceTests {
  private static let card = (width: 428.0, height: 270.0)
  private static let upended = (width: 270.0, height: 428.0)

  private func surfaces(_ photo: DrawnPhoto) throws -> [Surface] {
    let page = try ScanDecoder(data: photo.bytes, limits: ReadingLimits()).page(0).get()
    return Straightener(limits: ReadingLimits()).surfaces(of: page)
  }

  /// Where the middle of every surface lies on the photo; empty if the photo is its own surface.
  private func middles(_ photo: DrawnPhoto) throws -> [(x: Double, y: Double)] {
    let found = try surfaces(photo)
    if found.count == 1, found[0].grey.width == photo.width, found[0].grey.height == photo.height { return [] }
    return found.map { $0.stored.map(x: Double($0.grey.width) / 2, y: Double($0.grey.height) / 2) }
  }

  private func isNear(_ points: [(x: Double, y: Double)], _ others: [(x: Double, y: Double)]) -> Bool {
    points.count == others.count && zip(points, others).allSatisfy { abs($0.x - $1.x) < 8 && abs($0.y - $1.y) < 8 }
  }

  private static func twoCards(ground: UInt8 = 60) -> DrawnPhoto {
    var photo = DrawnPhoto(ground: ground)
    photo.rectangle(220, middle: (330, 250), card, degrees: 6)
    photo.rectangle(200, middle: (900, 600), upended, degrees: -4)
    return photo
  }

  @Test func `two cards apart on a table are two surfaces that lead back to their places`() throws {
    let found = try surfaces(Self.twoCards())
    try #require(found.count == 2)
    #expect(isNear(try middles(Self.twoCards()), [(330, 250), (900, 600)]))
    #expect(abs(Double(found[0].grey.width) - 428) < 12 && abs(Double(found[0].grey.height) - 270) < 12)
    #expect(abs(Double(found[1].grey.width) - 270) < 12 && abs(Double(found[1].grey.height) - 428) < 12)
    // Its corner lies 6° askew.
    let corner = found[0].stored.map(x: 0, y: 0)
    #expect(abs(corner.x - 131) < 10 && abs(corner.y - 93) < 10, "\(corner)")
  }

  @Test func `cards come row by row, however their tops stagger`() throws {
    var photo = DrawnPhoto(ground: 60)
    let places: [(x: Double, y: Double)] = [(280, 260), (840, 210), (300, 660), (860, 700)]
    for (place, grey) in zip(places, [200, 220, 230, 210] as [UInt8]) {
      photo.rectangle(grey, middle: place, Self.card, degrees: 2, radius: 16)
    }
    #expect(isNear(try middles(photo), places))
  }

  enum Remainder: CaseIterable {
    case strip, farLarger, square, cutOff
  }

  @Test(arguments: Remainder.allCases)
  func `cards are parted only where all that is bright and large is a card like them`(remainder: Remainder) throws {
    var photo = DrawnPhoto(width: 1600, height: 1500, ground: 60)
    photo.rectangle(220, middle: (300, 200), Self.card, degrees: 3)
    photo.rectangle(220, middle: (1100, 200), Self.card)
    #expect(try middles(photo).count == 2)
    switch remainder {
    case .strip: photo.rectangle(220, middle: (700, 800), (700, 60))
    case .farLarger: photo.rectangle(220, middle: (800, 900), (1250, 850))
    case .square: photo.rectangle(220, middle: (700, 900), (400, 400))
    case .cutOff: photo.rectangle(220, middle: (700, 1400), Self.card)
    }
    #expect(try middles(photo).count < 2)
  }

  @Test func `a page is cut out only where no other thing as large as a card is lost`() throws {
    var photo = DrawnPhoto(width: 1600, height: 1200, ground: 60)
    photo.rectangle(220, middle: (500, 600), (700, 880))
    #expect(isNear(try middles(photo), [(500, 600)]))
    photo.rectangle(200, middle: (1250, 600), Self.card, degrees: 3)
    #expect(try middles(photo).isEmpty)
  }

  @Test func `two cards copied on one white sheet are one page, scanned or photographed`() throws {
    var scan = DrawnPhoto(width: 900, height: 1200, ground: 250)
    var photo = DrawnPhoto(width: 1200, height: 1500, ground: 60)
    photo.rectangle(240, middle: (600, 750), (900, 1200), degrees: 2)
    for y in [400.0, 800] {
      scan.rectangle(210, middle: (450, y), Self.card, degrees: 3)
      photo.rectangle(205, middle: (600, y + 150), Self.card, degrees: 3)
    }
    #expect(try middles(scan).isEmpty)
    #expect(isNear(try middles(photo), [(600, 750)]))
  }

  @Test func `a patch of light that grows on to a card does not hide it`() throws {
    var photo = Self.twoCards()
    photo.rectangle(220, middle: (545, 130), (60, 60), radius: 30)
    #expect(isNear(try middles(photo), [(330, 250), (900, 600)]))
  }

  @Test func `a card on wood, with a shadow from its portrait to its rim, is not cut in two`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Images/shadow-over-card.jpg")
    let page = try ScanDecoder(data: [UInt8](try Data(contentsOf: file)), limits: ReadingLimits()).page(0).get()
    let found = Straightener(limits: ReadingLimits()).surfaces(of: page)
    try #require(found.count == 1)
    #expect(abs(found[0].grey.width - 546) < 24 && abs(found[0].grey.height - 349) < 24)
  }

  @Test func `the corners of a card may be round`() throws {
    var photo = DrawnPhoto(ground: 60)
    photo.rectangle(220, middle: (600, 450), (642, 405), radius: 30)
    #expect(isNear(try middles(photo), [(600, 450)]))
  }

  @Test func `a card held upright is found lying across a photo`() throws {
    var photo = DrawnPhoto(width: 900, height: 1200, ground: 60)
    photo.rectangle(220, middle: (450, 600), (610, 385))
    #expect(isNear(try middles(photo), [(450, 600)]))
  }

  @Test func `a card on wood as bright as it is found, for it is paler`() throws {
    var photo = DrawnPhoto(ground: (230, 180, 120))
    photo.rectangle((200, 203, 207), middle: (600, 450), (800, 505), degrees: 2)
    #expect(isNear(try middles(photo), [(600, 450)]))
  }

  @Test func `a small bright thing alone is no card`() throws {
    var photo = DrawnPhoto(ground: 60)
    photo.rectangle(220, middle: (600, 450), (300, 190))
    #expect(try middles(photo).isEmpty)
  }

  @Test func `an outline that runs through lines of text is none`() {
    let bounds = Box(x: 0, y: 0, width: 1000, height: 1400)
    let cut = (0..<8).map { Box(x: 80, y: 60 * $0 + 40, width: 920, height: 30) }
    let whole = (0..<8).map { Box(x: 80, y: 60 * $0 + 40, width: 800, height: 30) }
    #expect(LineFinder.areCut(cut, by: bounds, 30))
    #expect(!LineFinder.areCut(whole, by: bounds, 30))
    // Levelled, the edge of a card's side is no more at the rim of the image.
    let side = [425, 390, 430, 440].enumerated().map { Box(x: 250, y: 90 * $0.offset, width: $0.element, height: 30) }
    #expect(LineFinder.areCut(side, by: Box(x: 0, y: 0, width: 700, height: 730), 40))
    let few = [(150, 0), (424, 0), (858, 159), (168, 546)].enumerated().map {
      Box(x: $0.element.1, y: 90 * $0.offset, width: $0.element.0, height: 40)
    }
    #expect(LineFinder.areCut(few, by: bounds, 40))
    // A stamp at the seam, a streak, a few words at the rim.
    #expect(!LineFinder.areCut(whole + cut.prefix(3), by: bounds, 30))
    #expect(!LineFinder.areCut(whole + (0..<8).map { Box(x: 0, y: 60 * $0, width: 20, height: 30) }, by: bounds, 30))
  }
}
