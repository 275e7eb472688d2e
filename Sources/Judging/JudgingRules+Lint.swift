import Definitions
package import Diagnosing
import RuleLanguage

extension JudgingRules {
  /// Warnings about what the rules mean, each with what proves it; see docs/Errors.md. They keep nothing from being
  /// judged.
  package func lint() -> [Diagnostic] { ruleSet.lint() + unusedFields() }

  /// A field that certainty.txt is strict about decides something, one should think.
  private func unusedFields() -> [Diagnostic] {
    let used = Set(ruleSet.rules.filter { $0.off == nil }.flatMap(\.paths).flatMap(Self.printed))
    return definitions.toleranceSpans.sorted { $0.value.range.lowerBound < $1.value.range.lowerBound }
      .filter { !used.contains(fact($0.key)) }
      .map { _, span in
        Diagnostic(
          .warning, "unused-field", .init("no rule looks at this field", "没有一条规则看这个字段"), at: span,
          help: .init("remove the line, or write the rule", "删掉这一行，或写上规则"))
      }
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
