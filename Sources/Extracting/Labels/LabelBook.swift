import Definitions

/// The labels of one kind of document, and how they are found in noisy lines.
struct LabelBook {
  private struct Entry {
    var characters: [Character]
    var fields: [Int]
  }

  private let entries: [Entry]
  /// Labels on cards are followed by no colon.
  private let needsColon: Bool

  init(_ definition: DocumentDefinition) {
    var fields: [String: [Int]] = [:]
    for (index, field) in definition.fields.enumerated() {
      for label in field.labels where fields[label]?.contains(index) != true { fields[label, default: []].append(index) }
    }
    entries = fields.map { Entry(characters: Folding.fold($0.key), fields: $0.value) }
      .filter { $0.characters.count >= 2 }
      .sorted { ($1.characters.count, String($0.characters)) < ($0.characters.count, String($1.characters)) }
    needsColon = !definition.isIdentity
  }

  /// The labels of a line, left to right; where several fit the longest wins, and a tie of two damaged ones is neither.
  func hits(in run: Run, at index: Int) -> [LabelHit] {
    let present = Set(run.characters)
    var found: [LabelHit] = []
    for entry in entries {
      let allowance = FuzzyMatch.allowance(entry.characters.count)
      guard entry.characters.count(where: present.contains) >= entry.characters.count - allowance else { continue }
      for start in run.characters.indices {
        if let hit = hit(entry, in: run, at: index, start: start, allowance: allowance) { found.append(hit) }
      }
    }
    found.sort { (quality($1), $0.range.lowerBound) < (quality($0), $1.range.lowerBound) }
    var kept: [LabelHit] = []
    for (place, hit) in found.enumerated() {
      guard !kept.contains(where: { $0.range.overlaps(hit.range) }) else { continue }
      let isTied = found.enumerated().contains {
        $0.offset != place && $0.element.range.overlaps(hit.range) && quality($0.element) == quality(hit)
          && $0.element.fields != hit.fields
      }
      if hit.distance == 0 || !isTied { kept.append(hit) }
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func quality(_ hit: LabelHit) -> Double { Double(hit.length) - 1.5 * Double(hit.distance) }

  private func hit(_ entry: Entry, in run: Run, at index: Int, start: Int, allowance: Int) -> LabelHit? {
    let rest = run.characters[start...]
    guard let (length, distance) = FuzzyMatch.prefix(entry.characters, of: rest, allowance: allowance) else { return nil }
    let before = start == 0 ? nil : run.characters[start - 1]
    let isAtStart = run.gap(before: start, wider: 0.7) || before.map { $0.isNoise || Self.brackets.contains($0) } == true
    let end = start + length
    let tail = tail(of: run, from: end)
    let endsCell = end == run.characters.count || run.gap(before: end, wider: 0.7)
    if distance > 0 {
      guard isAtStart, !needsColon || tail.hasColon || endsCell else { return nil }
    } else if entry.characters.count == 2 {
      guard isAtStart || needsColon && tail.hasColon && before?.isHan != true else { return nil }
    }
    return LabelHit(
      fields: entry.fields, length: entry.characters.count, run: index, range: start..<end, distance: distance,
      isAtStart: isAtStart, hasColon: tail.hasColon, isSignature: tail.isSignature, labelEnd: tail.labelEnd, valueStart: tail.valueStart)
  }

  /// What directly follows a label: a bracket that explains it, then a colon or dirt.
  private func tail(of run: Run, from end: Int) -> (
    labelEnd: Int, valueStart: Int, hasColon: Bool, isSignature: Bool
  ) {
    var index = end
    var isSignature = false
    if index < run.characters.count, Self.opening.contains(run.characters[index]),
      let close = run.characters[index...].prefix(14).firstIndex(where: Self.closing.contains)
    {
      isSignature = run.characters[index..<close].contains { "签章盖".contains($0) }
      index = close + 1
    } else if index < run.characters.count, Self.closing.contains(run.characters[index]) {
      index += 1
    } else if run.characters[index...].prefix(2).contains(where: { "签章".contains($0) }) {
      isSignature = true
    }
    let colon = index < run.characters.count && Self.colons.contains(run.characters[index])
    let labelEnd = colon ? index + 1 : index
    while index < run.characters.count, run.characters[index].isNoise { index += 1 }
    return (labelEnd, index, colon, isSignature)
  }

  private static let opening: Set<Character> = ["(", "〈", "<", "《", "[", "【", "{", "«"]
  private static let closing: Set<Character> = [")", "〉", ">", "》", "]", "】", "}", "»"]
  private static let brackets = opening.union(closing)
  /// Readers see commas, dots and quotes for colons.
  private static let colons: Set<Character> = [":", ";", ",", ".", "。", "、", "·", "\"", "“", "”", "'", "’", "‘"]
}
