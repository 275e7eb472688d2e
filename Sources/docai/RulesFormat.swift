import ArgumentParser
import Definitions
import Diagnosing
import Foundation
import Judging
import RuleLanguage

extension Rules {
  struct Format: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lays out rules, definitions and gates in one way only. 排版",
      discussion: """
        Only blanks and empty lines change: comments, signs and the language of the keywords stay as written, and so do \
        the meaning and the hash. Columns are counted as they are shown, Chinese as two. A file that cannot be parsed is \
        left as it is, and the exit code is 65.

          docai rules format                     all of ./rules
          docai rules format --check             lists what would change; the exit code is 1 if anything would
          docai rules format rules/party.rules
        """)

    @OptionGroup var rules: RulesOption
    @OptionGroup var language: LanguageOption

    @Flag(help: "Change nothing; list the files that would change.")
    var check = false

    @Argument(help: "*.rules, definition files and gates.txt. Default: all of the folder of the rules.")
    var files: [String] = []

    func run() throws {
      var diagnostics: [Diagnostic] = []
      var changed = 0
      let paths = files.isEmpty ? Self.files(in: try rules.directory()) : files
      for path in paths {
        let (text, unreadable) = SourceText.read(path: path)
        let (formatted, errors) = unreadable.map { (nil, [$0]) } ?? Self.format(text)
        diagnostics += errors
        guard let formatted, formatted != text.text else { continue }
        guard formatted.withoutBlanks == text.text.withoutBlanks else {
          throw Failure(.bug, "`\(path)` would lose text; it was left as it is", help: "please report it")
        }
        if !check { try Self.write(formatted, to: path) }
        changed += 1
        try StandardOutput.write(path + "\n")
      }
      printError(render(diagnostics, language: language.value))
      guard diagnostics.isEmpty else { throw ExitCode.rules }
      if check, changed > 0 { throw ExitCode.unfinished }
    }

    private static func files(in directory: String) -> [String] {
      JudgingRules.ruleFiles(in: directory) + Definitions.files(in: directory) + JudgingRules.gatesFile(in: directory)
    }

    private static func format(_ text: SourceText) -> (text: String?, diagnostics: [Diagnostic]) {
      if text.name.hasSuffix(".rules") { return RuleFormatter.format(text) }
      return URL(fileURLWithPath: text.name).lastPathComponent == "gates.txt"
        ? Gates.format(text) : DefinitionFormatter.format(text)
    }

    /// Whole or not at all: another file takes the place of the old one, where a link leads to, with its permissions.
    private static func write(_ text: String, to path: String) throws {
      let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
      let mode = try? FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions]
      do {
        try Data(text.utf8).write(to: url, options: .atomic)
        if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path) }
      } catch {
        throw Failure(
          .inputOutput, "`\(path)` cannot be written: \(error.localizedDescription)",
          help: "look at the permissions of the file and its folder")
      }
    }
  }
}
