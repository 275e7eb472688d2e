import ArgumentParser
import Definitions
import Diagnosing
import Foundation
import Judging
import Reporting
import RuleLanguage

/// `--rules DIR`, alike in every command that needs rules.
struct RulesOption: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "The folder of the rules. Default: ./rules, else those that come with docai.", valueName: "dir"))
  var path: String?

  /// The folder asked for, else `./rules`, else docai's own.
  func directory() throws -> String {
    if let path {
      guard isFolder(path) else {
        throw Failure(.missing, "there is no folder `\(path)`", help: "name the folder that holds the *.rules files")
      }
      return path
    }
    let installed = Installed.folder("rules")
    guard let found = ["rules", installed].first(where: isFolder) else {
      throw Failure(
        .missing, "there are no rules in `./rules` nor in `\(installed)`", help: "name their folder with --rules DIR")
    }
    return found
  }

  /// The rules, if they load: what is only told about decisions is worth having without them. A folder that was asked
  /// for must be there, though.
  func ifAny() throws -> JudgingRules? {
    guard let directory = path == nil ? try? directory() : try directory() else { return nil }
    return JudgingRules.load(directory).rules
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

extension JudgingRules {
  /// Rule id → its title.
  var titles: [String: String] {
    Dictionary(ruleSet.rules.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the definitions call kinds of transactions and of documents.
  var names: Names {
    let kinds = definitions.record.columns.first { $0.id == "kind" }?.choices ?? []
    return Names(
      kinds: Dictionary(kinds.map { ($0.english, $0.chinese) }, uniquingKeysWith: { first, _ in first }),
      documents: Dictionary(
        definitions.documents.map { ($0.id, $0.chinese) }, uniquingKeysWith: { first, _ in first }))
  }
}
