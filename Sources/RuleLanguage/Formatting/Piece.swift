/// A token as it is written, with whatever means nothing behind it (a full stop at the end of a line).
struct Piece: Sendable {
  var text: String
  var token: Token

  /// The blanks between two pieces that stand side by side.
  static func gap(_ left: Piece, _ right: Piece) -> Int {
    switch (left.token.kind, right.token.kind) {
    case (.sign(.open), _), (_, .sign(.close)), (_, .sign(.comma)), (_, .sign(.colon)): 0
    // Full-width marks bring their own space with them.
    case (.sign(.comma), _): left.isFullWidth ? 0 : 1
    case (.word(let word), .sign(.open)) where right.isFullWidth:
      switch OperatorWord.words[word] {
      case .in, .notIn, .where: 0
      default: 1
      }
    // `人工 “…”  若 …`: a sentence apart from when it is said.
    case (.text, .word(let word)) where OperatorWord.words[word] == .if: 2
    default: 1
    }
  }

  private var isFullWidth: Bool { text.utf8.count > 1 }

  /// Pieces as one line of code.
  static func joined(_ pieces: some Swift.Collection<Piece>) -> String {
    var text = ""
    var last: Piece?
    for piece in pieces {
      if let last { text += String(repeating: " ", count: gap(last, piece)) }
      text += piece.text
      last = piece
    }
    return text
  }
}
