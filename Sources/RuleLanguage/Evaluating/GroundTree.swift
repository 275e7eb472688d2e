/// A rule's expressions for one item of one case: fields replaced by what is known of them. What has one reading is a
/// constant; what has several depends on the world.
indirect enum GroundValue {
  case content(Facts.Content)
  case read(source: Int, slot: Int)
  case apply(([Facts.Content]) -> Facts.Content, [GroundValue])
  case ladder([(condition: GroundCondition?, value: GroundValue)])
  case countRows([GroundCondition], isOpen: Bool)
}

/// A condition of the ground tree. It is a constant as soon as all readings of its own sources agree on it.
final class GroundCondition {
  enum Kind {
    case test(([Facts.Content]) -> Truth, [GroundValue])
    case all([GroundCondition])
    case any([GroundCondition])
    case not(GroundCondition)
    case ladder([(condition: GroundCondition?, result: GroundCondition)])
    case constant(Truth)
  }

  let kind: Kind
  /// As written; nil for what only joins others.
  let text: String?
  /// Every fact below, also of parts that turned out constant.
  let facts: [GroundFact]
  /// The sources with several readings that decide it, ascending; empty when it is constant.
  let sources: [Int]
  let constant: Truth?

  init(_ kind: Kind, text: String?, facts: [GroundFact], sources: [Int], constant: Truth?) {
    self.kind = kind
    self.text = text
    self.facts = facts
    self.sources = sources
    self.constant = constant
  }
}

/// A fact that a rule looks at, with all it may plausibly be.
struct GroundFact: Hashable {
  var path: CheckedPath
  /// The row it was found in; -1 when there is none.
  var entity: String
  var row: Int
  /// Nil when it does not vary.
  var source: Int?
  var slot: Int
  /// In the order of the source's readings.
  var contents: [Facts.Content]
  var isWhole: Bool
}

/// A choice of readings, source by source; a source without an entry is open.
struct World {
  var readings: [Int: Int] = [:]
}
