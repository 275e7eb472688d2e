internal import CTesseract
internal import Model

/// An image owned by Leptonica; freed when it goes. Never crosses a thread: Leptonica's counts are not atomic.
struct Pix: ~Copyable {
  let pointer: OpaquePointer

  /// Takes ownership; nil when the C call gave nothing.
  init?(takingOwnership pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  deinit { docai_pix_free(pointer) }

  var width: Int { Int(pixGetWidth(pointer)) }
  var height: Int { Int(pixGetHeight(pointer)) }
  /// Bits a pixel: 1, 8 or 32.
  var depth: Int { Int(pixGetDepth(pointer)) }
  var bounds: Box { Box(x: 0, y: 0, width: width, height: height) }

  /// The same pixels under a second owner (reference counted by Leptonica).
  func shared() -> Pix? { Pix(takingOwnership: docai_clone(pointer)) }
}

extension Pix {
  /// 8 bits; when asked, and where there are colours, with red weighed so that red stamps vanish and ink stays.
  func grey(red: Bool = false) -> Pix? { Pix(takingOwnership: docai_grey(pointer, red ? 1 : 0)) }

  /// 8 bits, how pale each pixel is: the least of red, green and blue. Nil where there are no colours.
  func pale() -> Pix? { Pix(takingOwnership: docai_pale(pointer)) }

  func scaled(_ factor: Double) -> Pix? { scaled(factor, factor) }

  func scaled(_ x: Double, _ y: Double) -> Pix? {
    Pix(takingOwnership: docai_scale(pointer, Float(x), Float(y)))
  }

  /// The same where the factor is not less than 1.
  func sized(_ factor: Double) -> Pix? { factor < 1 ? scaled(factor) : shared() }

  /// Quarter turns clockwise.
  func turned(quarters: Int) -> Pix? { Pix(takingOwnership: docai_turn(pointer, Int32(quarters))) }

  /// Clockwise about the centre, same size.
  func rotated(radians: Double) -> Pix? { Pix(takingOwnership: docai_rotate(pointer, Float(radians))) }

  func mirrored() -> Pix? { Pix(takingOwnership: docai_flip_lr(pointer)) }

  /// The part of `box` that lies on the image; nil when none does.
  func clipped(to box: Box) -> Pix? {
    guard let part = box.intersection(bounds) else { return nil }
    return Pix(
      takingOwnership: docai_clip(pointer, Int32(part.x), Int32(part.y), Int32(part.width), Int32(part.height)))
  }

  func bordered(by margin: Int) -> Pix? { Pix(takingOwnership: docai_border(pointer, Int32(margin))) }

  /// 8 bits; the map leads from pixels of the result to pixels of this image.
  func projected(_ toSource: Homography) -> Pix? {
    Pix(takingOwnership: docai_project(pointer, toSource.m.prefix(8).map { Float($0) }))
  }

  func evenBackground(tile: Int) -> Pix? { Pix(takingOwnership: docai_even_background(pointer, Int32(tile))) }

  /// Darker than `threshold` (0…255) becomes 1.
  func binarised(threshold: Int) -> Pix? { Pix(takingOwnership: docai_threshold(pointer, Int32(threshold))) }

  /// Local threshold (Sauvola and Pietikäinen 2000).
  func sauvola(halfWindow: Int, factor: Double = 0.3) -> Pix? {
    guard width > 2 * halfWindow + 2, height > 2 * halfWindow + 2 else { return nil }
    return Pix(takingOwnership: docai_sauvola(pointer, Int32(halfWindow), Float(factor)))
  }

  /// 1 where it is darker by `share` (0…1) than the brighter ground within `size` pixels.
  func darkerThanGround(by share: Double, size: Int) -> Pix? {
    Pix(takingOwnership: docai_darker_than_ground(pointer, Int32(size), Float(share)))
  }

  /// Level or upright edges (Sobel), 8 bits: half the step of grey values across two pixels.
  func edges(upright: Bool) -> Pix? { Pix(takingOwnership: docai_edges(pointer, upright ? 1 : 0)) }

  /// The greater of each two pixels.
  func greater(_ other: borrowing Pix) -> Pix? { Pix(takingOwnership: docai_greater(pointer, other.pointer)) }

  func inverted() -> Pix? { Pix(takingOwnership: docai_invert(pointer)) }
  func closed(_ w: Int, _ h: Int) -> Pix? { Pix(takingOwnership: docai_close(pointer, Int32(w), Int32(h))) }
  func opened(_ w: Int, _ h: Int) -> Pix? { Pix(takingOwnership: docai_open(pointer, Int32(w), Int32(h))) }
  func dilated(_ w: Int, _ h: Int) -> Pix? { Pix(takingOwnership: docai_dilate(pointer, Int32(w), Int32(h))) }
  /// With all its holes filled, 1 bit.
  func filled() -> Pix? { Pix(takingOwnership: docai_fill(pointer)) }
  func subtracting(_ other: borrowing Pix) -> Pix? { Pix(takingOwnership: docai_subtract(pointer, other.pointer)) }

