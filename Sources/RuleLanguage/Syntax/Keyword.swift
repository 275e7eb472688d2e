/// The words a line may begin with. English and Chinese mix freely.
enum Keyword: String, CaseIterable, Sendable {
  case rule, title
  case each = "for each"
  case when, define, require, then, `else`, absent, off, example, expect, `case`

  var chinese: String {
    switch self {
    case .rule: "规则"
    case .title: "标题"
    case .each: "逐个"
    case .when: "适用"
    case .define: "设"
    case .require: "要求"
    case .then: "直接"
    case .else: "否则"
    case .absent: "缺失"
    case .off: "停用"
    case .example: "示例"
    case .expect: "期望"
    case .case: "案例"
    }
  }

  /// The rest of the line is taken as it stands, not as code.
  var takesRawText: Bool { [.title, .off, .example, .case].contains(self) }

  static let words: [String: Keyword] = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { [($0.rawValue, $0), ($0.chinese, $0)] })

  /// Traditional spellings, understood and reported with the simplified one.
  static let traditional: [String: Keyword] = [
    "規則": .rule, "標題": .title, "逐個": .each, "適用": .when, "設": .define, "否則": .else, "停用": .off,
    "示例": .example, "缺失": .absent, "案例": .case,
  ].filter { words[$0.key] == nil }
}
