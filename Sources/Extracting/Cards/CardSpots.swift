import Definitions
import Model

/// Finds where each field of a card side stands.
struct CardSpots {
  let page: Page
  let cluster: CardCluster
  private let layout: CardLayout?

  init(page: Page, cluster: CardCluster) {
    self.page = page
    self.cluster = cluster
    layout = cluster.side == .portrait ? CardLayout(cluster, on: page) : nil
  }

  /// How many characters wide a value can be.
  private static let reach: [String: Double] = [
    "name": 8, "sex": 3, "ethnicity": 6, "birth": 12, "id-number": 16, "authority": 16, CardReader.validity: 16,
  ]

  /// `isReadable` says whether a text holds a value of the field.
  func spot(of field: String, isReadable: (String) -> Bool) -> Spot? {
    if field == "address" { return address() }
    let spot = line(of: field, isReadable: isReadable)
    return field == "birth" ? spot.map { isReadable($0.text) ? $0 : withRest($0) } : spot
  }

  /// A day of birth whose 年, 月 and 日 are too pale to be read comes as several lines.
  private func withRest(_ spot: Spot) -> Spot {
    guard spot.parts.count == 1, var part = spot.parts.first, let source = part.source else { return spot }
    for run in page.restOfDay(behind: source.run) {
      guard cluster.runs.contains(run), let other = page.part(of: run, range: page.runs[run].characters.indices) else {
        break
      }
      part.box = part.box.union(other.box)
      part.text += " " + other.text
      part.votes = min(part.votes, other.votes)
    }
    return Spot(parts: [part])
  }

  private func line(of field: String, isReadable: (String) -> Bool) -> Spot? {
    if let hit = cluster.labels[field] {
      var spot = page.spot(of: hit, reach: Self.reach[field] ?? 10, below: false)
      if field == "name" { spot = fromLabels(spot) }
      return isReadable(spot.text) ? spot : page.widened(spot, of: hit)
    }
    if let content = byContent(field) { return content }
    if let label = layout?.label(of: field), let em = layout?.em {
      return behind(label, em: em, reach: Self.reach[field] ?? 10)
    }
    return nil
  }

  /// From where the column of labels ends: the label of a name ends there too, whatever characters were laid over its
  /// ink, and a first character that was left out stands behind it.
  private func fromLabels(_ spot: Spot) -> Spot {
    guard let layout, var part = spot.parts.first, spot.parts.count == 1 else { return spot }
    let left = layout.right + Int(0.15 * layout.em)
    guard left < part.box.x, Double(part.box.x - left) < 4 * layout.em else { return spot }
    part.box = Box(x: left, y: part.box.y, width: part.box.right - left, height: part.box.height)
    return Spot(parts: [part])
  }

  /// Behind a label that was not read: the line that stands there, or the empty place.
  private func behind(_ label: Box, em: Double, reach: Double) -> Spot {
    let other = cluster.runs.filter {
      page.isSameRow(page.runs[$0].box, label) && page.runs[$0].box.right > label.right
        && Double(page.runs[$0].box.x - label.right) < 4 * em
    }.min { page.runs[$0].box.x < page.runs[$1].box.x }
    if let other {
      let glyphs = page.runs[other].glyphs
      let start = glyphs.firstIndex { $0.box.midX > Double(label.right) } ?? glyphs.count
      let range = page.valueRange(ofRun: other)
      if start < range.upperBound,
        let part = page.part(of: other, range: max(start, range.lowerBound)..<range.upperBound)
      {
        return Spot(parts: [part])
      }
    }
    return Spot(parts: [page.emptyPart(behind: label, row: label, em: em, reach: reach)])
  }

  /// Values that tell themselves: the number, the day of birth, the validity.
  private func byContent(_ field: String) -> Spot? {
    for index in cluster.runs {
      let run = page.runs[index]
      let isFound =
        switch field {
        case "id-number": run.characters.count(where: \.isASCIIDigit) >= 14
        case "birth": !DateParser.parse(run.text).isEmpty
        case CardReader.validity: ValidityParser.parse(run.text) != nil
        default: false
        }
      guard isFound, let first = run.characters.firstIndex(where: \.isASCIIDigit) else { continue }
      return page.part(of: index, range: first..<run.characters.count).map { Spot(parts: [$0]) }
    }
    return nil
  }

  /// The address goes on in the lines below it, above the number.
  private func address() -> Spot? {
    let start: Spot
    if let hit = cluster.labels["address"] {
      start = page.spot(of: hit, reach: 14, below: false)
    } else if let label = layout?.label(of: "address"), let em = layout?.em {
      start = behind(label, em: em, reach: 14)
    } else {
      return nil
    }
    guard var last = start.parts.last, !last.text.isEmpty else { return start }
    var parts = start.parts
    let left = last.box.x
    while parts.count < 4,
      let next = page.neighbour(
        below: last.box.grown(by: -Int(0.15 * last.em)), em: last.em, left: left - Int(1.2 * last.em),
        right: left + Int(2 * last.em)),
      cluster.runs.contains(next), page.runs[next].characters.count(where: \.isASCIIDigit) < 15,
      let part = page.part(of: next, range: page.valueRange(ofRun: next))
    {
      parts.append(part)
      last = part
    }
    if parts.count < 4, let rest = lostLine(below: last, left: left, width: parts.map(\.box.width).max() ?? 0) {
      parts.append(rest)
    }
    return Spot(parts: parts)
  }

  /// Whether the last line that was read of an address is full, so that another may follow. A card has room for some
  /// eleven characters in a line.
  static func mayGoOn(_ address: Spot) -> Bool {
    let lines = address.parts.filter { !$0.text.isEmpty }
    guard let last = lines.last else { return true }
    let widest = lines.map(\.box.width).max() ?? 0
    return lines.count > 1 ? 20 * last.box.width >= 19 * widest : Double(last.box.width) >= 10 * last.em
  }

  /// The empty place below an address: another line of it may stand there that the first look missed.
  private func lostLine(below last: Spot.Part, left: Int, width: Int) -> Spot.Part? {
    let box = Box(x: left, y: last.box.bottom, width: width, height: Int(1.2 * last.em))
    guard !page.runs.contains(where: { $0.box.intersection(box) != nil && $0.box.midY > Double(box.y) }) else {
      return nil
    }
    return Spot.Part(sheet: page.sheet, box: box, text: "", confidence: 0, em: last.em)
  }
}
