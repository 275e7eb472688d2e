import Foundation

/// The part of the SARIF 2.1.0 schema (docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas) that docai's output
/// keeps to: the schema allows more properties, but every one here is as it says, and what it requires is required here.
indirect enum SARIFSchema: Sendable {
  case object(required: [String: SARIFSchema], optional: [String: SARIFSchema] = [:])
  case list(SARIFSchema, isUnique: Bool = false)
  case text
  case words([String])
  case number(atLeast: Int)

  static let log = object(
    required: ["version": words(["2.1.0"]), "runs": list(run)], optional: ["$schema": text])

  private static let run = object(
    required: ["tool": object(required: ["driver": driver])],
    optional: ["results": list(result), "columnKind": words(["utf16CodeUnits", "unicodeCodePoints"])])
  private static let driver = object(required: ["name": text], optional: ["rules": list(rule, isUnique: true)])
  private static let rule = object(required: ["id": text], optional: ["shortDescription": message, "help": message])
  private static let message = object(required: ["text": text])
  private static let result = object(
    required: ["message": message],
    optional: [
      "ruleId": text, "ruleIndex": number(atLeast: -1), "level": words(["none", "note", "warning", "error"]),
      "locations": list(location), "relatedLocations": list(location, isUnique: true),
    ])
  private static let location = object(
    required: [:], optional: ["id": number(atLeast: -1), "message": message, "physicalLocation": place])
  private static let place = object(
    required: ["artifactLocation": object(required: [:], optional: ["uri": text])], optional: ["region": region])
  private static let region = object(
    required: ["startLine": number(atLeast: 1)],
    optional: ["startColumn": number(atLeast: 1), "endLine": number(atLeast: 1), "endColumn": number(atLeast: 1)])

  /// What in a value of JSONSerialization is not as the schema says, each with its path.
  func mistakes(in value: Any, at path: String = "$") -> [String] {
    switch self {
    case .object(let required, let optional):
      guard let object = value as? [String: Any] else { return ["\(path) is no object"] }
      let missing = required.keys.filter { object[$0] == nil }.sorted().map { "\(path).\($0) is missing" }
      return missing
        + object.sorted { $0.key < $1.key }.flatMap { key, value in
          guard let shape = required[key] ?? optional[key] else { return ["\(path).\(key) is not in the schema"] }
          return shape.mistakes(in: value, at: "\(path).\(key)")
        }
    case .list(let shape, let isUnique):
      guard let list = value as? [Any] else { return ["\(path) is no list"] }
      let isRepeated = isUnique && NSSet(array: list).count < list.count
      return (isRepeated ? ["\(path) has an item twice"] : [])
        + list.enumerated().flatMap { shape.mistakes(in: $1, at: "\(path)[\($0)]") }
    case .text: return value is String ? [] : ["\(path) is no text"]
    case .words(let words): return (value as? String).map(words.contains) == true ? [] : ["\(path) is none of \(words)"]
    case .number(let least):
      return (value as? Int).map { $0 >= least } == true ? [] : ["\(path) is no whole number of \(least) or more"]
    }
  }
}
