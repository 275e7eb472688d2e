/// The nearest of some words, for "did you mean".
package enum Nearest {
  /// Nil when none is near: more than a third of the characters differ (for two characters: more than one).
  package static func word(to word: String, among candidates: [String]) -> String? {
    guard word.count <= 64 else { return nil }
    let target = Array(word)
    let limit = max(1, target.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in candidates where abs(candidate.count - target.count) <= limit {
      let distance = distance(target, Array(candidate))
      guard distance <= limit, distance < max(target.count, 2), distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
    }
    return best?.word
  }

  /// Characters to insert, delete, replace, or swap with the next one.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var twoBefore: [Int] = []
    var before = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(before[j + 1] + 1, row[j] + 1, before[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, twoBefore[j - 1] + 1) }
        row.append(cost)
      }
      (twoBefore, before) = (before, row)
    }
    return before[b.count]
  }
}
