internal import Model

extension Pix {
  /// Lines from top to bottom without the places where print crosses them. What is taken away with a copier's streak is
  /// no less lost than what was never printed: 11月 becomes 1月, a last figure disappears, and every further look agrees.
  /// - Parameters:
  ///   - grey: the image in which the lines were found.
  ///   - height: of a character, in pixels.
  func sparingPrint(of grey: borrowing Pix, textHeight height: Int) -> Pix? {
    clearing(components.flatMap { crossings(of: $0, grey, part: 6 * height) })
  }

  /// Looked for in parts, for a streak leans and fades along the page.
  private func crossings(of line: Box, _ grey: borrowing Pix, part: Int) -> [Box] {
    stride(from: line.y, to: line.bottom, by: part).flatMap { top -> [Box] in
      let area = Box(x: line.x, y: top, width: line.width, height: min(part, line.bottom - top))
      guard let mask = clipped(to: area) else { return [] }
      let pieces = mask.components.map { Box(x: $0.x + area.x, y: $0.y + area.y, width: $0.width, height: $0.height) }
      return pieces.flatMap { piece -> [Box] in
        let wide = Box(x: piece.x - 1, y: piece.y, width: piece.width + 2, height: piece.height)
        guard let strip = wide.intersection(grey.bounds), let columns = grey.clipped(to: strip)?.turned(quarters: 1)
        else { return [] }
        return columns.darkRuns.map {
          Box(x: strip.x, y: strip.bottom - $0.upperBound, width: strip.width, height: $0.count)
        }
      }
    }
  }

  /// Where the columns of a strip are darker by more than half than the palest quarter, and a pixel more at either end:
  /// even across dense lines of print a quarter lies between them.
  private var darkRuns: [Range<Int>] {
    let darkness = (0..<height).map { row($0) }.reduce(into: [Int](repeating: 0, count: width)) { sums, row in
      for (x, value) in row.enumerated() { sums[x] += 255 - Int(value) }
    }
    let usual = darkness.sorted()[darkness.count / 4]
    var runs: [Range<Int>] = []
    for (x, sum) in darkness.enumerated() where sum > usual * 3 / 2 + 40 {
      if let last = runs.last, x - last.upperBound <= 2 {
        runs[runs.count - 1] = last.lowerBound..<x + 1
      } else {
        runs.append(x..<x + 1)
      }
    }
    return runs.map { max(0, $0.lowerBound - 1)..<min(width, $0.upperBound + 1) }
  }
}