  /// Only the components of at least this size in pixels, both ways.
  func keepingLarge(width: Int, height: Int) -> Pix? {
    Pix(takingOwnership: docai_keep_large(pointer, Int32(width), Int32(height)))
  }

  /// The components of this 1 bit image that `seed` touches.
  func grown(from seed: borrowing Pix) -> Pix? { Pix(takingOwnership: docai_grow(seed.pointer, pointer)) }

  /// Dark and light changed over inside `box`.
  func inverted(in box: Box) -> Pix? {
    Pix(takingOwnership: docai_invert_box(pointer, Int32(box.x), Int32(box.y), Int32(box.width), Int32(box.height)))
  }

  /// Nothing set inside the boxes, 1 bit.
  func clearing(_ boxes: [Box]) -> Pix? { filled(boxes, ones: false) }

  /// White inside the boxes, 8 bits.
  func whitening(_ boxes: [Box]) -> Pix? { filled(boxes, ones: true) }

  private func filled(_ boxes: [Box], ones: Bool) -> Pix? {
    guard !boxes.isEmpty else { return shared() }
    let sides = boxes.flatMap { [Int32($0.x), Int32($0.y), Int32($0.width), Int32($0.height)] }
    return Pix(takingOwnership: docai_fill_boxes(pointer, sides, Int32(boxes.count), ones ? 1 : 0))
  }

  /// White where the 1 bit `mask` is set.
  func erasing(_ mask: borrowing Pix) -> Pix? { Pix(takingOwnership: docai_erase(pointer, mask.pointer)) }

  /// Half the size: the darkest of each four pixels, 8 bits.
  func halvedDarkest() -> Pix? { Pix(takingOwnership: docai_halve_darkest(pointer)) }

  /// Half the size, so many times (0…3): 1 where any of four pixels is, 1 bit.
  func halved(_ times: Int) -> Pix? { Pix(takingOwnership: docai_halve(pointer, Int32(times))) }

  /// Every value of 8 bits inside a circle looked up in a table of 256, but not where the 1 bit mask is set.
  func mapped(by table: [UInt8], x: Int, y: Int, radius: Int, sparing mask: borrowing Pix) -> Pix? {
    guard table.count == 256 else { return nil }
    return Pix(takingOwnership: docai_map_disc(pointer, mask.pointer, Int32(x), Int32(y), Int32(radius), table))
  }

  /// 8 bits from 1.
  func unpacked() -> Pix? { Pix(takingOwnership: docai_unpack(pointer)) }

  /// How many pixels of each row are set, 1 bit.
  var rowCounts: [Int] {
    var counts = [Int32](repeating: 0, count: height)
    return docai_count_rows(pointer, &counts) == 0 ? counts.map { Int($0) } : []
  }

  /// Level lines where they rose and fell, 8 bits; higher by as much as the outermost columns lie apart, so that nothing
  /// at the edges is lost. The bend moves down only.
  func unbent(_ bend: Bend) -> Pix? {
    let shifts = (0..<width).map { Float(bend.shift(at: Double($0) + 0.5)) }
    return Pix(takingOwnership: docai_move_columns(pointer, shifts, Int32(-(shifts.min() ?? 0).rounded(.down))))
  }

  var inkCount: Int { Int(docai_count(pointer)) }

  /// Boxes of the 8-connected components of a 1 bit image.
  var components: [Box] {
    guard let boxes = docai_components(pointer) else { return [] }
    defer { docai_boxes_free(boxes) }
    return (0..<boxaGetCount(boxes)).compactMap { index in
      var (x, y, w, h): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      guard boxaGetBoxGeometry(boxes, index, &x, &y, &w, &h) == 0 else { return nil }
      return Box(x: Int(x), y: Int(y), width: Int(w), height: Int(h))
    }
  }

  /// How the lines of a 1 bit image lie.
  var skew: Skew? {
    var (degrees, confidence, score): (Float, Float, Float) = (0, 0, 0)
    guard docai_skew(pointer, &degrees, &confidence, &score) == 0 else { return nil }
    return Skew(degrees: Double(degrees), confidence: Double(confidence), score: Double(score))
  }

  struct Skew {
    /// To turn clockwise so that the lines lie level.
    var degrees: Double
    /// Above 3 is good.
    var confidence: Double
    /// Higher the more this looks like level text; comparable only between turns of one image.
    var score: Double
  }

  /// One row of bytes of an 8 bit image, left to right (Leptonica packs four to a big-endian word).
  func row(_ y: Int) -> [UInt8] {
    guard depth == 8, y >= 0, y < height, let data = pixGetData(pointer) else { return [] }
    let words = data + y * Int(pixGetWpl(pointer))
    return (0..<width).map { UInt8(truncatingIfNeeded: words[$0 / 4] >> UInt32(24 - 8 * ($0 % 4))) }
  }

  /// Writes a PNG to look at, for the engineer only.
  func write(png path: String) -> Bool { docai_write_png(path, pointer) == 0 }
}
