import Model
import Testing

@testable import Reading

/// What becomes of the grey stamps of a copy.
@Suite struct StampTests {
  /// A sheet with rows of strokes 40 pixels high.
  private static func printed(_ grey: UInt8 = 30) -> DrawnPhoto {
    var photo = DrawnPhoto(width: 1200, height: 1200, ground: 225)
    for row in 0..<10 {
      for column in 0..<20 {
        let (x, y) = (100 + 50 * Double(column), 100 + 110 * Double(row))
        photo.rectangle(grey, middle: (x, y), (width: 8, height: 40))
        photo.rectangle(grey, middle: (x + 14, y), (width: 22, height: 8))
      }
    }
    return photo
  }

  private static func stamp(_ photo: inout DrawnPhoto, _ grey: UInt8 = 140, at middle: DrawnPhoto.Point) {
    photo.ring(grey, middle: middle, radius: 210, width: 10)
    // A star and the letters of a name around it, roughly.
    photo.rectangle(grey, middle: middle, (width: 90, height: 90), degrees: 45)
    for degrees in stride(from: 0.0, to: 360, by: 30) {
      let letter = (x: middle.x + 165 * cosine(degrees), y: middle.y + 165 * sine(degrees))
      photo.rectangle(grey, middle: letter, (width: 6, height: 34), degrees: degrees)
    }
  }

  private func image(_ photo: DrawnPhoto) throws -> SheetImage {
    let page = try ScanDecoder(data: photo.bytes, limits: ReadingLimits()).page(0).get()
    let straightener = Straightener(limits: ReadingLimits())
    return try #require(straightener.sheet(of: straightener.surfaces(of: page)[0], quarters: 0))
  }

  private struct Missing: Error {}

  private func isFaded(_ image: SheetImage) -> Bool { image.stamped != nil }

  private func ink(_ image: SheetImage, in box: Box) -> Int { image.ink.clipped(to: box)?.inkCount ?? -1 }

  /// All of a ring of `stamp` that crosses no print.
  private func ringInk(_ image: SheetImage, at middle: (x: Int, y: Int)) -> Int {
    let rows = 0..<10
    return (1..<10).reduce(0) { sum, row in
      let gap = Box(x: middle.x - 240, y: 100 + 110 * row - 80, width: 480, height: 50)
      return rows.contains(row) ? sum + ink(image, in: gap) : sum
    }
  }

  @Test func `a grey stamp goes and the print below it stays`() throws {
    let clean = try image(Self.printed())
    var photo = Self.printed()
    // The ring and the star lie over strokes, not beside them: more ink would be no loss.
    photo.ring(140, middle: (600, 600), radius: 210, width: 10)
    let image = try image(photo)
    #expect(isFaded(image))
    #expect(ringInk(image, at: (600, 600)) == 0)
    for row in 0..<10 {
      for column in 0..<20 {
        let figure = Box(x: 90 + 50 * column, y: 75 + 110 * row, width: 44, height: 50)
        #expect(ink(image, in: figure) >= ink(clean, in: figure) - 8, "\(row) \(column)")
      }
    }
  }

  @Test func `what hides values is paler for reading and kept to compare`() throws {
    var photo = Self.printed()
    Self.stamp(&photo, at: (600, 600))
    let image = try image(photo)
    // Between two lines, where the ring is alone.
    let top = Box(x: 590, y: 375, width: 20, height: 30)
    func values(isStamped: Bool) -> [UInt8] {
      guard let part = image.clipped(to: top, isStamped: isStamped) else { return [] }
      return (0..<part.height).flatMap { part.row($0) }
    }
    #expect(try #require(values(isStamped: false).min()) > 185)
    #expect(try #require(values(isStamped: true).min()) < 150)
    let turned = try #require(image.turnedHalf())
    #expect(isFaded(turned))
  }

  @Test func `both parties' stamps go, and those that run dry in part`() throws {
    var photo = Self.printed()
    Self.stamp(&photo, at: (350, 350))
    photo.ring(140, middle: (850, 850), radius: 210, width: 10, degrees: 220)
    let image = try image(photo)
    #expect(ringInk(image, at: (350, 350)) == 0)
    #expect(ringInk(image, at: (850, 850)) == 0)
  }

  @Test func `a hairline as pale as the stamp does not vanish`() throws {
    var photo = Self.printed()
    Self.stamp(&photo, at: (600, 600))
    photo.rectangle(140, middle: (600, 720), (width: 40, height: 3))
    let image = try image(photo)
    #expect(isFaded(image))
    guard let part = image.grey.clipped(to: Box(x: 590, y: 715, width: 20, height: 10)) else { throw Missing() }
    let values = (0..<part.height).flatMap { part.row($0).map { Int($0) } }
    #expect(try #require(values.max()) - #require(values.min()) > 15)
  }

  @Test(arguments: ["pale print", "handwriting", "black stamp", "black and white", "small ring", "ruled box", "arc"])
  func `without a pale ring nothing is faded`(what: String) throws {
    var photo = Self.printed(what == "pale print" ? 150 : what == "black and white" ? 0 : 30)
    switch what {
    case "handwriting":
      // Loops between the lines and through them.
      for i in 0..<8 {
        let x = 200 + 100 * Double(i)
        photo.ring(140, middle: (x, 650), radius: 45, width: 6, degrees: 250)
        photo.rectangle(140, middle: (x + 30, 640), (width: 5, height: 120), degrees: 25)
      }
    case "black stamp": Self.stamp(&photo, 30, at: (600, 600))
    case "black and white": Self.stamp(&photo, 0, at: (600, 600))
    case "small ring": photo.ring(140, middle: (600, 600), radius: 90, width: 8)
    case "ruled box":
      for side in [400.0, 800] {
        photo.rectangle(140, middle: (600, side), (width: 402, height: 3))
        photo.rectangle(140, middle: (side, 600), (width: 3, height: 402))
      }
    case "arc": photo.ring(140, middle: (600, 600), radius: 210, width: 10, degrees: 120)
    default: break
    }
    #expect(!isFaded(try image(photo)))
  }

  @Test func `the first look sees stamps faded, the next of each reader as they are`() {
    for style in [TextStyle.chinese, .digits, .identityNumber, .code, .validity] {
      let available = Preparation.Available(trained: true, second: true)
      #expect(!Preparation.firstLook(available).isStamped)
      let looks = Preparation.of(style, available)
      #expect(Set(looks.filter(\.isStamped).map { $0.language == .second }) == [true, false])
      #expect(looks.prefix(2).allSatisfy(\.isStamped) && !looks.dropFirst(2).contains(where: \.isStamped))
    }
  }

  @Test func `a circle is found among strangers`() throws {
    let circle = CircleSearch.Circle(x: 61, y: 40, radius: 25)
    // Two thirds of its points, and others in rows.
    let points = circle.outline().enumerated().filter { $0.offset % 3 > 0 }.map(\.element)
    let strangers = stride(from: 5, to: 120, by: 2).flatMap { x in [(x: x, y: 20), (x: x, y: 60)] }
    let search = CircleSearch(width: 125, height: 90)
    let found = search.candidates(among: points + strangers, radii: 15...35)
    #expect(found.count == 21)
    let right = try #require(found.first { $0.radius == 25 })
    #expect(abs(right.x - 61) <= 1 && abs(right.y - 40) <= 1)
  }
}
