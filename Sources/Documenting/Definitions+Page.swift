import Definitions
import Model
import RuleLanguage

extension Definitions {
  /// The chapters behind those of the rules.
  static let chapters = [
    Page.Link(text: "文档和字段", anchor: "documents", isChapter: true),
    Page.Link(text: "系统记录", anchor: "record", isChapter: true), Page.Link(text: "表", anchor: "tables", isChapter: true),
    Page.Link(text: "读到多准才算数", anchor: "certainty", isChapter: true),
  ]

  var documentBlocks: [Page.Block] {
    var blocks: [Page.Block] = [
      .heading(level: 2, "文档和字段", anchor: "documents"), .paragraph("标签是值前面印的词；一个字段可以有许多种印法。"),
    ]
    for document in documents {
      let kind = document.isIdentity ? "证件，" : ""
      blocks += [
        .heading(level: 3, document.chinese, anchor: document.id),
        .note("\(document.id)　\(kind)标题：\(document.titles.joined(separator: "、"))"),
        .table(
          head: ["字段", "英文名", "类型", "位置", "标签"],
          rows: document.fields.map { field in
            [
              field.chinese, field.id, field.type.chinese,
              [field.side?.chinese, field.source.map { "与同源的字段一起读（\($0)）" }].compactMap(\.self).joined(separator: "\n"),
              field.labels.isEmpty ? "（没有标签）" : field.labels.joined(separator: "、"),
            ]
          }),
      ]
    }
    return blocks
  }

  var recordBlocks: [Page.Block] {
    [
      .heading(level: 2, "系统记录", anchor: "record"), .paragraph("cases.tsv 的列；规则里写 系统.<列名>。"),
      .table(
        head: ["列", "英文名", "类型", "可缺", "其他表头", "选项"],
        rows: record.columns.map {
          [
            $0.chinese, $0.id, $0.type.chinese, $0.isOptional ? "可缺" : "", $0.headers.joined(separator: "、"),
            $0.choices.map { "\($0.chinese)（\($0.english)）" }.joined(separator: "、"),
          ]
        }),
    ]
  }

  /// Long tables are shown by their beginning.
  private static let shownRows = 40

  var tableBlocks: [Page.Block] {
    var blocks: [Page.Block] = [.heading(level: 2, "表", anchor: "tables")]
    for table in tables {
      blocks.append(.heading(level: 3, table.name.chinese, anchor: table.name.english))
      let rest = table.rows.count - Self.shownRows
      blocks.append(
        .note("\(table.name.english)　共 \(table.rows.count) 行" + (rest > 0 ? "，只印前 \(Self.shownRows) 行" : "")))
      guard !table.rows.isEmpty else { continue }
      blocks.append(
        .table(
          head: table.columns.map { "\($0.name.chinese)（\($0.name.english)）" },
          rows: table.rows.prefix(Self.shownRows).map { row in zip(row, table.columns).map { $1.shown($0) } }))
    }
    return blocks
  }

  var certaintyBlocks: [Page.Block] {
    let paths = tolerances.keys.sorted()
    return [
      .heading(level: 2, "读到多准才算数", anchor: "certainty"),
      .paragraph(
        "一个字段的读法之外，最多允许剩下这么多证据；剩下的更多，这个字段就算没读清，案件转人工。"
          + "该写多少，用 docai calibrate 按复核结论来定。"),
      .table(
        head: ["字段", "英文名", "容许"],
        rows: [["默认", "", Self.percent(defaultTolerance)]]
          + paths.map { [chinesePath($0), $0, Self.percent(tolerances[$0] ?? defaultTolerance)] }),
    ]
  }

  /// 合同.房源编号 of `contract.listing`.
  private func chinesePath(_ path: String) -> String {
    for document in documents {
      for field in document.fields where document.id + "." + field.id == path {
        return document.chinese + "." + field.chinese
      }
    }
    return path
  }
}

extension Schema.Field {
  /// A choice by its Chinese word.
  fileprivate func shown(_ value: Value) -> String {
    guard case .choice(let names) = kind, case .text(let text) = value else { return value.canonical }
    return names.first { $0.english == text }?.chinese ?? text
  }
}
