/// A line of a rule file as it stands. `code` and `comment` together are the whole line but for blanks: what is laid out
/// anew from them has lost nothing.
struct StatementLine: Sendable {
  enum Kind: Hashable, Sendable {
    /// Nothing, or a comment alone.
    case empty
    case keyword(Keyword)
    /// A line of an example.
    case given
    /// Goes on with the statement before it.
    case continuation
  }

  var kind: Kind
  /// The keyword or the path with a colon behind it, in UTF-8 offsets; empty for a continuation.
  var head = 0..<0
  /// Everything before the comment.
  var code: Range<Int>
  var comment: Range<Int>
  /// What stands behind the head, where that is code.
  var tokens: [Token] = []

  /// What stands behind the head.
  var body: Range<Int> { max(head.upperBound, code.lowerBound)..<max(head.upperBound, code.upperBound) }
}
