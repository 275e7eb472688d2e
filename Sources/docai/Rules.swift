import ArgumentParser
import Diagnosing
import Glibc

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the rules and runs the examples in them. 规则",
    subcommands: [Check.self, Test.self])

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
