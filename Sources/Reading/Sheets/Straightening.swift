internal import Model

/// Makes flat and level sheets of a page: perspective, skew, even ground. Which way is up is settled by reading.
struct Straightener {
  let limits: ReadingLimits
  /// What sheets are taken to be printed on.
  var ground = Cleaning.Ground.plain

  /// The surfaces on the page (the page itself, or what was photographed), level but perhaps turned by quarters. Empty
  /// if the page's pixels cannot be had.
  func surfaces(of page: DecodedPage) -> [Surface] {
    guard let whole = whole(page) else { return [] }
    let outlines = outlines(of: page.image, scaled: reduction(of: page))
    var flat: [Surface] = []
    for outline in outlines { if let surface = flattened(whole, outline) { flat.append(surface) } }
    return flat.isEmpty || flat.count < outlines.count ? parted(whole) : flat
  }

  /// A sheet, and apart from it what lies on it askew by itself.
  private func parted(_ sheet: Surface) -> [Surface] {
    guard let overview = sheet.overview else { return [sheet] }
    let areas = LeaningBlocks.areas(on: overview.layout).compactMap { box in
      Homography.scale(1 / overview.factor).map(box).intersection(sheet.grey.bounds)
    }
    guard !areas.isEmpty, let rest = sheet.grey.whitening(areas) else { return [sheet] }
    var parts: [Surface] = []
    for area in areas {
      guard let part = sheet.grey.clipped(to: area) else { return [sheet] }
      let shift = Homography([1, 0, Double(area.x), 0, 1, Double(area.y), 0, 0, 1])
      parts.append(Surface(part, stored: shift.then(sheet.stored)))
    }
    return [Surface(rest, stored: sheet.stored, isWhole: true)] + parts
  }

  /// The page itself, whatever is seen on it; nil if its pixels cannot be had.
  func whole(_ page: DecodedPage) -> Surface? {
    let factor = reduction(of: page)
    guard let channel = page.image.grey(red: true), let grey = channel.sized(factor) else { return nil }
    return Surface(grey, stored: Homography.scale(1 / factor).then(page.stored), isWhole: true)
  }

  /// By how much a page is made smaller before anything is done with it.
  private func reduction(of page: DecodedPage) -> Double {
    let pixels = Double(page.image.width * page.image.height)
    return pixels > Double(limits.workingPixels) ? (Double(limits.workingPixels) / pixels).squareRoot() : 1
  }

  /// Searched in a small picture, and in luminance: with red weighed a brown table is as bright as paper.
  private func outlines(of image: borrowing Pix, scaled factor: Double) -> [Quadrilateral] {
    guard let bright = image.grey()?.sized(factor) else { return [] }
    let reduction = Double(SurfaceFinder.size) / Double(max(bright.width, bright.height))
    guard reduction < 1, let grey = bright.scaled(reduction) else { return [] }
    return outlines(in: grey, image.pale()?.sized(factor)?.scaled(reduction)).map { quad in
      Quadrilateral(corners: quad.corners.map { ($0.x / reduction, $0.y / reduction) })
    }
  }

  /// A lit table of wood is as bright as paper in luminance, too, but never as pale: what shows more surfaces is right. On
  /// a ground that is both, and where the light on a page hides its shape, edges tell.
  private func outlines(in grey: borrowing Pix, _ pale: consuming Pix?) -> [Quadrilateral] {
    var found = SurfaceFinder.outlines(in: grey)
    var edged: [Quadrilateral] = []
    func isDoubtful() -> Bool { found.isEmpty || !found.allSatisfy(\.isNearlyRectangular) }
    if let pale {
      let others = SurfaceFinder.outlines(in: pale)
      if others.count > found.count { found = others }
      if isDoubtful() { edged = EdgedSurfaceFinder.outlines(in: grey, pale) }
    } else if isDoubtful() {
      edged = EdgedSurfaceFinder.outlines(in: grey, grey)
    }
    return edged.isEmpty ? found : edged
  }

