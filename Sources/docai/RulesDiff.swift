import ArgumentParser
import Definitions
import Diagnosing
import Foundation
import RuleLanguage

extension Rules {
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What is different between two folders of rules, in plain words. 比较",
      discussion: """
        Compares meanings, not lines: rules that came, went or were switched on or off, the parts of conditions and \
        sentences that are others now, documents, labels, columns, tables and certainty. Comments, layout and the \
        language of the keywords make no difference; titles and examples are listed apart.

        The exit code is 0 when both folders mean the same, 1 when not, 65 when one does not load. The hashes are those \
        that stand with every decision.

          docai rules diff rules candidate
          docai rules diff rules candidate --format json
        """)

    @OptionGroup var language: LanguageOption

    @Option(help: "How to print it.")
    var format = OutputFormat.text

    @Argument(help: ArgumentHelp("The folder of the rules as they are.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The folder of the rules as they would be.", valueName: "new"))
    var new: String

    func run() throws {
      let before = try load(old)
      let after = try load(new)
      let comparison = RulesComparison(before, after)
      switch format {
      case .text: try StandardOutput.write(comparison.text(language.value))
      case .json: try StandardOutput.write(comparison.json())
      }
      if !comparison.isSameMeaning { throw ExitCode.unfinished }
    }

    private func load(_ path: String) throws -> UntestedRules {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        throw Failure(.missing, "there is no folder `\(path)`", help: "name two folders that hold *.rules files")
      }
      return try UntestedRules.loaded(path, language: language.value)
    }
  }
}
