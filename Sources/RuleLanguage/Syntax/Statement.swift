/// A line that begins with a keyword, with the lines that continue it.
struct Statement: Sendable {
  /// Nil for a line of an example, and for a line nothing can be made of.
  var keyword: Keyword?
  /// The keyword, or the first word of the line.
  var start: SourceWord
  var body: Body
  /// Of a statement whose body is code.
  var tokens: [Token] = []

  enum Body: Sendable {
    case code
    /// The rest of the line as it stands.
    case raw(SourceWord)
    /// A line of an example.
    case given(SyntaxGiven)
  }

  var isCode: Bool { if case .code = body { true } else { false } }
}
