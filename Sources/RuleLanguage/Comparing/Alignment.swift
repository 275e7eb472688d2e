/// Two lists side by side: what is in both, in the longest order they share, and what is only in one.
package enum Alignment<Element> {
  case same(Element, Element)
  case changed(Element, Element)
  case removed(Element)
  case added(Element)

  /// Elements are the same when their keys are. Where as many are gone as have come between two that stayed, each has
  /// taken the place of another.
  package static func of(_ old: [Element], _ new: [Element], key: (Element) -> some Hashable) -> [Alignment] {
    let (a, b) = (old.map(key), new.map(key))
    // lengths[i][j]: how many the rests from i and j share.
    var lengths = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i][j] = a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var result: [Alignment] = []
    var (removed, added): ([Element], [Element]) = ([], [])
    func close() {
      if removed.count == added.count {
        result += zip(removed, added).map { .changed($0, $1) }
      } else {
        result += removed.map { .removed($0) } + added.map { .added($0) }
      }
      (removed, added) = ([], [])
    }
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i] == b[j] {
        close()
        result.append(.same(old[i], new[j]))
        (i, j) = (i + 1, j + 1)
      } else if j == b.count || i < a.count && lengths[i + 1][j] >= lengths[i][j + 1] {
        removed.append(old[i])
        i += 1
      } else {
        added.append(new[j])
        j += 1
      }
    }
    close()
    return result
  }
}
