import Definitions
import Diagnosing
import Model
import Testing

@Suite struct ParsingTests {
  @Test func `English and Chinese keywords mean the same`() throws {
    let english = try load(
      """
      document contract 合同
        title 房屋租赁合同
        field listing 房源编号
          type listing-number
          labels 房源编号 链家编号
      record 系统
        column kind 业务类型 choice optional
          choices sale 买卖 rent 租赁
      tolerance contract.listing 0.1%
      """)
    let chinese = try load(
      """
      文档 contract 合同
      标题 房屋租赁合同
      字段 listing 房源编号
      类型 房源编号
      标签 房源编号
      标签 链家编号  # 也算
      记录　系统
      列 kind 业务类型 选项 可缺
      选项 sale 买卖
      选项 rent 租赁
      容许 合同.房源编号 0.1％
      """)
    #expect(english.documents[1].fields[0].labels == chinese.documents[1].fields[0].labels)
    #expect(english.documents[1].fields[0].type == chinese.documents[1].fields[0].type)
    #expect(english.record.columns[0].choices == chinese.record.columns[0].choices)
    #expect(chinese.record.columns[0].isOptional)
    #expect(chinese.tolerances == ["contract.listing": 0.001])
  }

  /// One mistake, its id, and the words that must be underlined.
  @Test(arguments: [
    ("documnet contract 合同", "unknown-keyword", "documnet"),
    ("document contract", "missing-name", "document"),
    ("document Contract 合同", "bad-id", "Contract"),
    ("document id 证\ndocument id 证件", "duplicate-name", "id"),
    ("document id 证\nfield a 甲\nfield a 乙", "duplicate-name", "a"),
    ("document id 证\nfield a 甲\ntype dat", "unknown-type", "dat"),
    ("document id 证\nfield a 甲\nside front", "unknown-side", "front"),
    ("document id 证\nfield a 甲\nlabels", "nothing-follows", "labels"),
    ("document id 证\ntitle", "nothing-follows", "title"),
    ("document id 证\nlabels 姓名", "misplaced-line", "labels"),
    ("field a 甲", "misplaced-line", "field"),
    ("record 系统\nrecord 系统", "duplicate-name", "record"),
    ("record 系统\ncolumn a 甲", "missing-type", "a"),
    ("record 系统\ncolumn a 甲 text optinal", "unexpected-word", "optinal"),
    ("record 系统\ncolumn a 甲 text\ncolumn a 乙 text", "duplicate-name", "a"),
    ("record 系统\ncolumn a 甲 choice\nchoices sale", "unpaired-names", "choices"),
    ("record 系统\nheaders 甲", "misplaced-line", "headers"),
    ("table t 表\ntable t 表", "duplicate-name", "t"),
    ("table t 表\ncolumn a 甲 text\nrows\nx y", "wrong-cell-count", "x"),
    ("table t 表\ncolumn a 甲 date\nrows\n2026-02-29", "bad-cell", "2026-02-29"),
    ("table t 表\ncolumn a 甲 number\nrows\n1,5", "bad-cell", "1,5"),
    ("table t 表\ncolumn a 甲 choice\nchoices x 甲\nrows\ny", "unknown-choice", "y"),
    ("table t 表\ncolumn a 甲 text\nchoices x 甲", "misplaced-line", "choices"),
    (
      "table listing-format 格式\ncolumn kind 种 text\ncolumn format 式 text\nrows\nplatform BJ9{19", "bad-cell", "BJ9{19"
    ),
    ("table listing-format 格式\ncolumn format 式 text", "missing-definition", "listing-format"),
    ("tolerance default", "bad-tolerance", "default"),
    ("tolerance default 60%", "bad-tolerance", "60%"),
    ("tolerance default -1%", "bad-tolerance", "-1%"),
    ("tolerance default little", "bad-tolerance", "little"),
    ("tolerance base.nam 1%", "unknown-field", "base.nam"),
    ("document id 证\nfield a 甲\nlabels 号\nfield b 乙\nlabels 号", "ambiguous-label", "b"),
  ])
  func mistakesAreUnderlined(text: String, id: String, underlined: String) throws {
    let (definitions, diagnostics) = Definitions.load(texts: [base(for: text), SourceText(name: "bad.txt", text: text)])
    #expect(definitions == nil)
    #expect(diagnostics.map(\.id) == [id])
    #expect(diagnostics.first.map { words(at: $0.span) } == underlined)
  }

  @Test(arguments: [
    ("documnet x 合", "`document`"), ("字断 a 甲", "`字段`"), ("document d 甲乙\nfield a 甲\ntype dat", "`date`"),
    ("tolerance base.nam 1%", "`base.name`"),
  ])
  func theNearestWordIsOffered(text: String, word: String) throws {
    let (_, diagnostics) = Definitions.load(texts: [base(for: text), SourceText(name: "bad.txt", text: text)])
    #expect(diagnostics.contains { $0.help?.english.contains(word) == true })
  }

  @Test func `every mistake of every file is told at once, once each`() {
    let texts = [
      SourceText(name: "a.txt", text: "document\n  title 合同\n  field a 甲\nnonsense"),
      SourceText(name: "b.txt", text: "record 系统\n  column a 甲 nonsense\n  column b 乙 text maybe"),
    ]
    let (_, diagnostics) = Definitions.load(texts: texts)
    #expect(
      diagnostics.map(\.id) == [
        "missing-name", "unknown-keyword", "unknown-type", "unexpected-word", "missing-definition",
      ])
  }

  @Test func `parties share labels, and so do fields of one source`() throws {
    let definitions = try load(
      """
      document contract 合同
        field party-a.phone 甲方电话
          labels 电话
        field party-b.phone 乙方电话
          labels 电话
        field lease-from 租期起
          source lease
          labels 租期
        field lease-to 租期止
          source lease
          labels 租期
      """)
    #expect(definitions.documents.last?.fields.count == 4)
  }

  @Test func `carriage returns, a byte order mark and full-width blanks are no words`() throws {
    let definitions = try load("\u{FEFF}document contract　合同\r\n\ttitle 租赁合同 \r\n")
    #expect(definitions.documents.last?.chinese == "合同")
    #expect(definitions.documents.last?.titles == ["租赁合同"])
  }

  /// The least that loads, so that each text above has exactly its own mistake.
  private func base(for text: String) -> SourceText {
    let document = "document base 底\nfield name 名\n"
    let hasRecord = text.contains("record") || text.contains("记录")
    return SourceText(name: "base.txt", text: document + (hasRecord ? "" : "record 系统"))
  }

  private func load(_ text: String) throws -> Definitions {
    let (definitions, diagnostics) = Definitions.load(
      texts: [base(for: text), SourceText(name: "test.txt", text: text)])
    #expect(diagnostics.isEmpty)
    return try #require(definitions)
  }

  private func words(at span: SourceSpan) -> String {
    String(decoding: Array(span.source.text.utf8)[span.range], as: UTF8.self)
  }
}
