package import Model

/// Whether an emblem side can be the other side of a portrait side. The emblem side carries neither name nor number:
/// only the term against the age and the authority against the address tell (domain fact 3).
package enum Fit: Hashable, Sendable {
  case yes, unsure, no

  func and(_ other: Fit) -> Fit {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .unsure
  }

  package static func of(term validity: Validity?, birth: CivilDate?) -> Fit {
    guard let validity, let birth else { return .unsure }
    if case .cut = validity.end { return validity.completed(birth: birth) == nil ? .unsure : .yes }
    return validity.fits(birth: birth) ? .yes : .no
  }

  /// The county of an address must be named by the office that issued the card: 武侯区 in 成都市公安局武侯分局, 枣阳市 in
  /// 枣阳市公安局.
  package static func of(authority: String?, address: String?) -> Fit {
    guard let authority, let address else { return .unsure }
    let office = Array(authority)
    let divisions = Divisions(address)
    guard let county = divisions.county else { return .unsure }
    let distance = distance(of: county, isCity: divisions.isCountyCity, in: office)
    guard distance == 0 || county.count > 2 && distance == 1 else {
      // Another city's bureau, whatever its branches are called: 市南 is a slip away from the 市公 of every one.
      if let named = city(of: office), let city = divisions.city, isOther(city, than: named),
        isOther(county, than: named)
      {
        return .no
      }
      // A city's own bureau (成都市公安局) names no county; 西湖区公安局 and 枣阳市公安局 do.
      let isCityBureau =
        divisions.city.map { office.starts(with: $0 + "市公安局") && office.count == $0.count + 4 } ?? false
      return !isCityBureau && distance >= min(county.count, 2) ? .no : .unsure
    }
    // A branch stands behind its city's name; several cities have a 朝阳区.
    guard let city = divisions.city, let named = Self.city(of: office) else { return .yes }
    let slips = FuzzyMatch.distance(of: city, within: named)
    // 乌鲁本齐 is a slip of 乌鲁木齐: of cities with longer names only 张家口 and 张家界 are so near, which share no county.
    return slips == 0 || city.count > 2 && slips == 1 ? .yes : isOther(city, than: named) ? .no : .unsure
  }

  /// Characters between a county's name and what stands for it in an office's. A branch is named behind its city: 武昌 is a
  /// slip away from 武汉, but no branch of another city's, unless the county is a city itself.
  private static func distance(of county: [Character], isCity: Bool, in office: [Character]) -> Int {
    let all = FuzzyMatch.distance(of: county, within: names(in: office))
    guard all > 0, let city = city(of: office) else { return all }
    let branch = FuzzyMatch.distance(of: county, within: Array(office.dropFirst(city.count + 4)))
    return isCity ? min(branch, FuzzyMatch.distance(of: county, within: city)) : branch
  }

  /// The names in an office's: what every office is called is none (安宁 is a slip away from 公安局).
  private static func names(in office: [Character]) -> [Character] {
    Array(String(office).replacing("公安局", with: "·"))
  }

  /// The city before 市公安局, without 市, if a branch's name follows.
  private static func city(of office: [Character]) -> [Character]? {
    guard let bureau = firstIndex(of: "公安局", in: office), bureau < office.count - 3, office.prefix(bureau).last == "市"
    else { return nil }
    return Array(office.prefix(bureau - 1))
  }

  /// More than one character apart: no slip of reading.
  private static func isOther(_ name: [Character], than other: [Character]) -> Bool {
    FuzzyMatch.distance(of: name, within: other) >= min(name.count, 2)
  }

  private static func firstIndex(of word: String, in text: [Character]) -> Int? {
    let word = Array(word)
    return text.indices.first { text[$0...].starts(with: word) }
  }
}
