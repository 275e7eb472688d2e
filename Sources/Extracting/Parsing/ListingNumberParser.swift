package import Definitions
import Model

/// Finds listing numbers and verification codes: whole tokens, NFKC, separators dropped.
///
/// Several values in one place (`101…/101…`) are all returned; the caller calls that a conflict.
package enum ListingNumberParser {
  /// - Parameter formats: by which a character that cannot stand in its place is told; where none fits, letters alone among
  ///   many figures are.
  package static func parse(_ text: String, formats: ListingFormats = .none) -> [Parsed] {
    var found: [Parsed] = []
    guard let tokens = tokens(text) else { return [] }
    for token in tokens {
      guard let parsed = value(token, formats), !found.contains(parsed) else { continue }
      found.append(parsed)
    }
    return found
  }

  /// Nil when a sign that is no separator stands within a number (`1011112?4667`): a character under a stamp, say. What is
  /// left on either side would pass for a number that nobody printed. And nil for `10-1801576461`, where a lone dash
  /// makes no groups: on a fax the hairlines of a 4 are gone, and what is left reads as -1.
  private static func tokens(_ text: String) -> [[Character]]? {
    var tokens: [[Character]] = [[]]
    var isAfterHole = false
    // Groups of one number stand apart by blanks or by dashes; where both do, the dash is what is left of a figure.
    var gaps: Set<Character> = []
    // Where in the token that is being read dashes stand.
    var dashes: Set<Int> = []
    for printed in text {
      guard let character = Folding.fold(printed) else {
        if tokens.last?.isEmpty == false { gaps.insert(" ") }
        continue
      }
      if character.isASCIIDigit || character.isLatin || DigitSlot.numerals[character] != nil
        || "|!]丨".contains(character)
      {
        if isAfterHole || gaps.count > 1 { return nil }
        tokens[tokens.count - 1].append(character)
      } else if character == "-" {
        let place = tokens[tokens.count - 1].count
        if place > 0 {
          gaps.insert("-")
          dashes.insert(place)
        }
      } else if !dropped.contains(character) {
        if hasBrokenFour(tokens[tokens.count - 1], dashes) { return nil }
        (gaps, dashes) = ([], [])
        let isSeparator = character.isHan || separators.contains(character)
        isAfterHole = !isSeparator && (isAfterHole || tokens[tokens.count - 1].last?.isASCIIDigit == true)
        tokens.append([])
      }
    }
    return hasBrokenFour(tokens[tokens.count - 1], dashes) ? nil : tokens.filter { !$0.isEmpty }
  }

  /// A lone dash between a figure and a 1 makes no groups, but behind a year (2026-1013).
  private static func hasBrokenFour(_ token: [Character], _ dashes: Set<Int>) -> Bool {
    let inside = dashes.filter { $0 < token.count }
    guard inside.count == 1, let place = inside.first, token[place] == "1", token[place - 1].isASCIIDigit else {
      return false
    }
    let isYear = Int(String(token[..<place])).map { (2000...2099).contains($0) } == true
    return !isYear
  }

  /// Separators within a number; readers also see quotes and dots where there is only dirt.
  private static let dropped: Set<Character> = ["_", "·", ".", "'", "\""]

  /// Signs between two numbers, or around one. A colon ends a label; between figures it is a dash misread, or dirt.
  private static let separators: Set<Character> = [
    "/", "\\", ",", "、", "，", "。", ";", "(", ")", "[", "{", "}", "<", ">", "《", "》", "【", "】", "“", "”", "=", "+",
    "\n",
  ]

  private static func value(_ token: [Character], _ formats: ListingFormats) -> Parsed? {
    if token.count >= 6, token.allSatisfy({ DigitSlot.numerals[$0] != nil }), token.contains(where: \.isHan) {
      return Parsed(
        token.compactMap { DigitSlot.numerals[$0] }.map(String.init).joined(), marks: [.digitsInWords])
    }
    // 一 at either end of a token of figures is an underline, not a number.
    let token = Array(token.trimming { $0.isHan || "|!]".contains($0) })
    guard NumberPicture.lengths.contains(token.count),
      token.count(where: \.isASCIIDigit) >= NumberPicture.leastFigures
    else { return nil }
    let formatted = formats.repaired(token)
    if let number = formatted.first {
      // Where one format asks for another character than the next, it stays as it was read.
      guard formatted.count == 1, number != String(token).uppercased() else { return plain(token) }
      return Parsed(number, marks: [.repaired])
    }
    let odd = token.indices.filter { !token[$0].isASCIIDigit }
    // Letters lead a number or make its parts; one or two alone among at least nine figures cannot stand there.
    if (1...2).contains(odd.count), token.count >= 11, token[0].isASCIIDigit || odd[0] >= 4 {
      var repaired = token
      for index in odd {
        guard let slot = DigitSlot.read(token[index]) else { return plain(token) }
        repaired[index] = slot.digit
      }
      return Parsed(String(repaired), marks: [.repaired])
    }
    return plain(token)
  }

  private static func plain(_ token: [Character]) -> Parsed? {
    token.allSatisfy { $0.isASCIIDigit || $0.isLatin } ? Parsed(String(token).uppercased()) : nil
  }
}

extension Array where Element == Character {
  func trimming(_ isDropped: (Character) -> Bool) -> ArraySlice<Character> {
    var slice = self[...]
    while let first = slice.first, isDropped(first) { slice = slice.dropFirst() }
    while let last = slice.last, isDropped(last) { slice = slice.dropLast() }
    return slice
  }
}
