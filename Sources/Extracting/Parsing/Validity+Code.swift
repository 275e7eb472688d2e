import Model

/// A validity as one text (`2016-10-17/2036-10-17`, `2016-10-17/长期`, `2016-10-17/2036…`), so that its two fields are
/// counted as the one run of glyphs they are.
extension Validity {
  package var code: String {
    switch end {
    case .day(let to): from.iso + "/" + to.iso
    case .unlimited: from.iso + "/长期"
    case .cut(let digits): from.iso + "/" + digits + "…"
    }
  }

  package init?(code: String) {
    let parts = code.split(separator: "/")
    guard parts.count == 2, let from = CivilDate(iso: parts[0]) else { return nil }
    if parts[1] == "长期" {
      self.init(from: from, end: .unlimited)
    } else if parts[1].hasSuffix("…") {
      self.init(from: from, end: .cut(String(parts[1].dropLast())))
    } else if let to = CivilDate(iso: parts[1]) {
      self.init(from: from, end: .day(to))
    } else {
      return nil
    }
  }

  /// The last day or 长期; nil when it was cut off.
  var to: String? {
    switch end {
    case .day(let day): day.iso
    case .unlimited: "长期"
    case .cut: nil
    }
  }
}
