import Diagnosing
import Model

/// A rule whose names and types were found right: what the evaluator runs and the hash covers.
struct CheckedRule: Sendable {
  var rule: RuleSet.Rule
  /// Holds over nothing too (`for each identity if any`).
  var isAnyEnough: Bool
  var defines: [CheckedDefine]
  /// As written, one for each of `defines`: for people, and no part of the meaning.
  var defineNames: [String]
  /// What the numbers among `defines` count that were written as spans (60 天); for people, too.
  var defineUnits: [Int: CalendarUnit]
  var whens: [CheckedCondition]
  var requires: [CheckedCondition]
  var arms: [CheckedArm]
  /// Every path its conditions look at, for `incomplete-example`.
  var paths: [CheckedPath]
  var spans: Spans

  /// Where its parts stand, for warnings about what it means.
  struct Spans: Sendable {
    var id: SourceSpan
    var defines: [SourceSpan]
    var whens: [SourceSpan]
    var requires: [SourceSpan]
    var arms: [SourceSpan]
  }
}

/// A name for an expression, expanded in each world.
enum CheckedDefine: Sendable {
  case value(CheckedValue)
  case condition(CheckedCondition)
}

struct CheckedArm: Sendable {
  var kind: SyntaxArm.Kind
  var decision: SyntaxDecision
  var text: [TextPiece]
  var condition: CheckedCondition?
}

/// A piece of a sentence to print.
enum TextPiece: Sendable {
  case words(String)
  case value(CheckedValue)
}

/// A way from something a rule may name to a field or another row.
struct CheckedPath: Hashable, Sendable {
  enum Root: Hashable, Sendable {
    /// The one row of an entity that is no collection.
    case single(String)
    /// The row of the `for each`.
    case item(String)
    /// The row of an enclosing `where`, counted from the outermost.
    case row(Int, Collection)
  }

  var root: Root
  /// Fields that lead from row to row.
  var links: [String]
  /// Nil: the row itself.
  var field: String?
  /// The words of a choice, to print them in Chinese.
  var choices: [Schema.Name]
  /// As written.
  var written: String

  /// `party.identity.name` in English names.
  var english: String { ([rootName] + links + (field.map { [$0] } ?? [])).joined(separator: ".") }

  var rootName: String {
    switch root {
    case .single(let entity), .item(let entity): entity
    case .row(_, .entity(let name)), .row(_, .table(let name)): name
    }
  }

  static func == (a: Self, b: Self) -> Bool {
    a.root == b.root && a.links == b.links && a.field == b.field
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(root)
    hasher.combine(links)
    hasher.combine(field)
  }
}

/// What `count`, `exists` and `where` go through.
enum Collection: Hashable, Sendable {
  case entity(String)
  case table(String)
}

indirect enum CheckedValue: Sendable {
  case literal(Value)
  case field(CheckedPath)
  case define(Int)
  case function(Function, CheckedValue)
  case measure(Measure, from: CheckedValue, to: CheckedValue)
  case shift(CheckedValue, by: Int, CalendarUnit, isBefore: Bool)
  case ladder([CheckedLine<CheckedValue>])
  /// How many names a list holds.
  case countNames(CheckedValue)
  case countRows(Collection, level: Int, where: CheckedCondition?)
}

extension CheckedValue {
  /// Whether a value depends on the row of a `where`. Names for expressions never do: they stand outside of it.
  func looksAtRow(_ level: Int) -> Bool {
    switch self {
    case .literal, .define: false
    case .field(let path): if case .row(level, _) = path.root { true } else { false }
    case .function(_, let operand), .shift(let operand, _, _, _), .countNames(let operand): operand.looksAtRow(level)
    case .measure(_, let from, let to): from.looksAtRow(level) || to.looksAtRow(level)
    // What holds conditions of its own is rare here and not looked into.
    case .ladder, .countRows: true
    }
  }
}

/// A line of a ladder; without a condition it is the last (`otherwise`).
struct CheckedLine<Result: Sendable>: Sendable {
  var condition: CheckedCondition?
  var result: Result
}

indirect enum CheckedCondition: Sendable {
  /// `text`: as written.
  case test(Test, text: String)
  case all([CheckedCondition])
  case any([CheckedCondition])
  case not(CheckedCondition)
  case ladder([CheckedLine<CheckedCondition>])
  case define(Int)

  /// What is decided by looking at values.
  enum Test: Sendable {
    /// `lookAlikes`: how many characters of the left side may be look-alikes of what the right side has there.
    case compare(Comparison, CheckedValue, CheckedValue, lookAlikes: Int)
    case isIn(CheckedValue, [CheckedValue])
    case matches(CheckedValue, Pattern)
    case checksOut(CheckedValue)
    case exists(CheckedValue)
    case existsLink(CheckedPath)
    case isAbsent(CheckedValue)
    case isBlank(CheckedValue)
    case existsRow(Collection, level: Int, where: CheckedCondition?)
  }
}

/// An example whose words were found right.
struct CheckedExample: Sendable {
  var name: String
  var span: SourceSpan
  /// Index into the rules; nil for a whole-case example.
  var rule: Int?
  var facts: Facts
  var expectations: [Expectation]

  struct Expectation: Sendable {
    var expected: Expected
    /// `by RULE`.
    var rule: String?
    var text: String?
    var written: String
    var span: SourceSpan
  }

  enum Expected: Sendable {
    case outcome(Finding.Outcome)
    case decision(Decision)
  }
}
