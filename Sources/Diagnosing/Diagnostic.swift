/// Something wrong, or worth saying, about a source text. All of a file are collected and shown together.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable { case error, warning }

  package var severity: Severity
  /// Stable, lower case with hyphens (`unknown-field`); listed in docs/Errors.md.
  package var id: String
  package var message: Message
  package var span: SourceSpan
  /// A second place worth looking at, with its words ("first defined here").
  package var related: [(span: SourceSpan, message: Message)]
  package var notes: [Message]
  /// The next action.
  package var help: Message?

  /// The same sentence in both languages; lower case, no full stop, what the user wrote in backticks.
  package struct Message: Hashable, Sendable {
    package var english: String
    package var chinese: String

    package init(_ english: String, _ chinese: String) {
      self.english = english
      self.chinese = chinese
    }
  }

  package init(
    _ severity: Severity, _ id: String, _ message: Message, at span: SourceSpan,
    related: [(span: SourceSpan, message: Message)] = [], notes: [Message] = [], help: Message? = nil
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.span = span
    self.related = related
    self.notes = notes
    self.help = help
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.severity == b.severity && a.id == b.id && a.message == b.message && a.span == b.span
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(span)
  }
}
