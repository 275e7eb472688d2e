/// Characters that a reader takes for others even in clear print, for it hardly ever saw them: 孑 is always read as 子.
///
/// Measured with the second reader on each of 7,554 characters in four fonts at 32 pixels (`bench/twins.py`); of what it
/// takes for another those are kept that anybody may have in his name, or put there to deceive.
enum Twins {
  /// The first of each group is what the others are taken for.
  private static let groups = [
    "子孑孓", "权杈", "日曰", "晴睛", "巳已", "戌戊戍", "余佘", "昊昃", "馨磬", "凯剀", "元亓", "天夭", "淳谆", "祎袆", "媛嫒", "茶荼",
    "崇祟", "焱燚", "昂昴", "暖暧", "淞凇",
  ]

  private static let others: [Character: [Character]] = Dictionary(
    groups.map { ($0.first ?? " ", Array($0.dropFirst())) }
  ) { $0 + $1 }

  /// What a character may be in truth: nobody's word on it counts who cannot spell these.
  static func of(_ character: Character) -> [Character] { others[character] ?? [] }

  /// Every name that is this but for one character's twin.
  static func names(besides name: String) -> [String] {
    let characters = Array(name)
    return characters.indices.flatMap { place in
      (others[characters[place]] ?? []).map { twin in
        var other = characters
        other[place] = twin
        return String(other)
      }
    }
  }
}
