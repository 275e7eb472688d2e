/// Characters that a reader takes for others even in clear print, for it hardly ever saw them: 孑 is always read as 子.
///
/// Measured with the second reader on each of the 6,763 characters of GB 2312 in four fonts at 32 pixels
/// (`bench/twins.py`): it takes 438 for others, of which those are kept that anybody may have in his name, or put there to
/// deceive. 已, 戊, 戍, 佘 and 袆 it knows in clear print; they differ by a stroke that a copy loses.
enum Twins {
  /// The first of each group is what the others are taken for.
  private static let groups = [
    "子孑孓", "权杈", "日曰", "晴睛", "巳已", "戌戊戍", "余佘", "凯剀", "元亓", "天夭", "祎袆", "媛嫒", "崇祟", "暖暧", "淞凇", "淑溆",
    "励劢", "查杳", "绩缋", "莹茔", "罗猡", "泽洚", "育肓",
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
