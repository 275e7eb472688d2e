internal import Model

extension Reader {
  /// Cards lie on a copier as they fall: one side often stands on its head beside the other. Lines of an upright sheet
  /// that read badly, and well when it is turned over, are taken from it and come back as a sheet of their own; nil
  /// where there are none.
  mutating func headOver(
    _ image: SheetImage, _ lines: inout [TextLine], _ progress: () -> Void
  ) -> (image: SheetImage, lines: [TextLine])? {
    // Letters on their heads often run together: few characters of a wide line are a line, too.
    let doubtful = lines.filter {
      ($0.glyphs.count >= 4 || $0.box.width > 4 * image.textHeight) && $0.confidence < HeadOver.doubtful
    }
    guard doubtful.count >= HeadOver.least, let turned = image.turnedHalf() else { return nil }
    let probes = doubtful.sorted { $0.glyphs.count > $1.glyphs.count }.prefix(HeadOver.probes)
    let found = probes.compactMap { line -> TextLine? in
      progress()
      return clock.measure(.orientation) { self.turned(line, on: turned) }
    }
    guard found.count >= HeadOver.least else { return nil }
    var area = found.dropFirst().reduce(found[0].box) { $0.union($1.box) }
    var result: [TextLine] = []
    // What was found so far tells where the side lies; its figures read as well either way, so the place decides. Every
    // line that is found may bring others near: those are tried first.
    func isNear(_ line: TextLine, by heights: Int = 4) -> Bool {
      let box = turned.mirrored(line.box)
      return area.grown(by: heights * image.textHeight).contains(x: box.midX, y: box.midY)
    }
    var waiting = lines.sorted { $0.glyphs.count > $1.glyphs.count }
    while let index = waiting.firstIndex(where: { isNear($0) })
      ?? waiting.firstIndex(where: { $0.confidence < HeadOver.doubtful })
    {
      let line = waiting.remove(at: index)
      progress()
      let better = isNear(line, by: 2) ? 0 : isNear(line) ? HeadOver.betterNearby : HeadOver.better
      guard let read = clock.measure(.firstLook, { self.turned(line, on: turned, by: better) }) else { continue }
      result.append(read)
      area = area.union(read.box)
      lines.removeAll { $0.box == line.box }
    }
    return (turned, result)
  }

  /// The line as it reads the other way up, if that is better by as much.
  private mutating func turned(
    _ line: TextLine, on image: SheetImage, by better: Double = HeadOver.better
  ) -> TextLine? {
    let box = image.mirrored(line.box)
    guard let read = self.lines.read(box, of: image, with: .firstLook(self.lines.available)),
      read.confidence > line.confidence + better, read.confidence > (better > 0 ? HeadOver.clear : 0)
    else { return nil }
    return read
  }
}

/// Set by trial on two dozen made-up sheets with one side of a card upside down, with the second reader.
private enum HeadOver {
  /// A line read with less may stand on its head.
  static let doubtful = 0.94
  /// By how much more confidence a line must read when turned.
  static let better = 0.05
  /// The same a little off the lines that do.
  static let betterNearby = 0.02
  /// And with how much.
  static let clear = 0.9
  /// Lines that must read better, for one may do so by chance.
  static let least = 2
  /// Lines that are tried.
  static let probes = 6
}

extension SheetImage {
  /// A box on the sheet as it was before `turnedHalf`.
  fileprivate func mirrored(_ box: Box) -> Box {
    Box(x: grey.width - box.right, y: grey.height - box.bottom, width: box.width, height: box.height)
  }
}
