import ArgumentParser
import Store

/// `--store FILE`, alike in every command.
struct StoreOption: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp("The file that keeps readings, decisions and verdicts.", valueName: "file"))
  var path = "docai.sqlite"

  func open(_ access: Store.Access) throws -> Store { try Store(path: path, access: access) }
}
