/// Rules with every name looked up: nodes that point at each other by number, fields that are places of a row.
struct FlatProgram: Sendable {
  var nodes: [FlatNode] = []
  /// Numbers of nodes, a run of them for each node that has several.
  var children: [Int32] = []
  var literals: [FlatContent] = []
  var paths: [FlatPath] = []
  var links: [FlatLink] = []
  var patterns: [Pattern] = []
  var tables: [FlatTable] = []
  var rules: [FlatRule] = []
}

/// What a node does; `a`, `b` and `c` are children, places or counts, as said there.
struct FlatNode: Sendable {
  enum Operation: UInt8, Sendable {
    // Values. `a` is the operand unless said otherwise.
    /// `a`: the literal.
    case literal
    /// `a`: the path.
    case field
    /// `c`: the function, by its place among all.
    case function
    /// `a` from, `b` to, `c` the measure, by its place among all.
    case measure
    /// `b`: by how much; `c`: days, months or years.
    case shift
    case countNames
    /// `b` children from `a`: condition (-1: otherwise) and value in turn.
    case valueLadder
    /// `a` the entity, `b` the level, `c` the condition or -1.
    case countRows

    // Conditions.
    /// `b` children from `a`.
    case all, any
    case not
    /// As `valueLadder`.
    case conditionLadder
    /// `a` and `b`, in the order of `Comparison`.
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    /// `a` and `b`, `c` characters of `a` may be look-alikes.
    case likeEqual
    /// `b` children from `a`: the subject, then the members.
    case isIn
    /// `b`: the pattern.
    case matches
    case checksOut, exists, isAbsent, isBlank
    /// `a`: the path; `b`: the entity it leads to.
    case existsLink
    /// As `countRows`.
    case existsRow
    /// `a` the table, `b` the level, `c` the condition or -1.
    case existsTableRow
    /// `a` the table, `b` the level, `c` the condition or -1: how many rows.
    case countTableRows
  }

  var operation: Operation
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

struct FlatPath: Sendable {
  enum Root: UInt8, Sendable { case single, item, row, tableRow }

  var root: Root
  /// The entity, or the table.
  var owner: Int32
  /// Of a `where`, from the outermost.
  var level: Int32
  /// A run of `FlatProgram.links`.
  var firstLink: Int32
  var linkCount: Int32
  /// -1: the row itself, or no field of the schema.
  var field: Int32
}

struct FlatLink: Sendable {
  var field: Int32
  var target: Int32
}

struct FlatTable: Sendable {
  var name: String
  /// Row by row.
  var cells: [FlatContent]
  var columnCount: Int
  var rowCount: Int
  /// By the number of the column.
  var columnNames: [String]
}

final class FlatRule: Sendable {
  /// Its place among all rules.
  let number: Int
  /// -1: without `for each`.
  let entity: Int32
  let whens: [Int32]
  let requires: [Int32]
  let arms: [Arm]
  /// Every path its conditions look at, to tell what it rests on.
  let paths: [Int32]
  /// The collections it goes through.
  let collections: [Int32]
  let isAnyEnough: Bool
  /// What its arms may say.
  let decisions: FlatOutcomes
  /// The entities without rows of their own that it looks at: `holds` counts for them.
  let looksAt: [Bool]

  init(
    number: Int, entity: Int32, whens: [Int32], requires: [Int32], arms: [Arm], paths: [Int32], collections: [Int32],
    isAnyEnough: Bool, decisions: FlatOutcomes, looksAt: [Bool]
  ) {
    self.number = number
    self.entity = entity
    self.whens = whens
    self.requires = requires
    self.arms = arms
    self.paths = paths
    self.collections = collections
    self.isAnyEnough = isAnyEnough
    self.decisions = decisions
    self.looksAt = looksAt
  }

  struct Arm: Sendable {
    var kind: SyntaxArm.Kind
    var outcome: FlatOutcomes
    /// -1: always.
    var condition: Int32
  }
}

/// A set of outcomes.
struct FlatOutcomes: OptionSet, Sendable {
  let rawValue: UInt8

  static let holds = FlatOutcomes(rawValue: 1)
  static let skipped = FlatOutcomes(rawValue: 2)
  static let note = FlatOutcomes(rawValue: 4)
  static let resubmit = FlatOutcomes(rawValue: 8)
  static let manual = FlatOutcomes(rawValue: 16)
  static let absent = FlatOutcomes(rawValue: 32)
  static let unclear = FlatOutcomes(rawValue: 64)
}
