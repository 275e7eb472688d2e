/// One mistake for each id.
enum MistakeCatalogue {
  static let all = inConditions + inRules + inExamples + inDefinitions + inFiles

  private static let inConditions: [Mistake] = [
    .lines("a-b-c", "要求  合同.房源编号 = 系统.房源编号 = 合同.房源编号"),
    .lines("bad-pattern", "要求  合同.房源编号 匹配 “[0-9”"), .lines("bad-value", "要求  合同.签订日 ≥ 2026-02-29"),
    .lines("empty-text", "要求  合同.房源编号 ≠ “”"), .lines("foreign-sign", "要求  合同.签订日 => 2026-01-01"),
    .lines("impossible-comparison", "要求  合同.房源编号 < 系统.房源编号"),
    .lines("look-alike-character", "要求  有 合同 且 有 \u{2F08}"), .lines("missing-space", "要求  合同.房源编号等于系统.房源编号"),
    .lines("mixed-and-or", "要求  有 合同 且 有 合同.签订日 或 有 合同.价款"),
    .lines("nested-too-deeply", "要求  " + String(repeating: "非 ", count: 70) + "有 合同"),
    .lines("not-a-condition", "要求  合同.房源编号"), .lines("quoted-word", "要求  合同.价款 = “348”"),
    .lines("syntax", "要求  （有 合同"), .lines("type-mismatch", "要求  合同.签订日 ≤ 60 天"),
    .lines("unclosed-text", "要求  有 合同\n  否则  人工 “没有合同"), .lines("unexpected-character", "要求  有 合同 $"),
    .lines("unknown-column", "要求  有 别名 其中 别名.旧号 等于 合同.房源编号"), .lines("unknown-entity", "要求  有 合问"),
    .lines("unknown-field", "要求  合同.房源编码 等于 系统.房源编号"), .lines("unknown-name", "要求  合同.房源编号 大于等于 系统.房源编号"),
    .lines("unknown-value", "逐个  页\n  要求  页.类型 是 合约"), .lines("which-one", "要求  证件.有效期至 不早于 系统.受理日"),
  ]

  private static let inRules: [Mistake] = [
    .lines("duplicate-clause", "标题  又一个\n  要求  有 合同"),
    .lines("duplicate-define", "设    有编号  有 合同.房源编号\n  设    有编号  有 合同\n  要求  有编号"),
    .lines("incomplete-rule", "适用  有 合同"), .lines("traditional-character", "要求  有 合同\n  否則  人工 “没有合同”"),
    .lines("unknown-decision", "要求  有 合同\n  否则  驳回 “没有合同”"), .lines("unknown-keyword", "要求  有 合同\n  否责  人工 “没有合同”"),
    .rules("duplicate-rule", "规则 a.b\n  要求  有 合同\n规则 a.b\n  要求  有 合同.价款\n"),
    .rules(
      "too-many-errors",
      (0..<210).map { "规则 a.n\($0)\n  要求  合同.没有 = 系统.房源编号\n" }.joined()),
    .rules("file-too-large", "# 太长\n" + String(repeating: "# 注\n", count: 170_000)),
  ]

  private static let inExamples: [Mistake] = [
    .lines("example-failed", "要求  有 合同.价款\n\n  示例 没有价款\n    合同.价款    缺失\n    期望 通过"),
    .lines("incomplete-example", "要求  合同.房源编号 等于 系统.房源编号\n\n  示例 一致\n    合同.房源编号    101111224667\n    期望 通过"),
    .lines("no-reader", "要求  有 合同.签订日\n\n  示例 原文\n    合同.签订日    读作 “2026.1.1”\n    期望 通过"),
    .rules("cycle", "案例 甲 仿 乙\n  期望 人工\n案例 乙 仿 甲\n  期望 人工\n"),
    .rules("duplicate-case", "案例 甲\n  合同    缺失\n  期望 人工\n案例 甲\n  合同    缺失\n  期望 人工\n"),
    .rules("unknown-case", "案例 甲\n  合同    缺失\n  期望 人工\n案例 乙 仿 申\n  期望 人工\n"),
    .rules("unknown-rule", "规则 a.b\n  要求  有 合同\n案例 甲\n  合同    缺失\n  期望 人工 因 a.c\n"),
  ]

  private static let inDefinitions: [Mistake] = [
    .definitions("ambiguous-label", "文档 contract 合同\n  字段 listing 房源编号\n    标签  编号\n  字段 number 合同编号\n    标签  编号\n"),
    .definitions("bad-cell", "表 fee 费率\n  列 since 起 日期\n行\n2026.1.1\n"), .definitions("bad-id", "文档 Contract 合同\n"),
    .definitions("bad-tolerance", "容许 合同.房源编号 90%\n"),
    .definitions("duplicate-name", "文档 contract 合同\n  字段 area 面积\n  字段 area 建筑面积\n"),
    .definitions("misplaced-line", "字段 area 面积\n"), .definitions("missing-definition", "# 什么也没有\n"),
    .definitions("missing-name", "文档 contract\n"), .definitions("missing-type", "记录 系统\n  列 city 城市\n"),
    .definitions("nothing-follows", "文档 contract 合同\n  标题\n"),
    .definitions("too-many-parts", (0...200).map { "表 t\($0) 表\($0)\n" }.joined()),
    .definitions("unexpected-word", "记录 系统\n  列 city 城市 文字 可缺的\n"),
    .definitions("unknown-choice", "表 fee 费率\n  列 kind 种类 选项\n    选项  sale 买卖\n行\n租\n"),
    .definitions("unknown-side", "文档 card 证\n  字段 name 姓名\n    面  正面\n"),
    .definitions("unknown-type", "文档 card 证\n  字段 name 姓名\n    类型  姓氏\n"),
    .definitions("unpaired-names", "记录 系统\n  列 kind 类型 选项\n    选项  sale 买卖 rent\n"),
    .definitions("wrong-cell-count", "表 alias 别名\n  列 old 旧 文字\n  列 new 新 文字\n行\n甲 乙 丙\n"),
  ]

  private static let inFiles: [Mistake] = [
    Mistake(
      id: "bad-gate",
      folder: ["a.rules": Array("规则 a.b\n  要求  有 合同\n".utf8), "gates.txt": Array("误通过率 不高于 0.1\n".utf8)]),
    Mistake(id: "no-rules", folder: [:]),
    Mistake(id: "not-utf8", folder: ["a.rules": [0xB9, 0xE6, 0xD4, 0xF2, 0x0A]]),
    Mistake(id: "unreadable-file", folder: ["a.rules/b": []]),
  ]
}
