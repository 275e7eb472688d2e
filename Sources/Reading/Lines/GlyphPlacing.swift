package import Model

/// Says where on the line each character stands. A line network knows this only roughly (it may be a character off), so
/// its characters are laid over the ink by dynamic programming: each takes a run of ink about as wide as its kind of
/// character, no wide gap lies inside one, and where reading and ink do not match a character or some ink is left over.
package struct GlyphPlacer {
  /// Columns with ink, from the left end of the line.
  package let isInk: [Bool]
  /// Height of the line's ink in pixels.
  package let height: Double

  package init(isInk: [Bool], height: Double) {
    self.isInk = isInk
    self.height = height
  }

  /// Start and end columns for every character, in order; nil for one that no ink was left for.
  /// - Parameter middles: the column near which each character stands, where the network knows it: a pattern under the
  ///   text leaves no blanks to tell by.
  package func place(_ glyphs: [Glyph], middles: [Double]? = nil) -> [Range<Int>?] {
    let cuts = cuts()
    guard cuts.count > 1, !glyphs.isEmpty else { return Array(repeating: nil, count: glyphs.count) }
    let (n, m) = (glyphs.count, cuts.count)
    var best = [[Double]](repeating: [Double](repeating: .infinity, count: m), count: n + 1)
    var from = [[Step]](repeating: [Step](repeating: .start, count: m), count: n + 1)
    best[0][0] = 0
    for g in 0...n {
      for c in 0..<m {
        func offer(_ cost: Double, _ step: Step) {
          if cost < best[g][c] { (best[g][c], from[g][c]) = (cost, step) }
        }
        if c > 0 { offer(best[g][c - 1] + 0.1 + 0.6 * inkWidth(cuts[c - 1], cuts[c]) / height, .inkLeftOver) }
        guard g > 0 else { continue }
        offer(best[g - 1][c] + 0.9, .glyphLeftOver)
        var b = c - 1
        while b >= 0, Double(cuts[c].start - cuts[b].end) <= 1.7 * height {
          if best[g - 1][b] < .infinity {
            offer(best[g - 1][b] + cost(of: glyphs[g - 1], cuts[b], cuts[c], near: middles?[g - 1]), .glyph(from: b))
          }
          b -= 1
        }
      }
    }
    return walkBack(from, cuts, n)
  }

  private enum Step {
    case start, inkLeftOver, glyphLeftOver
    case glyph(from: Int)
  }

  private func walkBack(_ from: [[Step]], _ cuts: [Cut], _ n: Int) -> [Range<Int>?] {
    var ranges = [Range<Int>?](repeating: nil, count: n)
    var (g, c) = (n, cuts.count - 1)
    while g > 0 || c > 0 {
      switch from[g][c] {
      case .start: return ranges
      case .inkLeftOver: c -= 1
      case .glyphLeftOver: g -= 1
      case .glyph(let b):
        g -= 1
        ranges[g] = cuts[b].end..<max(cuts[b].end + 1, cuts[c].start)
        c = b
      }
    }
    return ranges
  }

  /// A place where one character may end and the next begin: a blank run, or a column within ink that would cut it.
  private struct Cut {
    var start: Int
    var end: Int
    var cutsInk: Bool
  }

  private func cuts() -> [Cut] {
    var cuts = [Cut(start: 0, end: isInk.firstIndex(of: true) ?? 0, cutsInk: false)]
    var x = cuts[0].end
    while x < isInk.count {
      let end = isInk[x...].firstIndex(of: false) ?? isInk.count
      // Characters that touch: places to cut every quarter of a height.
      let step = max(3, Int(height / 4))
      if end - x > Int(height * 1.1) {
        for place in stride(from: x + step, to: end - step / 2, by: step) {
          cuts.append(Cut(start: place, end: place, cutsInk: true))
        }
      }
      let next = isInk[end...].firstIndex(of: true) ?? isInk.count
      cuts.append(Cut(start: end, end: next, cutsInk: false))
      x = next
    }
    return cuts
  }

  private func inkWidth(_ a: Cut, _ b: Cut) -> Double { Double(max(0, b.start - a.end)) }

  private func cost(of glyph: Glyph, _ a: Cut, _ b: Cut, near middle: Double?) -> Double {
    let width = inkWidth(a, b) / height
    let off = width - Self.usualWidth(of: glyph.text)
    var cost = 2 * off * off + (a.cutsInk ? 0.2 : 0) + (b.cutsInk ? 0.2 : 0)
    // The widest blank inside: a few characters (川 八 小) have one, none as wide as a quarter of its height.
    var (run, widest) = (0, 0)
    for x in a.end..<max(a.end, b.start) {
      run = isInk[x] ? 0 : run + 1
      widest = max(widest, run)
    }
    let gap = Double(widest) / height
    if gap > 0.22 { cost += 4 * (gap - 0.22) + 0.3 }
    if let middle {
      // A step of the network's time is a sixth of a height, and more where a line was squeezed.
      let away = max(0, abs(Double(a.end + b.start) / 2 - middle) / height - 0.6)
      cost += 3 * away * away
    }
    return cost
  }

  /// Ink width in heights of the line.
  private static func usualWidth(of text: String) -> Double {
    guard let scalar = text.unicodeScalars.first else { return 0 }
    switch scalar {
    case "一": return 0.9
    case "1", "l", "I", "|", ".", ",", ":", ";", "'", "，", "。", "、", "：", "；", "·", "“", "”": return 0.2
    case "(", ")", "（", "）", "《", "》", "【", "】", "[", "]", "{", "}", "〈", "〉", "「", "」", "『", "』", "<", ">", "-", "!",
      "！", "?":
      return 0.35
    case "m", "M", "W", "w": return 0.8
    default: return scalar.value < 0x2e80 ? 0.52 : 0.92
    }
  }
}
