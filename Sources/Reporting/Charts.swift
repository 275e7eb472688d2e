import Model
import Statistics

/// Inline SVG of numbers and week names alone, so nothing in it needs escaping. Colours are the style sheet's.

/// One bar of the whole width, cut into pass, resubmit and manual; empty of nothing.
func decisionBar(_ tally: WeekCounts.Tally) -> String {
  guard tally.eligible > 0 else { return "" }
  var x = 0.0
  let pieces = [(tally.pass, "pass"), (tally.resubmit, "resubmit"), (tally.manual, "manual")].map { count, name in
    let width = 100 * Double(count) / Double(tally.eligible)
    defer { x += width }
    return "<rect class=\"\(name)\" x=\"\(tenths(x))\" width=\"\(tenths(width))\" height=\"10\"/>"
  }
  return "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"通过 "
    + "\(tally.pass)，退回 \(tally.resubmit)，人工 \(tally.manual)\">\(pieces.joined())</svg>"
}

/// A bar to the right of the middle for a gain and to the left for a loss, as long as its share of the greatest one.
func changeBar(_ hundredths: Int, of most: Int) -> String {
  let length = most > 0 ? 48 * Double(abs(hundredths)) / Double(most) : 0
  return "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
    + "<rect class=\"\(hundredths < 0 ? "loss" : "gain")\" x=\"\(tenths(hundredths < 0 ? 50 - length : 50))\" width=\"\(tenths(length))\" height=\"10\"/>"
    + "<path class=\"middle-line\" d=\"M50 0V10\"/></svg>"
}

/// The automatic rate of each week with its 95 % interval; a week without cases is a gap, one with wrong decisions found
/// is marked. Empty when no week has a case.
func trendChart(_ trend: [WeekCounts.WeekTally]) -> String {
  guard trend.contains(where: { $0.tally.eligible > 0 }) else { return "" }
  let (left, right, top, bottom) = (44.0, 708.0, 16.0, 170.0)
  let step = (right - left) / Double(max(trend.count, 1))
  let x = { (index: Int) in left + step * (Double(index) + 0.5) }
  // A scale that always begins at nought does not make a mountain of a molehill.
  let highest = trend.compactMap { $0.tally.interval?.upper }.max() ?? 1
  let scale = min(1, (highest * 5).rounded(.up) / 5)
  let y = { (share: Double) in bottom - (bottom - top) * share / scale }

  var svg = "<svg class=\"trend\" viewBox=\"0 0 720 200\" role=\"img\" aria-label=\"每周自动占比\">"
  for line in 0...4 {
    let share = scale * Double(line) / 4
    svg += "<path class=\"grid\" d=\"M\(tenths(left)) \(tenths(y(share)))H\(tenths(right))\"/>"
    svg +=
      "<text class=\"axis end\" x=\"\(tenths(left - 6))\" y=\"\(tenths(y(share) + 3.5))\">\(Int((share * 100).rounded()))%</text>"
  }
  var (path, isDrawing) = ("", false)
  for (index, week) in trend.enumerated() {
    svg += "<text class=\"axis middle\" x=\"\(tenths(x(index)))\" y=\"188\">W\(week.week.name.suffix(2))</text>"
    guard let interval = week.tally.interval else {
      isDrawing = false
      continue
    }
    let share = Double(week.tally.automatic) / Double(week.tally.eligible)
    svg +=
      "<path class=\"interval\" d=\"M\(tenths(x(index))) \(tenths(y(interval.lower)))V\(tenths(y(interval.upper)))\"/>"
    path += "\(isDrawing ? "L" : "M")\(tenths(x(index))) \(tenths(y(share)))"
    isDrawing = true
  }
  svg += "<path class=\"line\" d=\"\(path)\"/>"
  for (index, week) in trend.enumerated() where week.tally.eligible > 0 {
    let share = Double(week.tally.automatic) / Double(week.tally.eligible)
    svg +=
      "<circle class=\"\(week.wrong > 0 ? "wrong" : "point")\" cx=\"\(tenths(x(index)))\" cy=\"\(tenths(y(share)))\" r=\"4\"/>"
    svg +=
      "<text class=\"label middle\" x=\"\(tenths(x(index)))\" y=\"\(tenths(y(share) - 9))\">\(decimal(hundredths(share)))</text>"
  }
  return svg + "</svg>"
}

/// `12.3`: exact enough for a drawing, and the same on every machine.
func tenths(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
