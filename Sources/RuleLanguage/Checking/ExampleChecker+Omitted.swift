import Diagnosing
import Model

extension ExampleChecker {
  /// A field the rule looks at and the example leaves out would be absent without anybody having said so, and the
  /// example might be right for another reason than its name says. What is left out without making a difference (a
  /// line of a ladder that is never reached) need not be said.
  mutating func reportOmitted(_ example: SyntaxExample, _ rule: CheckedRule, _ evaluator: Evaluator) {
    let omitted = rule.paths.filter { !builder.covers($0) }
    guard !omitted.isEmpty else { return }
    let asAbsent = evaluator.evaluate(rule, builder.finished).first
    func makesADifference(_ paths: [CheckedPath]) -> Bool {
      let asUnknown = evaluator.evaluate(rule, builder.leavingOpen(paths)).first
      return asUnknown?.outcome != asAbsent?.outcome || asUnknown?.arm != asAbsent?.arm
    }
    guard makesADifference(omitted) else { return }
    let alone = omitted.filter { makesADifference([$0]) }
    var names: [String] = []
    for path in alone.isEmpty ? omitted : alone where !names.contains(path.written) { names.append(path.written) }
    let all = names.map { "`\($0)`" }
    report(
      "incomplete-example",
      .init(
        "example `\(example.name.text)` says nothing of \(all.joined(separator: ", ")), which the rule looks at",
        "示例“\(example.name.text)”没有写 \(all.joined(separator: "、"))，规则却要看它"),
      example.name.range,
      help: .init(
        "give its value, or say `\(names[0])  absent`; left out it counts as absent, and the example may come out right for another reason",
        "在示例里写上它的值，或者明说 `\(names[0])  缺失`；不写就当缺失，会让示例因为别的缘故变绿"))
  }
}

/// The words an example says of a field instead of a value.
enum ExampleWords {
  enum State { case exists, absent, blank, unknown }

  static func state(_ word: String) -> State? {
    switch word {
    case "exists", "有": .exists
    case "absent", "缺失", "没有": .absent
    case "blank", "未填": .blank
    case "unknown", "未知", "不明", "读不清": .unknown
    default: nil
    }
  }

  /// The value without the word behind it that says that only one look read it so: nothing can be sent back upon it.
  static func withoutOnce(_ value: String) -> (value: String, isOnce: Bool) {
    for word in ["once", "一次"] where value.hasSuffix(word) {
      let rest = value.dropLast(word.count)
      if rest.unicodeScalars.last?.isBlank == true { return (trimmed(rest), true) }
    }
    return (value, false)
  }

  /// The text of `reads "…"`; nil for anything else.
  static func rawText(_ value: String) -> String? {
    for word in ["reads", "读作"] where value.hasPrefix(word) {
      let rest = value.dropFirst(word.count)
      guard let first = rest.unicodeScalars.first, first.isBlank || Quote.closer(of: first) != nil else { continue }
      return unquoted(trimmed(rest))
    }
    return nil
  }

  /// `A or B` and `A and B` as their parts; what stands in quotes is one.
  static func parts(_ value: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    var closer: Unicode.Scalar?
    for word in value.split(whereSeparator: { $0.unicodeScalars.allSatisfy(\.isBlank) }) {
      if closer == nil, ["or", "and", "或", "且", "和"].contains(word), !words.isEmpty {
        parts.append(words.joined(separator: " "))
        words = []
        continue
      }
      if closer == nil, let first = word.unicodeScalars.first { closer = Quote.closer(of: first) }
      words.append(word)
      if let open = closer, word.unicodeScalars.last == open, word.unicodeScalars.count > 1 { closer = nil }
    }
    parts.append(words.joined(separator: " "))
    return parts
  }

  static func unquoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let closer = Quote.closer(of: first), scalars.count >= 2, scalars.last == closer
    else { return text }
    return String(scalars.dropFirst().dropLast())
  }

  private static func trimmed(_ text: Substring) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension ExampleWords.State {
  var content: Facts.Content {
    switch self {
    case .exists: .value(.truth(true))
    case .absent: .nothing
    case .blank: .blank
    case .unknown: .unknown
    }
  }
}
