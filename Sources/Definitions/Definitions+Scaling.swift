import Diagnosing

/// Tolerances that are all multiplied by one factor: stricter below 1, looser above.
extension Definitions {
  /// - Parameter factor: 0 tolerates nothing, 1 leaves them as they are. None goes above the half that may be written.
  package func scalingTolerances(by factor: Double) -> Definitions {
    var scaled = self
    scaled.tolerances = tolerances.mapValues { Self.scaled($0, by: factor) }
    scaled.defaultTolerance = Self.scaled(defaultTolerance, by: factor)
    return scaled
  }

  /// The text of a `certainty.txt` with its tolerances multiplied so; comments and layout stay. What no line says of the
  /// default is added, for it is multiplied, too.
  /// - Parameter text: empty when the rules have no such file.
  package static func certaintyText(_ text: String, scaledBy factor: Double) -> String {
    let source = SourceText(name: "certainty.txt", text: text)
    var bytes = Array(text.utf8)
    var hasDefault = false
    // From the last line up, so that places before it stay.
    for line in source.lineStarts.indices.reversed() {
      let words = source.words(ofLine: line)
      guard words.count == 3, DefinitionKeyword(word: words[0].text) == .tolerance,
        let share = DefinitionParser.share(words[2].text)
      else { continue }
      if DefinitionParser.defaultWords.contains(words[1].text) { hasDefault = true }
      bytes.replaceSubrange(words[2].span.range, with: percent(scaled(share, by: factor)).utf8)
    }
    let scaled = String(decoding: bytes, as: UTF8.self)
    if hasDefault { return scaled }
    return (scaled.isEmpty || scaled.hasSuffix("\n") ? scaled : scaled + "\n")
      + "容许 默认 \(percent(Self.scaled(standardTolerance, by: factor)))\n"
  }

  /// What is tolerated where nothing is written.
  package static let standardTolerance = 0.02

  /// In steps of a ten-thousandth of a percent, which is what is written; just as it is read again.
  private static func scaled(_ share: Double, by factor: Double) -> Double {
    factor == 1 ? share : min(0.5, (share * factor * 1e6).rounded() / 1e4 / 100)
  }
}
