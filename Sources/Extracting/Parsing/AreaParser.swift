import Model

/// Square metres: the number before 平方米, 平米, ㎡ or m2.
package enum AreaParser {
  package static func parse(_ text: String) -> [Parsed] {
    let characters = Folding.fold(text)
    var found: [Parsed] = []
    var index = 0
    while index < characters.count {
      guard characters[index].isASCIIDigit else {
        index += 1
        continue
      }
      let start = index
      while index < characters.count, characters[index].isASCIIDigit || characters[index] == "." { index += 1 }
      let unit = characters[index...].prefix(2)
      let isArea = unit.first == "平" || unit.first == "㎡" || unit.elementsEqual("m2") || unit.elementsEqual("m²")
      if isArea, let number = ExactNumber(text: String(characters[start..<index])) {
        found.append(Parsed(number.plain))
      }
    }
    return found
  }
}
