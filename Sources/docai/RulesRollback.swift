import ArgumentParser
import Model
import Pipeline
import Store

extension Rules {
  struct Rollback: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes the rules live again that were live before. 换回",
      discussion: """
        Takes back the last promotion; done twice it goes on to the rules before those. It needs no replay: these rules \
        decided before. What they judged stays as it is until the next `docai run`.

          docai rules rollback            the rules before those that are live
        """)

    @OptionGroup var store: StoreOption

    @Option(help: ArgumentHelp("Who does it. Default: the user of this machine.", valueName: "name"))
    var by: String?

    func run() throws {
      let store = try store.open(.update)
      guard let target = Self.target(try store.promotions()), let files = try store.ruleFiles(of: target),
        let live = try store.liveRuleSet()
      else {
        throw Failure(.unfinished, "no rules were live before these", help: "`docai rules history` shows which were")
      }
      try store.makeLive(target, files: files, replacing: live.hash, .rollback, by: Person.name(by), at: .now)
      try store.close()
      try StandardOutput.write("已换回 \(target.prefix(12))\n")
    }

    /// The rules below the live ones, once every rollback has taken a promotion away.
    private static func target(_ promotions: [Promotion]) -> String? {
      var stack: [String] = []
      for promotion in promotions {
        switch promotion.action {
        case .adopt, .promote: if stack.last != promotion.ruleSet { stack.append(promotion.ruleSet) }
        case .rollback: _ = stack.popLast()
        }
      }
      return stack.dropLast().last
    }
  }
}
