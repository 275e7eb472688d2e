package import Definitions
package import Diagnosing
package import RuleLanguage

/// Everything the rules ask, as a page for reviewers: file by file what each rule requires and what happens else, then
/// what can be read from which document.
package struct Handbook {
  private let ruleSet: RuleSet
  private let definitions: Definitions
  private let outlines: [(name: String, outline: RuleOutline)]

  package init(_ ruleSet: RuleSet, _ definitions: Definitions, _ sources: [SourceText]) {
    self.ruleSet = ruleSet
    self.definitions = definitions
    outlines = sources.map { ($0.name, RuleOutline($0)) }
  }

  /// `hash`: as it stands with every decision.
  package func page(hash: String) -> Page {
    var page = Page(title: "审核规则手册")
    let off = ruleSet.rules.count { $0.off != nil }
    page.blocks = [
      .paragraph("\(ruleSet.rules.count) 条规则，其中停用 \(off) 条。结论只有三种：人工（交审核员）、退回（让提交人补）、提示（只记录）。"),
      .note("规则集 \(hash)"), .contents(contents),
    ]
    for (name, outline) in outlines { page.blocks += chapter(name, outline) }
    page.blocks += definitions.documentBlocks + definitions.recordBlocks + definitions.tableBlocks
    page.blocks += definitions.certaintyBlocks
    return page
  }

  private var contents: [Page.Link] {
    outlines.flatMap { name, outline in
      [Page.Link(text: outline.title(of: name), anchor: name, isChapter: true)]
        + outline.rules.map { Page.Link(text: heading($0), anchor: $0.id, isChapter: false) }
    } + Definitions.chapters
  }

  private func chapter(_ name: String, _ outline: RuleOutline) -> [Page.Block] {
    var blocks: [Page.Block] = [.heading(level: 2, outline.title(of: name), anchor: name)]
    blocks += outline.preface.map { .paragraph($0) }
    for rule in outline.rules { blocks += section(rule, in: name) }
    if !outline.cases.isEmpty {
      blocks += [.heading(level: 3, "完整的案例", anchor: ""), table(outline.cases, head: "案例")]
    }
    return blocks
  }

  private func section(_ rule: RuleOutline.Rule, in file: String) -> [Page.Block] {
    var blocks: [Page.Block] = [.heading(level: 3, heading(rule), anchor: rule.id)]
    let state = ruleSet.rules.first { $0.id == rule.id }?.off.map { "停用：\($0)" } ?? "启用"
    blocks.append(.note("\(rule.id)　\(state)　\(file):\(rule.line)"))
    blocks.append(
      .entries(rule.clauses.map { Page.Entry(word: $0.keyword, text: $0.lines.joined(separator: "\n")) }))
    if !rule.examples.isEmpty { blocks.append(table(rule.examples, head: "示例")) }
    return blocks
  }

  private func heading(_ rule: RuleOutline.Rule) -> String {
    let title = ruleSet.rules.first { $0.id == rule.id }?.title ?? ""
    return title.isEmpty ? rule.id : title
  }

  private func table(_ examples: [RuleOutline.Example], head: String) -> Page.Block {
    .table(
      head: [head, "已知", "期望"],
      rows: examples.map { [$0.name, $0.givens.joined(separator: "\n"), $0.expected.joined(separator: "\n")] })
  }
}

extension RuleOutline {
  /// What the comment at the top of the file says up to its colon or full stop, else the file's name.
  fileprivate func title(of name: String) -> String {
    guard let first = preface.first?.split(whereSeparator: { "：。:；".contains($0) }).first, first.count <= 20 else {
      return name.split(separator: "/").last.map(String.init) ?? name
    }
    return String(first)
  }
}
