package import Definitions
import Diagnosing
package import RuleLanguage

extension JudgingRules {
  /// Rules as the store keeps them; nil when they do not load.
  /// - Parameter reads: what reads the raw text of their examples.
  package static func load(_ files: RuleFiles, reads: (Definitions) -> RawTextReader?) -> JudgingRules? {
    let texts = files.texts.sorted { $0.key < $1.key }.map { SourceText(name: $0.key, text: $0.value) }
    let rules = texts.filter { $0.name.hasSuffix(".rules") }
    let definitions = Definitions.load(texts: texts.filter { !$0.name.hasSuffix(".rules") && $0.name != "gates.txt" }).0
    guard !rules.isEmpty, let definitions else { return nil }
    return load(rules, definitions: definitions, reads: reads(definitions)).rules
  }
}
