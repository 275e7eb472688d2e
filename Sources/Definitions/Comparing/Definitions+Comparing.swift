import Diagnosing
import Model
package import RuleLanguage

extension Definitions {
  /// What is different about documents and their fields, the record's columns, tables and tolerances.
  package func changes(to new: Definitions) -> [RuleSetChange] {
    documentChanges(new) + columnChanges(new) + tableChanges(new) + toleranceChanges(new)
  }

  private typealias Message = Diagnostic.Message

  // MARK: - Documents

  private func documentChanges(_ new: Definitions) -> [RuleSetChange] {
    pairs(documents, new.documents, \.id).flatMap { old, new -> [RuleSetChange] in
      guard let old, let new else {
        return [come(old == nil, new?.id ?? old?.id, new?.chinese ?? old?.chinese, .init("document", "文档"))]
      }
      var changes = words(old.titles, new.titles, .init("title", "标题"))
      if old.isIdentity != new.isIdentity {
        changes.append(
          new.isIdentity
            ? .init("is an identity document now", "现在是证件") : .init("is no identity document any more", "不再是证件"))
      }
      return changes.map { .init(.changed, new.id, name: new.chinese, $0) }
        + pairs(old.fields, new.fields, \.id).flatMap { fieldChanges($0, $1, of: new.id) }
    }
  }

  private func fieldChanges(
    _ old: FieldDefinition?, _ new: FieldDefinition?, of document: String
  ) -> [RuleSetChange] {
    guard let old, let new else {
      let id = document + "." + (new?.id ?? old?.id ?? "")
      return [come(old == nil, id, new?.chinese ?? old?.chinese, .init("field", "字段"))]
    }
    var changes = change(of: .init("type", "类型"), old.type.names, new.type.names)
    changes += change(of: .init("side", "面"), old.side?.names, new.side?.names)
    changes += change(
      of: .init("source", "来源"), old.source.map(Message.init(same:)), new.source.map(Message.init(same:)))
    changes += words(old.labels, new.labels, .init("label", "标签"))
    return changes.map { .init(.changed, document + "." + new.id, name: new.chinese, $0) }
  }

  // MARK: - The record

  private func columnChanges(_ new: Definitions) -> [RuleSetChange] {
    pairs(record.columns, new.record.columns, \.id).flatMap { old, new -> [RuleSetChange] in
      guard let old, let new else {
        return [
          come(old == nil, "record." + (new?.id ?? old?.id ?? ""), new?.chinese ?? old?.chinese, .init("column", "列"))
        ]
      }
      var changes = change(of: .init("type", "类型"), old.type.names, new.type.names)
      if old.isOptional != new.isOptional {
        changes.append(new.isOptional ? .init("may be missing now", "现在可缺") : .init("must be there now", "现在不可缺"))
      }
      changes += words(old.headers, new.headers, .init("header", "表头"))
      changes += words(old.choices.map(\.both), new.choices.map(\.both), .init("choice", "选项"))
      return changes.map { .init(.changed, "record." + new.id, name: new.chinese, $0) }
    }
  }

  // MARK: - Tables

  private func tableChanges(_ new: Definitions) -> [RuleSetChange] {
    pairs(tables, new.tables, \.name.english).flatMap { old, new -> [RuleSetChange] in
      guard let old, let new else {
        return [
          come(
            old == nil, new?.name.english ?? old?.name.english, new?.name.chinese ?? old?.name.chinese,
            .init("table", "表"))
        ]
      }
      var changes = words(old.columns.map(\.described), new.columns.map(\.described), .init("column", "列"))
      changes += rowChanges(old, new)
      if changes.isEmpty, old.rows != new.rows { changes = [.init("rows in another order", "行的次序不同了")] }
      return changes.map { .init(.changed, new.name.english, name: new.name.chinese, $0) }
    }
  }

