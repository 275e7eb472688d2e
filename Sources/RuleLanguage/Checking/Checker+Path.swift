import Diagnosing
import Model

extension Checker {
  /// The field or row that a word leads to; nil after an error.
  mutating func path(_ word: SourceWord) -> (CheckedPath, Shape)? {
    let parts = word.text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let head = String(parts[0])
    guard let (root, owner) = root(head, word) else { return nil }
    guard parts.count == 2 else {
      report(
        "unknown-name", .init("`\(head)` is no value", "`\(head)` 不是一个值"), word.range,
        help: .init("name one of its fields, or write `exists \(head)`", "写出它的字段，或者写 `有 \(head)`"))
      return nil
    }
    return follow(String(parts[1]), from: root, owner: owner, word)
  }

  /// What the first name of a path stands for.
  private mutating func root(_ head: String, _ word: SourceWord) -> (CheckedPath.Root, owner: String)? {
    for (level, collection) in rows.enumerated().reversed() {
      switch collection {
      case .entity(let name) where index.entity(head)?.name.english == name,
        .table(let name) where index.entity(head) == nil && index.table(head)?.name.english == name:
        return (.row(level, collection), name)
      default: continue
      }
    }
    if let entity = index.entity(head) {
      let name = entity.name.english
      if !entity.isCollection { return (.single(name), name) }
      if name == each { return (.item(name), name) }
      reportWhichOne(entity, word)
      return nil
    }
    if let table = index.table(head) {
      let name = table.name.spelled(like: head)
      report(
        "which-one", .init("`\(head)` is a table: which row is not said", "`\(head)` 是一张表，不知道是哪一行"), word.range,
        help: .init("write `exists \(name) where …`", "写成 `有 \(name) 其中（…）`"))
      return nil
    }
    if !reportMissingSpace(word) { reportUnknownHead(head, word) }
    return nil
  }

  /// Goes from row to row by links; the last name is a field. Names of fields may hold dots.
  private mutating func follow(
    _ rest: String, from root: CheckedPath.Root, owner: String, _ word: SourceWord
  ) -> (CheckedPath, Shape)? {
    var (owner, rest) = (owner, rest[...])
    var links: [String] = []
    while true {
      if let field = index.field(String(rest), of: owner) {
        var choices: [Schema.Name] = []
        if case .choice(let names) = field.kind { choices = names }
        let path = CheckedPath(
          root: root, links: links, field: field.name.english, choices: choices, written: text(word.range))
        return (path, Shape(field.kind))
      }
      guard let dot = rest.firstIndex(of: "."), case let name = String(rest[..<dot]),
        let field = index.field(name, of: owner), case .link(let target) = field.kind
      else { break }
      links.append(field.name.english)
      owner = target
      rest = rest[rest.index(after: dot)...]
    }
    if !reportMissingSpace(word) { reportUnknownField(String(rest), of: owner, word) }
    return nil
  }

  // MARK: - Errors

  private mutating func reportWhichOne(_ entity: Schema.Entity, _ word: SourceWord) {
    let name = entity.name
    let measureWord = name.chinese.hasSuffix("件") || name.chinese.hasSuffix("证") ? "份" : "个"
    report(
      "which-one",
      .init(
        "a case may have several of `\(name.english)`, and which one is not said",
        "一个案子里有几\(measureWord)\(name.chinese)，不知道是哪一\(measureWord)"),
      word.range,
      help: .init("add a line `for each \(name.english)` under the title", "在 `标题` 下面加一行 `逐个  \(name.chinese)`"))
  }

  mutating func reportUnknownHead(_ head: String, _ word: SourceWord) {
    let names = index.schema.entities.map(\.name) + index.schema.tables.map(\.name)
    let known = defines.map(\.name.text)
    let nearest =
      Nearest.word(to: head, among: known) ?? Suggestion.nearest(to: head, among: names)?.spelled(like: head)
    let start = word.range.lowerBound
    let range = text(word.range).hasPrefix(head) ? start..<start + head.utf8.count : word.range
    let others = names.map { $0.spelled(like: head) }.joined(
      separator: head.unicodeScalars.allSatisfy(\.isASCII) ? ", " : "、")
    report(
      "unknown-entity", .init("unknown name `\(head)`", "没有 `\(head)` 这个名称"), range,
      help: nearest.map { .init("did you mean `\($0)`?", "您是不是要写 `\($0)`？") }
        ?? .init("there are: \(others); a text stands in quotes", "可以写：\(others)；文字要加引号"))
  }

