package import Diagnosing
import FoundationEssentials
import RuleLanguage

extension Definitions {
  /// Reads `documents/*.txt`, `tables/*.txt` and `certainty.txt` of a rules folder. With any error there are no
  /// definitions, only the diagnostics of all files.
  package static func load(directory: String) -> (Definitions?, [Diagnostic]) {
    var texts: [SourceText] = []
    var diagnostics: [Diagnostic] = []
    for path in files(in: directory) {
      let (text, diagnostic) = SourceText.read(path: path)
      texts.append(text)
      if let diagnostic { diagnostics.append(diagnostic) }
    }
    let (definitions, found) = load(texts: texts, name: directory)
    diagnostics += found
    return (diagnostics.contains { $0.severity == .error } ? nil : definitions, diagnostics)
  }

  /// The same from texts in memory; `name` is shown where something is missing altogether.
  package static func load(texts: [SourceText], name: String = "rules") -> (Definitions?, [Diagnostic]) {
    var parser = DefinitionParser()
    for text in texts { parser.parse(text) }
    return parser.finish(name: name)
  }

  /// The paths of `documents/*.txt`, `tables/*.txt` and `certainty.txt` of a rules folder, sorted by name.
  package static func files(in directory: String) -> [String] {
    var files: [String] = []
    for folder in ["documents", "tables"] {
      let path = directory + "/" + folder
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      files += names.filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }.sorted().map { path + "/" + $0 }
    }
    let certainty = directory + "/certainty.txt"
    if FileManager.default.fileExists(atPath: certainty) { files.append(certainty) }
    return files
  }
}

extension SourceText {
  /// Reads a file as UTF-8; one that cannot be read is an empty text with the diagnostic that says why.
  package static func read(path: String) -> (SourceText, Diagnostic?) {
    let empty = SourceText(name: path, text: "")
    let start = SourceSpan(source: empty, range: 0..<0)
    guard let data = FileManager.default.contents(atPath: path) else {
      return (
        empty,
        Diagnostic(
          .error, "unreadable-file", Diagnostic.Message("cannot read `\(path)`", "读不了 `\(path)`"), at: start,
          help: Diagnostic.Message("check that it exists and may be read", "看看文件在不在、有没有权限"))
      )
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      return (
        empty,
        Diagnostic(
          .error, "not-utf8", Diagnostic.Message("`\(path)` is not UTF-8", "`\(path)` 不是 UTF-8 编码"), at: start,
          help: Diagnostic.Message("save it as UTF-8", "在编辑器里另存为 UTF-8"))
      )
    }
    return (SourceText(name: path, text: text), nil)
  }
}