  /// The first few rows that came or went, and how many more.
  private func rowChanges(_ old: Schema.Table, _ new: Schema.Table) -> [Message] {
    func rows(_ rows: [[Value]], notIn others: [[Value]]) -> [String] {
      let others = Set(others)
      return rows.filter { !others.contains($0) }.map { $0.map(\.canonical).joined(separator: " ") }
    }
    func lines(_ rows: [String], _ english: String, _ chinese: String) -> [Message] {
      let shown = rows.prefix(5).map { Message("row `\($0)` \(english)", "\(chinese)一行 `\($0)`") }
      let rest = rows.count - shown.count
      return shown + (rest > 0 ? [Message("\(rest) more rows \(english)", "另外\(chinese) \(rest) 行")] : [])
    }
    return lines(rows(old.rows, notIn: new.rows), "removed", "去掉")
      + lines(rows(new.rows, notIn: old.rows), "added", "加上")
  }

  // MARK: - Certainty

  private func toleranceChanges(_ new: Definitions) -> [RuleSetChange] {
    func percent(_ share: Double?) -> Message? { share.map { .init(same: Self.percent($0)) } }
    let label = Message("tolerance", "容许")
    let byDefault = change(of: label, percent(defaultTolerance), percent(new.defaultTolerance))
      .map { RuleSetChange(.changed, "default", name: "默认", $0) }
    return byDefault
      + Set(tolerances.keys).union(new.tolerances.keys).sorted().flatMap { path in
        change(of: label, percent(tolerances[path]), percent(new.tolerances[path]))
          .map { RuleSetChange(.changed, path, name: new.chineseName(ofField: path), $0) }
      }
  }

  /// `0.5%`, `2%`.
  package static func percent(_ share: Double) -> String {
    let percent = (share * 1e6).rounded() / 1e4
    return (percent == percent.rounded() ? String(Int(percent)) : String(percent)) + "%"
  }

  /// 房源编号 of `contract.listing`.
  private func chineseName(ofField path: String) -> String {
    for document in documents {
      for field in document.fields where document.id + "." + field.id == path { return field.chinese }
    }
    return ""
  }

  // MARK: - Comparing

  /// Those of one id side by side, in the order they are defined in now, those that are gone at the end.
  private func pairs<T>(_ old: [T], _ new: [T], _ id: (T) -> String) -> [(T?, T?)] {
    let before = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(id))
    return new.map { (before[id($0)], $0) } + old.filter { !after.contains(id($0)) }.map { ($0, nil) }
  }

  private func come(_ isNew: Bool, _ subject: String?, _ name: String?, _ kind: Message) -> RuleSetChange {
    let words =
      isNew
      ? Message("\(kind.english) added", "新的\(kind.chinese)")
      : Message("\(kind.english) removed", "去掉了这个\(kind.chinese)")
    return RuleSetChange(isNew ? .added : .removed, subject ?? "", name: name ?? "", words)
  }

  private func change(of label: Message, _ old: Message?, _ new: Message?) -> [Message] {
    guard old != new else { return [] }
    let none = Message("none", "没有")
    return [label + .init(same: " ") + (old ?? none) + .init(same: " → ") + (new ?? none)]
  }

  /// Words that came or went, whatever their order.
  private func words(_ old: [String], _ new: [String], _ label: Message) -> [Message] {
    let gone = old.filter { !new.contains($0) }.map {
      Message("\(label.english) `\($0)` removed", "去掉\(label.chinese) `\($0)`")
    }
    return gone
      + new.filter { !old.contains($0) }.map { Message("\(label.english) `\($0)` added", "加上\(label.chinese) `\($0)`") }
  }
}

extension ValueType {
  fileprivate var names: Diagnostic.Message { .init(rawValue, chinese) }
}

extension Document.Side {
  fileprivate var names: Diagnostic.Message { .init(rawValue, chinese) }
}

extension Schema.Name {
  fileprivate var both: String { english + " " + chinese }
}

extension Schema.Field {
  /// Name and type of a table's column.
  fileprivate var described: String {
    switch kind {
    case .value(let type): name.both + " " + type.chinese
    case .choice(let names): name.both + " " + names.map(\.both).joined(separator: " ")
    case .link, .presence: name.both
    }
  }
}
