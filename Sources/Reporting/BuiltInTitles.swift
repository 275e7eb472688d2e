/// Rule id → title, for the reasons that come before any rule, and the titles of the rules that could be loaded.
package func allTitles(_ titles: [String: String]) -> [String: String] {
  titles.merging(builtInTitles) { rule, _ in rule }
}

private let builtInTitles = [
  "case.duplicate": "cases.tsv 里编号重复",
  "case.bad-received": "没有受理日",
  "case.unknown-kind": "业务类型不明",
  "case.malformed": "cases.tsv 里这一行有误",
  "case.no-scans": "没有扫描件",
  "case.failed": "读取失败",
  "case.scan-unreadable": "扫描件读不了",
  "case.nothing-holds": "没有规则查实",
  "case.pending": "尚未处理",
]
