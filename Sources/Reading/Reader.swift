internal import CTesseract
internal import Foundation
package import Model

/// Reads scans: scan → pages → sheets with lines. One per process: it owns the engines. Not Sendable, for an engine
/// reads one image at a time.
package struct Reader: ~Copyable {
  var lines: LineReader
  private let limits: ReadingLimits
  private var images: [Int: SheetImage] = [:]
  /// Where the time of the case goes.
  package let clock = StageClock()
  private var nextSheet = 0

  package init(_ folders: ReaderFolders = ReaderFolders(), limits: ReadingLimits = ReadingLimits()) throws(ReadingError)
  {
    docai_silence_leptonica()
    docai_return_images()
    lines = try LineReader(folders, limits: limits)
    self.limits = limits
  }

  /// Forgets the sheets of the case before: their images are large.
  package mutating func beginCase() {
    images = [:]
    nextSheet = 0
    clock.reset()
  }

  /// Reads one scan whose bytes are `data`. Pages that could not be read are among the failures.
  /// - Parameters:
  ///   - isAsked: whether a long line, skimmed, may hold something that is asked for; the others are not read again. Nil
  ///     to read every line in full.
  ///   - progress: called after every page and every line: a page of small print takes minutes.
  package mutating func read(
    _ data: [UInt8], file: String, isAsked: ((TextLine) -> Bool)? = nil, progress: () -> Void = {}
  ) -> (sheets: [Sheet], failures: [ScanFailure]) {
    let decoder = ScanDecoder(data: data, limits: limits)
    var (sheets, failures): ([Sheet], [ScanFailure]) = ([], [])
    switch decoder.pageCount() {
    case .failure(let why): failures.append(ScanFailure(file: file, reason: why.reason))
    case .success(let count):
      for number in 0..<count {
        switch clock.measure(.decode, { decoder.page(number) }) {
        case .failure(let why): failures.append(ScanFailure(file: file, page: number + 1, reason: why.reason))
        case .success(let page):
          let read = read(page, file: file, page: number + 1, isAsked, progress)
          sheets += read
          if read.isEmpty { failures.append(ScanFailure(file: file, page: number + 1, reason: .damaged)) }
        }
        progress()
      }
      if decoder.isCutOff { failures.append(ScanFailure(file: file, page: count + 1, reason: .damaged)) }
    }
    return (sheets, failures)
  }

  /// The sheets of a page: one for each surface on it, and another with what stands on its head there; none if the page
  /// could not be read.
  private mutating func read(
    _ page: DecodedPage, file: String, page number: Int, _ isAsked: ((TextLine) -> Bool)?, _ progress: () -> Void
  ) -> [Sheet] {
    let straightener = Straightener(limits: limits)
    let surfaces = clock.measure(.surface) { straightener.surfaces(of: page) }
    // Half a page would pass for a whole one.
    guard var attempts = uprights(surfaces, straightener, progress) else { return [] }
    if !surfaces.contains(where: \.isWhole),
      attempts.contains(where: { LineFinder.areCut($0.pieces, by: $0.image.grey.bounds, $0.image.textHeight) }),
      let whole = straightener.whole(page), let uncut = uprights([whole], straightener, progress)
    {
      attempts = uncut
    }
    var sheets: [Sheet] = []
    for upright in attempts {
      var (lines, unread) = firstLooks(upright, isAsked, progress)
      let headOver = headOver(upright.image, &lines, progress)
      var first = sheet(upright.image, lines, file: file, page: number)
      first.unread = unread + (upright.mayHideText ? 1 : 0)
      sheets.append(first)
      if let headOver { sheets.append(sheet(headOver.image, headOver.lines, file: file, page: number)) }
    }
    return sheets
  }

  /// Every surface upright; nil if one of them could not be read.
  private mutating func uprights(
    _ surfaces: [Surface], _ straightener: Straightener, _ progress: () -> Void
  ) -> [Attempt]? {
    var attempts: [Attempt] = []
    for surface in surfaces {
      guard let upright = upright(surface, straightener, progress) else { return nil }
      attempts.append(upright)
    }
    return attempts
  }

  private mutating func sheet(_ image: SheetImage, _ lines: [TextLine], file: String, page: Int) -> Sheet {
    defer { nextSheet += 1 }
    images[nextSheet] = image
    return Sheet(
      id: nextSheet, file: file, page: page, width: image.grey.width, height: image.grey.height, stored: image.stored,
      bend: image.bend, lines: lines)
  }

  /// Every line once, and how many pieces that lie as lines do were read as nothing.
  private mutating func firstLooks(
    _ sheet: Attempt, _ isAsked: ((TextLine) -> Bool)?, _ progress: () -> Void
  ) -> (lines: [TextLine], unread: Int) {
    let isProbed = Preparation.probe(lines.available) == .firstLook(lines.available)
    let height = Double(sheet.image.textHeight)
    var result = [TextLine?](repeating: nil, count: sheet.pieces.count)
    var unread = 0
    // Lines of one shape after each other: the second reader sets itself up for every other width.
    for i in sheet.pieces.indices.sorted(by: { shape(sheet.pieces[$0]) < shape(sheet.pieces[$1]) }) {
      let piece = sheet.pieces[i]
      progress()
      let line = clock.measure(.firstLook) {
        let probed = isProbed ? sheet.read[i] : nil
        return (probed == nil ? isAsked.flatMap { lines.skimmed(piece, of: sheet.image, isAsked: $0) } : nil)
          ?? lines.mended(
            probed ?? lines.read(piece, of: sheet.image, with: .firstLook(lines.available)), piece, of: sheet.image)
      }
      if let line, !isStreak(line, of: sheet.image) { result[i] = line }
      let isLine = (0.6...2.5).contains(Double(piece.height) / height) && Double(piece.width) > 4 * height
      if line?.glyphs.isEmpty != false, isLine { unread += 1 }
    }
    return (result.compactMap { $0 }, unread)
  }

  private func shape(_ box: Box) -> Double { Double(box.width) / Double(max(box.height, 1)) }

  /// Whether figures were read where no figure fits: a streak or a crease, flatter than a third of the text, reads as 2
  /// and 9.
  private func isStreak(_ line: TextLine, of image: SheetImage) -> Bool {
    3 * line.box.height < image.textHeight && line.glyphs.contains(where: \.isFigure)
  }

  /// The surface upright. What reads badly is tried without pale hairs: a pattern may have been taken for print.
  private mutating func upright(
    _ surface: Surface, _ straightener: Straightener, _ progress: () -> Void
  ) -> Attempt? {
    let plain = bestTurn(of: surface, straightener, progress)
    guard let plain, plain.score < (plain.image.mayHavePattern ? 0.9 : 0.5) else { return plain }
    var lifting = straightener
    lifting.ground = .patterned
    guard var other = bestTurn(of: surface, lifting, progress), other.score > plain.score + 0.1 else { return plain }
    other.mayHideText = true
    return other
  }

  /// The turn in which the text reads best: a few lines are read each way.
  private mutating func bestTurn(
    of surface: Surface, _ straightener: Straightener, _ progress: () -> Void
  ) -> Attempt? {
    var (turns, isClear) = clock.measure(.orientation) { surface.likelyTurns }
    // It was told on plain ground.
    isClear = isClear && straightener.ground == .plain
    var attempts: [Attempt] = []
    for certainty in Straightener.Certainty.allCases where !attempts.contains(where: { $0.score > 0.5 }) {
      for quarters in turns {
        let level = clock.measure(.straighten) { straightener.sheet(of: surface, quarters: quarters, certainty) }
        guard let level else { continue }
        for half in 0...1 {
          guard let attempt = attempt(half == 0 ? level : level.turnedHalf()) else { continue }
          attempts.append(attempt)
          progress()
          // Turned wrongly hardly any line reads with such confidence.
          if attempt.isSure { break }
        }
        // Networks that know upright columns read turned lines with confidence, a character of each.
        if isClear, attempts.contains(where: { $0.score > 0.93 }) { break }
      }
    }
    return likeliest(attempts)
  }

  /// The attempt with the highest score; among close ones that whose lines another network reads alike, for networks
  /// make different things of letters on their heads.
  private mutating func likeliest(_ attempts: [Attempt]) -> Attempt? {
    let sorted = attempts.sorted { $0.score > $1.score }
    guard let first = sorted.first else { return nil }
    let close = sorted.filter { first.score - $0.score < 0.1 }
    guard close.count > 1 else { return first }
    var best: (attempt: Attempt, agreement: Double)?
    for attempt in close {
      let agreement = self.clock.measure(.orientation) { self.agreement(on: attempt) }
      if agreement > best?.agreement ?? -1 { best = (attempt, agreement) }
    }
    return best?.attempt
  }

  /// The share of characters, 0…1, on which two networks agree.
  private mutating func agreement(on attempt: Attempt) -> Double {
    var (same, all) = (0, 0)
    for (index, line) in attempt.read {
      let other = lines.read(attempt.pieces[index], of: attempt.image, with: .mending(lines.available))
      let texts = (line.glyphs.map(\.text), other?.glyphs.map(\.text) ?? [])
      let count = texts.0.count + texts.1.count
      same += count - texts.0.difference(from: texts.1).count
      all += count
    }
    return all > 0 ? Double(same) / Double(all) : 0
  }

  /// A sheet one way up, with the lines read to try it.
  private struct Attempt {
    var image: SheetImage
    var pieces: [Box]
    var read: [Int: TextLine] = [:]
    /// Whether pale print may have been taken for the ground's pattern.
    var mayHideText = false

    /// How well it reads, 0…1: the characters' mean confidence, less when hardly a line of four characters was found,
    /// for turned text falls into single strokes that read as something with great confidence.
    var score: Double {
      // Figures stand on their heads without a doubt: 69 and 8018 read as well either way.
      let texts = read.values.filter { line in line.glyphs.count { !$0.isFigure } * 2 > line.glyphs.count }
      let all = texts.isEmpty ? read.values.flatMap(\.glyphs) : texts.flatMap(\.glyphs)
      let inLines = texts.filter(Self.isLine).flatMap(\.glyphs)
      let counted = inLines.isEmpty ? all : inLines
      guard !counted.isEmpty else { return 0 }
      let mean = counted.reduce(0) { $0 + $1.confidence } / Double(counted.count)
      let inAnyLine = read.values.filter(Self.isLine).reduce(0) { $0 + $1.glyphs.count }
      return mean * min(1, Double(inAnyLine + 4) / 32)
    }

    /// Four different characters: an upended column of 完好 完好 完好 is no line.
    private static func isLine(_ line: TextLine) -> Bool { Set(line.glyphs.map(\.text)).count >= 4 }

    var isSure: Bool { score > 0.95 }
  }

  private mutating func attempt(_ image: SheetImage?) -> Attempt? {
    guard let image else { return nil }
    var attempt = Attempt(
      image: image,
      pieces: clock.measure(.lines) { Array(LineFinder.pieces(on: image).prefix(limits.linesPerSheet)) })
    for i in probes(attempt.pieces, image) {
      attempt.read[i] = clock.measure(.orientation) {
        lines.read(attempt.pieces[i], of: image, with: .probe(lines.available))
      }
    }
    return attempt
  }

  /// The pieces that tell most about which way is up: middling long ones of usual height.
  private func probes(_ pieces: [Box], _ image: SheetImage) -> [Int] {
    let h = Double(image.textHeight)
    return pieces.indices
      .filter { (0.6...1.6).contains(Double(pieces[$0].height) / h) && Double(pieces[$0].width) > 2 * h }
      .sorted { score(pieces[$0], h) > score(pieces[$1], h) }
      .prefix(5).sorted()
  }

  private func score(_ box: Box, _ h: Double) -> Double { -abs(Double(box.width) - 9 * h) }

  /// Engine and language data: what made the readings. Names the data by size, its hash being the pipeline's matter.
  package var engineVersion: String { "tesseract \(Engine.version), \(String(cString: docai_leptonica_version()))" }

  /// The second reader's part of `engineVersion`, if there is one.
  /// - Parameter hash: the hash of a file.
  package func secondFingerprint(hash: (String) -> String?) -> String? { lines.secondFingerprint(hash: hash) }

  /// The folder that Tesseract's own language data was loaded from.
  package var dataFolder: String? { lines.dataFolder }
}

extension Reader {
  /// See `Looking`.
  package func canSpell(_ character: Character, network: String) -> Bool {
    lines.canSpell(character, network: network)
  }

  package mutating func look(at box: Box, on sheet: Sheet, style: TextStyle, attempt: Int) -> [Look] {
    let preparations = Preparation.of(style, lines.available)
    guard let image = images[sheet.id], preparations.indices.contains(attempt) else { return [] }
    let preparation = preparations[attempt]
    return clock.measure(.furtherLooks) {
      let pieces = LineFinder.pieces(on: image, within: LineFinder.snapped(box, on: image), gap: 4)
      // What lies in the upper or lower quarter is a neighbour's, or dirt, where something lies between them.
      let amid = pieces.filter { abs($0.midY - box.midY) < Double(box.height) / 4 }
      return (amid.isEmpty ? pieces : amid).compactMap { piece in
        lines.read(piece, of: image, with: preparation).map { Look(line: $0, preparation: preparation.name) }
      }
    }
  }
}

extension Glyph {
  fileprivate var isFigure: Bool { text.allSatisfy { $0.isASCII && $0.isNumber } }
}
