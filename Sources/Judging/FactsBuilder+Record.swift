package import Definitions
import Model
package import RuleLanguage

extension FactsBuilder {
  /// What the business system says, typed by `rules/documents/record.txt`.
  func recordFacts(_ record: Record) -> [String: Facts.Fact] {
    var facts: [String: Facts.Fact] = [:]
    for column in columns {
      let text = column.id == "case" ? record.case : record.columns[column.id]
      facts[column.id] = .fixed(column.content(of: text))
    }
    return facts
  }
}

extension RecordDefinition.Column {
  /// An empty cell is nothing, and so is an optional column that the file does not have.
  package func content(of cell: String?) -> Facts.Content {
    guard let cell else { return isOptional ? .nothing : .unknown }
    let text = cell.foldedWidth.trimmed
    if text.isEmpty { return .nothing }
    if ["×", "/", "无", "-", "--", "—", "——"].contains(text) { return .blank }
    if type == .choice {
      let choice = choices.first { $0.english == text || $0.chinese == text }
      return choice.map { .value(.text($0.english)) } ?? .unknown
    }
    return Value(text, as: type).map { .value($0) } ?? .unknown
  }
}
