/// The province, city and county at the head of an address, without 省, 市, 区, 县.
struct Divisions: Hashable {
  var city: [Character]?
  var county: [Character]?
  /// Whether the county is a city of its own: 枣阳市.
  var isCountyCity = false

  init(_ address: String) {
    var names: [(name: [Character], suffix: Character)] = []
    var name: [Character] = []
    for character in address {
      guard Self.suffixes.contains(character), !name.isEmpty else {
        name.append(character)
        // No division has a longer name; what follows is the street.
        if name.count > 9 { break }
        continue
      }
      let isRegion = character == "区" && name.suffix(2).elementsEqual("自治")
      // 萧县: a county of one character keeps its 县.
      names.append((name.count == 1 ? name + [character] : name, isRegion ? "省" : character))
      name = []
      if !isRegion, "区县旗".contains(character) { break }
      if names.count == 3 { break }
    }
    let below = names.filter { $0.suffix != "省" }
    county = below.last?.name
    isCountyCity = below.last?.suffix == "市"
    city = below.count > 1 ? below[below.count - 2].name : nil
  }

  /// No province or city has a name of one character: before 京市 a 北 was cut off.
  static func isCutOff(_ text: some Sequence<Character>) -> Bool {
    var count = 0
    for character in text {
      if character == "省" || character == "市" { return count < 2 }
      if count == 2 { return false }
      count += 1
    }
    return false
  }

  private static let suffixes: Set<Character> = ["省", "市", "区", "县", "州", "盟", "旗"]
}
