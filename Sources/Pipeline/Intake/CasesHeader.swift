import Definitions
import Foundation
import Model

/// The first line of `cases.tsv`: which cell holds which column.
struct CasesHeader {
  /// One per cell: a column id, or nil for a cell nobody declared.
  private let ids: [String?]
  /// Header texts that no definition knows.
  let undeclared: [String]

  /// Columns the flow itself needs, whatever `record.txt` declares, with the Chinese headers they may carry.
  private static let own: [(id: String, headers: [String])] = [
    ("case", ["案件", "案件编号", "案件号"]),
    ("city", ["城市"]),
    ("kind", ["类型", "交易类型", "业务类型"]),
    ("received", ["受理日", "受理日期", "收件日", "收件日期"]),
  ]
  private static let needed = ["case", "kind", "received"]

  static func required(_ record: RecordDefinition) -> [String] {
    needed + record.columns.filter { !$0.isOptional && !needed.contains($0.id) }.map(\.id)
  }

  init(_ cells: [String], file: String, record: RecordDefinition) throws(IntakeError) {
    var known: [String: String] = [:]
    for (id, headers) in Self.own {
      for name in headers + [id] { known[Self.folded(name)] = id }
    }
    for column in record.columns {
      for name in column.headers + [column.chinese, column.id] { known[Self.folded(name)] = column.id }
    }
    ids = cells.map { known[Self.folded($0)] }
    undeclared = zip(cells, ids).filter { $0.1 == nil && !$0.0.isEmpty }.map(\.0)
    var seen: Set<String> = []
    for id in ids.compactMap(\.self) where !seen.insert(id).inserted { throw .repeatedColumn(id, file: file) }
    let missing = Self.required(record).filter { !seen.contains($0) }
    guard missing.isEmpty else { throw .missingColumns(missing, file: file) }
  }

  /// A line as a record. What is wrong with it becomes a fault, never an error: the case counts and goes to a person.
  func record(of cells: [String], line: Int) -> Record {
    var columns: [String: String] = [:]
    for (id, cell) in zip(ids, cells) { if let id { columns[id] = cell } }
    let name = columns.removeValue(forKey: "case") ?? ""
    var faults: [Record.Fault] = []
    if cells.count != ids.count || !Self.isFolderName(name) { faults.append(.malformed) }
    switch columns["kind"] {
    case "sale", "买卖", "出售", "二手": columns["kind"] = "sale"
    case "rent", "租赁", "出租": columns["kind"] = "rent"
    default: faults.append(.unknownKind)
    }
    if let day = columns["received"].flatMap(ReceivedDay.init) {
      columns["received"] = day.iso
    } else {
      faults.append(.badReceived)
    }
    return Record(case: name.isEmpty ? "line \(line)" : name, columns: columns, faults: faults)
  }

  /// A case's id is the name of its folder; one that would lead out of CASES_DIR, or is hidden, names none.
  static func isFolderName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains(UInt8(ascii: "/"))
      && name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }

  /// Reviewers' headers differ in case and blanks (`Case ID` is not folded into `case`: another word is another column).
  private static func folded(_ header: String) -> String {
    header.lowercased().filter { !$0.isWhitespace }
  }
}
