import Model

/// Risk against coverage, as selective classification draws it: one dot for each setting, its exact bound above it.
extension CalibrationReport {
  /// Nothing in it needs escaping: numbers, and words of our own.
  package var svg: String {
    let points = counts.settings.enumerated().compactMap { place, setting in
      risk(setting).map { Point(setting: setting, place: place, share: $0.share, bound: $0.bound) }
    }
    let rates = points.map { Double($0.setting.automatic) / Double(max(all, 1)) }
    let first = max(0, (((rates.min() ?? 0) - 0.01) * 20).rounded(.down) / 20)
    let last = min(1, max(first + 0.05, (((rates.max() ?? 1) + 0.01) * 20).rounded(.up) / 20))
    // Bounds of very few cases go out of the picture: what matters is near the goal.
    let highest = min(1, max(3 * goal.bound, 1.2 * (points.map(\.share).max() ?? 0)))
    let plot = Plot(across: first...last, highest: highest)
    var svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 340\" role=\"img\" aria-label=\"\(title)\">"
      + "<style>\(Self.style)</style><rect class=\"paper\" width=\"720\" height=\"340\"/>"
    svg += grid(plot) + goalLine(plot)
    for (point, rate) in zip(points, rates) { svg += whisker(point, rate, plot) }
    svg += curve(points, rates, plot)
    for (point, rate) in zip(points, rates) { svg += dot(point, rate, plot) }
    return svg + "</svg>\n"
  }

  private struct Point {
    var setting: CalibrationCounts.Setting
    var place: Int
    var share: Double
    var bound: Double
  }

  /// From shares to places in the picture.
  private struct Plot {
    var across: ClosedRange<Double>
    var highest: Double

    static let (left, right, top, bottom) = (64.0, 700.0, 28.0, 280.0)

    /// Every five per cent of the rate, or every ten or twenty where that is too many.
    var ticks: StrideThrough<Double> {
      let length = across.upperBound - across.lowerBound
      let step = [0.05, 0.1].first { length / $0 < 8.5 } ?? 0.2
      return stride(from: across.lowerBound, through: across.upperBound + step / 100, by: step)
    }

    func x(_ rate: Double) -> String {
      tenths(
        Self.left + (Self.right - Self.left) * (rate - across.lowerBound) / (across.upperBound - across.lowerBound))
    }

    func height(_ share: Double) -> Double {
      Self.bottom - (Self.bottom - Self.top) * min(share, highest) / highest
    }

    func y(_ share: Double) -> String { tenths(height(share)) }
  }

  private var title: String { say("share of wrong decisions against the automatic rate", "有误率与自动占比") }

  private func grid(_ plot: Plot) -> String {
    var svg = ""
    for line in 0...4 {
      let share = plot.highest * Double(line) / 4
      svg += "<path class=\"grid\" d=\"M\(tenths(Plot.left)) \(plot.y(share))H\(tenths(Plot.right))\"/>"
      svg +=
        "<text class=\"axis end\" x=\"\(tenths(Plot.left - 6))\" y=\"\(tenths(plot.height(share) + 3.5))\">\(percent(share))</text>"
    }
    for rate in plot.ticks {
      svg +=
        "<text class=\"axis middle\" x=\"\(plot.x(rate))\" y=\"298\">\(Int((rate * 100).rounded()))%</text>"
    }
    return svg + "<text class=\"axis\" x=\"8\" y=\"16\">\(say("wrong", "有误率"))</text>"
      + "<text class=\"axis end\" x=\"\(tenths(Plot.right))\" y=\"318\">\(say("automatic rate", "自动占比"))</text>"
      + "<text class=\"axis\" x=\"\(tenths(Plot.left))\" y=\"318\">"
      + say("dot: found in the sample; bar: up to its exact bound", "点：样本中的有误率；竖条：直到精确上限") + "</text>"
  }

  private func goalLine(_ plot: Plot) -> String {
    "<path class=\"goal\" d=\"M\(tenths(Plot.left)) \(plot.y(goal.bound))H\(tenths(Plot.right))\"/>"
      + "<text class=\"label\" x=\"\(tenths(Plot.left + 4))\" y=\"\(tenths(plot.height(goal.bound) - 5))\">"
      + say("goal", "目标") + " \(percent(goal.bound))</text>"
  }

  private func whisker(_ point: Point, _ rate: Double, _ plot: Plot) -> String {
    "<path class=\"interval\" d=\"M\(plot.x(rate)) \(plot.y(point.share))V\(plot.y(point.bound))\"/>"
  }

  private func curve(_ points: [Point], _ rates: [Double], _ plot: Plot) -> String {
    let steps = zip(points, rates).map { "\(plot.x($1)) \(plot.y($0.share))" }
    return steps.isEmpty ? "" : "<path class=\"line\" d=\"M\(steps.joined(separator: "L"))\"/>"
  }

  private func dot(_ point: Point, _ rate: Double, _ plot: Plot) -> String {
    let isCertified = point.setting.factor == certified?.factor
    let kind = isCertified ? "certified" : outcome(at: point.place) == .proven ? "proven" : "open"
    var svg =
      "<circle class=\"\(kind)\" cx=\"\(plot.x(rate))\" cy=\"\(plot.y(point.share))\" r=\"\(isCertified ? 6 : 4)\"/>"
    if isCertified || point.setting.factor == 1 {
      let words = name(point.setting) + (isCertified ? say(" certified", " 认定") : "")
      // Above bar and goal, where no dot of its neighbours is; the two that are named stand on their own sides.
      let other = isCertified ? present : certified
      let isLeft = point.setting.automatic < (other?.automatic ?? 0)
      svg +=
        "<text class=\"label\(isLeft ? " end" : "")\" x=\"\(plot.x(rate))\" dx=\"\(isLeft ? -8 : 8)\""
        + " y=\"\(tenths(plot.height(max(point.bound, goal.bound)) - 6))\">\(words)</text>"
    }
    return svg
  }

  /// The colours of the weekly report.
  private static let style = """
    text { font: 11px "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; } .paper { fill: #fff; } \
    .grid { stroke: #dde3ea; } .axis { fill: #5d6b7a; } .label { fill: #1c2733; paint-order: stroke; stroke: #fff; stroke-width: 3; } .end { text-anchor: end; } \
    .middle { text-anchor: middle; } .goal { stroke: #b3362b; stroke-dasharray: 6 4; } \
    .interval { stroke: #255c99; stroke-width: 7; opacity: .18; } .line { fill: none; stroke: #255c99; } \
    .proven { fill: #255c99; } .open { fill: #fff; stroke: #5d6b7a; stroke-width: 1.5; } .certified { fill: #2f7d5b; }
    """
}