  /// The outline's inside as a rectangle.
  private func flattened(_ page: Surface, _ outline: Quadrilateral) -> Surface? {
    let size = outline.rectangle
    let fit = min(1, Double(page.grey.width) / size.width, Double(page.grey.height) / size.height)
    let (w, h) = (size.width * fit, size.height * fit)
    let rectangle = [(x: 0.0, y: 0.0), (x: w, y: 0), (x: w, y: h), (x: 0, y: h)]
    guard let toSource = Homography(from: rectangle, to: outline.corners), let flat = page.grey.projected(toSource)
    else {
      return nil
    }
    // The rim shows the ground in places: cut half a percent off.
    let inset = Int((min(w, h) * 0.006).rounded(.up))
    let inside = Box(x: inset, y: inset, width: Int(w) - 2 * inset, height: Int(h) - 2 * inset)
    guard let cut = flat.clipped(to: inside) else { return nil }
    let shift = Homography([1, 0, Double(inset), 0, 1, Double(inset), 0, 0, 1])
    return Surface(cut, stored: shift.then(toSource).then(page.stored))
  }

  /// How sure it must be how the lines lie before a sheet is turned by it (Leptonica's measure; above 3 is good).
  enum Certainty: Double, CaseIterable {
    case sure = 2.5
    /// Few lines, or much else: right where the lines grow flatter by it, and worth a try where nothing can be read.
    case doubtful = 1
  }

  /// A surface turned by quarters and made level: ground even, ruling lines set apart. With a `doubtful` skew nil as well
  /// where a `sure` one gives the same.
  func sheet(of surface: Surface, quarters: Int, _ certainty: Certainty = .sure) -> SheetImage? {
    guard let turned = surface.grey.turned(quarters: quarters), let positive = DarkBars.turnedLight(turned),
      let even = Cleaning.even(positive)
    else { return nil }
    var stored = Homography.turn(
      quarters: quarters, width: Double(surface.grey.width), height: Double(surface.grey.height)
    ).then(surface.stored)
    guard let layout = Cleaning.layout(of: even, on: ground) else { return nil }
    guard let skew = layout.skew, skew.confidence > Certainty.doubtful.rawValue, abs(skew.degrees) > 0.08 else {
      return certainty == .sure ? image(even, layout, stored) : nil
    }
    let isSure = skew.confidence > Certainty.sure.rawValue
    let isSteep = abs(skew.degrees) > Self.steep
    if certainty == .doubtful, isSure, !isSteep { return nil }
    if certainty == .sure, !isSure, abs(skew.degrees) < 1 { return image(even, layout, stored) }
    guard let level = even.rotated(radians: skew.degrees * .pi / 180),
      let levelLayout = Cleaning.layout(of: level, on: ground)
    else { return nil }
    // Two short lines may look level at any slant.
    if certainty == .sure, !isSure || isSteep,
      Self.flatness(levelLayout) < Self.flatter * Self.flatness(layout)
    {
      return image(even, layout, stored)
    }
    let (w, h) = (Double(even.width), Double(even.height))
    stored = Homography.rotation(degrees: -skew.degrees, centreX: w / 2, centreY: h / 2).then(stored)
    return image(level, levelLayout, stored)
  }

  /// How long and flat the lines are: askew they are higher, and break.
  private static func flatness(_ layout: Cleaning.Layout) -> Double {
    LineFinder.pieces(of: layout.ink, textHeight: layout.textHeight).filter { $0.width >= 3 * $0.height }
      .reduce(0) { $0 + Double($1.width * $1.width) / Double($1.height) }
  }

  /// Degrees from which on even a sure skew is tried.
  private static let steep = 3.0
  /// By how much lines must grow flatter before a sheet is turned by a skew that is tried.
  private static let flatter = 1.15

