import Definitions
import Foundation
import Model
import Pipeline
import Testing

@Suite("cases.tsv")
struct CasesTableTests {
  static let definition = RecordDefinition(columns: [
    .init(id: "listing", chinese: "房源编号", type: .listingNumber, isOptional: false, headers: ["房源编码"]),
    .init(id: "seller", chinese: "卖方", type: .names, isOptional: false),
    .init(id: "buyer", chinese: "买方", type: .names, isOptional: false),
    .init(id: "address", chinese: "地址", type: .address, isOptional: true),
  ])
  static let header = "case\tcity\tkind\tlisting\tseller\tbuyer\treceived\n"

  private func table(_ text: String) throws(IntakeError) -> CasesTable {
    try table(Data(text.utf8))
  }

  private func table(_ bytes: Data) throws(IntakeError) -> CasesTable {
    try CasesTable(bytes, file: "cases.tsv", record: Self.definition)
  }

  @Test("a plain line becomes a record")
  func plainLine() throws {
    let read = try table(Self.header + "A-17\tBJ\tsale\t101111224667\t张三\t李四\t2026-11-20\n")
    #expect(read.warnings.isEmpty)
    #expect(
      read.records == [
        Record(
          case: "A-17",
          columns: [
            "city": "BJ", "kind": "sale", "listing": "101111224667", "seller": "张三", "buyer": "李四",
            "received": "2026-11-20",
          ])
      ])
  }

  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
  private static let chinese = """
    案件编号\t交易类型\t房源编码\t卖方\t买方\t受理日期
    案1\t租赁\t BJ01\u{3000}\t张三、李四\t"王""五"\t2026/11/20\n
    """
  static let saved: [(String, Data?)] = [
    ("BOM", Data([0xEF, 0xBB, 0xBF]) + Data(chinese.utf8)),
    ("CRLF", Data(chinese.replacingOccurrences(of: "\n", with: "\r\n").utf8)),
    ("CR", Data(chinese.replacingOccurrences(of: "\n", with: "\r").utf8)),
    ("GB18030", chinese.data(using: gb18030)),
    ("UTF-16", chinese.data(using: .utf16LittleEndian).map { Data([0xFF, 0xFE]) + $0 }),
    ("UTF-16, big-endian", chinese.data(using: .utf16BigEndian).map { Data([0xFE, 0xFF]) + $0 }),
    ("no end of line", Data(chinese.dropLast().utf8)),
    ("blank lines", Data(chinese.replacingOccurrences(of: "\n", with: "\n\n \t\n").utf8)),
  ]

  @Test("what Excel saves is read like plain UTF-8", arguments: saved)
  func excel(_ name: String, _ bytes: Data?) throws {
    let read = try table(try #require(bytes))
    #expect(
      read.records == [
        Record(
          case: "案1",
          columns: [
            "kind": "rent", "listing": "BJ01", "seller": "张三、李四", "buyer": "王\"五", "received": "2026-11-20",
          ])
      ])
  }

  @Test("bytes of no known encoding are refused")
  func unknownEncoding() {
    #expect(throws: IntakeError.unknownEncoding("cases.tsv")) {
      try table(Data(Self.header.utf8) + Data([0x41, 0xFF, 0xFF, 0x0A]))
    }
  }

  @Test("an undeclared header is a warning, a missing required one an error, a repeated one too")
  func headers() throws {
    #expect(
      try table("case\tkind\tlisting\tseller\tbuyer\treceived\tagent\n").warnings == [.undeclaredColumn("agent")])
    #expect(throws: IntakeError.missingColumns(["kind", "seller"], file: "cases.tsv")) {
      try table("case\tlisting\tbuyer\treceived\n")
    }
    #expect(
      throws: IntakeError.missingColumns(["case", "kind", "received", "listing", "seller", "buyer"], file: "cases.tsv")
    ) {
      try table("\n \n")
    }
    #expect(throws: IntakeError.repeatedColumn("listing", file: "cases.tsv")) {
      try table("case\tkind\tlisting\t房源编号\tseller\tbuyer\treceived\n")
    }
  }

  @Test(
    "what is wrong with a line is its fault, never the run's",
    arguments: [
      ("A\tBJ\tsale\t1\t张\t李", Record.Fault.malformed),
      ("A\tBJ\tsale\t1\t张\t李\t2026-11-20\tmore", .malformed),
      ("\tBJ\tsale\t1\t张\t李\t2026-11-20", .malformed),
      ("../A\tBJ\tsale\t1\t张\t李\t2026-11-20", .malformed),
      ("/etc\tBJ\tsale\t1\t张\t李\t2026-11-20", .malformed),
      ("..\tBJ\tsale\t1\t张\t李\t2026-11-20", .malformed),
      ("a/b\tBJ\tsale\t1\t张\t李\t2026-11-20", .malformed),
      ("A\u{1B}[2J\tBJ\tsale\t1\t张\t李\t2026-11-20", .malformed),
      ("A\tBJ\tsale\t1\t张\t李\t", .badReceived),
      ("A\tBJ\tsale\t1\t张\t李\t2026-02-29", .badReceived),
      ("A\tBJ\tsale\t1\t张\t李\t2026-11-201", .badReceived),
      ("A\tBJ\tsale\t1\t张\t李\t20 Nov 2026", .badReceived),
      ("A\tBJ\tsale\t1\t张\t李\t2026-11-20T23:30:00Z", .badReceived),
      ("A\tBJ\tsale\t1\t张\t李\t46711", .badReceived),
      ("A\tBJ\tsale\t1\t张\t李\t9999-12-31", .badReceived), ("A\tBJ\tsale\t1\t张\t李\t1926-11-20", .badReceived),
      ("A\tBJ\tloan\t1\t张\t李\t2026-11-20", .unknownKind),
      ("A\tBJ\t\t1\t张\t李\t2026-11-20", .unknownKind),
    ])
  func faults(_ line: String, _ fault: Record.Fault) throws {
    let read = try table(Self.header + line + "\n")
    #expect(read.records.map { $0.faults.contains(fault) } == [true])
    if fault == .badReceived {
      #expect(read.records.first?.received == nil, "so that it counts when it was first seen")
    }
  }

  @Test(
    "a time may follow the day, and Excel's dates are dates",
    arguments: [
      ("2026-11-20 09:30", "2026-11-20 09:30"), ("2026-11-20T09:30:00+08:00", "2026-11-20T09:30:00+08:00"),
      ("2026/1/5", "2026-01-05"), ("2026/1/5 9:30", "2026-01-05 9:30"), ("2026年1月5日", "2026-01-05"),
    ])
  func received(_ cell: String, _ kept: String) throws {
    let record = try #require(try table(Self.header + "A\tBJ\tsale\t1\t张\t李\t\(cell)\n").records.first)
    #expect(record.faults.isEmpty)
    #expect(record.columns["received"] == kept)
    #expect(record.received?.iso == String(kept.prefix(10)))
  }

  @Test(
    "kinds may be written in Chinese", arguments: [("买卖", "sale"), ("出售", "sale"), ("租赁", "rent"), ("出租", "rent")])
  func kinds(_ cell: String, _ kind: String) throws {
    let read = try table(Self.header + "A\tBJ\t\(cell)\t1\t张\t李\t2026-11-20\n")
    #expect(read.records.map(\.kind) == [kind])
    #expect(read.records.map(\.faults) == [[]])
  }

  @Test("a case named twice is one case with a fault")
  func duplicate() throws {
    let line = "A\tBJ\tsale\t1\t张\t李\t2026-11-20\n"
    let read = try table(Self.header + line + "B\tBJ\tsale\t2\t张\t李\t2026-11-20\n" + line + line)
    #expect(read.records.map(\.case) == ["A", "B"])
    #expect(read.records.map(\.faults) == [[.duplicate], []])
  }

  @Test("a line without a case id still counts as a case")
  func nameless() throws {
    let read = try table(Self.header + "\tBJ\tsale\t1\t张\t李\t2026-11-20\n")
    #expect(read.records.map(\.case) == ["line 2"])
  }
}
