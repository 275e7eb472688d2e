import Definitions
package import Diagnosing
import Model
import RuleLanguage

extension JudgingRules {
  /// Warnings about what the rules mean, each with what proves it; see docs/Errors.md. They keep nothing from being
  /// judged.
  package func lint() -> [Diagnostic] { ruleSet.lint(contradiction: Facts.contradictoryTerm) + unusedFields() }

  /// Fields that nothing uses: no rule looks at them, and no example of their document says what they are for. A field
  /// that certainty.txt is strict about decides something, one should think; an optional column is there for rules only.
  private func unusedFields() -> [Diagnostic] {
    let used = Set(ruleSet.rules.filter { $0.off == nil }.flatMap(\.paths).flatMap(Self.printed))
    let strict = definitions.toleranceSpans.sorted { $0.value.range.lowerBound < $1.value.range.lowerBound }
      .filter { !used.contains(fact($0.key)) }.map(\.value)
    let columns = definitions.record.columns.filter {
      $0.isOptional && !used.contains("\(Entities.record).\($0.id)")
    }.compactMap(\.definition)
    let fields = definitions.documents.flatMap { document in
      let shown = Set(document.examples.flatMap(\.expectations).map(\.field))
      return document.fields.filter { field in
        !used.contains(fact("\(document.id).\(field.id)")) && shown.isDisjoint(with: [field.id, field.chinese])
      }.compactMap(\.definition)
    }
    return strict.map { Self.unused($0, help: .init("remove the line, or write the rule", "删掉这一行，或写上规则")) }
      + columns.map { Self.unused($0, help: .init("remove the column, or write the rule", "删掉这一列，或写上规则")) }
      + fields.map {
        Self.unused(
          $0,
          help: .init(
            "write a rule or, if it is only to be exported, an example of the document with it",
            "写一条看它的规则；只是导出来看的，就在这种材料的示例里写上它"))
      }
  }

  private static func unused(_ span: SourceSpan, help: Diagnostic.Message) -> Diagnostic {
    Diagnostic(.warning, "unused-field", .init("no rule looks at this field", "没有一条规则看这个字段"), at: span, help: help)
  }

  /// The last two names of a path, which say whose field it is: `identity.name` of `party.identity.name`. A term is not
  /// printed: it comes from the two dates.
  private static func printed(_ path: String) -> [String] {
    let names = path.split(separator: ".").suffix(2).map(String.init)
    guard names.count == 2 else { return [] }
    return (names[1] == "term" ? ["valid-from", "valid-to"] : [names[1]]).map { names[0] + "." + $0 }
  }

  /// How rules name a field of a document: `identity.name` for `resident-id.name`, `party.name` for
  /// `contract.party-a.name`.
  private func fact(_ path: String) -> String {
    let names = path.split(separator: ".").map(String.init)
    guard let first = names.first, let last = names.last else { return path }
    if names.count > 2 { return Entities.party + "." + last }
    let isIdentity = definitions.documents.first { $0.id == first }?.isIdentity == true
    return isIdentity ? Entities.identity + "." + last : path
  }
}

extension Facts {
  /// A term comes from the two dates of its card, so an example that tells all three must tell one and the same.
  fileprivate static func contradictoryTerm(_ facts: Facts) -> Diagnostic.Message? {
    for row in facts.rows[Entities.identity] ?? [] {
      let (starts, ends) = (facts.values("valid-from", of: row), facts.values("valid-to", of: row))
      let lawful = starts.flatMap { start in ends.map { Content.term(from: start, to: $0) } }
      let terms = facts.values("term", of: row)
      guard let term = terms.first, let right = lawful.first, Set(terms).isDisjoint(with: lawful),
        !lawful.contains(.unknown), case .value(let told) = term, case .value(let spanned) = right
      else { continue }
      return .init(
        "the two dates make \(spanned.canonical), not \(told.canonical)",
        "两个日期之间是 \(spanned.canonical)，不是 \(told.canonical)")
    }
    return nil
  }

  /// What a field may be, over the readings of its source.
  private func values(_ field: String, of row: Row) -> [Content] {
    switch row.facts[field] {
    case .fixed(let content): [content]
    case .read(let source, let slot, _): sources[source].readings.map { $0[slot] }
    default: []
    }
  }
}
