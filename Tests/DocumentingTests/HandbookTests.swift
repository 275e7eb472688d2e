import Definitions
import Diagnosing
import Documenting
import Judging
import RuleLanguage
import Testing

@Suite struct HandbookTests {
  private static let definitions = """
    容许 默认 2%
    容许 合同.房源编号 0.5%
    文档 contract 合同
      标题 买卖合同
      字段 listing 房源编号
        标签 房源编号 <编号>
    记录 系统
      列 listing 房源编号 文字 可缺
    表 alias 别名
      列 old 旧编号 文字
      列 kind 种类 选项
        选项 gone 已换
    行
    A|1 gone
    """

  private static let rules = """
    # 房源编号：是不是同一套房。
    # 差一位就人工。

    规则 listing.match
      标题  编号一致 <b> & “引号”
      设    够  有 合同.房源编号
      要求  若 够，则 合同.房源编号 等于 系统.房源编号
            其余  有 系统.房源编号
      否则  人工 “{合同.房源编号} 不同”  若 够
      示例 一致
        合同.房源编号  1*2_3
        系统.房源编号  1*2_3
        期望 通过
    rule listing.off
      off  "还不准"
      when exists contract.listing
      then note "有"
    案例 好 
      合同.房源编号 1
      期望 人工
    """

  private func page() throws -> Page {
    let (definitions, wrong) = Definitions.load(texts: [SourceText(name: "d", text: Self.definitions)])
    let known = try #require(definitions, "\(wrong.map(\.message.english))")
    let source = SourceText(name: "rules/listing.rules", text: Self.rules)
    let (ruleSet, errors) = RuleSet.load([source], schema: Schema(known))
    return Handbook(try #require(ruleSet, "\(errors.map(\.message.english))"), known, [source]).page(hash: "abc")
  }

  @Test func `a rule stands with its words, its state, its place and its examples`() throws {
    let blocks = try page().blocks
    #expect(blocks.contains(.heading(level: 2, "房源编号", anchor: "rules/listing.rules")))
    #expect(blocks.contains(.paragraph("差一位就人工。")))
    #expect(blocks.contains(.heading(level: 3, "编号一致 <b> & “引号”", anchor: "listing.match")))
    #expect(blocks.contains(.note("listing.match　启用　rules/listing.rules:4")))
    #expect(
      blocks.contains(
        .entries([
          .init(word: "设", text: "够 有 合同.房源编号"),
          .init(word: "要求", text: "若 够，则 合同.房源编号 等于 系统.房源编号\n其余 有 系统.房源编号"),
          .init(word: "否则", text: "人工 “{合同.房源编号} 不同”  若 够"),
        ])))
    #expect(blocks.contains(.note("listing.off　停用：还不准　rules/listing.rules:14")))
    #expect(blocks.contains(.table(head: ["案例", "已知", "期望"], rows: [["好", "合同.房源编号  1", "人工"]])))
  }

  @Test func `definitions stand with labels, choices and shares`() throws {
    let blocks = try page().blocks
    #expect(
      blocks.contains(
        .table(
          head: ["字段", "英文名", "类型", "位置", "标签"], rows: [["房源编号", "listing", "文字", "", "房源编号、<编号>"]])))
    #expect(blocks.contains(.table(head: ["旧编号（old）", "种类（kind）"], rows: [["A|1", "已换"]])))
    #expect(
      blocks.contains(
        .table(
          head: ["字段", "英文名", "容许"], rows: [["默认", "", "2%"], ["合同.房源编号", "contract.listing", "0.5%"]])))
  }

  @Test func `HTML is escaped, and needs nothing from elsewhere`() throws {
    let html = try page().html
    #expect(html.contains("编号一致 &lt;b&gt; &amp; “引号”"))
    #expect(!html.contains("<b>") && !html.contains("<编号>"))
    for outside in ["<script", "src=", "http:", "https:", "@import", "url("] { #expect(!html.contains(outside)) }
    #expect(html.contains("@page { size: A4"))
    // Every link leads somewhere.
    for link in html.matches(of: /href="#([^"]*)"/) { #expect(html.contains("id=\"\(link.1)\"")) }
  }

  @Test func `Markdown is escaped, and a row stays a row`() throws {
    let markdown = try page().markdown
    #expect(markdown.contains("| A\\|1 | 已换 |"))
    #expect(markdown.contains("合同.房源编号  1\\*2\\_3<br>系统.房源编号  1\\*2\\_3"))
    #expect(markdown.contains("编号一致 &lt;b&gt; &amp; “引号”"))
  }
}
