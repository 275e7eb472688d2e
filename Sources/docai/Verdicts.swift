import ArgumentParser
import Foundation
import Model
import Pipeline
import Store

struct Verdicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What reviewers found: the truth that the rates are measured against. 复核结论",
    discussion: """
      A verdict is the decision the case deserved: manual (人工) says that the suspicion was confirmed. Verdicts are never \
      changed or lost: a later one is added and counts.

        docai verdicts add A-17 pass --note 已电话核实
        docai verdicts import verdicts.tsv
        docai help verdicts import     the columns of the file
      """,
    subcommands: [Add.self, Import.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Adds one verdict to the store. 录入一条",
      discussion: """
        It is on the last submission of the case. Saying the same again adds nothing.

          docai verdicts add A-17 pass --reviewer 审核员甲 --note 已电话核实
          docai verdicts add A-18 manual --reopen        自动结论有误，重新打开，转人工
        """)

    @Argument(help: "The id of the case.")
    var `case`: String

    @Argument(
      help: ArgumentHelp("What would have been right: pass, resubmit or manual (通过, 退回, 人工).", valueName: "decision"))
    var decision: Decision

    @Option(help: "Who says so. Default: who is logged in.")
    var reviewer: String = Person.name(nil)

    @Option(help: "Why.")
    var note: String = ""

    @Flag(
      help: "Take the automatic decision back: the case is manual from now on, for good, and the report says so. 重新打开")
    var reopen = false

    @OptionGroup var store: StoreOption

    func validate() throws {
      if reviewer.isEmpty { throw ValidationError("say who the reviewer is: --reviewer NAME") }
    }

    func run() throws {
      let store = try store.open(.update)
      let verdict = Verdict(case: `case`, decision: decision, reviewer: reviewer, note: note, at: .now)
      if reopen { return try take(back: verdict, in: store) }
      let outcome = try store.add([verdict]).first
      try store.close()
      switch outcome {
      case .added: try StandardOutput.write("已录入\n")
      case .alreadyThere: try StandardOutput.write("原已在库\n")
      case .unknownCase, nil:
        throw Failure.unknownCase(`case`, in: store)
      }
    }

    private func take(back verdict: Verdict, in store: Store) throws {
      let outcome = try store.reopen(verdict)
      try store.close()
      switch outcome {
      case .reopened: try StandardOutput.write("已录入，已重新打开：转人工\n")
      case .alreadyOpen: try StandardOutput.write("已录入；原已重新打开\n")
      case .notAutomatic:
        throw Failure(
          .unfinished, "case `\(`case`)` is not decided automatically: there is nothing to take back",
          help: "leave out --reopen")
      case .unknownCase: throw Failure.unknownCase(`case`, in: store)
      }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Adds the verdicts of a file to the store. 导入",
      discussion: """
        The file is tab-separated with a heading line: case decision reviewer note (案件 结论 复核人 备注); other \
        columns are left alone. The decision, pass, resubmit or manual (通过, 退回, 人工), is what would have been right. \
        What Excel saves is accepted: BOM, CRLF, UTF-16, GB18030.

        A verdict is on the last submission of its case and is never changed: a later one is added and counts. \
        Importing a file twice adds nothing. Bad lines are reported with their numbers, the good ones are imported \
        all the same, and the exit code is 1.

          docai verdicts import verdicts.tsv
        """)

    @Argument(help: "The tab-separated file.", completion: .file(extensions: ["tsv", "txt"]))
    var file: String

    @OptionGroup var store: StoreOption

    func run() throws {
      guard let bytes = FileManager.default.contents(atPath: file) else {
        throw Failure(.inputOutput, "`\(file)` cannot be read", help: "check the path, and that you may read it")
      }
      let table = try VerdictsTable(bytes, file: file, at: .now)
      let store = try store.open(.update)
      let outcomes = try store.add(table.verdicts.map(\.verdict))
      let unknown = zip(table.verdicts, outcomes).filter { $0.1 == .unknownCase }
        .map { VerdictsTable.Problem(line: $0.0.line, text: "case `\($0.0.verdict.case)` is not in the store") }
      try store.close()
      let problems = (table.problems + unknown).sorted { $0.line < $1.line }
      for problem in problems { printError("error: \(file):\(problem.line): \(problem.text)\n") }
      let added = outcomes.count { $0 == .added }
      let known = outcomes.count { $0 == .alreadyThere }
      try StandardOutput.write("已导入 \(added) 条" + (known > 0 ? "，\(known) 条原已在库" : "") + "\n")
      if !problems.isEmpty {
        throw Failure(
          .unfinished, "\(problems.count) of \(outcomes.count + table.problems.count) lines were not imported",
          help: "mend these lines and import the file again: what is there already is not added twice")
      }
    }
  }
}

extension Decision: ExpressibleByArgument {
  /// `pass`, `resubmit`, `manual`, or 通过, 退回, 人工.
  package init?(argument: String) { self.init(reviewersWord: argument) }
}
