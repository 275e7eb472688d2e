/// Finds a short word in noisy text by edit distance.
package enum FuzzyMatch {
  /// Wrong, missing or added characters that a label of this many characters may have and still be known.
  package static func allowance(_ count: Int) -> Int {
    switch count {
    case ...2: 0
    case ...5: 1
    case ...8: 2
    default: 3
    }
  }

  /// The likeliest end of `pattern` when it begins at the start of `text`, with its edit distance; nil beyond
  /// `allowance`.
  package static func prefix<Element: Equatable>(
    _ pattern: [Element], of text: ArraySlice<Element>, allowance: Int
  ) -> (length: Int, distance: Int)? {
    if text.starts(with: pattern) { return (pattern.count, 0) }
    guard allowance > 0 else { return nil }
    let window = Array(text.prefix(pattern.count + allowance))
    guard window.count >= pattern.count - allowance else { return nil }
    var row = Array(0...window.count)
    for (i, wanted) in pattern.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, seen) in window.enumerated() {
        let substituted = diagonal + (wanted == seen ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    // Of equal distances the length nearest to the pattern's own, so that no character of the value is eaten.
    let best = row.indices.min { (row[$0], abs($0 - pattern.count)) < (row[$1], abs($1 - pattern.count)) }
    guard let best, best > 0, row[best] <= allowance else { return nil }
    return (best, row[best])
  }

  /// The edit distance of two short texts.
  package static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let substituted = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }

  /// The least edit distance of `word` from any piece of `text`; 0 when the text contains it.
  package static func distance(of word: [Character], within text: [Character]) -> Int {
    var row = [Int](repeating: 0, count: text.count + 1)
    for (i, x) in word.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in text.enumerated() {
        let substituted = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row.min() ?? word.count
  }
}
