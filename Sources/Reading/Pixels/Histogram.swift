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

  /// Between dark print and paler ink, of what is darker than `ink`; nil where their means are not `apart` (grey values),
  /// as on a page of black and white alone.
  func printThreshold(ink: Int, apart: Float = 40) -> Int? {
    let part = Histogram(counts: counts.enumerated().map { $0.offset < ink ? $0.element : 0 })
    guard let threshold = part.otsuThreshold, let print = part.mean(of: 0..<threshold),
      let pale = part.mean(of: threshold..<256), pale - print >= apart
    else { return nil }
    return threshold
  }

  /// The mean of the values in a range; nil where no pixel has one.
  private func mean(of values: Range<Int>) -> Float? {
    let total = values.reduce(0) { $0 + counts[$1] }
    return total > 0 ? values.reduce(0) { $0 + counts[$1] * Float($1) } / total : nil
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
