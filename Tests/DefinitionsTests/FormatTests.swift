import Definitions
import Diagnosing
import RuleLanguage
import Testing

@Suite struct DefinitionFormatTests {
  private func format(_ text: String) throws -> String {
    let (formatted, diagnostics) = DefinitionFormatter.format(SourceText(name: "a.txt", text: text))
    #expect(render(diagnostics, language: .english) == "")
    return try #require(formatted)
  }

  @Test func `documents, columns and tolerances stand in columns`() throws {
    let text = """
      # 头
      文档   contract 合同 \r
      标题 买卖合同  租赁合同
      # 编号
      字段 listing  房源编号  # 尾
      类型 房源编号
      标签 房源编号 链家编号
      面 人像面


      记录 系统
      列 case 案件编号 文字
      表头 案件
      # 种类
        列 kind 类型 选项
        选项 sale 买卖 rent   租赁

        列 a 甲 文字 可缺
      容许 默认 2%

      容许 contract.listing 0.5%
      表 alias 别名
      列 old 旧编号 文字
      列 newer 新 文字
      行
      a   b # 甲
      # 乙
      aaa   b
      """
    #expect(
      try format(text) == """
        # 头
        文档 contract  合同
          标题  买卖合同 租赁合同
          # 编号
          字段 listing  房源编号  # 尾
            类型  房源编号
            标签  房源编号 链家编号
            面    人像面

        记录 系统
          列 case  案件编号  文字
            表头  案件
          # 种类
          列 kind  类型      选项
            选项  sale 买卖  rent 租赁

          列 a  甲  文字  可缺
        容许 默认              2%

        容许 contract.listing  0.5%
        表 alias  别名
          列 old    旧编号  文字
          列 newer  新      文字
        行
        a    b  # 甲
        # 乙
        aaa  b

        """)
  }

  @Test func `what is laid out means the same, lays out as itself and has lost nothing`() throws {
    let texts = try RuleFolder.definitionTexts()
    #expect(texts.count > 5)
    for text in texts {
      let messy = text.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map {
          $0.contains("#") || $0.contains("读作")
            ? String($0) : " " + $0.split(separator: " ").joined(separator: "\t ") + "  "
        }
        .joined(separator: "\r\n")
      let once = try format(messy)
      #expect(once.withoutBlanks == messy.withoutBlanks)
      #expect(try format(once) == once)
      #expect(try format(text.text) == once)
    }
    let formatted = try texts.map { SourceText(name: $0.name, text: try format($0.text)) }
    let (before, _) = Definitions.load(texts: texts)
    let (after, _) = Definitions.load(texts: formatted)
    #expect(before != nil && before?.withoutPlaces == after?.withoutPlaces)
  }

  @Test func `the committed definitions are laid out`() throws {
    for text in try RuleFolder.definitionTexts() { #expect(try format(text.text) == text.text, "\(text.name)") }
  }

  @Test func `a file that cannot be parsed is not laid out`() {
    let (text, diagnostics) = DefinitionFormatter.format(SourceText(name: "a.txt", text: "文挡 a 甲\n"))
    #expect(text == nil)
    #expect(diagnostics.map(\.id) == ["unknown-keyword"])
  }
}

extension Definitions {
  /// Without where things are written.
  fileprivate var withoutPlaces: Definitions {
    var copy = self
    let nowhere = SourceSpan(source: SourceText(name: "", text: ""), range: 0..<0)
    copy.toleranceSpans = [:]
    for document in copy.documents.indices {
      for example in copy.documents[document].examples.indices {
        copy.documents[document].examples[example].span = nowhere
        for number in copy.documents[document].examples[example].expectations.indices {
          copy.documents[document].examples[example].expectations[number].span = nowhere
        }
      }
      for field in copy.documents[document].fields.indices {
        copy.documents[document].fields[field].definition = nil
      }
    }
    for column in copy.record.columns.indices { copy.record.columns[column].definition = nil }
    for table in copy.tables.indices {
      for column in copy.tables[table].columns.indices { copy.tables[table].columns[column].definition = nil }
    }
    return copy
  }
}
