internal import Model

/// Parts ink from ground, and text from ruling lines and pictures.
enum Cleaning {
  /// The ground made even; a black-and-white image has none and stays.
  static func even(_ grey: borrowing Pix) -> Pix? {
    let tile = max(10, min(grey.width, grey.height) / 40)
    return grey.evenBackground(tile: tile) ?? grey.shared()
  }

  /// What is printed all over a sheet below its text.
  enum Ground {
    /// Little: hairs are thin, and where print is small they may be print.
    case plain
    /// Meshes of lines, so many that they pass for small print.
    case patterned
  }

  static func layout(of grey: borrowing Pix, on ground: Ground = .plain) -> Layout? {
    guard let histogram = Histogram(grey) else { return nil }
    let threshold = inkThreshold(histogram)
    guard let dark = grey.binarised(threshold: threshold),
      let darkest = grey.binarised(threshold: histogram.otsuThreshold ?? 128), let near = darkest.dilated(3, 3),
      // What touches dark print is print.
      let pale = dark.subtracting(near), let hairs = hairs(among: pale, in: dark, darkest, ground)
    else { return nil }
    // Where characters are small every hair may be one of theirs.
    let isSmallPrint = ground == .plain && textHeight(of: dark.components, in: dark.bounds) < 24
    guard let print = isSmallPrint ? dark.shared() : dark.subtracting(hairs) else { return nil }
    let components = print.components
    let height = textHeight(of: components, in: dark.bounds)
    // A ruling line is longer than any stroke of a character and hardly thicker than one.
    let reach = max(24, height * 5 / 2)
    guard let across = dark.opened(reach, 1), let down = dark.opened(1, reach),
      let acrossWide = across.dilated(3, 3),
      let downWide = down.dilated(3, 3)?.sparingPrint(of: grey, textHeight: height),
      let noAcross = dark.subtracting(acrossWide), let noLines = noAcross.subtracting(downWide),
      let noRules = isSmallPrint ? noLines.shared() : noLines.subtracting(hairs)
    else { return nil }
    // What is taken away makes no component larger, so most pages need no second look for large ones.
    let largest = components.map { min($0.width, $0.height) }.max() ?? 0
    var ink = noRules.shared()
    if largest >= height * 4 { ink = withoutPictures(noRules, of: print, textHeight: height) }
    guard let ink,
      let streaks = streaks(on: ink, reach: reach, textHeight: height)?.sparingPrint(of: grey, textHeight: height),
      let unstreaked = ink.subtracting(streaks), let rest = noLines.subtracting(streaks)
    else { return nil }
    let marks =
      Leaders.find(among: components, textHeight: height) + walls(in: dark, between: across, textHeight: height)
    guard let clean = unstreaked.clearing(marks), let kept = rest.clearing(marks),
      let rules = dark.subtracting(kept)
    else { return nil }
    return Layout(
      ink: clean, rules: rules, textHeight: height, histogram: histogram, inkThreshold: threshold,
      hasLarge: largest >= height * 2, mayHavePattern: 10 * pale.inkCount > dark.inkCount)
  }

  /// The streaks of a copier, a pixel wider than they are: lines from top to bottom that lean by as much as the sheet lay
  /// askew and break where toner was short. Characters stand apart from those above and below. Looked for when pictures
  /// are gone, for a picture is full of them.
  private static func streaks(on ink: borrowing Pix, reach: Int, textHeight height: Int) -> Pix? {
    ink.dilated(3, 1)?.closed(1, max(1, height / 4))?.opened(1, reach)?.dilated(1, 3)
  }

  /// The walls of boxes that hold a figure each: too short for a ruling line, higher than a character, and from one ruling
  /// line to another.
  private static func walls(in dark: borrowing Pix, between across: borrowing Pix, textHeight height: Int) -> [Box] {
    guard across.inkCount > 0, let upright = dark.opened(1, height * 11 / 10) else { return [] }
    return upright.components.filter { wall in
      func ends(at y: Int) -> Bool {
        across.clipped(to: Box(x: wall.x - 1, y: y - 3, width: wall.width + 2, height: 7))?.inkCount ?? 0 > 0
      }
      return wall.width <= max(3, height / 4) && ends(at: wall.y) && ends(at: wall.bottom)
    }.map { $0.grown(by: 1) }
  }

  /// Takes large dark areas away, and all that hangs together with them.
  private static func withoutPictures(_ ink: borrowing Pix, of dark: borrowing Pix, textHeight height: Int) -> Pix? {
    guard let big = dark.keepingLarge(width: height * 4, height: height * 4),
      let solid = big.opened(height, height), let pictures = big.grown(from: solid)
    else { return nil }
    return ink.subtracting(pictures)
  }

  /// The ground's pattern: pale lines as thin as a hair, of which a card is full.
  private static func hairs(
    among pale: borrowing Pix, in dark: borrowing Pix, _ darkest: borrowing Pix, _ ground: Ground
  ) -> Pix? {
    // Levelled, a hair is wider than a pixel; a stroke is as wide as a tenth of its character or so.
    let width = ground == .plain ? 2 : max(2, textHeight(of: darkest.components, in: dark.bounds) / 12)
    guard let thick = dark.opened(width, width) else { return nil }
    return pale.subtracting(thick)
  }

  /// What is clearly darker than the ground is ink: labels in pale print lie far from black text and near the ground,
  /// so the ground's own spread (its pattern, its grain) sets the threshold, not the middle between black and white.
  private static func inkThreshold(_ histogram: Histogram) -> Int {
    guard let otsu = histogram.otsuThreshold else { return 128 }
    let ground = histogram.counts[otsu...].enumerated().map {
      (value: Double($0.offset + otsu), count: Double($0.element))
    }
    let total = ground.reduce(0) { $0 + $1.count }
    guard total > 0 else { return otsu }
    let mean = ground.reduce(0) { $0 + $1.value * $1.count } / total
    let variance = ground.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) * $1.count } / total
    return max(min(otsu, 190), Int(mean - max(40, 3 * variance.squareRoot())))
  }

  /// The height of most characters: the components' heights, each weighing its area, speckles and pictures left out.
  private static func textHeight(of components: [Box], in page: Box) -> Int {
    let smallest = max(6, page.height / 250)
    let largest = max(20, min(page.height / 6, page.width / 6))
    let heights = components.filter {
      $0.height >= smallest && $0.height <= largest && $0.width <= 2 * $0.height && $0.width * 4 >= $0.height
    }.map(\.height).sorted()
    guard !heights.isEmpty else { return max(smallest, 20) }
    // Radicals stand apart in many characters, so the whole character is nearer the tall end.
    return heights[min(heights.count - 1, heights.count * 7 / 10)]
  }
}
