/// The office that issued a card: Han characters that end in 局 (a police bureau or its branch).
package enum AuthorityParser {
  package static func parse(_ text: String) -> [Parsed] {
    let characters = Folding.fold(text).trimming { !$0.isHan || $0 == "一" }
    guard let end = characters.lastIndex(of: "局") else { return [] }
    let name = characters[...end].filter { !$0.isNoise }
    guard name.count >= 5, name.allSatisfy(\.isHan), !Divisions.isCutOff(name) else { return [] }
    return [Parsed(String(name))]
  }
}
