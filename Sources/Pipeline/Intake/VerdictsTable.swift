package import Foundation
package import Model

/// A reviewer's file of verdicts: tab-separated with the columns `case`, `decision`, `reviewer` and, if wanted, `note`,
/// or their Chinese names.
package struct VerdictsTable: Sendable {
  package var verdicts: [(line: Int, verdict: Verdict)]
  /// Lines that are no verdict; the others count all the same.
  package var problems: [Problem]

  package struct Problem: Hashable, Sendable {
    package var line: Int
    package var text: String

    package init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  package init(_ bytes: Data, file: String, at moment: Moment) throws(IntakeError) {
    guard let lines = TabSeparated(bytes)?.lines else { throw .unknownEncoding(file) }
    guard let header = lines.first(where: { !$0.isBlank }) else {
      throw .missingColumns(["case", "decision", "reviewer"], file: file)
    }
    let columns = try Columns(header.cells, file: file)
    verdicts = []
    problems = []
    for line in lines where line.number > header.number && !line.isBlank {
      do {
        verdicts.append((line.number, try columns.verdict(in: line.cells, at: moment)))
      } catch {
        problems.append(Problem(line: line.number, text: error.text))
      }
    }
  }
}

private struct LineError: Error {
  let text: String
}

/// Which cell holds what.
private struct Columns {
  var `case`: Int
  var decision: Int
  var reviewer: Int
  var note: Int?

  private static let names = [
    "case": "case", "案件": "case", "案件编号": "case", "案件号": "case",
    "decision": "decision", "结论": "decision", "决定": "decision",
    "reviewer": "reviewer", "复核人": "reviewer", "审核人": "reviewer",
    "note": "note", "备注": "note", "说明": "note",
  ]

  init(_ header: [String], file: String) throws(IntakeError) {
    var found: [String: Int] = [:]
    for (index, cell) in header.enumerated() {
      guard let name = Self.names[cell.lowercased()] else { continue }
      if found[name] != nil { throw .repeatedColumn(name, file: file) }
      found[name] = index
    }
    guard let `case` = found["case"], let decision = found["decision"], let reviewer = found["reviewer"] else {
      throw .missingColumns(["case", "decision", "reviewer"].filter { found[$0] == nil }, file: file)
    }
    self.case = `case`
    self.decision = decision
    self.reviewer = reviewer
    note = found["note"]
  }

  func verdict(in cells: [String], at moment: Moment) throws(LineError) -> Verdict {
    func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }
    let id = plain(cell(self.case))
    guard !id.isEmpty else { throw LineError(text: "no case id") }
    guard let decision = Decision(reviewersWord: cell(decision)) else {
      throw LineError(text: "the decision is none of pass (通过), resubmit (退回), manual (人工)")
    }
    let reviewer = cell(reviewer)
    guard !reviewer.isEmpty else { throw LineError(text: "no reviewer") }
    return Verdict(case: id, decision: decision, reviewer: reviewer, note: note.map(cell) ?? "", at: moment)
  }

  /// A work list protects long case ids as `="20261120000000001234"`.
  private func plain(_ cell: String) -> String {
    guard cell.count >= 3, cell.hasPrefix("=\""), cell.hasSuffix("\"") else { return cell }
    return String(cell.dropFirst(2).dropLast())
  }
}

extension Decision {
  /// `pass`, `resubmit`, `manual`, or 通过, 退回, 人工; nil for any other word.
  package init?(reviewersWord word: String) {
    switch word {
    case "通过": self = .pass
    case "退回": self = .resubmit
    case "人工": self = .manual
    default: self.init(rawValue: word.lowercased())
    }
  }
}