  private func image(_ grey: borrowing Pix, _ layout: Cleaning.Layout, _ stored: Homography) -> SheetImage? {
    if let bend = Unbending.bend(of: layout.ink, textHeight: layout.textHeight), let flat = grey.unbent(bend),
      let flatLayout = Cleaning.layout(of: flat, on: ground)
    {
      return image(flat, flatLayout, stored, bend)
    }
    return image(grey, layout, stored, .flat)
  }

  private func image(_ grey: borrowing Pix, _ layout: Cleaning.Layout, _ stored: Homography, _ bend: Bend)
    -> SheetImage?
  {
    if let faded = StampFading.faded(grey, layout), let stamped = grey.shared(),
      let plain = Cleaning.layout(of: faded, on: ground)
    {
      return image(faded, stamped: stamped, plain, stored, bend)
    }
    guard let shared = grey.shared() else { return nil }
    return image(shared, stamped: nil, layout, stored, bend)
  }

  private func image(
    _ grey: consuming Pix, stamped: consuming Pix?, _ layout: Cleaning.Layout, _ stored: Homography, _ bend: Bend
  ) -> SheetImage? {
    guard let ink = layout.ink.shared(), let rules = layout.rules.shared() else { return nil }
    return SheetImage(
      grey: grey, stamped: stamped, ink: ink, rules: rules, textHeight: layout.textHeight, stored: stored, bend: bend,
      mayHavePattern: layout.mayHavePattern)
  }
}

/// A flat piece of a page before it is known which way is up.
final class Surface {
  let grey: Pix
  let stored: Homography
  /// Whether it is all there is on the page, and no outline was followed.
  let isWhole: Bool

  init(_ grey: consuming Pix, stored: Homography, isWhole: Bool = false) {
    self.grey = grey
    self.stored = stored
    self.isWhole = isWhole
  }

  /// A small picture of it, not yet level.
  private(set) lazy var overview: (layout: Cleaning.Layout, factor: Double)? = {
    let factor = min(1, 1200 / Double(max(grey.width, grey.height)))
    guard let small = grey.scaled(factor), let even = Cleaning.even(small), let layout = Cleaning.layout(of: even)
    else { return nil }
    return (layout, factor)
  }()

  /// Quarter turns that bring the text level, likelier first, and whether only the first of them can be meant; which of the
  /// two ends is up is left to reading. Level text makes long flat pieces, upended text makes columns of single characters:
  /// where rows stand wide apart only with room between them, where they stand close even without.
  var likelyTurns: (turns: [Int], isClear: Bool) {
    guard let layout = overview?.layout, let turned = layout.ink.turned(quarters: 1) else { return ([0, 1], false) }
    let height = layout.textHeight
    let ratio = [1.5, 0.7].reduce(1) { product, gap in
      product * Self.lineLength(on: layout.ink, height, gap: gap) / Self.lineLength(on: turned, height, gap: gap)
    }
    return (ratio >= 1 ? [0, 1] : [1, 0], !(1 / Self.clearly...Self.clearly).contains(ratio))
  }

  /// Of 614 pages and cards of three sets one in forty lies below it, either way up.
  private static let clearly = 3.0

  /// Long lines count for more than their parts.
  private static func lineLength(on ink: borrowing Pix, _ textHeight: Int, gap: Double) -> Double {
    LineFinder.pieces(of: ink, textHeight: textHeight, gap: gap, isUntying: false).filter { $0.width >= 3 * $0.height }
      .reduce(1) { $0 + Double($1.width * $1.width) }
  }
}

extension Homography {
  /// Clockwise (y points down) about a centre.
  static func rotation(degrees: Double, centreX: Double, centreY: Double) -> Homography {
    let (c, s) = (cosine(degrees), sine(degrees))
    return Homography([
      c, -s, centreX - c * centreX + s * centreY, s, c, centreY - s * centreX - c * centreY, 0, 0, 1,
    ])
  }
}