  private mutating func reportUnknownField(_ name: String, of owner: String, _ word: SourceWord) {
    let fields = index.fields(of: owner)
    let isTable = index.entity(owner) == nil
    let prefix = word.text.dropLast(name.count)
    var help: Diagnostic.Message?
    if let field = fields.first(where: { $0.name.synonyms.contains(name) }) {
      let right = prefix + field.name.spelled(like: word.text)
      let place = field.definition.map { "\($0.source.name):\($0.firstLine + 1)" }
      help = .init(
        "did you mean `\(right)`? (`\(name)` is one way the document prints it\(place.map { ", see \($0)" } ?? ""))",
        "您是不是要写 `\(right)`？（“\(name)”是这个字段在\(ownerName(owner))上的一种印法\(place.map { "，见 \($0)" } ?? "")）")
    } else if let nearest = Suggestion.nearest(to: name, among: fields.map(\.name)) {
      let right = prefix + nearest.spelled(like: word.text)
      help = .init("did you mean `\(right)`?", "您是不是要写 `\(right)`？")
    } else {
      let all = fields.map { $0.name.spelled(like: word.text) }
      help = .init("there are: \(all.joined(separator: ", "))", "可以写：\(all.joined(separator: "、"))")
    }
    let message: Diagnostic.Message =
      isTable
      ? .init("unknown column `\(word.text)`", "没有列 `\(word.text)`")
      : .init("unknown field `\(word.text)`", "没有字段 `\(word.text)`")
    report(isTable ? "unknown-column" : "unknown-field", message, word.range, help: help)
  }

  private func ownerName(_ owner: String) -> String { index.entity(owner)?.name.chinese ?? "材料" }

  /// An operator glued to names (合同.房源编号等于系统.房源编号): words need spaces around them.
  private mutating func reportMissingSpace(_ word: SourceWord) -> Bool {
    let source = text(word.range)
    for operatorWord in Self.gluedWords {
      guard let found = source.firstRange(of: operatorWord) else { continue }
      let left = String(source[..<found.lowerBound]).replacing("。", with: ".")
      guard !left.isEmpty, isKnownStart(left) else { continue }
      let right = source[found.upperBound...]
      let offset = source.utf8.distance(from: source.startIndex, to: found.lowerBound)
      let start = word.range.lowerBound + offset
      let spaced = [left, operatorWord, String(right)].filter { !$0.isEmpty }.joined(separator: " ")
      report(
        "missing-space", .init("`\(source)` is glued together", "`\(source)` 连在一起，认不出来"),
        start..<start + operatorWord.utf8.count,
        help: .init(
          "put blanks around words: `\(spaced)`",
          "词的前后加空格：`\(spaced)`"))
      return true
    }
    return false
  }

  /// Chinese operator words of two and more characters before those of one, which may be part of a name.
  private static let gluedWords = OperatorWord.words.keys.filter { !$0.unicodeScalars.allSatisfy(\.isASCII) }
    .sorted { ($1.count, $0) < ($0.count, $1) }

  private func isKnownStart(_ words: String) -> Bool {
    if define(words) != nil { return true }
    let parts = words.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let entity = index.entity(String(parts[0])) else { return false }
    let owner = entity.name.english
    if index.field(String(parts[1]), of: owner) != nil { return true }
    guard let dot = parts[1].firstIndex(of: "."),
      case .link(let target)? = index.field(String(parts[1][..<dot]), of: owner)?.kind
    else { return false }
    return index.field(String(parts[1][parts[1].index(after: dot)...]), of: target) != nil
  }
}

/// The nearest name of a schema, by spelling or by the characters it shares.
enum Suggestion {
  static func nearest(to word: String, among names: [Schema.Name]) -> Schema.Name? {
    guard word.count <= 64 else { return nil }
    let spellings = names.flatMap(\.spellings)
    if let spelling = Nearest.word(to: word, among: spellings) {
      return names.first { $0.spellings.contains(spelling) }
    }
    // 名字 for 姓名: half of the characters are there.
    let characters = Set(word)
    guard !word.unicodeScalars.allSatisfy(\.isASCII) else { return nil }
    let shared = names.map { ($0, characters.intersection($0.chinese).count) }
    guard let best = shared.max(by: { $0.1 < $1.1 }), best.1 * 2 >= characters.count, best.1 > 0 else { return nil }
    return best.0
  }
}
