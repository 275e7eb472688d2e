import Definitions
import Diagnosing
import Foundation
import RuleLanguage

/// The differences of two folders of rules, as text and for programs.
struct RulesComparison: Encodable {
  let schemaVersion = 1
  let old: String
  let new: String
  let isSameMeaning: Bool
  let changes: [Change]

  struct Change: Encodable {
    let kind: String
    let subject: String
    let name: String
    let words: DiagnosticsJSON.Words
  }

  init(_ before: UntestedRules, _ after: UntestedRules) {
    (old, new) = (before.hash, after.hash)
    isSameMeaning = old == new
    let found = before.ruleSet.changes(to: after.ruleSet) + before.definitions.changes(to: after.definitions)
    changes = found.map {
      Change(kind: $0.kind.rawValue, subject: $0.subject, name: $0.name, words: DiagnosticsJSON.Words($0.words))
    }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// One difference a line, then what it comes to, then the hashes.
  func text(_ language: Language) -> String {
    let isChinese = language == .chinese
    let (meaning, rest) = (changes.filter(\.isOfMeaning), changes.filter { !$0.isOfMeaning })
    var lines = meaning.map { $0.line(language) }
    if isSameMeaning {
      lines.append(
        rest.isEmpty
          ? isChinese ? "意思相同：最多只有注释、排版或用词（中英文）不同" : "same meaning: at most comments, layout or spelling differ"
          : isChinese ? "意思相同，不同的只有：" : "same meaning; all that differs:")
    } else if meaning.isEmpty {
      lines.append(isChinese ? "意思不同" : "the meaning is different")
    } else if !rest.isEmpty {
      lines.append(isChinese ? "不影响意思的：" : "without a change of meaning:")
    }
    lines += rest.map { "  " + $0.line(language) }
    return (lines + ["", (isChinese ? "旧 " : "old ") + old, (isChinese ? "新 " : "new ") + new]).joined(separator: "\n")
      + "\n"
  }

  enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema-version"
    case old, new, changes
    case isSameMeaning = "same-meaning"
  }
}

extension RulesComparison.Change {
  fileprivate var isOfMeaning: Bool { kind != RuleSetChange.Kind.sameMeaning.rawValue }

  /// `identity.expiring 证件快到期时提醒：适用 60 天 → 90 天`.
  fileprivate func line(_ language: Language) -> String {
    let head = subject + (name.isEmpty ? "" : " " + name)
    return language == .chinese ? "\(head)：\(words.zh)" : "\(head): \(words.en)"
  }
}
