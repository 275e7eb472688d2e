/// The smallest piece of a rule file.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A name, number, date or operator word, in half-width spelling and with `.` for every dot.
    case word(String)
    case sign(Sign)
    /// What stands between the quotes.
    case text(String)
  }

  var kind: Kind
  /// UTF-8 offsets in the source.
  var range: Range<Int>
  /// First of its line.
  var beginsLine: Bool

  var word: String? { if case .word(let word) = kind { word } else { nil } }
  var sign: Sign? { if case .sign(let sign) = kind { sign } else { nil } }
}

enum Sign: String, Hashable, Sendable {
  case equal = "="
  case notEqual = "≠"
  case less = "<"
  case lessOrEqual = "≤"
  case greater = ">"
  case greaterOrEqual = "≥"
  case open = "("
  case close = ")"
  /// `,`, `、` and `;` alike.
  case comma = ","
  case colon = ":"

  var comparison: Comparison? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .open, .close, .comma, .colon: nil
    }
  }

  /// A way to type a sign, in half width.
  struct Spelling: Sendable {
    let text: [Unicode.Scalar]
    let sign: Sign
    /// False for a slip, which is reported and understood.
    let isRight: Bool

    init(_ text: String, _ sign: Sign, isRight: Bool = true) {
      self.text = Array(text.unicodeScalars)
      self.sign = sign
      self.isRight = isRight
    }
  }

  /// The longer ones first.
  static let spellings = [
    Spelling("==", .equal, isRight: false), Spelling("=>", .greaterOrEqual, isRight: false),
    Spelling("=<", .lessOrEqual, isRight: false), Spelling(">=", .greaterOrEqual), Spelling("<=", .lessOrEqual),
    Spelling("!=", .notEqual), Spelling("<>", .notEqual), Spelling("≧", .greaterOrEqual, isRight: false),
    Spelling("≦", .lessOrEqual, isRight: false), Spelling("⩾", .greaterOrEqual, isRight: false),
    Spelling("⩽", .lessOrEqual, isRight: false), Spelling("=", .equal), Spelling("≠", .notEqual),
    Spelling("<", .less), Spelling("≤", .lessOrEqual), Spelling(">", .greater), Spelling("≥", .greaterOrEqual),
    Spelling("(", .open), Spelling(")", .close), Spelling(",", .comma), Spelling("、", .comma), Spelling(";", .comma),
    Spelling(":", .colon),
  ]
}

enum Comparison: String, Hashable, Sendable {
  case equal = "="
  case notEqual = "≠"
  case less = "<"
  case lessOrEqual = "≤"
  case greater = ">"
  case greaterOrEqual = "≥"
}
