/// The office that issued a card: Han characters that end in 局 (a police bureau or its branch).
package enum AuthorityParser {
  package static func parse(_ text: String) -> [Parsed] {
    let characters = withoutLabel(Folding.fold(text)).trimming { !$0.isHan || $0 == "一" }
    guard let end = characters.lastIndex(of: "局") else { return [] }
    let name = characters[...end].filter { !$0.isNoise }
    guard name.count >= 5, name.allSatisfy(\.isHan), !Divisions.isCutOff(name) else { return [] }
    return [Parsed(String(name))]
  }

  /// Without the tail of 签发机关 that a label found a character short leaves: 关”大连市公安局.
  private static func withoutLabel(_ characters: [Character]) -> [Character] {
    for tail in ["发机关", "机关", "关"].map({ Array($0) }) where characters.starts(with: tail) {
      let rest = characters.dropFirst(tail.count)
      if let next = rest.first, !next.isHan || next == "一" { return Array(rest) }
    }
    return characters
  }
}
