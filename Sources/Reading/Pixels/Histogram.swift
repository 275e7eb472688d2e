internal import CTesseract

/// How many pixels of an 8 bit image have each value.
struct Histogram {
  /// 256 of them, by value.
  let counts: [Float]

  init(counts: [Float]) { self.counts = counts }

  /// Nil when the image has not 8 bits.
  init?(_ image: borrowing Pix) {
    var counts = [Float](repeating: 0, count: 256)
    guard docai_histogram(image.pointer, &counts) == 0 else { return nil }
    self.counts = counts
  }

  /// Between dark and light (Otsu 1979).
  var otsuThreshold: Int? {
    let threshold = Int(docai_otsu(counts))
    return threshold >= 0 ? threshold : nil
  }

  /// The value in the middle of all pixels.
  var median: UInt8? { value(at: 0.5) }

  /// The value that the `share` (0…1) of all pixels lies below.
  func value(at share: Double) -> UInt8? {
    let part = counts.reduce(0) { $0 + Double($1) } * share
    var below = 0.0
    return counts.firstIndex {
      below += Double($0)
      return below > part
    }.map { UInt8($0) }
  }
}
