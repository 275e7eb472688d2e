/// The word of `candidates` that `word` was probably meant to be; nil when none is near enough to be worth saying.
func nearestWord(to word: String, among candidates: [String]) -> String? {
  let limit = word.count <= 2 ? 1 : max(2, word.count / 3)
  return
    candidates
    .map { (distance: editDistance(word, $0), word: $0) }
    .filter { $0.distance <= limit && $0.distance < max(word.count, $0.word.count) }
    .min { $0.distance < $1.distance }?
    .word
}

/// Levenshtein's distance in characters.
private func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let substituted = diagonal + (x == y ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
