/// An expression as written, before names are looked up. Every node knows the bytes it stands on.
struct SyntaxExpression: Sendable {
  indirect enum Kind: Sendable {
    case word(String)
    case text(String)
    case term(Int, CalendarUnit)
    case function(Function, SyntaxExpression)
    case measure(Measure, from: SyntaxExpression, to: SyntaxExpression)
    case shift(SyntaxExpression, by: Int, CalendarUnit, isBefore: Bool)
    case count(SyntaxExpression, where: SyntaxExpression?)
    case exists(SyntaxExpression, where: SyntaxExpression?)
    /// `sign`: the bytes of the operator.
    case compare(Comparison, SyntaxExpression, SyntaxExpression, lookAlikes: Int, sign: Range<Int>)
    case isIn(SyntaxExpression, [SyntaxExpression])
    case matches(SyntaxExpression, pattern: SyntaxExpression)
    case checksOut(SyntaxExpression)
    case isAbsent(SyntaxExpression)
    case isBlank(SyntaxExpression)
    case all([SyntaxExpression])
    case any([SyntaxExpression])
    case not(SyntaxExpression)
    case ladder([SyntaxLadderLine])
    /// What could not be parsed; it was reported.
    case faulty
  }

  var kind: Kind
  var range: Range<Int>
}

struct SyntaxLadderLine: Sendable {
  /// Nil: `otherwise`.
  var condition: SyntaxExpression?
  var value: SyntaxExpression
}

/// A word of the source with where it stands.
struct SourceWord: Hashable, Sendable {
  var text: String
  var range: Range<Int>
}

struct SyntaxArm: Sendable {
  enum Kind: String, Hashable, Sendable { case `else`, then, absent }

  var kind: Kind
  var decision: SyntaxDecision
  var text: SourceWord
  var condition: SyntaxExpression?
  var range: Range<Int>
}

enum SyntaxDecision: String, Hashable, Sendable, CaseIterable {
  case manual, resubmit, note

  var chinese: String {
    switch self {
    case .manual: "人工"
    case .resubmit: "退回"
    case .note: "提示"
    }
  }

  static let words: [String: SyntaxDecision] = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { [($0.rawValue, $0), ($0.chinese, $0)] })
}

struct SyntaxDefine: Sendable {
  var name: SourceWord
  var value: SyntaxExpression
}

/// One line of an example: a path and what is said of it.
struct SyntaxGiven: Sendable {
  var path: SourceWord
  /// As it stands on the line; empty when nothing follows the path.
  var value: SourceWord
}

struct SyntaxExample: Sendable {
  var name: SourceWord
  /// `case NAME from BASE`.
  var base: SourceWord?
  var isCase: Bool
  var givens: [SyntaxGiven] = []
  var expectations: [SyntaxExpectation] = []
}

struct SyntaxExpectation: Sendable {
  var outcome: SourceWord
  var rule: SourceWord?
  /// Words that the outcome's text must hold.
  var text: String?
  var range: Range<Int>
}

struct SyntaxRule: Sendable {
  var id: SourceWord
  var title: SourceWord?
  var off: String?
  var each: SourceWord?
  var isAnyEnough = false
  var whens: [SyntaxExpression] = []
  var defines: [SyntaxDefine] = []
  var requires: [SyntaxExpression] = []
  var arms: [SyntaxArm] = []
  var examples: [SyntaxExample] = []
}

/// One parsed file.
struct SyntaxFile: Sendable {
  var rules: [SyntaxRule] = []
  var cases: [SyntaxExample] = []
}
