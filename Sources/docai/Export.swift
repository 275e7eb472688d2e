import ArgumentParser
import Model
import Reporting
import Store

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Every case with its decision and fields, or a work list. 导出",
    discussion: """
      One line for each case, by case id: its last submission. `jsonl` holds decision, reasons and every field with \
      value, state, file, page, box (x, y, width, height in pixels of the page as stored) and confidence, and, of a \
      case read with `run --full-text`, the text of its pages; `tsv` is a work list for Excel.

        docai export > cases.jsonl                     everything
        docai export --queue manual > manual.tsv       待人工处理的案件和原因
        docai export --queue resubmit > resubmit.tsv   要退回的案件，附给提交人的话

      Add the columns `decision` and `reviewer` (结论, 复核人) to a work list, fill them in, save it as tab-separated \
      text, and `docai verdicts import` reads it. All of these hold names and ID numbers.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case jsonl, tsv }

  @OptionGroup var store: StoreOption

  @Option(help: "Only the cases that wait for this. manual: a reviewer; resubmit: the submitter.")
  var queue: WorkList?

  @Option(help: "Default: tsv for a queue, else jsonl.")
  var format: Format?

  @Option(help: ArgumentHelp("Only the cases of this ISO week.", valueName: "2026-W47"))
  var week: Week?

  func validate() throws {
    if format == .tsv && queue == nil { throw ValidationError("a tsv is a work list: add --queue manual or resubmit") }
  }

  func run() throws {
    let store = try store.open(.read)
    var output = StandardOutput()
    let workList = format == .jsonl ? nil : queue
    if let workList { try output.write(workList.heading) }
    try store.forEachLastSubmission(decidedAs: queue?.decision, in: week) { stored in
      try output.write(workList?.line(stored) ?? stored.exportLine() + "\n")
    }
    try output.flush()
  }
}

extension WorkList: ExpressibleByArgument {}
