import Diagnosing

extension DefinitionParser {
  /// What a rules folder may have many of. The greatest numbers are far above what anybody writes; with more, a file is
  /// something else, and looking at all of it would take long.
  enum Limited: String {
    case documents, fields, words, examples, columns, tables, formats

    var greatest: Int {
      switch self {
      case .documents, .tables: 200
      case .fields, .columns: 1_000
      case .examples, .formats: 1_000
      case .words: 20_000
      }
    }

    /// What there are too many of.
    var names: (english: String, chinese: String) {
      switch self {
      case .documents: ("documents", "文档")
      case .fields: ("fields", "字段")
      case .words: ("titles and labels", "标题和标签")
      case .examples: ("examples of documents", "文档的示例")
      case .columns: ("columns", "列")
      case .tables: ("tables", "表")
      case .formats: ("formats of numbers", "编号格式")
      }
    }
  }

  /// Whether there is room for so many more; when there is not, says so and has nothing read that follows.
  mutating func hasRoom(for kind: Limited, _ more: Int = 1, at word: SourceWord) -> Bool {
    counts[kind, default: 0] += more
    guard counts[kind, default: 0] > kind.greatest else { return true }
    diagnostics.append(.tooMany(kind.names, greatest: kind.greatest, at: word))
    isTooMuch = true
    return false
  }
}
