import ArgumentParser
import Foundation
import Judging
import Model
import Store

/// A folder of rules that may become live.
struct CandidateRules {
  let rules: JudgingRules
  let files: RuleFiles

  init(directory: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isFolder), isFolder.boolValue else {
      throw Failure(.missing, "there is no folder `\(directory)`", help: "name the folder that holds the *.rules files")
    }
    rules = try LoadedRules(directory: directory).rules
    files = RuleFiles(directory: directory)
  }
}

/// Who is at the keyboard, for the records of the store.
enum Person {
  static func name(_ asked: String?) -> String { asked ?? ProcessInfo.processInfo.userName }
}

extension Gates {
  /// The gates of the rules that are live: those of a candidate count from its promotion on.
  static func ofLive(_ live: LiveRuleSet?) throws -> Gates {
    let text = live.map { RuleFiles(texts: $0.files).gates ?? Gates.standard } ?? Gates.standard
    do {
      return try Gates(text)
    } catch {
      throw Failure(
        .rules, "line \(error.line) of the live `gates.txt` is no gate",
        help: "write it as `wrong-pass <= 0.1%` or `pass-to-resubmit flips = 0`; docs/RuleLanguage.md lists them")
    }
  }
}
