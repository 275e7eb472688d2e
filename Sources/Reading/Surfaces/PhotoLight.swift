internal import Model

/// How the ground of an image is lit.
enum PhotoLight {
  /// Whether the light falls off along the rim, as it does on every photo: on a scan most of the rim is one white, even
  /// where a lid or a copied edge darkens a side of it.
  static func isUneven(on grey: borrowing Pix) -> Bool {
    let (w, h) = (grey.width, grey.height)
    let sides = [
      Box(x: 0, y: 2, width: w, height: rim), Box(x: 0, y: h - 2 - rim, width: w, height: rim),
      Box(x: 2, y: 0, width: rim, height: h), Box(x: w - 2 - rim, y: 0, width: rim, height: h),
    ]
    var counts = [Float](repeating: 0, count: 256)
    for side in sides {
      guard let strip = grey.clipped(to: side), let histogram = Histogram(strip) else { return false }
      for value in counts.indices { counts[value] += histogram.counts[value] }
    }
    let histogram = Histogram(counts: counts)
    guard let bright = histogram.value(at: 0.9), let lower = histogram.value(at: 0.4) else { return false }
    return Int(bright) - Int(lower) >= leastFall
  }

  /// Width of the rim that is looked at, in pixels.
  private static let rim = 4

  /// In grey levels; scans and copies have at most four, photos seven and more.
  private static let leastFall = 8
}
