/// Text that is kept as it stands, without the dirt around it.
package enum PlainTextParser {
  package static func parse(_ text: String) -> [Parsed] {
    let kept = Folding.fold(text).trimming { $0.isNoise || $0 == "一" }
    return kept.isEmpty ? [] : [Parsed(String(kept))]
  }
}
