import Foundation
import Model
import Testing

@testable import Reading

/// Pages and cards on a ground as bright as they: found by their edges, or not at all.
@Suite struct EdgeTests {
  private static let ground: UInt8 = 205
  private static let card = (width: 642.0, height: 405.0)

  /// Where the middle of every surface lies on the photo, and its size; empty if the photo is its own surface.
  private func found(_ photo: DrawnPhoto, fallingTo share: Double = 0.75) throws -> [(x: Double, y: Double, Surface)] {
    var photo = photo
    photo.light(fallingTo: share)
    let page = try ScanDecoder(data: photo.bytes, limits: ReadingLimits()).page(0).get()
    let surfaces = Straightener(limits: ReadingLimits()).surfaces(of: page)
    if surfaces.count == 1, surfaces[0].grey.width == photo.width, surfaces[0].grey.height == photo.height { return [] }
    return surfaces.map { surface in
      let (x, y) = surface.stored.map(x: Double(surface.grey.width) / 2, y: Double(surface.grey.height) / 2)
      return (x, y, surface)
    }
  }

  private func isNear(_ found: [(x: Double, y: Double, Surface)], _ places: [(x: Double, y: Double)]) -> Bool {
    found.count == places.count && zip(found, places).allSatisfy { abs($0.x - $1.x) < 10 && abs($0.y - $1.y) < 10 }
  }

  /// A surface slightly brighter than the ground, with rows of print.
  private static func draw(
    on photo: inout DrawnPhoto, _ middle: (x: Double, y: Double), _ size: (width: Double, height: Double) = card,
    degrees: Double = 0, grey: UInt8 = 218
  ) {
    photo.rectangle(grey, middle: middle, size, degrees: degrees, radius: size.width / 26)
    let (c, s) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
    for row in [-0.32, -0.1, 0.1, 0.32] {
      for column in stride(from: -0.4, through: 0.4, by: 0.1) {
        let (dx, dy) = (column * size.width, row * size.height)
        photo.rectangle(
          40, middle: (middle.x + c * dx - s * dy, middle.y + s * dx + c * dy), (size.width / 45, size.width / 30),
          degrees: degrees)
      }
    }
  }

  @Test(arguments: [0.0, 4, -7])
  func `a card on a ground as bright as it is found by its edges`(degrees: Double) throws {
    var photo = DrawnPhoto(ground: Self.ground)
    Self.draw(on: &photo, (600, 450), degrees: degrees)
    let found = try found(photo)
    try #require(isNear(found, [(600, 450)]))
    #expect(abs(found[0].2.grey.width - 642) < 20 && abs(found[0].2.grey.height - 405) < 20)
  }

  @Test func `two cards on a ground as bright as they are two surfaces`() throws {
    var photo = DrawnPhoto(width: 1200, height: 1600, ground: Self.ground)
    Self.draw(on: &photo, (590, 400), (800, 505), degrees: 3)
    Self.draw(on: &photo, (610, 1150), (800, 505), degrees: -2)
    #expect(isNear(try found(photo), [(590, 400), (610, 1150)]))
  }

  @Test func `a page on a ground as bright as it is found by its edges`() throws {
    var photo = DrawnPhoto(width: 1200, height: 1600, ground: Self.ground)
    Self.draw(on: &photo, (600, 800), (1000, 1414), degrees: 2)
    #expect(isNear(try found(photo), [(600, 800)]))
  }

  @Test func `a page half in shadow is not cut off where the shadow begins`() throws {
    var photo = DrawnPhoto(width: 1200, height: 1600, ground: 120)
    Self.draw(on: &photo, (600, 800), (900, 1273), grey: 230)
    photo.shade(to: 0.45, below: (left: 900, right: 1250))
    #expect(isNear(try found(photo), [(600, 800)]))
  }

  enum Doubt: CaseIterable {
    case printBeside, faintBeside, lineBeside, sideUnseen, cutOff, squareBeside, small
  }

  @Test(arguments: Doubt.allCases)
  func `nothing is cut out where print would be lost or a side is not seen`(doubt: Doubt) throws {
    var photo = DrawnPhoto(width: 1600, height: 1200, ground: Self.ground)
    let middle = (x: 500.0, y: 600.0)
    switch doubt {
    case .printBeside:
      Self.draw(on: &photo, middle, (642, 350))
      // Between the card and a joint of the table, which might pass for the side above the print.
      photo.rectangle(60, middle: (560, 375), (22, 22))
      photo.rectangle(185, middle: (800, 320), (1600, 4))
    case .faintBeside:
      Self.draw(on: &photo, middle)
      // A card in the light of a lamp, of which its print is hardly seen.
      for x in stride(from: 1000.0, through: 1400, by: 50) {
        for y in [500.0, 560, 620] { photo.rectangle(168, middle: (x, y), (22, 22)) }
      }
    case .lineBeside:
      Self.draw(on: &photo, middle)
      photo.rectangle(60, middle: (1250, 1000), (400, 8))
    case .sideUnseen:
      Self.draw(on: &photo, middle)
      // Beside the upper half of its right side the ground is like the card.
      photo.rectangle(218, middle: (1190, 500), (820, 200))
    case .cutOff: Self.draw(on: &photo, (x: 333, y: 600), degrees: 5)
    case .squareBeside:
      Self.draw(on: &photo, middle)
      Self.draw(on: &photo, (1200, 600), (400, 400))
    case .small: Self.draw(on: &photo, middle, (400, 252))
    }
    #expect(try found(photo).isEmpty)
  }

  @Test func `what is lit as evenly as a scan is not cut up`() throws {
    var photo = DrawnPhoto(ground: Self.ground)
    Self.draw(on: &photo, (600, 450), degrees: 2)
    #expect(try found(photo).count == 1)
    #expect(try found(photo, fallingTo: 1).isEmpty)
  }
}
