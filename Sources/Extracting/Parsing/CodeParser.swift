/// A contract or certificate number: letters, figures and hyphens, upper case, blanks dropped.
package enum CodeParser {
  package static func parse(_ text: String) -> [Parsed] {
    let characters = Folding.fold(text)
    let isCode = { (c: Character) in c.isASCIIDigit || c.isLatin || c == "-" }
    guard let start = characters.firstIndex(where: { $0.isASCIIDigit || $0.isLatin }) else { return [] }
    let token = Array(characters[start...].prefix(while: isCode)).trimming { $0 == "-" }
    guard (4...28).contains(token.count), token.contains(where: \.isASCIIDigit) else { return [] }
    return [Parsed(String(token).uppercased())]
  }
}
