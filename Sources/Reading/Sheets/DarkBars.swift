internal import Model

/// Headings in white on a dark bar, as forms made on a screen have them.
enum DarkBars {
  /// The grey image with its dark bars turned light, and what is printed on them dark.
  static func turnedLight(_ grey: borrowing Pix) -> Pix? {
    var result = grey.shared()
    for bar in bars(of: grey) {
      guard let page = result else { return nil }
      result = page.inverted(in: bar)
    }
    return result
  }

  /// Solid dark boxes, flat and wide. A line of black print is not solid, and a portrait is not flat.
  private static func bars(of grey: borrowing Pix) -> [Box] {
    guard let threshold = Histogram(grey)?.otsuThreshold, let dark = grey.binarised(threshold: threshold),
      // Thicker than the strokes of any heading.
      let solid = dark.opened(thickness(grey), thickness(grey))
    else { return [] }
    return solid.components.filter { box in
      let isFlat = box.width > 4 * box.height && box.height * 12 < grey.height
      guard isFlat, box.height > 2 * thickness(grey), let part = dark.clipped(to: box) else { return false }
      return Double(part.inkCount) > 0.6 * Double(box.width * box.height)
    }
  }

  private static func thickness(_ grey: borrowing Pix) -> Int { max(5, min(grey.width, grey.height) / 250) }
}
