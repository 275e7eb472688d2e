package import Diagnosing

/// One thing that is different between two folders of rules, in words for people.
package struct RuleSetChange: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case added, removed, changed
    case switchedOn = "switched-on"
    case switchedOff = "switched-off"
    /// A title or an example: nothing is decided otherwise.
    case sameMeaning = "same-meaning"
  }

  package var kind: Kind
  /// The rule's id, or what a definition is about (`contract.listing`, `alias`).
  package var subject: String
  /// The rule's title, or the Chinese name; empty for none.
  package var name: String
  /// What is different about it: `适用 60 天 → 90 天`.
  package var words: Diagnostic.Message

  package init(_ kind: Kind, _ subject: String, name: String, _ words: Diagnostic.Message) {
    self.kind = kind
    self.subject = subject
    self.name = name
    self.words = words
  }
}

extension Diagnostic.Message {
  /// A word that is the same in both languages.
  package init(same: String) { self.init(same, same) }

  package static func + (a: Self, b: Self) -> Self { Self(a.english + b.english, a.chinese + b.chinese) }
}
