import Definitions
import Diagnosing
import RuleLanguage
import Testing

@Suite struct DefinitionChangeTests {
  static let text = """
    文档 contract 合同
      标题 买卖合同
      字段 listing 房源编号
        类型 房源编号
        标签 房源编号 链家编号
      字段 area 面积
    记录 系统
      列 case 案件编号 文字
      列 kind 类型 选项
        选项 sale 买卖
    表 alias 别名
      列 old 旧编号 文字
      列 new 新编号 文字
    行
    a b
    c d
    """

  @Test(arguments: [
    ("链家编号", "贝壳编号", ["contract.listing 房源编号：去掉标签 `链家编号`", "contract.listing 房源编号：加上标签 `贝壳编号`"]),
    ("类型 房源编号", "类型 编号", ["contract.listing 房源编号：类型 房源编号 → 编号"]),
    ("  字段 area 面积\n", "  字段 price 价款\n", ["contract.price 价款：新的字段", "contract.area 面积：去掉了这个字段"]),
    ("标题 买卖合同", "证件\n标题 租赁合同", ["contract 合同：去掉标题 `买卖合同`", "contract 合同：加上标题 `租赁合同`", "contract 合同：现在是证件"]),
    ("案件编号 文字", "案件编号 编号 可缺", ["record.case 案件编号：类型 文字 → 编号", "record.case 案件编号：现在可缺"]),
    ("sale 买卖", "sale 买卖 rent 租赁", ["record.kind 类型：加上选项 `rent 租赁`"]),
    ("a b\nc d", "c d\ne f", ["alias 别名：去掉一行 `a b`", "alias 别名：加上一行 `e f`"]),
    ("a b\nc d", "c d\na b", ["alias 别名：行的次序不同了"]),
    ("房源编号 链家编号", "链家编号   房源编号", []),
  ])
  func aChangeIsSaidInPlainWords(old: String, new: String, expected: [String]) throws {
    #expect(Self.text.contains(old))
    let before = try #require(Definitions.load(texts: [SourceText(name: "a", text: Self.text)]).0)
    let after = try #require(
      Definitions.load(texts: [SourceText(name: "a", text: Self.text.replacing(old, with: new))]).0)
    #expect(before.changes(to: after).map { "\($0.subject) \($0.name)：\($0.words.chinese)" } == expected)
  }

  @Test func `tolerances are compared as shares of a hundred`() throws {
    func definitions(_ certainty: String) throws -> Definitions {
      try #require(
        Definitions.load(texts: [SourceText(name: "c", text: certainty), SourceText(name: "a", text: Self.text)]).0)
    }
    let before = try definitions("容许 默认 2%\n容许 合同.房源编号 0.5%")
    let after = try definitions("容许 默认 0.01\n容许 合同.面积 0.25%")
    #expect(
      before.changes(to: after).map { "\($0.subject)：\($0.words.english)" } == [
        "default：tolerance 2% → 1%", "contract.area：tolerance none → 0.25%",
        "contract.listing：tolerance 0.5% → none",
      ])
  }
}
