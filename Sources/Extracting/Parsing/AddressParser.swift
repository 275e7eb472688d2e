/// An address without blanks, cut where the sentence goes on.
package enum AddressParser {
  package static func parse(_ text: String) -> [Parsed] {
    var characters = Folding.fold(text).trimming { $0.isNoise || connectives.contains($0) || brackets.contains($0) }
    // What is left of a label: 地址: 锦江区….
    for word in ["地址", "住址", "坐落", "位置", "址"] where characters.starts(with: word) {
      characters = Array(characters.dropFirst(word.count)).trimming {
        $0.isNoise || connectives.contains($0) || $0 == ":"
      }
    }
    // 甲方将位于南京市…: what comes before is of the sentence.
    for index in characters.indices.prefix(12).reversed() where isPlaced(characters[index...]) {
      characters = characters[index...].dropFirst(2)
      break
    }
    if let end = characters.firstIndex(where: { "。,;:】".contains($0) }) { characters = characters[..<end] }
    if let end = end(of: characters[...]) { characters = characters[..<end] }
    let kept = Array(characters).trimming { $0.isNoise || $0 == "一" }
    guard kept.count >= 6, kept.count(where: \.isHan) >= 4, kept.count <= 80 else { return [] }
    guard !Divisions.isCutOff(kept), kept.contains(where: { "省市区县路街号室村镇乡".contains($0) }) else { return [] }
    return [Parsed(String(kept))]
  }

  /// Whether it ends as an address does, in a number or what is numbered (1504室, 93号, 三组). Any other end may be where a
  /// line was lost: 上海市闵行区平安里.
  package static func isWhole(_ address: String) -> Bool {
    address.last.map { $0.isASCIIDigit || $0.isLatin || "号室栋幢座楼元户组队村屯房层".contains($0) } ?? false
  }

  /// Where it is said what the place is: 1702室 | 的房屋出租给乙方, 403号 | 房屋.
  package static func end(of text: ArraySlice<Character>) -> Int? {
    text.indices.dropFirst().first { index in
      ends.contains { text[index...].starts(with: $0) }
        || text[index...].starts(with: ["房", "屋"]) && isWhole(String(text[index - 1]))
    }
  }

  private static let ends = ["的房屋", "的房产", "的住房", "的住宅", "的不动产", "的物业", "之房屋", "之房产"].map { Array($0) }

  private static func isPlaced(_ text: ArraySlice<Character>) -> Bool {
    ["位于", "落于", "位在", "落在"].contains { text.starts(with: $0) }
  }

  /// A form's brackets around what is filled in.
  private static let brackets: Set<Character> = ["【", "】", "[", "]"]

  /// Words between the label and the place: 坐落于, 地址为, 位于.
  private static let connectives: Set<Character> = ["为", "于", "在", "是"]
}
