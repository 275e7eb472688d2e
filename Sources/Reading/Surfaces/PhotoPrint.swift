internal import Model

/// What is printed on a small photo, wherever it lies.
struct PhotoPrint: ~Copyable {
  /// The boxes of characters and of their pieces, in pixels.
  let boxes: [Box]
  /// All that is as dark as print, 1 bit.
  private let dark: Pix
  /// The boxes of what may be print washed out by a lamp, or small.
  private let faint: [Box]

  init?(of grey: borrowing Pix) {
    // Print takes more of the light away than a soft shadow or the veins of marble do.
    guard let dark = grey.darkerThanGround(by: 0.25, size: Self.reach),
      let grains = grey.darkerThanGround(by: 0.12, size: Self.reach)
    else { return nil }
    boxes = dark.components.filter { Self.character.contains($0.width) && Self.character.contains($0.height) }
    faint = grains.components.filter { Self.glyph.contains($0.width) && Self.glyph.contains($0.height) }
    self.dark = dark
  }

  /// How far from print its ground is sought, in pixels.
  private static let reach = 13

  /// Width and height of a character, or of a few run together, in pixels; what is thinner is grain.
  private static let character = 2...60

  /// Width and height of a single character, in pixels.
  private static let glyph = 3...20

  /// Whether many small things lie outside the surfaces, as on a card whose print is hardly seen.
  func hasFaint(outside quads: [Quadrilateral]) -> Bool {
    faint.count { box in !quads.contains { $0.contains(x: box.midX, y: box.midY, within: Self.shadow) } }
      >= Self.leastFaint
  }

  /// A side of a card has some forty characters.
  private static let leastFaint = 12

  /// Whether something longer than characters lies outside the surfaces: a line of small print, a frame, a crack. The
  /// shadow along a side is not meant.
  func hasLong(outside quads: [Quadrilateral]) -> Bool {
    let longest = Self.character.upperBound
    guard let wide = dark.keepingLarge(width: longest + 1, height: 1)?.unpacked(),
      let tall = dark.keepingLarge(width: 1, height: longest + 1)?.unpacked()
    else { return true }
    return Self.count(on: wide, outside: quads) + Self.count(on: tall, outside: quads) > Self.leastLong
  }

  /// Of the pixels of an 8 bit mask (black is set).
  private static func count(on mask: borrowing Pix, outside quads: [Quadrilateral]) -> Int {
    (0..<mask.height).reduce(0) { count, y in
      let row = mask.row(y)
      return count
        + row.indices.count { x in
          row[x] == 0 && !quads.contains { $0.contains(x: Double(x) + 0.5, y: Double(y) + 0.5, within: shadow) }
        }
    }
  }

  /// How far the shadow of a side reaches, in pixels.
  private static let shadow = 6.0

  /// In pixels.
  private static let leastLong = 12
}
