import ArgumentParser
import Diagnosing
import Glibc

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the rules and runs the examples in them. 规则",
    discussion: """
      Rules are plain text in *.rules files, in Chinese or English; documents/, tables/ and certainty.txt beside them \
      say what can be read. With one error in any of them nothing is judged. docs/RuleLanguage.md tells how to write \
      them, docs/Errors.md what each error means.

        docai rules check     after every change
        docai rules test      what the examples come out as
        docai rules replay    what other rules would make of the stored cases
        docai rules promote   makes them live; rollback undoes it, history shows it
      """,
    subcommands: [Check.self, Test.self, Replay.self, Promote.self, Rollback.self, History.self])

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  /// `--language`, by default that of the environment.
  struct LanguageOption: ParsableArguments {
    enum Choice: String, CaseIterable, ExpressibleByArgument { case zh, en }

    @Option(help: "The language of the messages. Default: that of LANG.")
    var language: Choice?

    var value: Language {
      switch language {
      case .zh: .chinese
      case .en: .english
      case nil: Self.environmentIsChinese ? .chinese : .english
      }
    }

    static var environmentIsChinese: Bool {
      for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        guard let value = getenv(variable), value.pointee != 0 else { continue }
        return String(cString: value).hasPrefix("zh")
      }
      return false
    }
  }
}
