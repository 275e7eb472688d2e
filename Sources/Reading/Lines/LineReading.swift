internal import Model

/// The engines of a process and how they read one line.
struct LineReader: ~Copyable {
  private var engines: Engines
  let limits: ReadingLimits

  init(_ folders: ReaderFolders, limits: ReadingLimits) throws(ReadingError) {
    engines = try Engines(folders)
    self.limits = limits
  }

  var available: Preparation.Available { engines.available }
  func canSpell(_ character: Character, network: String) -> Bool {
    engines.canSpell(character, network: network)
  }

  var dataFolder: String? { engines.dataFolder }

  /// - Parameter hash: the hash of a file.
  func secondFingerprint(hash: (String) -> String?) -> String? { engines.secondFingerprint(hash: hash) }

  /// Reads the ink inside `box` as one line; glyph boxes come back in pixels of the sheet. Nil when nothing is read.
  mutating func read(_ box: Box, of image: SheetImage, with preparation: Preparation) -> TextLine? {
    // Room around the ink, for networks were trained on lines with a margin; what ruled lines leave is erased.
    let usual = max(box.height, image.textHeight * 3 / 4)
    let margin = max(1, Int((Double(usual) * preparation.margin).rounded()))
    let area = box.grown(by: margin)
    guard let clip = area.intersection(image.grey.bounds), let rules = image.rules.clipped(to: clip),
      let clean = image.clipped(to: clip, isStamped: preparation.isStamped)?.erasing(rules)
    else { return nil }
    guard var line = recognise(clean, height: usual, preparation) else { return nil }
    for i in line.glyphs.indices {
      line.glyphs[i].box.x += clip.x
      line.glyphs[i].box.y += clip.y
    }
    line.box = box
    line.baseline.y += Double(clip.y)
    line.unexplained = place(&line, of: image)
    return line
  }

  /// Reads an image as one line; boxes and baseline are in its pixels.
  /// - Parameter height: of the ink, in pixels.
  private mutating func recognise(_ image: borrowing Pix, height: Int, _ preparation: Preparation) -> TextLine? {
    // It scales for itself: twice blurs.
    if preparation.language == .second { return engines.secondLine(on: image, preparation) }
    let factor = Double(preparation.height) / Double(height)
    let across = factor * preparation.stretch
    let border = 2
    guard let sized = image.scaled(across, factor), let toned = toned(sized, preparation.tone),
      let padded = toned.bordered(by: border)
    else { return nil }
    let lines = engines.recognise(padded, preparation, milliseconds: limits.millisecondsPerLine)
    guard var line = lines.max(by: { $0.glyphs.count < $1.glyphs.count }) else { return nil }
    let back = { (pixels: Int, factor: Double) in Int((Double(pixels) / factor).rounded()) }
    for i in line.glyphs.indices {
      let b = line.glyphs[i].box
      line.glyphs[i].box = Box(
        x: back(b.x - border, across), y: back(b.y - border, factor), width: back(b.width, across),
        height: back(b.height, factor))
    }
    line.witness = .tesseract
    line.baseline.y = (line.baseline.y - Double(border)) / factor
    return line
  }

  /// A long line in which, as skimmed, nothing is asked for; nil when it is to be read in full.
  mutating func skimmed(_ box: Box, of image: SheetImage, isAsked: (TextLine) -> Bool) -> TextLine? {
    guard box.width > Self.skimmed * box.height, let skim = Preparation.skim(available),
      var line = read(box, of: image, with: skim), line.quality(in: box) > 0.85, !isAsked(line)
    else { return nil }
    // Characters may be missing from it without a trace.
    line.unexplained = max(line.unexplained, 1)
    return line
  }

  /// Heights of a line from which on it is long: most entries of a form are shorter, and so are lines of a card.
  private static let skimmed = 20

  /// Now and then a network loses the thread of a clear line and says next to nothing, or nonsense of low confidence:
  /// then another network reads it too, and the one that explains more of the ink with more confidence is taken. Most of
  /// what comes of it are stamps and portraits, but also faint sides of cards: they must not vanish from a page, which
  /// would be taken for one that holds no other side.
  mutating func mended(_ line: TextLine?, _ box: Box, of image: SheetImage) -> TextLine? {
    let first = line?.quality(in: box) ?? 0
    guard first < 0.88, box.width > 2 * box.height, let other = read(box, of: image, with: .mending(available)) else {
      return line
    }
    return other.quality(in: box) > first ? other : line
  }

  /// Lays the characters over the ink of the line; what is left of the ink comes back, in heights of the line.
  private func place(_ line: inout TextLine, of image: SheetImage) -> Double {
    let box = line.box
    guard let ink = image.ink.clipped(to: box), let columns = ink.turned(quarters: 1)?.unpacked() else { return 0 }
    let placer = GlyphPlacer(
      isInk: (0..<columns.height).map { columns.row($0).contains(0) }, height: Double(max(box.height, 1)))
    // Tesseract may be a character off.
    let middles = line.witness == .second ? line.glyphs.map { $0.box.midX - Double(box.x) } : nil
    var left = placer.isInk
    for (i, range) in placer.place(line.glyphs, middles: middles).enumerated() {
      guard let range else { continue }
      for column in range where left.indices.contains(column) { left[column] = false }
      line.glyphs[i].box = Box(x: box.x + range.lowerBound, y: box.y, width: range.count, height: box.height)
    }
    return Double(left.count { $0 }) / placer.height
  }

  private func toned(_ image: borrowing Pix, _ tone: Preparation.Tone) -> Pix? {
    switch tone {
    case .grey: return image.shared()
    case .binary:
      guard let threshold = Histogram(image)?.otsuThreshold else { return nil }
      return image.binarised(threshold: threshold)?.unpacked()
    }
  }
}
