import ArgumentParser
import Glibc
import Store

struct Forget: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Erases a case and everything read from it. 删除",
    discussion: """
      Its submissions, readings, fields, decisions and verdicts are overwritten in the store and in the log beside it. \
      The scans themselves, which docai only reads, and backups of the store are not touched. Weekly rates that \
      counted the case change.

        docai forget A-17            asks first
        docai forget A-17 --yes      for scripts
      """)

  @Argument(help: "The case's id.")
  var `case`: String

  @OptionGroup var store: StoreOption

  @Flag(help: "Do not ask.")
  var yes = false

  func run() throws {
    let store = try store.open(.update)
    if !yes { try confirm() }
    guard try store.forget(case: self.case) else { throw Failure.unknownCase(self.case, in: store) }
    try store.close()
    try StandardOutput.write("案件 \(self.case) 已删除\n")
  }

  private func confirm() throws {
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure(.usage, "forgetting cannot be undone and nobody is there to be asked", help: "add --yes")
    }
    printError("删除案件 \(self.case) 和从中读到的一切，不能恢复。输入案件编号以确认：")
    guard readLine() == self.case else { throw Failure(.unfinished, "nothing was deleted") }
  }
}
