import ArgumentParser
import Glibc

@main
struct Docai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docai",
    abstract: "Pre-reviews the paperwork of housing transactions: pass, resubmit or manual, with the evidence.",
    discussion: """
      docai reads the scans of every case in a folder, applies the reviewers' own rules, and decides. What it has not \
      read with certainty never helps a case to pass.

        docai run cases                  read and decide every case of a folder
        docai report                     the last week: the rate and what it hides
        docai explain A-17               why case A-17 is decided as it is
        docai export --queue manual      the work list of the reviewers
        docai verdicts import done.tsv   what the reviewers found
        docai sample --output qa.tsv     automatic decisions for a blind second look
        docai calibrate                  how much doubt may be tolerated
        docai rules check                every error in the rules at once

      All is kept in one file, ./docai.sqlite unless --store names another. It holds names and ID numbers: keep it \
      as you keep the scans.

      Exit codes: 0 done, 1 done but not all of it, 64 called wrongly, 65 a rule is wrong, 69 something is missing, \
      70 a bug, 74 a file cannot be read or written, 78 another version of store or rules, 130 Ctrl-C.
      """,
    version: "0.1.0",
    subcommands: [
      Run.self, Report.self, Export.self, Explain.self, Verdicts.self, Sample.self, Calibrate.self, Forget.self,
      Rules.self, Worker.self,
    ])

  static func main() {
    // A reader that closes its pipe is told by the write that fails, not by a signal that kills.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(error)
    }
  }

  private static func end(_ error: any Error) -> Never {
    // ArgumentParser words what is its own: help, usage, an exit code. It knows nothing better than 1 of the rest.
    if error is ExitCode || Failure(error) == nil && exitCode(for: error) != .failure { exit(withError: error) }
    let failure =
      Failure(error) ?? Failure(.bug, "unexpected \(type(of: error))", help: "report this as a bug of docai")
    printError(failure.text)
    Glibc.exit(failure.code.rawValue)
  }
}
