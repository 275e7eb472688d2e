import ArgumentParser
import Foundation
import Model
import Reporting
import Store

extension Rules {
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Which rules were live when, and how many cases they decided. 历史",
      discussion: """
        The oldest first; the last one is live. Counted are decisions made by each rule set, and those of them that stand.

          docai rules history
          docai rules history --format json
        """)

    @OptionGroup var store: StoreOption

    @Option(help: "How to print it.")
    var format = OutputFormat.text

    func run() throws {
      let promotions = try store.open(.read).promotions()
      switch format {
      case .text: try StandardOutput.write(promotions.historyText)
      case .json: try StandardOutput.write(promotions.historyJSON())
      }
    }
  }
}
