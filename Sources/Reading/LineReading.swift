internal import Model

/// The engines of a process and how they read one line.
struct LineReader: ~Copyable {
  private var chinese: Engine
  private var script: Engine
  private var latin: Engine
  let limits: ReadingLimits

  init(dataPath: String?, limits: ReadingLimits) throws(ReadingError) {
    let chinese = try Engine(language: "chi_sim", dataPath: dataPath)
    let script = try Engine(language: "HanS", dataPath: dataPath)
    let latin = try Engine(language: "eng", dataPath: dataPath)
    self.chinese = chinese
    self.script = script
    self.latin = latin
    self.limits = limits
  }

  var dataFolder: String? { chinese.dataFolder }

  /// Reads the ink inside `box` as one line; glyph boxes come back in pixels of the sheet. Nil when nothing is read.
  mutating func read(_ box: Box, of image: SheetImage, with preparation: Preparation) -> TextLine? {
    // Room around the ink, for networks were trained on lines with a margin; what ruled lines leave is erased.
    let margin = max(3, image.textHeight / 6)
    let area = box.grown(by: margin)
    guard let clip = area.intersection(image.grey.bounds), let rough = image.grey.clipped(to: clip),
      let rules = image.rules.clipped(to: clip), let clean = rough.erasing(rules)
    else { return nil }
    let factor = Double(preparation.height) / Double(max(box.height, image.textHeight * 3 / 4))
    guard let sized = scaled(clean, by: factor), let toned = toned(sized, preparation.tone),
      let padded = toned.bordered(by: 4)
    else { return nil }
    let lines = recognise(padded, preparation)
    guard var line = lines.max(by: { $0.glyphs.count < $1.glyphs.count }) else { return nil }
    let back = { (b: Box) in
      Box(
        x: Int((Double(b.x - 4) / factor).rounded()) + clip.x, y: Int((Double(b.y - 4) / factor).rounded()) + clip.y,
        width: Int((Double(b.width) / factor).rounded()), height: Int((Double(b.height) / factor).rounded()))
    }
    for i in line.glyphs.indices { line.glyphs[i].box = back(line.glyphs[i].box) }
    place(&line.glyphs, in: box, of: image)
    line.box = box
    line.baseline = TextLine.Baseline(
      y: (line.baseline.y - 4) / factor + Double(clip.y), slope: line.baseline.slope)
    return line
  }

  /// Lays the characters over the ink of the line.
  private func place(_ glyphs: inout [Glyph], in box: Box, of image: SheetImage) {
    guard let ink = image.ink.clipped(to: box), let columns = ink.turned(quarters: 1)?.unpacked() else { return }
    let placer = GlyphPlacer(
      isInk: (0..<columns.height).map { columns.row($0).contains(0) }, height: Double(max(box.height, 1)))
    for (i, range) in placer.place(glyphs).enumerated() {
      guard let range else { continue }
      glyphs[i].box = Box(x: box.x + range.lowerBound, y: box.y, width: range.count, height: box.height)
    }
  }

  private mutating func recognise(_ image: borrowing Pix, _ preparation: Preparation) -> [TextLine] {
    switch preparation.language {
    case .chinese:
      chinese.recognise(
        image, mode: preparation.mode, allowed: preparation.allowed, milliseconds: limits.millisecondsPerLine)
    case .script:
      script.recognise(
        image, mode: preparation.mode, allowed: preparation.allowed, milliseconds: limits.millisecondsPerLine)
    case .latin:
      latin.recognise(
        image, mode: preparation.mode, allowed: preparation.allowed, milliseconds: limits.millisecondsPerLine)
    }
  }

  private func scaled(_ image: borrowing Pix, by factor: Double) -> Pix? {
    abs(factor - 1) < 0.04 ? image.shared() : image.scaled(factor)
  }

  private func toned(_ image: borrowing Pix, _ tone: Preparation.Tone) -> Pix? {
    switch tone {
    case .grey: return image.shared()
    case .binary:
      guard let threshold = image.otsuThreshold else { return nil }
      return image.binarised(threshold: threshold)?.unpacked()
    }
  }
}
