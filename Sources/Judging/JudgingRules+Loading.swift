package import Definitions
package import Diagnosing
import FoundationEssentials
package import RuleLanguage

extension JudgingRules {
  /// Reads a rules folder: its definitions and every `*.rules` file; of `gates.txt` only whether it can be read, for
  /// gates that nobody can read would hold up the next promotion. With any error, or an example that fails, there
  /// are no rules, only the diagnostics of all files. `reads` serves the examples' `reads "raw text"`.
  package static func load(
    directory: String, reads: RawTextReader? = nil
  ) -> (rules: JudgingRules?, diagnostics: [Diagnostic]) {
    var (definitions, diagnostics) = Definitions.load(directory: directory)
    var sources: [SourceText] = []
    for path in ruleFiles(in: directory) {
      let (text, diagnostic) = SourceText.read(path: path)
      if let diagnostic { diagnostics.append(diagnostic) } else { sources.append(text) }
    }
    diagnostics += gateMistakes(in: directory)
    if sources.isEmpty {
      diagnostics.append(.noRules(in: directory))
      definitions = nil
    }
    guard let definitions else { return (nil, diagnostics) }
    let (rules, found) = load(sources, definitions: definitions, reads: reads)
    diagnostics += found
    return (diagnostics.contains { $0.severity == .error } ? nil : rules, diagnostics)
  }

  /// The same from rule files in memory.
  package static func load(
    _ sources: [SourceText], definitions: Definitions, reads: RawTextReader? = nil
  ) -> (rules: JudgingRules?, diagnostics: [Diagnostic]) {
    var (ruleSet, diagnostics) = RuleSet.load(sources, schema: Schema(definitions), reads: reads)
    guard let ruleSet else { return (nil, diagnostics) }
    diagnostics += ruleSet.runExamples(requiring: requiredEntities).compactMap(\.failure)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    return (JudgingRules(definitions: definitions, ruleSet: ruleSet), diagnostics)
  }

  /// `gates.txt` of a folder, where there is one.
  package static func gatesFile(in directory: String) -> [String] {
    [directory + "/gates.txt"].filter { FileManager.default.fileExists(atPath: $0) }
  }

  private static func gateMistakes(in directory: String) -> [Diagnostic] {
    gatesFile(in: directory).flatMap { path in
      let (text, unreadable) = SourceText.read(path: path)
      return unreadable.map { [$0] } ?? Gates.mistakes(in: text)
    }
  }

  /// The `*.rules` files of a folder, sorted by name.
  package static func ruleFiles(in directory: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? [])
      .filter { $0.hasSuffix(".rules") && !$0.hasPrefix(".") }.sorted().map { directory + "/" + $0 }
  }
}

extension Diagnostic {
  fileprivate static func noRules(in directory: String) -> Diagnostic {
    Diagnostic(
      .error, "no-rules", Message("no `*.rules` file in `\(directory)`", "`\(directory)` 里没有 `*.rules` 文件"),
      at: SourceSpan(source: SourceText(name: directory, text: ""), range: 0..<0),
      help: Message("give the folder of the rules with `--rules DIR`", "用 `--rules 文件夹` 指定规则所在的文件夹"))
  }
}
