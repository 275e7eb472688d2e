import Model

/// Characters that readers take for one another. A look-alike counts only where it cannot stand: a letter among digits,
/// a digit among letters. A digit for another digit never does: the neighbour's number is somebody's home.
package struct LookAlikes: Sendable {
  /// As read → what it may be.
  private var meant: [Character: Set<Character>]

  package static let none = LookAlikes(meant: [:])

  private init(meant: [Character: Set<Character>]) { self.meant = meant }

  /// From the table `look-alike` (a column as read, a column as meant), if there is one.
  package init(_ tables: [Schema.Table]) {
    guard let table = tables.first(where: { $0.name.english == "look-alike" }) else {
      self = .common
      return
    }
    var meant: [Character: Set<Character>] = [:]
    for row in table.rows {
      guard row.count >= 2, case .text(let read) = row[0], case .text(let exact) = row[1], let read = read.first,
        let exact = exact.first
      else { continue }
      meant[read, default: []].insert(exact)
    }
    self.init(meant: meant)
  }

  /// `b6`: every pair of what is read and what it may be, in order.
  package var canonical: [String] { meant.flatMap { read, meant in meant.map { "\(read)\($0)" } }.sorted() }

  /// The one character that `read` is taken for where only some may stand; nil where it is none, several, or of the same
  /// class as what was read.
  package func meant(by read: Character, among mayStand: (Character) -> Bool) -> Character? {
    let possible = (meant[read] ?? []).filter { mayStand($0) && $0.isDigit != read.isDigit }
    return possible.count == 1 ? possible.first : nil
  }

  /// Each place's class, digit or letter, is that of the exact side.
  func equal(_ read: String, to exact: String, allowing limit: Int) -> Bool {
    guard read.count == exact.count else { return false }
    var repairs = 0
    for (read, exact) in zip(read, exact) where read != exact {
      let isIllegal = exact.isDigit ? !read.isDigit : exact.isLatin && !read.isLatin
      guard isIllegal, meant[read]?.contains(exact) == true else { return false }
      repairs += 1
    }
    return repairs <= limit
  }

  /// Shapes that text recognition confuses.
  private static let common = LookAlikes(
    meant: Dictionary(
      [
        "0": "OoDQ〇", "1": "Il|丨!]i", "2": "Zz", "4": "A", "5": "Ss", "6": "bG", "7": "T", "8": "B", "9": "gq",
        "O": "0", "B": "8", "I": "1", "S": "5", "Z": "2", "G": "6",
      ].flatMap { (meant: Character, read: String) in read.map { ($0, [meant]) } }, uniquingKeysWith: { $0.union($1) }))
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
  fileprivate var isLatin: Bool { isASCII && isLetter }
}
